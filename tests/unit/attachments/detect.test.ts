import { describe, expect, it } from 'vitest';
import { docxText } from '../../../main/features/attachments/content/docx';
import { detectContent } from '../../../main/features/attachments/content/detect';
import {
  attachmentCompartment,
  contentProblems,
  documentKinds,
  largestAttachment,
} from '../../../shared/domain/attachments/documents';
import { docxFile, jpegFile, pdfFile, pngFile, wrongFiles } from '../../builders/documents';

describe('what a file is', () => {
  it.each([
    ['png', pngFile()],
    ['jpeg', jpegFile()],
    ['jpeg', Buffer.concat([jpegFile(), Buffer.alloc(12), jpegFile()])],
    ['pdf', pdfFile({ pages: 3 })],
    ['pdf', Buffer.concat([pdfFile(), Buffer.alloc(512)])],
    ['docx', docxFile(['Uno', 'Dos'])],
  ])('takes a whole %s', (kind, bytes) => {
    expect(detectContent(bytes)).toEqual({ kind });
  });

  it.each(wrongFiles)('refuses %s', (_what, bytes, problem) => {
    expect(contentProblems).toContain(problem);
    expect(detectContent(bytes())).toEqual({ problem });
  });

  it('takes 25 MB and not one byte more', () => {
    const head = pdfFile({ padding: 0 }).length;
    const largest = pdfFile({ padding: largestAttachment - head - 100 });
    const bytes = Buffer.concat([largest, Buffer.alloc(largestAttachment - largest.length)]);
    expect(bytes.length).toBe(largestAttachment);
    expect(detectContent(bytes)).toEqual({ kind: 'pdf' });
    expect(detectContent(Buffer.concat([bytes, Buffer.alloc(1)]))).toEqual({ problem: 'file-too-large' });
  });
});

describe('the words of a Word document', () => {
  it('come back by paragraph, with their signs', () => {
    expect(docxText(docxFile(['Peña &amp; hijos &lt;3', '', '  con &#241; y &#x1F4A9;']))).toBe(
      'Peña & hijos <3\n\n  con ñ y 💩',
    );
  });

  it('never let out markup that the document spells', () => {
    const text = docxText(docxFile(['&lt;script&gt;alert(1)&lt;/script&gt;']));
    // It is shown as text by the window; nothing of it is ever parsed again.
    expect(text).toBe('<script>alert(1)</script>');
  });
});

describe('the key of a document', () => {
  it("is psychology's for a test, shared for what names others, the register's for the rest (§6.4.12)", () => {
    for (const kind of documentKinds) {
      expect(attachmentCompartment(kind, true)).toBe(kind === 'test' ? 'clinical' : 'protected');
      expect(attachmentCompartment(kind, false)).toBe(kind === 'test' ? 'clinical' : 'registry');
    }
  });
});
