import { closeSync, existsSync, openSync, readSync } from 'node:fs';

/** The build of SQLite3 Multiple Ciphers that better-sqlite3-multiple-ciphers 13.0.3 carries. */
export const pinnedCipher = 'SQLite3 Multiple Ciphers 2.4.0';

const plainHeader = 'SQLite format 3\0';

/** True when the file begins as an unencrypted SQLite database does. */
export function hasPlainHeader(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(plainHeader.length);
    return readSync(file, head, 0, head.length, 0) === head.length && head.toString('latin1') === plainHeader;
  } finally {
    closeSync(file);
  }
}
