import { z } from 'zod';
import { contentKinds, documentKinds } from '../domain/attachments/documents';
import { caseId, day, instant, line, prose, attachmentId } from './primitives';

export const attachmentsOfCaseInput = z.strictObject({ caseId });
export const attachmentInput = z.strictObject({ attachmentId });

/** A file that was chosen and not kept yet. */
export const stagedFile = z.object({
  attachmentId,
  /** As the file was called: a first title. */
  title: z.string(),
  contentKind: z.enum(contentKinds),
  byteCount: z.number().int(),
});
export type StagedAttachment = z.infer<typeof stagedFile>;

export const attachmentRow = z.object({
  attachmentId,
  title: z.string(),
  kind: z.enum(documentKinds),
  contentKind: z.enum(contentKinds),
  byteCount: z.number().int(),
  datedOn: day,
  keptAt: instant,
  keptByName: z.string(),
  /** Sealed with a key that not everybody has. */
  reserved: z.boolean(),
  retracted: z.object({ reason: z.string(), at: instant, byName: z.string() }).nullable(),
});
export type AttachmentRow = z.infer<typeof attachmentRow>;

export const attachmentList = z.object({
  rows: z.array(attachmentRow),
  /** How many more there are that this role has no key for. */
  reservedForOthers: z.number().int(),
  staged: stagedFile.nullable(),
});
export type AttachmentList = z.infer<typeof attachmentList>;

/** `namesOthers`: a victim, a partner or a relative of his can be known by it. */
export const keepAttachmentInput = z.strictObject({
  attachmentId,
  title: line(160),
  kind: z.enum(documentKinds),
  datedOn: day,
  namesOthers: z.boolean('required'),
});

export const retractAttachmentInput = z.strictObject({ attachmentId, reason: prose(500) });

/** What opens a document: a word for one request of the window, and how it is shown. */
export const openedAttachment = z.object({
  ticket: z.string(),
  shownAs: z.enum(['image', 'pdf', 'text']),
  attachment: attachmentRow,
});
export type OpenedAttachment = z.infer<typeof openedAttachment>;

/** Where the window asks for the bytes behind a ticket. */
export const ticketPath = '/adjunto/';
