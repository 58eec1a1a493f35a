import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { processNotes, processNoteShares, users } from '../schema/tables';

export type ProcessNoteRecord = typeof processNotes.$inferSelect;
export type ShareRecord = typeof processNoteShares.$inferSelect;

export const insertProcessNote = (db: Writer, note: ProcessNoteRecord): void => {
  db.insert(processNotes).values(note).run();
};

export const findProcessNote = (db: Reader, id: string): ProcessNoteRecord | null =>
  db.select().from(processNotes).where(eq(processNotes.id, id)).get() ?? null;

/** Every process note of a case, whoever wrote it, newest first: who may read which is for the service to say. */
export const processNotesOfCase = (db: Reader, caseId: string) =>
  db
    .select({ note: processNotes, authorName: users.fullName })
    .from(processNotes)
    .innerJoin(users, eq(users.id, processNotes.authorId))
    .where(eq(processNotes.caseId, caseId))
    .orderBy(desc(processNotes.occurredOn), desc(processNotes.recordedAt), desc(processNotes.id))
    .all();

/** The acts of sharing of these notes in their order, with the name of each reader. */
export const sharesOf = (db: Reader, noteIds: readonly string[]) =>
  db
    .select({ share: processNoteShares, readerName: users.fullName })
    .from(processNoteShares)
    .innerJoin(users, eq(users.id, processNoteShares.readerId))
    .where(inArray(processNoteShares.noteId, [...noteIds]))
    .orderBy(asc(processNoteShares.noteId), asc(processNoteShares.number))
    .all();

export const insertShare = (db: Writer, share: ShareRecord): void => {
  db.insert(processNoteShares).values(share).run();
};

/** Open accounts of psychology by name. */
export const activePsychologists = (db: Reader) =>
  db
    .select({ id: users.id, fullName: users.fullName })
    .from(users)
    .where(and(eq(users.role, 'psychology'), eq(users.active, true)))
    .orderBy(asc(users.fullName))
    .all();
