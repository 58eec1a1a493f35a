import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** The pages of an encrypted database as they lie in its file and its log of writes, decrypted one by one: the free ones too. */

const pageSize = 4096;
/** SQLCipher 4 keeps the start vector and the authentication of a page at its end. */
const reserved = 80;
const saltLength = 16;

function decrypted(page: Buffer, isFirst: boolean, key: Buffer): Buffer {
  const end = pageSize - reserved;
  const decryption = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + 16));
  decryption.setAutoPadding(false);
  return Buffer.concat([decryption.update(page.subarray(isFirst ? saltLength : 0, end)), decryption.final()]);
}

/** Every page of the file and every frame of its WAL, opened with the database's own key. */
export function rawPages(path: string, key: Buffer): Buffer[] {
  const file = readFileSync(path);
  const pages: Buffer[] = [];
  for (let at = 0; at + pageSize <= file.length; at += pageSize) {
    pages.push(decrypted(file.subarray(at, at + pageSize), at === 0, key));
  }
  const wal = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0);
  for (let at = 32; at + 24 + pageSize <= wal.length; at += 24 + pageSize) {
    const isFirst = wal.readUInt32BE(at) === 1;
    pages.push(decrypted(wal.subarray(at + 24, at + 24 + pageSize), isFirst, key));
  }
  return pages;
}

/** Which of these are found in any page. */
export const foundInPages = (
  pages: readonly Buffer[],
  wanted: readonly (readonly [string, Uint8Array])[],
): string[] => {
  const whole = Buffer.concat([...pages]);
  return wanted.filter(([, bytes]) => whole.includes(Buffer.from(bytes))).map(([name]) => name);
};
