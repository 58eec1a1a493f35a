import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import { attentionGoals, attentionPlanEnds, attentionPlans, users } from '../schema/tables';
import type { Span } from './timeline';

export type PlanRecord = typeof attentionPlans.$inferSelect;
export type GoalRecord = typeof attentionGoals.$inferSelect;
export type PlanEndRecord = typeof attentionPlanEnds.$inferSelect;

export const insertPlan = (db: Writer, plan: PlanRecord): void => {
  db.insert(attentionPlans).values(plan).run();
};
/** Adds the next version of a goal; none is ever changed. */
export const insertGoal = (db: Writer, goal: GoalRecord): void => {
  db.insert(attentionGoals).values(goal).run();
};
export const insertPlanEnd = (db: Writer, end: PlanEndRecord): void => {
  db.insert(attentionPlanEnds).values(end).run();
};

export const findPlan = (db: Reader, id: string) =>
  db
    .select({ plan: attentionPlans, end: attentionPlanEnds })
    .from(attentionPlans)
    .leftJoin(attentionPlanEnds, eq(attentionPlanEnds.planId, attentionPlans.id))
    .where(eq(attentionPlans.id, id))
    .get() ?? null;

/** True when this account gives the attention of a plan of his that goes on. */
export const givesHisAttention = (db: Reader, caseId: string, userId: string): boolean =>
  db
    .select({ id: attentionPlans.id })
    .from(attentionPlans)
    .leftJoin(attentionPlanEnds, eq(attentionPlanEnds.planId, attentionPlans.id))
    .where(
      and(
        eq(attentionPlans.caseId, caseId),
        eq(attentionPlans.giverId, userId),
        isNull(attentionPlanEnds.planId),
      ),
    )
    .get() !== undefined;

const [givers, authors, enders] = [
  alias(users, 'givers'),
  alias(users, 'authors'),
  alias(users, 'enders'),
] as const;

/** The plans of a case with who is named in them: those that go on first, then the latest. */
export const plansOfCase = (db: Reader, caseId: string) =>
  db
    .select({
      plan: attentionPlans,
      end: attentionPlanEnds,
      memberName: givers.fullName,
      authorName: authors.fullName,
      enderName: enders.fullName,
    })
    .from(attentionPlans)
    .innerJoin(authors, eq(authors.id, attentionPlans.authorId))
    .leftJoin(givers, eq(givers.id, attentionPlans.giverId))
    .leftJoin(attentionPlanEnds, eq(attentionPlanEnds.planId, attentionPlans.id))
    .leftJoin(enders, eq(enders.id, attentionPlanEnds.authorId))
    .where(eq(attentionPlans.caseId, caseId))
    .orderBy(
      sql`${attentionPlanEnds.planId} IS NOT NULL`,
      desc(attentionPlans.begunOn),
      desc(attentionPlans.recordedAt),
    )
    .all();

/** Every version of every goal of these plans, the latest of each first. */
export const goalsOf = (db: Reader, planIds: readonly string[]) =>
  db
    .select({ goal: attentionGoals, authorName: users.fullName })
    .from(attentionGoals)
    .innerJoin(users, eq(users.id, attentionGoals.authorId))
    .where(inArray(attentionGoals.planId, [...planIds]))
    .orderBy(asc(attentionGoals.goal), desc(attentionGoals.version))
    .all();

const moves = prepared((db: Reader) =>
  db
    .select({
      id: attentionPlans.id,
      giver: attentionPlans.giver,
      begunOn: attentionPlans.begunOn,
      recordedAt: attentionPlans.recordedAt,
      byId: attentionPlans.authorId,
      endedOn: attentionPlanEnds.endedOn,
      endedAt: attentionPlanEnds.recordedAt,
      endedBy: attentionPlanEnds.authorId,
    })
    .from(attentionPlans)
    .leftJoin(attentionPlanEnds, eq(attentionPlanEnds.planId, attentionPlans.id))
    .where(eq(attentionPlans.caseId, sql.placeholder('caseId')))
    .prepare(),
);
/** That plans were begun and ended, for the history of the case. A man has few: all of them, whatever the span. */
export const planHeads = (db: Reader, { caseId }: Span) => moves(db).all({ caseId });
