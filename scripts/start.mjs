import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { ensureSetup } from './setup.mjs';
import { runVisibly } from './setup/child.mjs';
import { root } from './setup/paths.mjs';
import { SetupError, runScript, say } from './setup/say.mjs';
import { hasScreen, withVirtualScreen } from './setup/screen.mjs';
import { childEnv, describeElectron } from './setup/toolchain.mjs';

/** `npm start`: prepares, builds and opens the application. `--demo` opens an office of invented people. */
await runScript(async () => {
  const args = process.argv.slice(2);
  const demo = args.includes('--demo');
  if (!hasScreen() && !demo) {
    throw new SetupError(
      'Este equipo no tiene pantalla (ni DISPLAY ni WAYLAND_DISPLAY), y la aplicación es para verla.',
      'Ábrala desde un escritorio, indique DISPLAY, o vea el recorrido de demostración con: npm start -- --demo',
    );
  }
  const toolchain = await ensureSetup();
  await ensureBuild(toolchain);
  say(describeElectron(toolchain));
  const env = childEnv('electron', toolchain);
  if (!hasScreen()) {
    return withVirtualScreen(env, (screen) =>
      runVisibly(process.execPath, [join(root, 'scripts/tour.mjs'), ...args], screen),
    );
  }
  const sandbox = [];
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say(
      'Aviso: se inicia como root y sin el aislamiento de Chromium. Solo para desarrollo, nunca con datos reales.',
    );
    sandbox.push('--no-sandbox');
  }
  return runVisibly(toolchain.electron.executable, [...sandbox, root, ...args], env);
});
