import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/errors';

const fullDisk = new Set(['ENOSPC', 'EDQUOT']);

/** The code that the operating system gave to a failed file operation, when it gave one. */
const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
 * The name is durable only once its folder is written too. Windows cannot open a folder and needs no such step: its
 * journal carries the rename.
 */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Replaces a small file whole: after a crash at any instant the old contents or the new ones stand there, never a
 * mixture. The file is readable by its owner alone.
 *
 * @throws AppError `disk-full` when there is no room; the old file is untouched and nothing is left beside it. Any
 * other failure of the system is thrown as it came, with the old file untouched too.
 */
export function writeFileAtomically(path: string, contents: string | Buffer): void {
  const temporary = `${path}.tmp`;
  try {
    // What a crash left behind goes first, so that `wx` never follows a link that somebody put there.
    rmSync(temporary, { force: true });
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(descriptor, contents);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    if (fullDisk.has(systemCode(error) ?? '')) throw new AppError('disk-full');
    throw error;
  }
}
