import { z } from 'zod';
import { createHandOverInput, type HandOverView } from '../../../shared/contract/handOvers.contract';
import { mayReceiveTask } from '../../../shared/domain/cases/handOver';
import type { FieldProblems } from '../../../shared/errors';
import type { Role } from '../../../shared/permissions';
import { findProblems } from '../../components/forms/problems';

/** What the form holds; of cases given to somebody else than the rest, one entry each. */
export const handOverValues = z.object({
  toId: z.string(),
  protectionToId: z.string(),
  reason: z.string(),
  exceptions: z.array(z.object({ caseId: z.string(), toId: z.string() })),
});
export type HandOverValues = z.infer<typeof handOverValues>;

export const blankHandOver: HandOverValues = { toId: '', protectionToId: '', reason: '', exceptions: [] };

export interface Colleague {
  readonly id: string;
  readonly fullName: string;
  readonly role: Role;
}

/** With one entry for the case, or none where it goes with the rest. */
export const withException = (values: HandOverValues, caseId: string, toId: string): HandOverValues => ({
  ...values,
  exceptions: [
    ...values.exceptions.filter((one) => one.caseId !== caseId),
    ...(toId === '' ? [] : [{ caseId, toId }]),
  ],
});

/**
 * True when somebody has to be named for protection and reviews: a task of it would come to a receiver without its key,
 * or a review to whoever proposed the exclusion. The form knows how many there are, not in which cases, so any receiver
 * without the key asks for it, and any review.
 */
export function asksProtection(
  values: HandOverValues,
  view: HandOverView,
  team: readonly Colleague[],
): boolean {
  const receivers = [values.toId, ...values.exceptions.map(({ toId }) => toId)];
  return (
    view.reviewTasks > 0 ||
    (view.protectionTasks > 0 &&
      team.some(({ id, role }) => receivers.includes(id) && !mayReceiveTask('protection', role)))
  );
}

/** The call that the form makes. Entries of cases that are hers no more are left out. */
export const handOverCall = (
  values: HandOverValues,
  view: HandOverView,
): z.input<typeof createHandOverInput> => ({
  fromId: view.from.id,
  toId: values.toId,
  exceptions: values.exceptions.filter(({ caseId }) => view.cases.some((one) => one.caseId === caseId)),
  protectionToId: values.protectionToId === '' ? null : values.protectionToId,
  reason: values.reason,
  seen: { cases: view.cases.length, openTasks: view.openTasks },
});

/** What holds the form, by field. */
export const handOverProblems = (
  values: HandOverValues,
  view: HandOverView,
  team: readonly Colleague[],
): FieldProblems => ({
  ...findProblems(createHandOverInput, handOverCall(values, view)),
  ...(values.toId === '' ? { toId: 'required' } : {}),
  ...(asksProtection(values, view, team) && values.protectionToId === ''
    ? { protectionToId: 'required' }
    : {}),
});
