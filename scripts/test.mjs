import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { ensureSetup } from './setup.mjs';
import { runTool } from './setup/child.mjs';
import { root } from './setup/paths.mjs';
import { runScript, say } from './setup/say.mjs';
import { withVirtualScreen } from './setup/screen.mjs';
import { childEnv, describeElectron } from './setup/toolchain.mjs';

/** Measuring has a command of its own: a number taken beside other tests says nothing. */
const NOT_A_TEST = ['--project', '!bench'];

/** Layers that start the built application; the others need no build, and a narrow run should be quick. */
const WINDOWED = ['e2e', 'package', 'campaign', 'bench'];

/** @param {string[]} args */
function needsBuild(args) {
  const chosen = args.flatMap((arg, at) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)];
    return args[at - 1] === '--project' ? [arg] : [];
  });
  return chosen.length === 0 || chosen.some((name) => name.startsWith('!') || WINDOWED.includes(name));
}

const summaryFile = join(root, '.cache/test-summary.json');

/** @typedef {{ passed: number, failed: number, skipped: { name: string, reason?: string }[], filtered: boolean }} Summary */

/** @returns {Summary | undefined} */
function readSummary() {
  try {
    return JSON.parse(readFileSync(summaryFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** `npm test`: every layer, the ones in real Electron too. Arguments go on to vitest. */
await runScript(async () => {
  const args = process.argv.slice(2);
  const toolchain = await ensureSetup();
  if (needsBuild(args)) await ensureBuild(toolchain);
  say(describeElectron(toolchain));
  rmSync(summaryFile, { force: true });
  const env = { ...childEnv('node', toolchain), RESGUARDO_TEST_SUMMARY: summaryFile };
  const layers = args.some((arg) => arg.startsWith('--project')) ? [] : NOT_A_TEST;
  const reporters = ['--reporter=default', '--reporter=./scripts/setup/summaryReporter.mjs'];
  const code = await withVirtualScreen(env, (screen) =>
    runTool('vitest/vitest.mjs', ['run', ...reporters, ...layers, ...args], screen),
  );
  const summary = readSummary() ?? { passed: 0, failed: 0, skipped: [], filtered: false };
  const mute = summary.filtered ? [] : summary.skipped.filter(({ reason }) => reason === undefined);
  if (!summary.filtered) {
    for (const { name, reason } of summary.skipped)
      say(`omitida: ${name} — ${reason ?? 'sin motivo; escriba context.skip("motivo")'}`);
  }
  if (summary.passed + summary.failed === 0) say('No se ejecutó ninguna prueba.');
  say(`${summary.passed} passed, ${summary.failed} failed, ${summary.skipped.length} skipped`);
  return code !== 0 || summary.failed > 0 || mute.length > 0 || summary.passed === 0 ? 1 : 0;
});
