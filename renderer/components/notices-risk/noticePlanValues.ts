import { z } from 'zod';
import { noticePlan } from '../../../shared/contract/notices.contract';
import type { teamMember } from '../../../shared/contract/users.contract';
import type { NoticeKind } from '../../../shared/domain/evaluation/notices';
import { dueProblem, ownerProblem } from '../../../shared/domain/tasks/tasks';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay } from '../forms/dayText';

const text = z.string().catch('');

/** Who answers for each notice and until when, as typed; whoever writes and today while nobody touched it. */
export const planValues = z.record(z.string(), z.object({ ownerId: text, dueOn: text })).catch({});
export type PlanValues = z.infer<typeof planValues>;

export interface PlanDefaults {
  /** Who is writing. */
  readonly owner: string;
  readonly today: string;
}

export const planOf = (plans: PlanValues, kind: NoticeKind, { owner, today }: PlanDefaults) =>
  plans[kind] ?? { ownerId: owner, dueOn: dayText(today) };

/** What is sent: a plan for each notice that is raised, null for the others. */
export const plansInput = <Kind extends NoticeKind>(
  plans: PlanValues,
  kinds: readonly Kind[],
  raised: readonly NoticeKind[],
  defaults: PlanDefaults,
): Record<Kind, z.input<typeof noticePlan> | null> =>
  Object.fromEntries(
    kinds.map((kind) => {
      if (!raised.includes(kind)) return [kind, null];
      const { ownerId, dueOn } = planOf(plans, kind, defaults);
      return [kind, { ownerId, dueOn: parseDay(dueOn, defaults.today) ?? dueOn }];
    }),
  ) as Record<Kind, z.input<typeof noticePlan> | null>;

/** Days of the plans on which nothing can be due any more, by field. */
export const planProblems = (
  plans: Readonly<Partial<Record<NoticeKind, z.input<typeof noticePlan> | null>>>,
  today: string,
): FieldProblems =>
  Object.fromEntries(
    Object.entries(plans).flatMap(([kind, plan]) => {
      if (plan === null) return [];
      const day = noticePlan.shape.dueOn.safeParse(plan.dueOn);
      const problem = day.success ? dueProblem(day.data, today) : null;
      return problem === null ? [] : [[`notices.${kind}.dueOn`, problem]];
    }),
  );

/** Those who may answer for protecting somebody (§6.7, end). The team is of active accounts only. */
export const protectionOwners = (
  team: readonly z.infer<typeof teamMember>[],
): { readonly value: string; readonly label: string }[] =>
  team
    .filter((member) => ownerProblem('protection', { role: member.role, active: true }) === null)
    .map((member) => ({ value: member.id, label: member.fullName }));
