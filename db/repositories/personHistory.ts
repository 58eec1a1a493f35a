import { alias } from 'drizzle-orm/sqlite-core';
import { and, asc, desc, eq, isNotNull, or, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import { cases, people, personCorrections, personMerges, users } from '../schema/tables';

export type MergeRecord = typeof personMerges.$inferSelect;
type CorrectionRecord = typeof personCorrections.$inferSelect;

const standing = prepared((db: Reader) =>
  db
    .select({ id: people.id, mergedInto: people.mergedInto })
    .from(people)
    .where(eq(people.id, sql.placeholder('id')))
    .prepare(),
);
/** The record that stands for this one, itself when nothing absorbed it; null when there is none. */
export const standingPersonId = (db: Reader, id: string): string | null => {
  const row = standing(db).get({ id });
  if (row === undefined) return null;
  // The guards make a ring impossible, and who was absorbed is absorbed no second time.
  return row.mergedInto === null ? row.id : standingPersonId(db, row.mergedInto);
};

const merged = prepared((db: Reader) =>
  db
    .select({ num: people.num, mergedInto: people.mergedInto })
    .from(people)
    .where(
      and(
        sql`${people.num} IN (SELECT value FROM json_each(${sql.placeholder('nums')}))`,
        isNotNull(people.mergedInto),
      ),
    )
    .prepare(),
);
/** The row numbers with those who were absorbed led to who stands, each once, in the same order. */
export const standingNums = (db: Reader, nums: readonly number[]): number[] => {
  const led = new Map(
    merged(db)
      .all({ nums: JSON.stringify(nums) })
      .map(({ num, mergedInto }) => [num, numOf(db, standingPersonId(db, mergedInto ?? ''))]),
  );
  return [...new Set(nums.map((num) => led.get(num) ?? num))];
};
const numOf = (db: Reader, id: string | null): number | null =>
  db
    .select({ num: people.num })
    .from(people)
    .where(eq(people.id, id ?? ''))
    .get()?.num ?? null;

/** Adds a merge or its undoing under the next number; its triggers move the cases and the way the record leads. */
export const insertMerge = (db: Writer, merge: Omit<MergeRecord, 'number'>): number => {
  const last = db
    .select({ number: personMerges.number })
    .from(personMerges)
    .orderBy(desc(personMerges.number))
    .get();
  const number = (last?.number ?? 0) + 1;
  db.insert(personMerges)
    .values({ number, ...merge })
    .run();
  return number;
};

/** The records that this one stands for today, those that they had absorbed before too. */
export const recordsAbsorbedBy = (db: Reader, personId: string): (typeof people.$inferSelect)[] =>
  db
    .select()
    .from(people)
    .where(eq(people.mergedInto, personId))
    .orderBy(asc(people.num))
    .all()
    .flatMap((record) => [record, ...recordsAbsorbedBy(db, record.id)]);

export const findMerge = (db: Reader, number: number): MergeRecord | null =>
  db.select().from(personMerges).where(eq(personMerges.number, number)).get() ?? null;

const undoing = alias(personMerges, 'undoing');
/** Every merge and undoing that this record took part in, the latest first, with whether it still stands. */
export const mergesOfPerson = (db: Reader, personId: string) =>
  db
    .select({ merge: personMerges, absorbed: people, byName: users.fullName, undoneBy: undoing.number })
    .from(personMerges)
    .innerJoin(people, eq(people.id, personMerges.absorbedId))
    .innerJoin(users, eq(users.id, personMerges.byId))
    .leftJoin(undoing, eq(undoing.undoes, personMerges.number))
    .where(or(eq(personMerges.survivorId, personId), eq(personMerges.absorbedId, personId)))
    .orderBy(desc(personMerges.number))
    .all();

/** Number of the last correction of a record; 0 before the first. */
export const correctionCount = (db: Reader, personId: string): number =>
  db
    .select({ number: personCorrections.number })
    .from(personCorrections)
    .where(eq(personCorrections.personId, personId))
    .orderBy(desc(personCorrections.number))
    .limit(1)
    .get()?.number ?? 0;

/** Adds a correction; the record itself is changed after it (triggers of `0014-people-history.sql`). */
export const insertCorrection = (db: Writer, correction: CorrectionRecord): void => {
  db.insert(personCorrections).values(correction).run();
};

/** The corrections of a record, the latest first. */
export const correctionsOfPerson = (db: Reader, personId: string) =>
  db
    .select({ correction: personCorrections, byName: users.fullName })
    .from(personCorrections)
    .innerJoin(users, eq(users.id, personCorrections.byId))
    .where(eq(personCorrections.personId, personId))
    .orderBy(desc(personCorrections.number))
    .all();

/** The cases of a record, in the order of their codes. */
export const casesOfPerson = (db: Reader, personId: string) =>
  db
    .select({
      caseId: cases.id,
      caseCode: cases.code,
      state: cases.state,
      openedOn: cases.openedOn,
      responsibleId: cases.responsibleId,
    })
    .from(cases)
    .where(eq(cases.personId, personId))
    .orderBy(asc(cases.code))
    .all();

/** True when the document is nobody else's: of no other record that stands, and of none that another stands for. */
export const isDocumentFree = (
  db: Reader,
  personId: string,
  document: { readonly documentKind: string; readonly documentNumber: string },
): boolean =>
  db
    .select({ id: people.id })
    .from(people)
    .where(
      sql`${people.documentKind} = ${document.documentKind} AND ${people.documentNumber} = ${document.documentNumber}`,
    )
    .all()
    .every(({ id }) => standingPersonId(db, id) === personId);
