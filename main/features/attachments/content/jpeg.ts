import { isAt, refuse, requirePixels } from './bytes';

export const isJpeg = (bytes: Buffer): boolean => isAt(bytes, 0, '\xff\xd8\xff');

const endOfImage = 0xd9;
const startOfScan = 0xda;
/** Frame headers: every SOF but the tables that share their range (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Past the picture's own data to the next marker; in them FF is followed by 00 or by a restart. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return refuse('file-truncated');
}

/** Walks one picture from `start` and returns where it ends. */
function walk(bytes: Buffer, start: number): number {
  let at = start + 2;
  let hasFrame = false;
  let hasScan = false;
  for (;;) {
    if (at + 2 > bytes.length) return refuse('file-truncated');
    if (bytes[at] !== 0xff) return refuse('file-damaged');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    at += 2;
    if (marker === endOfImage) break;
    if (standsAlone(marker)) continue;
    if (marker < 0xc0) return refuse('file-damaged');
    if (at + 2 > bytes.length) return refuse('file-truncated');
    const length = bytes.readUInt16BE(at);
    if (length < 2) return refuse('file-damaged');
    if (at + length > bytes.length) return refuse('file-truncated');
    if (isFrame(marker)) {
      if (length < 8) return refuse('file-damaged');
      requirePixels(bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 3));
      hasFrame = true;
    }
    at += length;
    if (marker === startOfScan) {
      hasScan = true;
      at = afterScan(bytes, at);
    }
  }
  if (!hasFrame || !hasScan) return refuse('file-damaged');
  return at;
}

/** Beginnings of other files, which have no place behind a photograph. */
const foreign = ['%PDF-', 'PK\x03\x04', 'MZ\x90', '\x7fELF', '<script', '<html', '<!DOCTYPE', '<?php'];

/**
 * Walks a JPEG to its end. Behind it telephones put more: padding, further pictures (of another size or eye), and one
 * maker a table of its own. Those are let be; anything else behind the picture is not a photograph's.
 *
 * @throws ContentRefusal
 */
export function checkJpeg(bytes: Buffer): void {
  let at = walk(bytes, 0);
  for (;;) {
    while (at < bytes.length && bytes[at] === 0) at += 1;
    if (at === bytes.length) return;
    if (!isAt(bytes, at, '\xff\xd8\xff')) break;
    at = walk(bytes, at);
  }
  const rest = bytes.subarray(at);
  const isMakersTable = isAt(rest, rest.length - 4, 'SEFT') && rest.includes('SEFH');
  if (!isMakersTable || foreign.some((mark) => rest.includes(Buffer.from(mark, 'latin1')))) {
    refuse('file-hidden-data');
  }
}
