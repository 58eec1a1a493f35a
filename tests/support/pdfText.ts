import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of a PDF as whoever opens it reads them, its pages one behind the other. */
export async function pdfText(bytes: Buffer): Promise<string> {
  const opening = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true });
  const document = await opening.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    }
    return pages.join(' ').replace(/\s+/g, ' ');
  } finally {
    await opening.destroy();
  }
}
