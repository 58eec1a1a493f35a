import { alias } from 'drizzle-orm/sqlite-core';
import { and, asc, desc, eq, inArray, notInArray, or, sql } from 'drizzle-orm';
import { caseSteps, isOfCase, type FichaStep } from '../../shared/domain/intake/ficha';
import type { Reader, Writer } from '../connection/access';
import { prepared, wholeRow } from '../connection/prepared';
import { caseBases, cases, fichaEntries, people, users } from '../schema/tables';

export type FichaRecord = typeof fichaEntries.$inferSelect;
export type BasisRecord = typeof caseBases.$inferSelect;

const ofCase = [...caseSteps];

const everyVersion = prepared((db: Reader) =>
  db
    .select({ entry: fichaEntries, authorName: users.fullName })
    .from(fichaEntries)
    .innerJoin(users, eq(users.id, fichaEntries.authorId))
    .where(
      or(
        and(eq(fichaEntries.caseId, sql.placeholder('caseId')), inArray(fichaEntries.step, ofCase)),
        and(eq(fichaEntries.personId, sql.placeholder('personId')), notInArray(fichaEntries.step, ofCase)),
      ),
    )
    .orderBy(asc(fichaEntries.step), asc(fichaEntries.version))
    .prepare(),
);
/** Every version of every step that a case shows: its own and those of its person, each step's in order. */
export const listFicha = (db: Reader, caseId: string, personId: string) =>
  everyVersion(db).all({ caseId, personId });
export type FichaWithAuthor = ReturnType<typeof listFicha>[number];

const latest = prepared((db: Reader) =>
  db
    .select()
    .from(fichaEntries)
    .where(
      and(
        eq(fichaEntries.step, sql.placeholder('step')),
        or(
          eq(fichaEntries.caseId, sql.placeholder('caseId')),
          eq(fichaEntries.personId, sql.placeholder('personId')),
        ),
      ),
    )
    .orderBy(desc(fichaEntries.version))
    .limit(1)
    .prepare(),
);
/** The version of a step that holds today, or null before the first. */
export const latestStep = (
  db: Reader,
  step: FichaStep,
  of: { readonly caseId: string; readonly personId: string },
): FichaRecord | null =>
  // No row has an empty id: only the one that the step goes with is asked for.
  latest(db).get(
    isOfCase(step) ? { step, caseId: of.caseId, personId: '' } : { step, caseId: '', personId: of.personId },
  ) ?? null;

const insertion = prepared((db: Writer) => db.insert(fichaEntries).values(wholeRow(fichaEntries)).prepare());
/** Adds the next version of a step; none is ever changed (triggers of the migration). */
export const insertFicha = (db: Writer, entry: FichaRecord): void => {
  insertion(db).run({ ...entry });
};

/** What the register of people shows of how he is reached follows the last version of the step. */
export const updateReach = (
  db: Writer,
  personId: string,
  reach: { readonly phone: string; readonly safeContact: string },
): void => {
  db.update(people).set(reach).where(eq(people.id, personId)).run();
};

/** Fills in the day of his birth; what is filled in already is corrected elsewhere. */
export const fillBirthDate = (db: Writer, personId: string, birthDate: string): void => {
  db.update(people)
    .set({ birthDate })
    .where(and(eq(people.id, personId), sql`${people.birthDate} IS NULL`))
    .run();
};

/** What lists and headers read of the case follows the last version of its step. */
export const updateAdmission = (
  db: Writer,
  caseId: string,
  admission: Pick<typeof cases.$inferSelect, 'condition' | 'entryWay' | 'institutionNumber' | 'reason'>,
): void => {
  db.update(cases).set(admission).where(eq(cases.id, caseId)).run();
};

const teller = alias(users, 'teller');
const basesById = prepared((db: Reader) =>
  db
    .select({ basis: caseBases, toldByName: teller.fullName })
    .from(caseBases)
    .innerJoin(teller, eq(teller.id, caseBases.toldBy))
    .where(eq(caseBases.caseId, sql.placeholder('caseId')))
    .orderBy(asc(caseBases.number))
    .prepare(),
);
/** Every basis that a case stood on, by number. */
export const basesOfCase = (db: Reader, caseId: string) => basesById(db).all({ caseId });

/** Adds the next basis of a case; none is ever changed (triggers of the migration). */
export const insertBasis = (db: Writer, basis: BasisRecord): void => {
  db.insert(caseBases).values(basis).run();
};

/** A consent that came later is the one that the case rests on from then on. */
export const restOnConsent = (
  db: Writer,
  caseId: string,
  basis: Pick<typeof cases.$inferSelect, 'legalBasis' | 'consentId'>,
): void => {
  db.update(cases).set(basis).where(eq(cases.id, caseId)).run();
};
