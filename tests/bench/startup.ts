import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { resolveToolchain } from '../../scripts/setup/toolchain.mjs';
import { projectRoot, Resguardo } from '../support/electron/launch';
import { killTree } from '../support/electron/processes';
import { cheapKdf, createOffice, createTestCore } from '../support/testCore';
import { residentMegabytes } from './processMemory';
import type { Measure } from './report';

const runs = 11;
/** After the first frame both programs still tidy up; memory is read once that is over. */
const settling = 1_500;
const bench = join(projectRoot, 'tests/bench');

interface Program {
  readonly folder: string;
  /** What the page must show, as an expression of the page. */
  readonly ready: string;
  readonly environment: Readonly<Record<string, string>>;
}

const bare = (environment: Program['environment']): Program => ({
  folder: join(bench, 'bare'),
  ready: `document.querySelector('h1') !== null`,
  environment,
});

/** The lock screen can be used: the cursor is in the search and the office's numbers are on the screen. */
const lockScreen = (environment: Program['environment']): Program => ({
  folder: projectRoot,
  ready: `document.activeElement?.getAttribute('role') === 'combobox' &&
    document.querySelector('[aria-labelledby="pinned-numbers"] li button') !== null`,
  environment,
});

interface Start {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Starts a program as a person does, without a driver, until its page is painted; then it is ended. */
async function start(program: Program): Promise<Start> {
  const since = Date.now();
  const child = spawn(
    resolveToolchain().electron.executable,
    ['--no-sandbox', '-r', join(bench, 'bare/readyProbe.cjs'), program.folder],
    {
      cwd: projectRoot,
      env: { ...program.environment, RESGUARDO_BENCH_READY: program.ready },
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error('Electron did not start');
  try {
    const painted = await new Promise<number>((resolve, reject) => {
      let said = '';
      const timer = setTimeout(() => {
        reject(new Error(`Nothing was painted within a minute: ${program.folder}`));
      }, 60_000);
      child.on('exit', () => {
        reject(new Error(`It ended before anything was painted: ${program.folder}`));
      });
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
        const at = /\[bench-ready (\d+)\]/.exec(said)?.[1];
        if (at === undefined) return;
        clearTimeout(timer);
        resolve(Number(at));
      });
    });
    await sleep(settling);
    return { milliseconds: painted - since, megabytes: residentMegabytes(pid) };
  } finally {
    await killTree(pid);
  }
}

/**
 * From the start of the process to a lock screen that can be used, and what all processes hold then, against a bare
 * Electron window with a static page. In turns; the first start of each warms the disk and is not counted.
 */
export async function measureStartup(userData: string): Promise<Measure[]> {
  const office = createTestCore({ userData, kdf: cheapKdf });
  await createOffice(office);
  office.core.close();
  const ground = new Resguardo({ userData });
  try {
    const environment = ground.environment();
    const ours = lockScreen(environment);
    const baseline = bare(environment);
    await start(ours);
    await start(baseline);
    const taken: { ours: Start; baseline: Start }[] = [];
    for (let run = 0; run < runs; run += 1) {
      const first = run % 2 === 0;
      const before = await start(first ? ours : baseline);
      const after = await start(first ? baseline : ours);
      taken.push(first ? { ours: before, baseline: after } : { ours: after, baseline: before });
    }
    return [
      {
        what: 'Del arranque a la pantalla de bloqueo utilizable',
        against: 'una ventana desnuda de Electron con una página estática, del arranque a su primera imagen',
        unit: 'ms',
        ours: taken.map((run) => run.ours.milliseconds),
        baseline: taken.map((run) => run.baseline.milliseconds),
        goal: { ratioAtMost: 1.3 },
      },
      {
        what: 'Memoria residente de todos los procesos (PSS)',
        against: 'la misma ventana desnuda de Electron',
        unit: 'MB',
        ours: taken.map((run) => run.ours.megabytes),
        baseline: taken.map((run) => run.baseline.megabytes),
        goal: { ratioAtMost: 1.5 },
      },
    ];
  } finally {
    await ground.close();
  }
}
