import { crc32, deflateSync } from 'node:zlib';
import { droppedPieceBytes } from '../../shared/contract/attachments.contract';
import type { AttachmentKind } from '../../shared/domain/attachments/documents';
import type { Ask } from './ask';

/** A letter of one sheet, in a font that every reader has. */
function letter(title: string, lines: readonly string[]): Buffer {
  const said = (text: string) => text.replace(/[\\()]/g, '\\$&');
  const content = [
    `BT /F1 18 Tf 60 770 Td (${said(title)}) Tj /F1 12 Tf 0 -36 Td 20 TL`,
    ...lines.map((line) => `(${said(line)}) Tj T*`),
    'ET',
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = String(objects.length + 1);
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${String(body.length)}\n%%EOF\n`,
    'latin1',
  );
}

const pngPiece = (name: string, data: Buffer): Buffer => {
  const piece = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(piece) >>> 0);
  return Buffer.concat([length, piece, sum]);
};

/** A sheet of lined paper on a table, as a telephone would take it: grey points, with nothing to read. */
function photograph(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width + 1);
    for (let x = 0; x < width; x += 1) {
      const onPaper = x > width * 0.12 && x < width * 0.88 && y > height * 0.06 && y < height * 0.94;
      const onLine = y % 34 < 2 && x > width * 0.2 && x < width * 0.8;
      row[x + 1] = onPaper ? (onLine ? 150 : 238) : 96 + Math.round((x / width) * 24);
    }
    return row;
  });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngPiece('IHDR', head),
    pngPiece('IDAT', deflateSync(Buffer.concat(rows))),
    pngPiece('IEND', Buffer.alloc(0)),
  ]);
}

const files: readonly (readonly [title: string, kind: AttachmentKind, whose: 0 | 1, bytes: () => Buffer])[] =
  [
    [
      'Oficio de derivación',
      'referral',
      0,
      () =>
        letter('Oficio inventado N.º 000-2026', [
          'Texto inventado para la demostración. No es de ninguna institución.',
          '',
          'Se deriva a la persona para que reciba la atención del servicio,',
          'y se pide que se informe de su asistencia.',
        ]),
    ],
    ['Ficha en papel, primera hoja', 'ficha', 0, () => photograph(720, 960)],
    [
      'Constancia de trabajo',
      'other',
      1,
      () =>
        letter('Constancia inventada', [
          'Texto inventado para la demostración.',
          '',
          'Se deja constancia de que la persona trabaja de lunes a sábado',
          'y puede asistir por las noches.',
        ]),
    ],
  ];

/** Waits for the work that takes a file in. */
async function settled(ask: Ask, jobId: string): Promise<string> {
  for (;;) {
    const { phase, result } = await ask('jobs', 'get', { jobId });
    if (phase === 'done' && result !== null) return result;
    if (phase !== 'working') throw new Error(`The demonstration's document was not taken: ${phase}`);
    await new Promise<void>((next) => setTimeout(next, 5));
  }
}

/** Documents with invented contents in the first two cases, dropped as by whoever is signed in. */
export async function seedDocuments(
  ask: Ask,
  caseIds: readonly string[],
  { dayBefore }: { readonly dayBefore: (days: number) => string },
): Promise<void> {
  for (const [title, kind, whose, make] of files) {
    const bytes = make();
    if (bytes.length > droppedPieceBytes) throw new Error('A document of the demonstration is one piece');
    const { jobId } = await ask('attachments', 'drop', {
      caseId: caseIds[whose] ?? '',
      title,
      byteCount: bytes.length,
      offset: 0,
      piece: bytes.toString('base64'),
    });
    await ask('attachments', 'keep', {
      attachmentId: await settled(ask, jobId ?? ''),
      title,
      kind,
      datedOn: dayBefore(20),
      namesOthers: false,
    });
  }
}
