import { eq, inArray, sql } from 'drizzle-orm';
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
  readonly caseState: CaseRecord['state'] | null;
}

const personWithCase = {
  person: people,
  caseId: cases.id,
  caseCode: cases.code,
  caseState: cases.state,
};

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

const byNumber = prepared((db: Reader) =>
  db
    .select(personWithCase)
    .from(people)
    .leftJoin(cases, eq(cases.personId, people.id))
    // As one value, so that an answer of any length is the same query.
    .where(sql`${people.num} IN (SELECT value FROM json_each(${sql.placeholder('nums')}))`)
    .prepare(),
);
/** People with their cases, in the order in which their numbers are given; the newest case first. */
export const peopleByNumber = (db: Reader, nums: readonly number[]): PersonWithCase[] => {
  const place = new Map(nums.map((num, index) => [num, index]));
  const at = ({ person }: PersonWithCase): number => place.get(person.num) ?? 0;
  return byNumber(db)
    .all({ nums: JSON.stringify(nums) })
    .sort((left, right) => at(left) - at(right) || (right.caseCode ?? '').localeCompare(left.caseCode ?? ''));
};

const namesById = prepared((db: Reader) =>
  db
    .select({
      id: cases.id,
      givenNames: people.givenNames,
      paternalSurname: people.paternalSurname,
      maternalSurname: people.maternalSurname,
    })
    .from(cases)
    .innerJoin(people, eq(people.id, cases.personId))
    .where(sql`${cases.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .prepare(),
);
/** The names of the men of these cases. */
export const namesOfMen = (db: Reader, caseIds: readonly string[]) =>
  namesById(db).all({ ids: JSON.stringify(caseIds) });

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
