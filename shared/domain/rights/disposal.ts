import type { TaskKind } from '../tasks/tasks';

/** Why an archived case is erased. The audit log keeps the word, and nothing that was written. */
export const disposalReasons = [
  'retention-ended',
  'person-request',
  'authority',
  'by-mistake',
  'other',
] as const;
export type DisposalReason = (typeof disposalReasons)[number];

/** What stands in the way of confirming a disposal; null when nothing does. */
export function confirmProblem(facts: {
  readonly state: string;
  readonly proposedBy: string;
  readonly confirmedBy: string;
  readonly readyOn: string;
  readonly today: string;
}): 'not-archived' | 'same-person' | 'still-waiting' | null {
  if (facts.state !== 'archived') return 'not-archived';
  if (facts.proposedBy === facts.confirmedBy) return 'same-person';
  return facts.today < facts.readyOn ? 'still-waiting' : null;
}

export interface DisposalProblem {
  readonly rule: 'protection-open';
  readonly article: '§6.7';
}

/** Who may be at risk is protected first: nothing of a case is erased while that is under way (§6.7, end). Null when not. */
export const protectionUnderWay = (facts: {
  readonly openTasks: readonly { readonly kind: TaskKind }[];
  readonly standingNotices: number;
}): DisposalProblem | null =>
  facts.standingNotices > 0 || facts.openTasks.some(({ kind }) => kind === 'protection')
    ? { rule: 'protection-open', article: '§6.7' }
    : null;

/** The day on which a disposal may be confirmed, so many days after it was proposed. */
export function readyOn(today: string, waitDays: number): string {
  const day = new Date(`${today}T12:00:00.000Z`);
  day.setUTCDate(day.getUTCDate() + waitDays);
  return day.toISOString().slice(0, 10);
}

/** For an office that has not said otherwise; no official value is known. */
export const defaultWaitDays = 15;
