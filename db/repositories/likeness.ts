import { asc, desc, eq, sql } from 'drizzle-orm';
import { likenessKeys } from '../../shared/domain/people/likenessKeys';
import type { Identity } from '../../shared/domain/people/name';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import { cases, people, peopleToKey, personKeys } from '../schema/tables';

type PersonRecord = typeof people.$inferSelect;

const keyInsertion = prepared((db: Writer) =>
  db
    .insert(personKeys)
    .values({ key: sql.placeholder('key'), personNum: sql.placeholder('num') })
    .prepare(),
);
const keyRemoval = prepared((db: Writer) =>
  db
    .delete(personKeys)
    .where(eq(personKeys.personNum, sql.placeholder('num')))
    .prepare(),
);
const keyed = prepared((db: Writer) =>
  db
    .delete(peopleToKey)
    .where(eq(peopleToKey.personNum, sql.placeholder('num')))
    .prepare(),
);
/** Writes the keys under which a record is found by whoever is like it, in the place of those that it had. */
export const keyPerson = (db: Writer, num: number, person: Identity): void => {
  keyRemoval(db).run({ num });
  for (const key of likenessKeys(person)) keyInsertion(db).run({ key, num });
  keyed(db).run({ num });
};

/** Gives every record its keys that has none for what stands in it. @returns how many there were */
export const keyPeople = (db: Writer): number => {
  const rows = db
    .select({ person: people })
    .from(peopleToKey)
    .innerJoin(people, eq(people.num, peopleToKey.personNum));
  const waiting = rows.all();
  for (const { person } of waiting) keyPerson(db, person.num, person);
  return waiting.length;
};

/** True when some record has no keys yet. */
export const someWithoutKeys = (db: Reader): boolean =>
  db.select({ num: peopleToKey.personNum }).from(peopleToKey).limit(1).get() !== undefined;

const candidates = prepared((db: Reader) =>
  db
    .select({ person: people })
    .from(
      // Those who share most come first, so that the limit cuts where the least is lost.
      sql`(SELECT person_num, count(*) AS shared FROM ${personKeys}
        WHERE key IN (SELECT value FROM json_each(${sql.placeholder('keys')})) GROUP BY person_num
        UNION ALL SELECT person_num, 99 FROM ${peopleToKey}
        ORDER BY shared DESC LIMIT ${sql.placeholder('limit')}) AS found`,
    )
    .innerJoin(people, sql`${people.num} = found.person_num`)
    .prepare(),
);
/** Whoever shares a key, and whoever has none yet: the ones worth comparing, at most `limit`. */
export const likelyCandidates = (db: Reader, keys: readonly string[], limit: number): PersonRecord[] =>
  candidates(db)
    .all({ keys: JSON.stringify(keys), limit })
    .map(({ person }) => person);

/** A number that no register is smaller than by much: the last one given, found without counting. */
export const peopleGiven = (db: Reader): number =>
  db.select({ num: people.num }).from(people).orderBy(desc(people.num)).limit(1).get()?.num ?? 0;

const casesOf = prepared((db: Reader) =>
  db
    .select({ personId: cases.personId, caseId: cases.id, caseCode: cases.code })
    .from(cases)
    .where(sql`${cases.personId} IN (SELECT value FROM json_each(${sql.placeholder('personIds')}))`)
    .orderBy(asc(cases.code))
    .prepare(),
);
/** The latest case of each of these people, by the person's id. */
export const latestCases = (
  db: Reader,
  personIds: readonly string[],
): ReadonlyMap<string, { readonly caseId: string; readonly caseCode: string }> =>
  new Map(
    casesOf(db)
      .all({ personIds: JSON.stringify(personIds) })
      .map(({ personId, ...found }) => [personId, found]),
  );
