import { open, rename, rm } from 'node:fs/promises';
import { AppError } from '../../../shared/errors';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * Writes a file outside of the office, where a person said: whole or not at all, readable by its owner alone.
 *
 * @param pieces what to write; between two of them the program goes on with other things
 * @throws AppError `disk-full`; `invalid` (`file`: `file-not-written`) when the place takes no file
 */
export async function writeOutside(path: string, pieces: Iterable<Buffer>): Promise<void> {
  const temporary = `${path}.tmp`;
  try {
    await rm(temporary, { force: true });
    const file = await open(temporary, 'wx', 0o600);
    try {
      for (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof AppError) throw error;
    const code = codeOf(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new AppError('disk-full');
    if (code === '') throw error;
    throw new AppError('invalid', { fields: { file: 'file-not-written' } });
  }
}
