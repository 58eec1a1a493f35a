import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser } from 'playwright';
import { run } from '../../scripts/setup/run.mjs';
import { killTree, processesNaming } from '../support/electron/processes';

export type FirstPage =
  | { readonly started: false; readonly reason: string }
  | {
      readonly started: true;
      readonly heading: string;
      readonly address: string;
      /** `Seccomp` of the page's process in /proc. */
      readonly pageSeccomp: string | undefined;
    };

const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;

/** Chromium names each of its two sandboxes when the kernel gives it neither. */
const withoutSandbox =
  /No usable sandbox|SUID sandbox helper|credentials\.cc|Failed to move to new namespace/;

async function headingOf(browser: Browser): Promise<{ heading: string; address: string }> {
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('The program has no window session');
  const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: 30_000 }));
  const heading = page.getByRole('heading', { level: 1 }).first();
  await heading.waitFor({ timeout: 30_000 });
  return { heading: await heading.innerText(), address: page.url() };
}

function seccompOfPage(program: string): string | undefined {
  const page = processesNaming(program).find((pid) =>
    readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes('--type=renderer'),
  );
  if (page === undefined) return undefined;
  return /^Seccomp:\s+(\d)$/m.exec(readFileSync(`/proc/${String(page)}/status`, 'utf8'))?.[1];
}

/**
 * Starts the packed program in a home of its own and reads what it shows first. Root starts it as nobody, because
 * Chromium's sandbox refuses root. The fuses shut Node's inspector, so the page is seen over Chromium's own protocol.
 *
 * @param folder every user must be able to enter it; a home is made in it
 */
export async function firstPageOf(program: string, folder: string): Promise<FirstPage> {
  const home = join(folder, 'home');
  mkdirSync(home, { mode: 0o700 });
  if (asRoot) {
    if (!existsSync('/usr/bin/setpriv'))
      return { started: false, reason: 'root cannot start it as another user: there is no setpriv' };
    chownSync(home, NOBODY, NOBODY);
    // Whatever umask it was packed under.
    await run('chmod', ['-R', 'a+rX', join(program, '..')]);
  }
  const line = [program, '--remote-debugging-port=0'];
  const user = [`--reuid=${String(NOBODY)}`, `--regid=${String(NOBODY)}`, '--clear-groups'];
  const [command = program, ...args] = asRoot ? ['/usr/bin/setpriv', ...user, ...line] : line;
  const { DISPLAY, WAYLAND_DISPLAY, XAUTHORITY, PATH } = process.env;
  const env = { DISPLAY, WAYLAND_DISPLAY, XAUTHORITY, PATH, HOME: home, LANG: 'es_PE.UTF-8', TMPDIR: home };
  const child = spawn(command, args, { cwd: home, env, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.on('error', (error) => (said += error.message));
  const running = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const address = () => /DevTools listening on (ws:\S+)/.exec(said)?.[1];
  let browser: Browser | undefined;
  try {
    for (let waited = 0; address() === undefined && running() && waited < 30_000; waited += 100)
      await sleep(100);
    const socket = address();
    if (socket === undefined) {
      if (withoutSandbox.test(said))
        return {
          started: false,
          reason: 'the kernel gives Chromium no sandbox, without which it does not start',
        };
      throw new Error(`The packed program did not start:\n${said}`);
    }
    browser = await chromium.connectOverCDP(socket);
    return { started: true, ...(await headingOf(browser)), pageSeccomp: seccompOfPage(program) };
  } finally {
    if (child.pid !== undefined && running()) await killTree(child.pid);
    await browser?.close();
  }
}
