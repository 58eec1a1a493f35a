import { AppError } from '../../shared/errors';

const codeOf = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code.startsWith('SQLITE_') ? error.code : null;
};

/** Writes that fail for want of room come under several names, depending on which file could not grow. */
const noRoom = /^SQLITE_(FULL|IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE|SHMOPEN|SHMMAP))$/;
const broken = /^SQLITE_(CORRUPT|NOTADB|IOERR)/;

/**
 * Turns an error of SQLite into one of our closed set, or returns it untouched when it is not one of SQLite's.
 * A wrong key cannot be told from a damaged file here; the vault has authenticated the key before, so it is damage.
 */
export function toAppError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  if (noRoom.test(code)) return new AppError('disk-full');
  if (broken.test(code)) return new AppError('damaged');
  return error;
}
