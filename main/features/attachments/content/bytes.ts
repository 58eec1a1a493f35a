import { crc32 } from 'node:zlib';
import type { ContentProblem } from '../../../../shared/domain/attachments/documents';

/** A file is not what it must be: the problem has its sentence on the screen. */
export class ContentRefusal extends Error {
  constructor(readonly problem: ContentProblem) {
    super(problem);
    this.name = 'ContentRefusal';
  }
}

export const refuse = (problem: ContentProblem): never => {
  throw new ContentRefusal(problem);
};

/** True when the bytes at `at` are exactly these. */
export const isAt = (bytes: Buffer, at: number, expected: string): boolean =>
  at >= 0 &&
  at + expected.length <= bytes.length &&
  bytes.toString('latin1', at, at + expected.length) === expected;

/** CRC-32 of a stretch of bytes, as PNG and ZIP use it. */
export const crcOf = (bytes: Uint8Array): number => crc32(bytes) >>> 0;

/**
 * More points than this are no photograph or scan of an office: drawn, they would take gigabytes. 100 million is an A4
 * page at 1000 points an inch.
 */
const mostPixels = 100_000_000;

/** @throws ContentRefusal for a picture without points, or with more than a screen can be asked to draw */
export function requirePixels(width: number, height: number): void {
  if (width === 0 || height === 0) refuse('file-damaged');
  if (width * height > mostPixels || width > 65_535 || height > 65_535) refuse('file-too-many-pixels');
}
