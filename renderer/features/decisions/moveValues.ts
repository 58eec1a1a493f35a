import { z } from 'zod';
import { moveInput, type StateView } from '../../../shared/contract/caseStates.contract';
import { moveProblems } from '../../../shared/domain/cases/moves';
import { caseStates, moveReasons, type CaseState } from '../../../shared/domain/cases/states';
import { summonsMeans, summonsProblems } from '../../../shared/domain/cases/summons';
import { dueProblem } from '../../../shared/domain/tasks/tasks';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');
const choiceOf = <const Value extends string>(values: readonly Value[]) =>
  z.union([z.enum(values), z.literal('')]).catch('');

/** What the form of a move holds, right or wrong. */
export const moveValues = z.object({
  to: choiceOf(caseStates),
  reason: choiceOf(moveReasons),
  note: text,
  occurredOn: text,
  means: choiceOf(summonsMeans),
  sentOn: text,
  receipt: text,
  forDay: text,
  forTime: text,
  again: z.boolean().catch(true),
  ownerId: text,
  dueOn: text,
});
export type MoveValues = z.infer<typeof moveValues>;

export const blankMove = (today: string, userId: string, proposed: StateView['proposed']): MoveValues => ({
  to: proposed?.to ?? '',
  reason: proposed?.reason ?? '',
  note: '',
  occurredOn: dayText(today),
  means: '',
  sentOn: dayText(today),
  receipt: '',
  forDay: '',
  forTime: '',
  again: true,
  ownerId: userId,
  dueOn: '',
});

/** A draft whose case moved on meanwhile: where it can no longer lead is chosen again, what was written stays. */
export const stillPossible = (values: MoveValues, moves: readonly CaseState[]): MoveValues =>
  values.to === '' || moves.includes(values.to) ? values : { ...values, to: '', reason: '' };

const sent = (typed: string, today: string): string => parseDay(typed, today) ?? typed;

const whenTyped = (path: string, typed: string): FieldProblems =>
  typed.trim() === '' ? { [path]: 'required' } : {};

/** Problems of the schema by the fields of the form, which are flat. */
const flat = (problems: FieldProblems): FieldProblems =>
  Object.fromEntries(
    Object.entries(problems).map(([path, code]) => [path.replace(/^(summons|summonAgain)\./, ''), code]),
  );

/** What is sent, or what holds it by field. */
export function readMove(
  values: MoveValues,
  caseId: string,
  { number, openedOn }: Pick<StateView, 'number' | 'openedOn'>,
  today: string,
): { readonly problems: FieldProblems; readonly input: z.input<typeof moveInput> | null } {
  const { to, reason, note, means } = values;
  const isSummons = to === 'summoned';
  const isAgain = to === 'no-show' && values.again;
  if (to === '' || reason === '' || (isSummons && means === '')) {
    return {
      problems: {
        ...(to === '' ? { to: 'required' } : {}),
        ...(reason === '' ? { reason: 'required' } : {}),
        ...(isSummons && means === '' ? { means: 'required' } : {}),
        ...whenTyped('occurredOn', values.occurredOn),
      },
      input: null,
    };
  }
  const summons =
    isSummons && means !== ''
      ? {
          means,
          sentOn: sent(values.sentOn, today),
          receipt: values.receipt,
          forDay: sent(values.forDay, today),
          forTime: values.forTime.trim(),
        }
      : null;
  const summonAgain = isAgain ? { ownerId: values.ownerId, dueOn: sent(values.dueOn, today) } : null;
  const input: z.input<typeof moveInput> = {
    caseId,
    number: number + 1,
    to,
    reason,
    note,
    occurredOn: sent(values.occurredOn, today),
    summons,
    summonAgain,
  };
  const due = summonAgain === null ? null : dueProblem(summonAgain.dueOn, today);
  const shape = flat(findProblems(moveInput, input));
  const problems = {
    ...moveProblems({ ...input, to, reason, note, hasSummons: isSummons }, { openedOn, today }),
    ...(summons === null ? {} : summonsProblems({ ...summons, receipt: summons.receipt.trim() }, today)),
    ...(due === null ? {} : { dueOn: due }),
    // A text that is no day yet is not compared with one.
    ...shape,
    ...whenTyped('occurredOn', values.occurredOn),
    ...(isSummons ? { ...whenTyped('sentOn', values.sentOn), ...whenTyped('forDay', values.forDay) } : {}),
    ...(isAgain ? whenTyped('dueOn', values.dueOn) : {}),
  };
  return { problems, input };
}
