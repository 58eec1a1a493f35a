import { and, asc, eq, gt, gte, inArray, like, or, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import { caseCodes, cases, consents, people, users } from '../schema/tables';
import { keyPerson } from './likeness';

export type PersonRecord = typeof people.$inferSelect;
export type ConsentRecord = typeof consents.$inferSelect;
export type CaseRecord = typeof cases.$inferSelect;

export interface PersonWithCase {
  readonly person: PersonRecord;
  readonly caseId: string | null;
  readonly caseCode: string | null;
}

const personWithCase = { person: people, caseId: cases.id, caseCode: cases.code };

/** Rows of the full-text index that match; `match` comes from `ftsQuery`, never from a keyboard. */
const matching = (match: string) =>
  sql`${people.num} IN (SELECT rowid FROM people_search WHERE people_search MATCH ${match})`;

/** Adds a record, with the keys under which whoever is like him finds it. */
export const insertPerson = (db: Writer, person: Omit<PersonRecord, 'num' | 'mergedInto'>): void => {
  const { num } = db
    .insert(people)
    .values({ ...person, mergedInto: null })
    .returning({ num: people.num })
    .get();
  keyPerson(db, num, person);
};

/** Changes a record, with the keys that follow; what was filled in only after its correction is on record. */
export const updatePerson = (
  db: Writer,
  id: string,
  change: Omit<
    PersonRecord,
    'num' | 'id' | 'mergedInto' | 'createdAt' | 'createdBy' | 'phone' | 'safeContact'
  >,
): void => {
  const { num } = db.update(people).set(change).where(eq(people.id, id)).returning({ num: people.num }).get();
  keyPerson(db, num, change);
};

export const findPerson = (db: Reader, id: string): PersonRecord | null =>
  db.select().from(people).where(eq(people.id, id)).get() ?? null;

export const findByDocument = (db: Reader, documentNumber: string): PersonWithCase[] =>
  db
    .select(personWithCase)
    .from(people)
    .leftJoin(cases, eq(cases.personId, people.id))
    .where(and(eq(people.documentNumber, documentNumber), sql`${people.documentKind} <> 'none'`))
    .limit(20)
    .all();

/** People whose words match, in Spanish alphabetical order. */
export const searchPeople = (db: Reader, match: string, limit: number): PersonWithCase[] =>
  db
    .select(personWithCase)
    .from(people)
    .leftJoin(cases, eq(cases.personId, people.id))
    .where(matching(match))
    .orderBy(asc(people.sortKey), asc(people.num))
    .limit(limit)
    .all();

export const insertConsent = (db: Writer, consent: ConsentRecord): void => {
  db.insert(consents).values(consent).run();
};

/** The next number of a year, taken: numbers are never given twice, and a gap means an act that failed. */
export const takeCaseNumber = (db: Writer, year: number): number => {
  const row = db
    .insert(caseCodes)
    .values({ year, lastNumber: 1 })
    .onConflictDoUpdate({ target: caseCodes.year, set: { lastNumber: sql`${caseCodes.lastNumber} + 1` } })
    .returning({ lastNumber: caseCodes.lastNumber })
    .get();
  return row.lastNumber;
};

export const insertCase = (db: Writer, record: CaseRecord): void => {
  db.insert(cases).values(record).run();
};

const caseById = prepared((db: Reader) =>
  db
    .select()
    .from(cases)
    .where(eq(cases.id, sql.placeholder('id')))
    .prepare(),
);
export const findCase = (db: Reader, id: string): CaseRecord | null => caseById(db).get({ id }) ?? null;

export interface CasePosition {
  readonly sortKey: string;
  readonly code: string;
}

export interface CaseListRecord {
  readonly case: CaseRecord;
  readonly person: PersonRecord;
  readonly responsibleName: string;
}

/**
 * One page of cases in alphabetical order, by keyset: the cost does not grow with the page.
 * @param filter what narrows the list: a full-text match, or the beginning of a code
 * @param after the last row of the page before
 */
export const listCases = (
  db: Reader,
  filter: { readonly match: string } | { readonly codePrefix: string } | null,
  after: CasePosition | null,
  limit: number,
): CaseListRecord[] => {
  const narrowed =
    filter === null
      ? undefined
      : 'match' in filter
        ? matching(filter.match)
        : like(cases.code, `${filter.codePrefix}%`);
  const beyond =
    after === null
      ? undefined
      : and(
          // Says the same as the rest, in the one form that lets the index begin there instead of at its start.
          gte(people.sortKey, after.sortKey),
          or(gt(people.sortKey, after.sortKey), gt(cases.code, after.code)),
        );
  return db
    .select({ case: cases, person: people, responsibleName: users.fullName })
    .from(people)
    .innerJoin(cases, eq(cases.personId, people.id))
    .innerJoin(users, eq(users.id, cases.responsibleId))
    .where(and(narrowed, beyond))
    .orderBy(asc(people.sortKey), asc(cases.code))
    .limit(limit)
    .all();
};

export interface CaseWithPeople {
  readonly case: CaseRecord;
  readonly person: PersonRecord;
  readonly consent: ConsentRecord | null;
}

const caseWithPeople = prepared((db: Reader) =>
  db
    .select({ case: cases, person: people, consent: consents })
    .from(cases)
    .innerJoin(people, eq(people.id, cases.personId))
    .leftJoin(consents, eq(consents.id, cases.consentId))
    .where(eq(cases.id, sql.placeholder('id')))
    .prepare(),
);
export const findCaseFile = (db: Reader, id: string): CaseWithPeople | null =>
  caseWithPeople(db).get({ id }) ?? null;

/** Full names of accounts, by id. */
export const namesOf = (db: Reader, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .select({ id: users.id, fullName: users.fullName })
      .from(users)
      .where(inArray(users.id, [...new Set(ids)]))
      .all()
      .map((row) => [row.id, row.fullName]),
  );
