import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import { caiReferrals, cases, caseSanctions, groupMembers, groups, users } from '../schema/tables';

export type SanctionRecord = typeof caseSanctions.$inferSelect;
export type ReferralRecord = typeof caiReferrals.$inferSelect;

const answerer = alias(users, 'answerer');
const ofCase = prepared((db: Reader) =>
  db
    .select({
      sanction: caseSanctions,
      recordedByName: users.fullName,
      referral: caiReferrals,
      answeredByName: answerer.fullName,
    })
    .from(caseSanctions)
    .innerJoin(users, eq(users.id, caseSanctions.recordedBy))
    .leftJoin(caiReferrals, eq(caiReferrals.sanctionId, caseSanctions.id))
    .leftJoin(answerer, eq(answerer.id, caiReferrals.recordedBy))
    .where(eq(caseSanctions.caseId, sql.placeholder('caseId')))
    .orderBy(asc(caseSanctions.number))
    .prepare(),
);
/** Everything courts have imposed on him in this case, by number, each with its answer. */
export const sanctionsOf = (db: Reader, caseId: string) => ofCase(db).all({ caseId });

export const findSanction = (db: Reader, id: string): SanctionRecord | null =>
  db.select().from(caseSanctions).where(eq(caseSanctions.id, id)).get() ?? null;

const own = alias(cases, 'own');
const standingOfMen = prepared((db: Reader) =>
  db
    .select({
      ownCaseId: own.id,
      sanctionId: caseSanctions.id,
      caseId: cases.id,
      caseCode: cases.code,
      answer: caiReferrals.answer,
    })
    .from(own)
    .innerJoin(cases, eq(cases.personId, own.personId))
    .innerJoin(caseSanctions, eq(caseSanctions.caseId, cases.id))
    .leftJoin(caiReferrals, eq(caiReferrals.sanctionId, caseSanctions.id))
    .where(
      and(
        // As one value, so that a roster of any length is the same query.
        sql`${own.id} IN (SELECT value FROM json_each(${sql.placeholder('caseIds')}))`,
        isNull(caseSanctions.endedOn),
      ),
    )
    .orderBy(asc(cases.code), asc(caseSanctions.number))
    .prepare(),
);

/** A sanction that stands, of whichever case of the man. */
export interface StandingSanction {
  readonly sanctionId: string;
  readonly caseId: string;
  readonly caseCode: string;
  readonly endedOn: null;
  readonly answered: boolean;
}

/** Of the man of each case, what stands in any of his cases. A case of a man without a sanction has no entry. */
export const standingSanctions = (
  db: Reader,
  caseIds: readonly string[],
): ReadonlyMap<string, readonly StandingSanction[]> => {
  const byCase = new Map<string, StandingSanction[]>();
  for (const row of standingOfMen(db).all({ caseIds: JSON.stringify(caseIds) })) {
    const { ownCaseId, answer, ...sanction } = row;
    byCase.set(ownCaseId, [
      ...(byCase.get(ownCaseId) ?? []),
      { ...sanction, endedOn: null, answered: answer !== null },
    ]);
  }
  return byCase;
};

/** True when the man of this case takes part in a preventive group, from whichever case of his. */
export const isInPreventiveGroup = (db: Reader, caseId: string): boolean =>
  db
    .select({ groupId: groupMembers.groupId })
    .from(own)
    .innerJoin(cases, eq(cases.personId, own.personId))
    .innerJoin(groupMembers, eq(groupMembers.caseId, cases.id))
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(eq(own.id, caseId), eq(groups.kind, 'preventive')))
    .limit(1)
    .get() !== undefined;

export const insertSanction = (db: Writer, record: SanctionRecord): void => {
  db.insert(caseSanctions).values(record).run();
};
export const insertReferral = (db: Writer, record: ReferralRecord): void => {
  db.insert(caiReferrals).values(record).run();
};
export const endSanction = (
  db: Writer,
  id: string,
  ended: { readonly endedOn: string; readonly endedAt: string; readonly endedBy: string },
): void => {
  db.update(caseSanctions).set(ended).where(eq(caseSanctions.id, id)).run();
};
