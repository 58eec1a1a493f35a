import { eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import { caseReferrals } from '../schema/tables';

export type ReferralRecord = typeof caseReferrals.$inferSelect;

/** Writes down how a case began that somebody else sent; the case stands in `referred` (trigger). */
export const insertReferral = (db: Writer, referral: ReferralRecord): void => {
  db.insert(caseReferrals).values(referral).run();
};

const ofCase = prepared((db: Reader) =>
  db
    .select()
    .from(caseReferrals)
    .where(eq(caseReferrals.caseId, sql.placeholder('caseId')))
    .prepare(),
);
/** The referral that a case began with, or null. */
export const referralOf = (db: Reader, caseId: string): ReferralRecord | null =>
  ofCase(db).get({ caseId }) ?? null;
