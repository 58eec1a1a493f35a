import { z } from 'zod';
import { caseHolds } from '../domain/rights/hold';
import { contentKinds, documentKinds, largestAttachment } from '../domain/attachments/documents';
import { jobId } from './jobs.contract';
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

/** Bytes of a dropped file that cross at once: as base64 well below what a call may weigh. */
export const droppedPieceBytes = 480_000;
/** A piece of a file that was dropped onto the page, from the first to the last. */
export const dropPieceInput = z.strictObject({
  caseId,
  title: line(160),
  byteCount: z.number().int().min(1, 'file-empty').max(largestAttachment, 'file-too-large'),
  offset: z.number().int().min(0),
  piece: z.base64().min(4).max(700_000),
});
/** The last piece begins the work of taking the file in. */
export const droppedPiece = z.object({ jobId: jobId.nullable() });

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
  /** What keeps his case from being written into. */
  hold: z.enum(caseHolds).nullable(),
});
export type OpenedAttachment = z.infer<typeof openedAttachment>;

/** Where the window asks for the bytes behind a ticket. */
export const ticketPath = '/adjunto/';
