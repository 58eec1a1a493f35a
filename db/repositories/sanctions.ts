import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import { caiReferrals, caseSanctions, groupMembers, groups, users } from '../schema/tables';

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

const standingOfCases = prepared((db: Reader) =>
  db
    .select({ caseId: caseSanctions.caseId, answer: caiReferrals.answer })
    .from(caseSanctions)
    .leftJoin(caiReferrals, eq(caiReferrals.sanctionId, caseSanctions.id))
    .where(
      and(
        // As one value, so that a roster of any length is the same query.
        sql`${caseSanctions.caseId} IN (SELECT value FROM json_each(${sql.placeholder('caseIds')}))`,
        isNull(caseSanctions.endedOn),
      ),
    )
    .prepare(),
);
/** Of each case under a sanction, whether each that stands was answered. A case without one has no entry. */
export const standingSanctions = (
  db: Reader,
  caseIds: readonly string[],
): ReadonlyMap<string, readonly { readonly endedOn: null; readonly answered: boolean }[]> => {
  const byCase = new Map<string, { endedOn: null; answered: boolean }[]>();
  for (const { caseId, answer } of standingOfCases(db).all({ caseIds: JSON.stringify(caseIds) })) {
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), { endedOn: null, answered: answer !== null }]);
  }
  return byCase;
};

/** True when he takes part in a preventive group. */
export const isInPreventiveGroup = (db: Reader, caseId: string): boolean =>
  db
    .select({ groupId: groupMembers.groupId })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(eq(groupMembers.caseId, caseId), eq(groups.kind, 'preventive')))
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
