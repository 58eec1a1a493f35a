import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { prepared, wholeRow } from '../connection/prepared';
import { cases, individualNotes, noteAmendments, people, users } from '../schema/tables';

export type NoteRecord = typeof individualNotes.$inferSelect;
export type AmendmentRecord = typeof noteAmendments.$inferSelect;

const byId = eq(individualNotes.id, sql.placeholder('id'));

const insertion = prepared((db: Writer) =>
  db.insert(individualNotes).values(wholeRow(individualNotes)).prepare(),
);
export const insertNote = (db: Writer, note: NoteRecord): void => {
  insertion(db).run({ ...note });
};

const rowById = prepared((db: Reader) => db.select().from(individualNotes).where(byId).prepare());
/** The note's own row: all that its rules ask about. */
export const findNoteRow = (db: Reader, id: string): NoteRecord | null => rowById(db).get({ id }) ?? null;

const withNamesById = prepared((db: Reader) =>
  db
    .select({ note: individualNotes, case: cases, person: people, authorName: users.fullName })
    .from(individualNotes)
    .innerJoin(cases, eq(cases.id, individualNotes.caseId))
    .innerJoin(people, eq(people.id, cases.personId))
    .innerJoin(users, eq(users.id, individualNotes.authorId))
    .where(byId)
    .prepare(),
);
/** The note together with what is shown around it. */
export const findNote = (db: Reader, id: string) => withNamesById(db).get({ id }) ?? null;

const signature = prepared((db: Writer) =>
  db
    .update(individualNotes)
    .set({
      occurredOn: sql`${sql.placeholder('occurredOn')}`,
      signedAt: sql`${sql.placeholder('signedAt')}`,
      bodySealed: sql`${sql.placeholder('bodySealed')}`,
    })
    .where(byId)
    .prepare(),
);
/** Puts the sealed body in and closes the note for good (triggers of `0002-thin-path.sql`). */
export const signNote = (
  db: Writer,
  id: string,
  signed: { readonly occurredOn: string; readonly signedAt: string; readonly bodySealed: Buffer },
): void => {
  signature(db).run({ ...signed, id });
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

export const listUnsignedNotes = (db: Reader, authorId: string) =>
  db
    .select({
      noteId: individualNotes.id,
      caseId: individualNotes.caseId,
      caseCode: cases.code,
      occurredOn: individualNotes.occurredOn,
      reserved: sql<boolean>`${individualNotes.compartment} = 'clinical'`.mapWith(Boolean),
    })
    .from(individualNotes)
    .innerJoin(cases, eq(cases.id, individualNotes.caseId))
    .where(and(eq(individualNotes.authorId, authorId), isNull(individualNotes.signedAt)))
    .orderBy(asc(individualNotes.occurredOn))
    .all();
