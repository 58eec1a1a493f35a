import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttachmentList } from '../../../shared/contract/attachments.contract';
import { settled } from '../../builders/attachments';
import { pdfFile, wrongFiles } from '../../builders/documents';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { signIn, type TestCore } from '../../support/testCore';

let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'psico');
});
afterEach(() => {
  test.dispose();
});

const pieceOf = (bytes: Buffer, offset: number, length: number) => ({
  caseId: template.ids.loneCase,
  title: 'Oficio del juzgado',
  byteCount: bytes.length,
  offset,
  piece: bytes.subarray(offset, offset + length).toString('base64'),
});

/** Drops a file as the page does; the id of the work that takes it in. */
async function drop(bytes: Buffer, length = 300_000): Promise<string> {
  for (let offset = 0; ; offset += length) {
    const { jobId } = await test.ok<{ jobId: string | null }>(
      'attachments.drop',
      'mutation',
      pieceOf(bytes, offset, length),
    );
    if (jobId !== null) return jobId;
  }
}
const staged = async () =>
  (await test.ok<AttachmentList>('attachments.ofCase', 'query', { caseId: template.ids.loneCase })).staged;

describe('a file that is dropped onto the page', () => {
  it('is taken in piece by piece, and lies in the office as a chosen one does', async () => {
    const bytes = pdfFile({ padding: 1_000_000 });
    expect(await settled(test, await drop(bytes))).toMatchObject({ phase: 'done' });
    expect(await staged()).toMatchObject({
      title: 'Oficio del juzgado',
      contentKind: 'pdf',
      byteCount: bytes.length,
    });
  });

  it.each(wrongFiles.filter(([, bytes]) => bytes().length > 0))(
    'is judged by its bytes all the same: %s',
    async (_what, bytes, problem) => {
      expect(await settled(test, await drop(bytes(), 500_000))).toMatchObject({ phase: 'refused', problem });
      expect(await staged()).toBeNull();
    },
  );

  it('is refused when its pieces do not follow each other', async () => {
    const bytes = pdfFile({ padding: 1_000_000 });
    const refused = (piece: object) => test.refused('attachments.drop', 'mutation', piece);
    expect((await refused(pieceOf(bytes, 300_000, 300_000))).fields).toEqual({ file: 'file-changed' });
    await test.ok('attachments.drop', 'mutation', pieceOf(bytes, 0, 300_000));
    expect((await refused(pieceOf(bytes, 600_000, 300_000))).fields).toEqual({ file: 'file-changed' });
    expect(
      (await refused({ ...pieceOf(bytes, 300_000, 300_000), caseId: template.ids.case })).fields,
    ).toEqual({
      file: 'file-changed',
    });
    const tooMuch = { ...pieceOf(bytes, 0, 300_000), byteCount: 1_000 };
    expect((await refused(tooMuch)).fields).toEqual({ file: 'file-changed' });
    for (const wrong of [{ byteCount: 0 }, { byteCount: 26 * 1024 * 1024 }, { piece: 'no es base64' }]) {
      expect((await refused({ ...pieceOf(bytes, 0, 300_000), ...wrong })).code).toBe('invalid');
    }
    expect(await staged()).toBeNull();
  });

  it('that was half there is gone with the lock', async () => {
    const bytes = pdfFile({ padding: 1_000_000 });
    await test.ok('attachments.drop', 'mutation', pieceOf(bytes, 0, 300_000));
    await signIn(test, 'psico');
    const next = await test.refused('attachments.drop', 'mutation', pieceOf(bytes, 300_000, 300_000));
    expect(next.fields).toEqual({ file: 'file-changed' });
  });
});
