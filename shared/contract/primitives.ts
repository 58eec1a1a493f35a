import { z } from 'zod';

/**
 * The building blocks of every input schema. Text is normalised to NFC and trimmed; what a person cannot see (control
 * characters, direction overrides, lone surrogates) is refused rather than removed, so that what is stored is what
 * was read on the screen.
 */

// Zod would try whether it may generate code, and the window's policy reports the mere attempt. Every contract imports
// this file before it makes its first schema.
z.config({ jitless: true });

const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;

const visibleText = (maximum: number) =>
  z
    .string('required')
    .max(maximum, 'too-long')
    .refine((text) => text.isWellFormed() && !invisible.test(text), 'invisible-characters')
    .transform((text) => text.normalize('NFC').trim());

/** One line of text, 1 to `maximum` characters after trimming. */
export const line = (maximum = 120) =>
  visibleText(maximum)
    .refine((text) => !/[\n\r\t]/.test(text), 'one-line')
    .refine((text) => text.length > 0, 'required');

/** One line of text that may be empty. */
export const optionalLine = (maximum = 120) =>
  visibleText(maximum).refine((text) => !/[\n\r\t]/.test(text), 'one-line');

/** Several lines of text, 1 to `maximum` characters after trimming. */
export const prose = (maximum = 20_000) => visibleText(maximum).refine((text) => text.length > 0, 'required');

/** Several lines that may be empty. */
export const optionalProse = (maximum = 20_000) => visibleText(maximum);

/** A passphrase as typed: neither trimmed nor normalised beyond NFKC, which keyboards differ in. */
export const passphrase = z.string('required').min(1, 'required').max(1_000, 'too-long');

/** The name that opens the vault together with a passphrase: 3 to 40 small letters, digits, dot or hyphen. */
export const login = z
  .string('required')
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9][a-z0-9.-]{2,39}$/, 'login-shape'));

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date('date-shape');

/** An instant, UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export const instant = z.iso.datetime('date-shape');

/** An hour of the day, `HH:MM`. */
export const clockTime = z.string('required').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-shape');

/** An object that has one value for each name of a list, and no other key. */
export const forEach = <K extends string, S extends z.ZodType>(names: readonly K[], schema: S) =>
  // `fromEntries` gives the keys back as mere text; they are the names that went in.
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as Record<K, S>);

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the brand is named by each caller
const id = <Brand extends string>() => z.uuid('id-shape').brand<Brand>();

export const userId = id<'UserId'>();
export type UserId = z.infer<typeof userId>;
export const personId = id<'PersonId'>();
export const caseId = id<'CaseId'>();
export type CaseId = z.infer<typeof caseId>;
export const noteId = id<'NoteId'>();
export type NoteId = z.infer<typeof noteId>;
/** One of the psychologist's own notes. */
export const processNoteId = id<'ProcessNoteId'>();
/** A plan of individual attention. */
export const planId = id<'PlanId'>();
/** A text from individual attention for the group. */
export const messageId = id<'MessageId'>();
export const groupId = id<'GroupId'>();
export type GroupId = z.infer<typeof groupId>;
export const sessionId = id<'SessionId'>();
export type SessionId = z.infer<typeof sessionId>;
export const programmeId = id<'ProgrammeId'>();
export type ProgrammeId = z.infer<typeof programmeId>;
/** A topic that a man heard apart from a session. */
export const makeUpId = id<'MakeUpId'>();
export const certificateId = id<'CertificateId'>();
export const draftId = id<'DraftId'>();
/** One version of one section of a case's evaluation. */
export const entryId = id<'EntryId'>();
export type EntryId = z.infer<typeof entryId>;
export const decisionId = id<'DecisionId'>();
export type DecisionId = z.infer<typeof decisionId>;
export const sanctionId = id<'SanctionId'>();
export type SanctionId = z.infer<typeof sanctionId>;
export const taskId = id<'TaskId'>();
export type TaskId = z.infer<typeof taskId>;
/** Somebody whom a case may put at risk; no person of the register. */
export const contactId = id<'ContactId'>();
export const noticeId = id<'NoticeId'>();
export type NoticeId = z.infer<typeof noticeId>;
/** A document of a case, kept or only chosen. */
export const attachmentId = id<'AttachmentId'>();
export type AttachmentId = z.infer<typeof attachmentId>;

/** An instrument, one of its versions, and one applied test. */
export const instrumentId = id<'InstrumentId'>();
export const versionId = id<'VersionId'>();
export type VersionId = z.infer<typeof versionId>;
export const applicationId = id<'ApplicationId'>();
export type ApplicationId = z.infer<typeof applicationId>;
/** A test that his partner answered: kept apart from his. */
export const partnerTestId = id<'PartnerTestId'>();
export const appointmentId = id<'AppointmentId'>();
export type AppointmentId = z.infer<typeof appointmentId>;

/** Somebody of the team of the office; of who has an account, the id of the account. */
export const memberId = id<'MemberId'>();
export const courseId = id<'CourseId'>();
/** A space in which the team takes care of itself. */
export const meetingId = id<'MeetingId'>();

/** INEI code of a district: six digits, text. */
export const ubigeo = z.string('required').regex(/^\d{6}$/, 'ubigeo-shape');

/** A command that needs nothing. */
export const nothing = z.strictObject({});

/** A page of a list: keyset cursor (opaque, from the page before) and size. */
export const page = z.strictObject({
  cursor: z.string().max(400).nullable().default(null),
  limit: z.number().int().min(1).max(100).default(50),
});
