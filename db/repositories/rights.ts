import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { cases, office, people, users } from '../schema/tables';
import { disposalProposals, processingRestrictions } from '../schema/rights';

/** Every restriction of a case and its end, in order, with who recorded each. */
export const restrictionsOf = (db: Reader, caseId: string) =>
  db
    .select({ restriction: processingRestrictions, byName: users.fullName })
    .from(processingRestrictions)
    .innerJoin(users, eq(users.id, processingRestrictions.recordedBy))
    .where(eq(processingRestrictions.caseId, caseId))
    .orderBy(asc(processingRestrictions.number))
    .all();

/** True while a restriction stands: acts and their ends take turns. */
export const isRestricted = (db: Reader, caseId: string): boolean =>
  db
    .select({ act: processingRestrictions.act })
    .from(processingRestrictions)
    .where(eq(processingRestrictions.caseId, caseId))
    .orderBy(desc(processingRestrictions.number))
    .limit(1)
    .get()?.act === 'restrict';

export const insertRestriction = (db: Writer, row: typeof processingRestrictions.$inferSelect): void => {
  db.insert(processingRestrictions).values(row).run();
};

export type ProposalRecord = typeof disposalProposals.$inferSelect;

const standing = (db: Reader) =>
  db
    .select({ proposal: disposalProposals, code: cases.code, person: people, byName: users.fullName })
    .from(disposalProposals)
    .innerJoin(cases, eq(cases.id, disposalProposals.caseId))
    .innerJoin(people, eq(people.id, cases.personId))
    .innerJoin(users, eq(users.id, disposalProposals.proposedBy))
    .orderBy(asc(disposalProposals.readyOn), asc(cases.code));
export type PendingRecord = ReturnType<ReturnType<typeof standing>['all']>[number];

/** The proposals that nobody has withdrawn, the ripest first. */
export const pendingProposals = (db: Reader): PendingRecord[] =>
  standing(db).where(isNull(disposalProposals.withdrawnAt)).all();

/** The one that stands for a case, or null. */
export const pendingProposal = (db: Reader, caseId: string): PendingRecord | null =>
  standing(db)
    .where(and(eq(disposalProposals.caseId, caseId), isNull(disposalProposals.withdrawnAt)))
    .get() ?? null;

export const lastProposalNumber = (db: Reader, caseId: string): number =>
  db
    .select({ number: disposalProposals.number })
    .from(disposalProposals)
    .where(eq(disposalProposals.caseId, caseId))
    .orderBy(desc(disposalProposals.number))
    .get()?.number ?? 0;

export const insertProposal = (db: Writer, row: ProposalRecord): void => {
  db.insert(disposalProposals).values(row).run();
};

export const withdrawProposal = (
  db: Writer,
  { caseId, number }: Pick<ProposalRecord, 'caseId' | 'number'>,
  withdrawn: { readonly withdrawnAt: string; readonly withdrawnBy: string },
): void => {
  db.update(disposalProposals)
    .set(withdrawn)
    .where(and(eq(disposalProposals.caseId, caseId), eq(disposalProposals.number, number)))
    .run();
};

/** How many cases a person has. */
export const countCasesOf = (db: Reader, personId: string): number =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(cases)
    .where(eq(cases.personId, personId))
    .get()?.count ?? 0;

export const disposalWaitDays = (db: Reader): number =>
  db.select({ days: office.disposalWaitDays }).from(office).get()?.days ?? 0;

export const setDisposalWaitDays = (db: Writer, days: number): void => {
  db.update(office).set({ disposalWaitDays: days }).run();
};
