import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectContent } from '../../../main/features/attachments/content/detect';
import { contentKinds, contentProblems } from '../../../shared/domain/attachments/documents';
import { docxFile, jpegFile, pdfFile, pngFile } from '../../builders/documents';

const whole = {
  png: pngFile(),
  jpeg: jpegFile(),
  pdf: pdfFile({ pages: 2 }),
  docx: docxFile(['Uno', 'Dos']),
};

const answers = (bytes: Buffer): string => {
  const detected = detectContent(bytes);
  if ('kind' in detected) {
    expect(contentKinds).toContain(detected.kind);
    return detected.kind;
  }
  expect(contentProblems).toContain(detected.problem);
  return detected.problem;
};

describe('whatever the bytes are', () => {
  it('answers, and takes no noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (noise) => {
        expect(contentProblems as readonly string[]).toContain(answers(Buffer.from(noise)));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(Object.entries(whole))('takes no beginning of a %s that is cut', (_kind, bytes) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 2 }), (length) => {
        expect(contentProblems as readonly string[]).toContain(answers(bytes.subarray(0, length)));
      }),
      { numRuns: 400 },
    );
  });

  it.each(Object.entries(whole))('takes no %s with another file behind it', (_kind, bytes) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 400 }), (tail) => {
        fc.pre(tail.some((byte) => byte !== 0 && byte > 0x20));
        const behind = Buffer.concat([bytes, Buffer.from('MZ'), Buffer.from(tail)]);
        expect(contentProblems as readonly string[]).toContain(answers(behind));
      }),
      { numRuns: 400 },
    );
  });

  it.each(Object.entries(whole))('answers for a %s with any bytes changed', (_kind, bytes) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }), (edits) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of edits) copy[at] = byte;
        answers(copy);
      }),
      { numRuns: 1_500 },
    );
  });
});
