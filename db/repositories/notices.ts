import { alias } from 'drizzle-orm/sqlite-core';
import { and, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { NoticeKind } from '../../shared/domain/evaluation/notices';
import type { Reader, Writer } from '../connection/access';
import { prepared, wholeRow } from '../connection/prepared';
import { cases, riskNotices, tasks, users } from '../schema/tables';

export type NoticeRecord = typeof riskNotices.$inferSelect;

const ofCase = eq(riskNotices.caseId, sql.placeholder('caseId'));

const insertion = prepared((db: Writer) => db.insert(riskNotices).values(wholeRow(riskNotices)).prepare());
/** Puts a notice beside the name. Its task and its entry stand already (triggers of `0003-evaluation.sql`). */
export const insertNotice = (db: Writer, notice: NoticeRecord): void => {
  insertion(db).run({ ...notice });
};

export const findNotice = (db: Reader, id: string): NoticeRecord | null =>
  db.select().from(riskNotices).where(eq(riskNotices.id, id)).get() ?? null;

/** Lifts a notice for good: a later one of its kind is another row. */
export const liftNotice = (
  db: Writer,
  id: string,
  lifted: { readonly liftedAt: string; readonly liftedBy: string; readonly liftReason: string },
): void => {
  db.update(riskNotices).set(lifted).where(eq(riskNotices.id, id)).run();
};

const own = alias(cases, 'own');
const kindsOfNames = prepared((db: Reader) =>
  db
    .selectDistinct({ caseId: own.id, kind: riskNotices.kind })
    .from(own)
    .innerJoin(cases, eq(cases.personId, own.personId))
    .innerJoin(riskNotices, eq(riskNotices.caseId, cases.id))
    .where(
      and(
        // As one value, so that a page of any length is the same query.
        sql`${own.id} IN (SELECT value FROM json_each(${sql.placeholder('caseIds')}))`,
        isNull(riskNotices.liftedAt),
      ),
    )
    .prepare(),
);
/**
 * The kinds that stand beside the names of these cases, whichever case of the man they stand in: who comes back is not
 * a stranger. A name without a notice has no entry.
 */
export const standingKinds = (
  db: Reader,
  caseIds: readonly string[],
): ReadonlyMap<string, readonly NoticeKind[]> => {
  const byCase = new Map<string, NoticeKind[]>();
  for (const { caseId, kind } of kindsOfNames(db).all({ caseIds: JSON.stringify(caseIds) })) {
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), kind]);
  }
  return byCase;
};

const withTask = (db: Reader) =>
  db
    .select({
      notice: riskNotices,
      dueOn: tasks.dueOn,
      taskClosedAt: tasks.closedAt,
      ownerName: users.fullName,
    })
    .from(riskNotices)
    .innerJoin(tasks, eq(tasks.id, riskNotices.taskId))
    .innerJoin(users, eq(users.id, tasks.ownerId));
export type StandingRecord = ReturnType<ReturnType<typeof withTask>['all']>[number];

const standing = prepared((db: Reader) =>
  withTask(db)
    .where(and(ofCase, isNull(riskNotices.liftedAt)))
    .prepare(),
);
/** The notices that stand in a case, each with who answers for it and until when. */
export const standingNotices = (db: Reader, caseId: string): StandingRecord[] => standing(db).all({ caseId });

const elsewhere = prepared((db: Reader) =>
  withTask(db)
    .innerJoin(cases, eq(cases.id, riskNotices.caseId))
    .innerJoin(own, and(eq(own.personId, cases.personId), ne(own.id, cases.id)))
    .where(and(eq(own.id, sql.placeholder('caseId')), isNull(riskNotices.liftedAt)))
    .prepare(),
);
/** The same for the other cases of the same man. */
export const standingElsewhere = (db: Reader, caseId: string): StandingRecord[] =>
  elsewhere(db).all({ caseId });

const lifter = alias(users, 'lifter');
/** The notices of a case that were lifted, the latest first. */
export const liftedNotices = (db: Reader, caseId: string) =>
  db
    .select({ notice: riskNotices, liftedByName: lifter.fullName })
    .from(riskNotices)
    .innerJoin(lifter, eq(lifter.id, riskNotices.liftedBy))
    .where(and(eq(riskNotices.caseId, caseId), isNotNull(riskNotices.liftedAt)))
    .orderBy(desc(riskNotices.liftedAt))
    .all();
