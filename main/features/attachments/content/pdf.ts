import { isAt, refuse } from './bytes';

export const isPdf = (bytes: Buffer): boolean => isAt(bytes, 0, '%PDF-');

const endMark = '%%EOF';
/** What may follow the last mark: line ends and the zeros that some scanners fill a sector with. */
const padding = /^[\0\s]*$/;

/** A file that a reader would run something of. Names of a PDF stand in the clear unless packed; what is packed stays inert: the preview runs no script. */
const active = ['/JavaScript', '/Launch', '/RichMedia', '/EmbeddedFiles'];

/**
 * Header at the very first byte, a table of contents where the end says that it is, and nothing behind.
 *
 * @throws ContentRefusal
 */
export function checkPdf(bytes: Buffer): void {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) refuse('file-damaged');
  const end = bytes.lastIndexOf(endMark);
  if (end === -1) refuse('file-truncated');
  if (!padding.test(bytes.toString('latin1', end + endMark.length))) {
    // Cut off in a later save, or another file that begins where this one ends.
    refuse(
      bytes.includes('startxref', end) || bytes.includes(' obj', end) ? 'file-truncated' : 'file-hidden-data',
    );
  }
  const tail = bytes.toString('latin1', Math.max(0, end - 200), end);
  const found = /startxref\s+(\d{1,10})\s*$/.exec(tail);
  const at = Number(found?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(at) || at >= end) refuse('file-damaged');
  if (!/^\s*(xref|\d+\s+\d+\s+obj)/.test(bytes.toString('latin1', at, at + 40))) refuse('file-damaged');
  if (bytes.includes('/Encrypt')) refuse('file-locked');
  if (active.some((name) => bytes.includes(name))) refuse('file-pdf-active');
}
