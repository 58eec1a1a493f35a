import { ensureBuild } from '../build.mjs';
import { ensureSetup } from '../setup.mjs';
import { runTool } from './child.mjs';
import { say } from './say.mjs';
import { withVirtualScreen } from './screen.mjs';
import { childEnv, describeElectron } from './toolchain.mjs';

/**
 * Prepares, builds and runs one layer that `npm test` leaves out or makes short. Arguments go on to vitest.
 * @param {string} project
 * @param {Record<string, string>} extra environment
 * @returns {Promise<number>}
 */
export async function runLayer(project, extra = {}) {
  const toolchain = await ensureSetup();
  await ensureBuild(toolchain);
  say(describeElectron(toolchain));
  return withVirtualScreen({ ...childEnv('node', toolchain), ...extra }, (env) =>
    runTool('vitest/vitest.mjs', ['run', '--project', project, ...process.argv.slice(2)], env),
  );
}
