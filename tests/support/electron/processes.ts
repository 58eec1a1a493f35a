import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ids of running processes whose command line names the text (Linux). */
export function processesNaming(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return pid !== process.pid && readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    });
}

/** True while a process with this id runs. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie answers too; what counts is whether it still runs.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** SIGKILL to the process and everything in its group, as when the power goes. Resolves when none runs any more. */
export async function killTree(pid: number): Promise<void> {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    process.kill(pid, 'SIGKILL');
  }
  for (let waited = 0; isAlive(pid) && waited < 5_000; waited += 20) await sleep(20);
  if (isAlive(pid)) throw new Error(`Process ${String(pid)} outlived SIGKILL`);
}
