import type { Compartment } from '../../permissions';

/** What a kept document is, in the words of an office. */
export const documentKinds = [
  'identity',
  'court',
  'referral',
  'consent',
  'ficha',
  'report',
  'protection',
  'test',
  'other',
] as const;
export type AttachmentKind = (typeof documentKinds)[number];

/** What a file may be, judged by its bytes. */
export const contentKinds = ['png', 'jpeg', 'pdf', 'docx'] as const;
export type ContentKind = (typeof contentKinds)[number];

/** 25 MB: a scan of some forty pages, or a photograph of any telephone. */
export const largestAttachment = 25 * 1024 * 1024;

/** Why a file of so many bytes is not taken, before anything of it is read; null when it may be. */
export const sizeProblem = (byteCount: number): 'file-empty' | 'file-too-large' | null =>
  byteCount === 0 ? 'file-empty' : byteCount > largestAttachment ? 'file-too-large' : null;

/**
 * A first title from what a file is called, without its ending. Names of files carry what a camera or a scanner made of
 * them; as a title they are better than nothing.
 */
export const titleOfFile = (name: string): string => {
  const title = name
    .replace(/(?<=.)\.[^.]*$/, '')
    .normalize('NFC')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/g,
      '',
    )
    .replace(/[_\s]+/g, ' ')
    .trim();
  return (title === '' ? 'Documento' : title).slice(0, 160);
};

/** How much of a file is read, sealed and written at once. */
export const chunkBytes = 256 * 1024;

/** Kinds that name somebody else as a rule: the form proposes «sí», and a person decides. */
export const namesOthersAsARule: readonly AttachmentKind[] = ['court', 'protection', 'report'];

/**
 * The key that seals a document: tests are psychology's alone, what names a victim, a partner or a relative is shared
 * by psychology and social work (§6.4.12), all else is the register's.
 */
export const attachmentCompartment = (kind: AttachmentKind, namesOthers: boolean): Compartment => {
  if (kind === 'test') return 'clinical';
  return namesOthers ? 'protected' : 'registry';
};

/**
 * True for what is kept of a man who took his consent back and about whom nothing else is: the paper on which he did, and
 * the one that orders something, on which a basis may come to stand.
 */
export const keptWithoutBasis = (kind: AttachmentKind): boolean => kind === 'consent' || kind === 'court';

/** Why a file is not taken. Each has its sentence on the screen. */
export const contentProblems = [
  'file-empty',
  'file-too-large',
  'file-unreadable',
  'file-changed',
  'file-program',
  'file-web-page',
  'file-old-word',
  'file-word-macros',
  'file-word-attached',
  'file-other-office',
  'file-archive',
  'file-bomb',
  'file-truncated',
  'file-damaged',
  'file-hidden-data',
  'file-heic',
  'file-tiff',
  'file-other-image',
  'file-too-many-pixels',
  'file-locked',
  'file-pdf-active',
  'file-unknown',
] as const;
export type ContentProblem = (typeof contentProblems)[number];
