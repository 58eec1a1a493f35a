import { zipSync, strToU8, type Zippable } from 'fflate/browser';
import { crc32, deflateSync } from 'node:zlib';

/** Small whole files of every kind that is taken, made here so that a test knows each byte of them. */

const pngPiece = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([head, body, tail]);
};

const pngMark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A grey picture; `text` lies in it as a comment. */
export function pngFile(
  options: { width?: number; height?: number; text?: string; bytes?: number } = {},
): Buffer {
  const { width = 200, height = 120, text = '', bytes = 0 } = options;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const line = Buffer.alloc(width + 1, 0x88);
  line[0] = 0;
  const image = deflateSync(Buffer.concat(Array.from({ length: Math.min(height, 4_000) }, () => line)));
  const pieces = [
    pngPiece('IHDR', head),
    ...(text === '' ? [] : [pngPiece('tEXt', Buffer.from(`Comment\0${text}`, 'utf8'))]),
    ...(bytes === 0 ? [] : [pngPiece('zzZz', Buffer.alloc(bytes, 0x5a))]),
    pngPiece('IDAT', image),
    pngPiece('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([pngMark, ...pieces]);
}

/** A photograph of 8 × 8 grey points. */
export const jpegFile = (): Buffer =>
  Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/' +
      'wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEI' +
      'I0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKz' +
      'tLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+v//Z',
    'base64',
  );

/** A PDF of `pages` pages, each with a line of text, in a font that every reader has. */
export function pdfFile(
  options: { text?: string; pages?: number; padding?: number; extra?: string } = {},
): Buffer {
  const { text = 'Documento inventado', pages = 1, padding = 0, extra = '' } = options;
  const kids = Array.from({ length: pages }, (_, page) => `${String(4 + page * 2)} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: pages }, (_, page) => {
      const content = `BT /F1 18 Tf 60 700 Td (${text}, hoja ${String(page + 1)}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(5 + page * 2)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      ];
    }).flat(),
    ...(padding === 0 ? [] : [`<< /Length ${String(padding)} >>\nstream\n${'x'.repeat(padding)}\nendstream`]),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = body.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(xref)}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document with these paragraphs; `more` puts further files into it. */
export function docxFile(
  paragraphs: readonly string[] = ['Documento inventado.'],
  options: { more?: Zippable; type?: string; document?: string } = {},
): Buffer {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
    .join('');
  const files: Zippable = {
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${options.type ?? wordType}"/></Types>`,
    ),
    '_rels/.rels': strToU8('<Relationships/>'),
    [options.document ?? 'word/document.xml']: strToU8(
      `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    ),
    ...options.more,
  };
  return Buffer.from(zipSync(files));
}

/** Files that are something else than their name says, or hide something, with the problem that each has. */
export const wrongFiles: readonly (readonly [what: string, bytes: () => Buffer, problem: string])[] = [
  ['nothing at all', () => Buffer.alloc(0), 'file-empty'],
  ['a program called foto.jpg', () => Buffer.from(`MZ\x90\0${'\0'.repeat(200)}`, 'latin1'), 'file-program'],
  ['a Linux program', () => Buffer.from(`\x7fELF${'\0'.repeat(200)}`, 'latin1'), 'file-program'],
  ['a script', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), 'file-program'],
  [
    'a web page called informe.pdf',
    () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
    'file-web-page',
  ],
  [
    'a drawing with a script',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
    'file-web-page',
  ],
  [
    'an old Word document',
    () => Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more', 'latin1'),
    'file-old-word',
  ],
  ['a HEIC photograph', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'file-heic'],
  ['a TIFF scan', () => Buffer.from('II*\0\x08\0\0\0', 'latin1'), 'file-tiff'],
  ['a GIF', () => Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'file-other-image'],
  ['plain text', () => Buffer.from('Querida oficina:'), 'file-unknown'],
  ['a cut picture', () => pngFile().subarray(0, -20), 'file-truncated'],
  ['a picture with a byte changed', () => changed(pngFile(), 60), 'file-damaged'],
  [
    'a picture of four hundred million points',
    () => pngFile({ width: 20_000, height: 20_000 }),
    'file-too-many-pixels',
  ],
  [
    'a picture with a program behind it',
    () => Buffer.concat([pngFile(), Buffer.from('MZ\x90\0')]),
    'file-hidden-data',
  ],
  ['a cut photograph', () => jpegFile().subarray(0, -2), 'file-truncated'],
  ['a photograph with a ZIP behind it', () => Buffer.concat([jpegFile(), docxFile()]), 'file-hidden-data'],
  ['a cut PDF', () => pdfFile().subarray(0, -80), 'file-truncated'],
  [
    'a PDF with a web page before it',
    () => Buffer.concat([Buffer.from('<html>'), pdfFile()]),
    'file-web-page',
  ],
  ['a PDF with a Word document behind it', () => Buffer.concat([pdfFile(), docxFile()]), 'file-hidden-data'],
  [
    'a PDF whose table is elsewhere',
    () =>
      Buffer.from(
        pdfFile()
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n7'),
      ),
    'file-damaged',
  ],
  ['a PDF with a password', () => pdfFile({ extra: '/Encrypt 9 0 R' }), 'file-locked'],
  [
    'a PDF that runs something',
    () => pdfFile({ extra: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }),
    'file-pdf-active',
  ],
  ['a ZIP of something', () => Buffer.from(zipSync({ 'a.txt': strToU8('hola') })), 'file-archive'],
  ['a workbook', () => docxFile([], { document: 'xl/workbook.xml' }), 'file-other-office'],
  [
    'a Word document with macros',
    () => docxFile(['x'], { more: { 'word/vbaProject.bin': strToU8('x') } }),
    'file-word-macros',
  ],
  [
    'a Word template with macros',
    () => docxFile(['x'], { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    'file-word-macros',
  ],
  [
    'a Word document with a file inside',
    () => docxFile(['x'], { more: { 'word/embeddings/oleObject1.bin': strToU8('x') } }),
    'file-word-attached',
  ],
  ['a Word document without its text', () => docxFile(['x'], { document: 'word/other.xml' }), 'file-archive'],
  ['a Word document that unpacks to a gigabyte', () => bomb(), 'file-bomb'],
  ['a Word document that lies about its size', () => lyingBomb(), 'file-bomb'],
  ['a cut Word document', () => docxFile(['x'.repeat(5_000)]).subarray(0, -30), 'file-truncated'],
  [
    'a Word document with a program before it',
    () => Buffer.concat([Buffer.from('MZ\x90\0'), docxFile()]),
    'file-program',
  ],
  [
    'a Word document with something behind it',
    () => Buffer.concat([docxFile(), Buffer.from('<script>')]),
    'file-hidden-data',
  ],
];

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x40;
  return copy;
}

const bomb = (): Buffer => docxFile(['x'], { more: { 'word/media/image1.png': new Uint8Array(40_000_000) } });

/** The table of contents says ten bytes; what is packed goes on for a million. */
function lyingBomb(): Buffer {
  const bytes = docxFile(['x'.repeat(1_000_000)]);
  const name = Buffer.from('word/document.xml', 'latin1');
  const central = bytes.lastIndexOf(name) - 46;
  bytes.writeUInt32LE(10, central + 24);
  return bytes;
}
