import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNode } from './setup/nodeVersion.mjs';
import { ensureNpmPackages } from './setup/npmPackages.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { elapsed, runScript, say } from './setup/say.mjs';

const ZONES = ['main', 'renderer', 'shared', 'db', 'tests'];

/** @type {{ name: string, tool: string, args: string[], refuse?: (output: string) => string | undefined }[]} */
const CHECKS = [
  { name: 'formato (prettier)', tool: 'prettier/bin/prettier.cjs', args: ['--check', '.'] },
  { name: 'tipos por zona (tsc)', tool: 'typescript/bin/tsc', args: ['-b'] },
  { name: 'reglas (eslint)', tool: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  {
    name: 'zonas (dependency-cruiser)',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', ...ZONES],
    // With a compiler that it does not know it reads no module and is content.
    refuse: (output) =>
      Number(/\((\d+) modules/.exec(output)?.[1] ?? 0) < 50 ? 'no leyó los módulos del proyecto' : undefined,
  },
  { name: 'código sin uso (knip)', tool: 'knip/bin/knip.js', args: [] },
];

/** `npm run check`: every guard that needs no run of the program. All run, also after one has failed. */
await runScript(async () => {
  ensureNode();
  await ensureNpmPackages();
  const failed = [];
  for (const { name, tool, args, refuse } of CHECKS) {
    const since = performance.now();
    const path = join(root, 'node_modules', tool);
    const { code, output } = await run(process.execPath, [path, ...args], { cwd: root });
    const objection = code === 0 ? refuse?.(output) : `salió con ${code}`;
    say(`${objection === undefined ? '✓' : '✗'} ${name} (${elapsed(since)})`);
    if (objection === undefined) continue;
    say(existsSync(path) ? `${output.trim()}\n  ${objection}` : `falta ${path}`);
    failed.push(name);
  }
  if (failed.length === 0) return 0;
  say(`No pasaron: ${failed.join(', ')}`);
  return 1;
});
