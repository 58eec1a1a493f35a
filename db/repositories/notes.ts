import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { cases, individualNotes, noteAmendments, people, users } from '../schema/tables';

export type NoteRecord = typeof individualNotes.$inferSelect;
export type AmendmentRecord = typeof noteAmendments.$inferSelect;

export const insertNote = (db: Writer, note: NoteRecord): void => {
  db.insert(individualNotes).values(note).run();
};

export const findNote = (db: Reader, id: string) =>
  db
    .select({ note: individualNotes, case: cases, person: people, authorName: users.fullName })
    .from(individualNotes)
    .innerJoin(cases, eq(cases.id, individualNotes.caseId))
    .innerJoin(people, eq(people.id, cases.personId))
    .innerJoin(users, eq(users.id, individualNotes.authorId))
    .where(eq(individualNotes.id, id))
    .get() ?? null;

/** Puts the sealed body in and closes the note for good (triggers of `0002-thin-path.sql`). */
export const signNote = (
  db: Writer,
  id: string,
  signed: { readonly occurredOn: string; readonly signedAt: string; readonly bodySealed: Buffer },
): void => {
  db.update(individualNotes).set(signed).where(eq(individualNotes.id, id)).run();
};

export const deleteUnsignedNote = (db: Writer, id: string): void => {
  db.delete(individualNotes)
    .where(and(eq(individualNotes.id, id), isNull(individualNotes.signedAt)))
    .run();
};

export const insertAmendment = (db: Writer, amendment: AmendmentRecord): void => {
  db.insert(noteAmendments).values(amendment).run();
};

export const listAmendments = (db: Reader, noteId: string) =>
  db
    .select({ amendment: noteAmendments, authorName: users.fullName })
    .from(noteAmendments)
    .innerJoin(users, eq(users.id, noteAmendments.authorId))
    .where(eq(noteAmendments.noteId, noteId))
    .orderBy(asc(noteAmendments.at))
    .all();

/** The notes of a case without their bodies, newest first, with how many amendments each has. */
export const listNotesOfCase = (db: Reader, caseId: string) =>
  db
    .select({
      id: individualNotes.id,
      authorId: individualNotes.authorId,
      occurredOn: individualNotes.occurredOn,
      createdAt: individualNotes.createdAt,
      signedAt: individualNotes.signedAt,
      amendments: count(noteAmendments.id),
    })
    .from(individualNotes)
    .leftJoin(noteAmendments, eq(noteAmendments.noteId, individualNotes.id))
    .where(eq(individualNotes.caseId, caseId))
    .groupBy(individualNotes.id)
    .orderBy(desc(individualNotes.occurredOn))
    .all();

export const listUnsignedNotes = (db: Reader, authorId: string) =>
  db
    .select({
      noteId: individualNotes.id,
      caseId: individualNotes.caseId,
      caseCode: cases.code,
      occurredOn: individualNotes.occurredOn,
    })
    .from(individualNotes)
    .innerJoin(cases, eq(cases.id, individualNotes.caseId))
    .where(and(eq(individualNotes.authorId, authorId), isNull(individualNotes.signedAt)))
    .orderBy(asc(individualNotes.occurredOn))
    .all();
