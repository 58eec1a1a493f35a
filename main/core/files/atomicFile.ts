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

/** New contents, durable beside the file that they are to replace. `keep` needs no more room on the disk. */
export interface StagedFile {
  /** Puts them in the file's place. */
  keep(): void;
  /** Drops them, unless they were kept; never throws. */
  discard(): void;
}

/**
 * Writes new contents beside a file, to be kept or dropped later: what depends on them can be committed in between.
 * The file is readable by its owner alone.
 *
 * @throws AppError `disk-full` when there is no room; the old file is untouched and nothing is left beside it. Any
 * other failure of the system is thrown as it came, with the old file untouched too.
 */
export function stageFile(path: string, contents: string | Buffer): StagedFile {
  const temporary = `${path}.tmp`;
  const discard = () => {
    rmSync(temporary, { force: true });
  };
  guarded(discard, () => {
    // What a crash left behind goes first, so that `wx` never follows a link that somebody put there.
    rmSync(temporary, { force: true });
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(descriptor, contents);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
  return {
    keep() {
      guarded(discard, () => {
        renameSync(temporary, path);
        syncFolder(dirname(path));
      });
    },
    discard,
  };
}

/**
 * Replaces a small file whole: after a crash at any instant the old contents or the new ones stand there, never a
 * mixture.
 *
 * @throws as `stageFile`.
 */
export function writeFileAtomically(path: string, contents: string | Buffer): void {
  stageFile(path, contents).keep();
}

function guarded(discard: () => void, work: () => void): void {
  try {
    work();
  } catch (error) {
    discard();
    if (fullDisk.has(systemCode(error) ?? '')) throw new AppError('disk-full');
    throw error;
  }
}
