import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError, say } from './say.mjs';

/** Only Linux can be without one. */
export const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const hasXvfb = () => (process.env.PATH ?? '').split(delimiter).some((dir) => existsSync(join(dir, 'Xvfb')));

/**
 * Starts a screen that nobody sees. It chooses the display number itself and tells it, so two runs never collide.
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
function startXvfb() {
  return new Promise((resolve, reject) => {
    // Larger than the window: one as large as its screen is made a pixel smaller, lest it pass for full screen. Without
    // a screen saver (-s 0): after ten minutes without a key of its own it begins, and Resguardo locks as it must.
    const child = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset', '-s', '0'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    let wanted = true;
    const stop = () => {
      wanted = false;
      child.kill('SIGTERM');
    };
    const fail = () =>
      reject(
        new SetupError(
          'La pantalla virtual Xvfb no arranca.',
          'Compruebe que /tmp/.X11-unix se puede escribir.',
        ),
      );
    let answer = '';
    child.on('error', fail);
    child.on('exit', (code, signal) => {
      fail();
      // Every window after this would fail for a reason that none of them can know.
      if (wanted) say(`La pantalla virtual se cerró antes de tiempo (${signal ?? code}): repita la orden.`);
    });
    child.stdio[3]?.on('data', (chunk) => {
      answer += chunk;
      if (!answer.includes('\n')) return;
      child.stdio[3]?.destroy();
      // It must not keep us alive, and must not outlive us.
      child.unref();
      process.once('exit', stop);
      resolve({ display: `:${answer.trim()}`, stop });
    });
  });
}

/**
 * Runs a task with a screen for its windows: a virtual one where there is one, so that tests neither disturb a
 * person at work nor are disturbed; else the screen of the machine.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withVirtualScreen(env, task) {
  if (process.platform !== 'linux' || (!hasXvfb() && hasScreen())) return task(env);
  const { display, stop } = await startXvfb();
  const { WAYLAND_DISPLAY: _, ...rest } = env;
  try {
    return await task({ ...rest, DISPLAY: display });
  } finally {
    stop();
  }
}
