import {
  largestAttachment,
  type ContentKind,
  type ContentProblem,
} from '../../../../shared/domain/attachments/documents';
import { ContentRefusal, isAt, refuse } from './bytes';
import { checkDocx, isZip } from './docx';
import { checkJpeg, isJpeg } from './jpeg';
import { checkPdf, isPdf } from './pdf';
import { checkPng, isPng } from './png';

/** What is recognised only to be refused with the sentence that helps. */
const others: readonly (readonly [(bytes: Buffer) => boolean, ContentProblem])[] = [
  [(bytes) => isAt(bytes, 0, 'MZ') || isAt(bytes, 0, '\x7fELF') || isAt(bytes, 0, '#!'), 'file-program'],
  [
    (bytes) => ['\xfe\xed\xfa', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe'].some((mark) => isAt(bytes, 0, mark)),
    'file-program',
  ],
  [(bytes) => isAt(bytes, 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'file-old-word'],
  [(bytes) => isAt(bytes, 0, '{\\rtf'), 'file-old-word'],
  [
    (bytes) => isAt(bytes, 4, 'ftyp') && /^(hei|hev|mif1|msf1|avi)/.test(bytes.toString('latin1', 8, 12)),
    'file-heic',
  ],
  [(bytes) => isAt(bytes, 0, 'II*\0') || isAt(bytes, 0, 'MM\0*'), 'file-tiff'],
  [
    (bytes) =>
      isAt(bytes, 0, 'GIF8') || isAt(bytes, 0, 'BM') || (isAt(bytes, 0, 'RIFF') && isAt(bytes, 8, 'WEBP')),
    'file-other-image',
  ],
  [
    (bytes) => isAt(bytes, 0, 'Rar!') || isAt(bytes, 0, '7z\xbc\xaf') || isAt(bytes, 0, '\x1f\x8b'),
    'file-archive',
  ],
  [
    (bytes) =>
      /^(\xef\xbb\xbf)?\s*<(!doctype|html|head|body|script|svg|\?xml|!--)/i.test(
        bytes.toString('latin1', 0, 512),
      ),
    'file-web-page',
  ],
];

function judge(bytes: Buffer): ContentKind {
  if (bytes.length === 0) return refuse('file-empty');
  if (bytes.length > largestAttachment) return refuse('file-too-large');
  if (isPng(bytes)) {
    checkPng(bytes);
    return 'png';
  }
  if (isJpeg(bytes)) {
    checkJpeg(bytes);
    return 'jpeg';
  }
  if (isPdf(bytes)) {
    checkPdf(bytes);
    return 'pdf';
  }
  if (isZip(bytes)) {
    checkDocx(bytes);
    return 'docx';
  }
  return refuse(others.find(([is]) => is(bytes))?.[1] ?? 'file-unknown');
}

/**
 * What a file is, by its bytes from the first to the last and never by its name; or why it is not taken. Whatever the
 * bytes are, it answers.
 */
export function detectContent(
  bytes: Buffer,
): { readonly kind: ContentKind } | { readonly problem: ContentProblem } {
  try {
    return { kind: judge(bytes) };
  } catch (error) {
    if (error instanceof ContentRefusal) return { problem: error.problem };
    throw error;
  }
}
