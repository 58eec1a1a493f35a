import { Inflate } from 'fflate/browser';
import { crcOf, refuse } from './bytes';

/** One file inside a ZIP, as its table of contents tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its bytes begin. */
  readonly from: number;
}

const endMark = Buffer.from('PK\x05\x06', 'latin1');
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const mostEntries = 5_000;
/** What the contents of a document may come to in all, unpacked. */
const largestContents = 300 * 1024 * 1024;
/** Text packs ten to twenty times; nothing that a person wrote packs five hundred times. */
const greatestRatio = 500;

function readEnd(bytes: Buffer): { count: number; size: number; at: number; from: number } {
  const at = bytes.lastIndexOf(endMark);
  if (at === -1 || at + 22 > bytes.length) return refuse('file-truncated');
  const comment = bytes.readUInt16LE(at + 20);
  if (at + 22 + comment !== bytes.length || comment > 0) return refuse('file-hidden-data');
  const [disk, startDisk, here, count] = [4, 6, 8, 10].map((place) => bytes.readUInt16LE(at + place));
  if (disk !== 0 || startDisk !== 0 || here !== count || count === undefined) return refuse('file-damaged');
  const size = bytes.readUInt32LE(at + 12);
  const from = bytes.readUInt32LE(at + 16);
  if (from + size !== at) return refuse('file-damaged');
  if (count > mostEntries) return refuse('file-bomb');
  return { count, size, at, from };
}

const isPlainName = (name: string): boolean =>
  name.length > 0 && !/[\0\\:]/.test(name) && !name.startsWith('/') && !name.split('/').includes('..');

/**
 * Reads the table of contents of a ZIP and holds it against what stands before each file: the entries lie one after the
 * other from the first byte, none over another, none packed beyond belief. Nothing is unpacked yet.
 *
 * @throws ContentRefusal
 */
export function readZip(bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  const { count, at: end, from } = readEnd(bytes);
  const entries = new Map<string, ZipEntry>();
  let at = from;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entryMark) return refuse('file-damaged');
    const flags = bytes.readUInt16LE(at + 8);
    const nameLength = bytes.readUInt16LE(at + 28);
    const skip = 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (at + skip > end) return refuse('file-damaged');
    const entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      local: bytes.readUInt32LE(at + 42),
    };
    if ((flags & 1) !== 0) return refuse('file-locked');
    if (!isPlainName(entry.name) || entries.has(entry.name)) return refuse('file-damaged');
    if (entry.method !== 0 && entry.method !== 8) return refuse('file-damaged');
    if (entry.size > 1024 * 1024 && entry.size > entry.packed * greatestRatio) return refuse('file-bomb');
    total += entry.size;
    if (total > largestContents) return refuse('file-bomb');
    entries.set(entry.name, { ...entry, from: bytesFrom(bytes, entry, from) });
    at += skip;
  }
  if (at !== end || entries.size === 0) return refuse('file-damaged');
  requireRow(bytes, [...entries.values()], from);
  return entries;
}

/** Where the bytes of an entry begin: behind its own head, which must tell the same name. */
function bytesFrom(
  bytes: Buffer,
  entry: { readonly name: string; readonly local: number; readonly packed: number },
  contentsEnd: number,
): number {
  const at = entry.local;
  if (at + 30 > contentsEnd || bytes.readUInt32LE(at) !== localMark) return refuse('file-damaged');
  const nameLength = bytes.readUInt16LE(at + 26);
  const from = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
  if (bytes.toString('utf8', at + 30, at + 30 + nameLength) !== entry.name) return refuse('file-damaged');
  if (from + entry.packed > contentsEnd) return refuse('file-truncated');
  return from;
}

/** Files that lie over each other unpack without end; bytes before the first are another file. */
function requireRow(bytes: Buffer, entries: readonly ZipEntry[], contentsEnd: number): void {
  if (bytes.readUInt32LE(0) !== localMark) refuse('file-hidden-data');
  const inOrder = [...entries].sort((left, right) => left.from - right.from);
  let reached = 0;
  for (const entry of inOrder) {
    if (entry.from < reached) refuse('file-bomb');
    reached = entry.from + entry.packed;
  }
  if (reached > contentsEnd) refuse('file-damaged');
}

/**
 * Unpacks one file of a ZIP, and stops at the size that it claims: one that goes on is a bomb.
 *
 * @throws ContentRefusal
 */
export function unzip(bytes: Buffer, entry: ZipEntry): Buffer {
  const packed = bytes.subarray(entry.from, entry.from + entry.packed);
  const plain = entry.method === 0 ? packed : inflate(packed, entry.size);
  if (plain.length !== entry.size) return refuse('file-damaged');
  if (crcOf(plain) !== entry.crc) return refuse('file-damaged');
  return plain;
}

const step = 64 * 1024;

function inflate(packed: Buffer, size: number): Buffer {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((piece) => {
    length += piece.length;
    if (length > size) refuse('file-bomb');
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'ContentRefusal') throw error;
    return refuse('file-damaged');
  }
  return Buffer.concat(pieces);
}
