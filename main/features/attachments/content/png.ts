import { crcOf, isAt, refuse, requirePixels } from './bytes';

export const pngMark = '\x89PNG\r\n\x1a\n';

/**
 * Walks the pieces of a PNG: each with the checksum that it carries, a head first, the end last and nothing behind it.
 *
 * @throws ContentRefusal
 */
export function checkPng(bytes: Buffer): void {
  let at = pngMark.length;
  let first = true;
  let hasImage = false;
  for (;;) {
    if (at + 12 > bytes.length) refuse('file-truncated');
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) refuse('file-truncated');
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(name)) refuse('file-damaged');
    if (crcOf(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) refuse('file-damaged');
    if (first) {
      if (name !== 'IHDR' || length !== 13) refuse('file-damaged');
      requirePixels(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
      first = false;
    }
    if (name === 'IDAT') hasImage = true;
    at = end;
    if (name === 'IEND') break;
  }
  if (!hasImage) refuse('file-damaged');
  if (at !== bytes.length) refuse('file-hidden-data');
}

export const isPng = (bytes: Buffer): boolean => isAt(bytes, 0, pngMark);
