import type { FieldProblems } from '../../errors';
import { roleMay, type Role } from '../../permissions';

/** What somebody must do by a day. `protection` comes with a notice; the others a person or a later act opens. */
export const taskKinds = [
  'protection',
  'exclusion-review',
  're-evaluation',
  'complete-ficha',
  'refer-to-cai',
  'waiting-entry',
  'withdrawn-consent',
  'summon',
  'explain-decision',
  'other',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** The kinds that a person opens by hand. */
export const openableKinds = ['other', 're-evaluation', 'exclusion-review'] as const;

export const taskOutcomes = ['done', 'not-needed'] as const;
export type TaskOutcome = (typeof taskOutcomes)[number];

export const stepRecipients = ['institution', 'person-at-risk'] as const;
export const stepMeans = ['phone', 'in-person', 'letter', 'email', 'other'] as const;

/** True when its day has passed. */
export const isOverdue = (dueOn: string, today: string): boolean => dueOn < today;

interface Due {
  readonly dueOn: string;
  readonly createdAt: string;
}

/** By day, so that what is overdue comes first and the oldest of it before the rest; then in the order of opening. */
export const taskOrder = (left: Due, right: Due): number =>
  left.dueOn.localeCompare(right.dueOn) || left.createdAt.localeCompare(right.createdAt);

const yearsAhead = 2;

/** Why a task cannot be due on this day, or null: not a day that has passed, nor one further off than two years. */
export const dueProblem = (dueOn: string, today: string): 'due-past' | 'due-too-far' | null => {
  if (dueOn < today) return 'due-past';
  const latest = `${String(Number(today.slice(0, 4)) + yearsAhead)}${today.slice(4)}`;
  return dueOn > latest ? 'due-too-far' : null;
};

/** Why a task cannot have this title, or null: only a task of no kind of its own is described in words. */
export const titleProblem = (kind: TaskKind, title: string): 'required' | 'title-not-needed' | null => {
  if (kind === 'other') return title === '' ? 'required' : null;
  return title === '' ? null : 'title-not-needed';
};

export interface TaskProblem {
  readonly rule:
    | 'protection-owner'
    | 'owner-inactive'
    | 'already-closed'
    | 'protection-step'
    | 'explain-first'
    | 'answer-first'
    | 'note-needed';
  readonly article: '§6.7';
  readonly field: 'ownerId' | 'taskId' | 'outcome' | 'note';
}
const problem = (rule: TaskProblem['rule'], field: TaskProblem['field']): TaskProblem => ({
  rule,
  article: '§6.7',
  field,
});

/**
 * Why this person cannot answer for such a task, or null. Protection (§6.7, end) is in the hands of who reads the
 * evaluation: the steps name third parties, and nobody else holds their key.
 */
export const ownerProblem = (
  kind: TaskKind,
  owner: { readonly role: Role; readonly active: boolean },
): TaskProblem | null => {
  if (!owner.active) return problem('owner-inactive', 'ownerId');
  return kind === 'protection' && !roleMay(owner.role, 'evaluation.write')
    ? problem('protection-owner', 'ownerId')
    : null;
};

/** Why this task can no longer change, or null. */
export const openProblem = (task: { readonly closedAt: string | null }): TaskProblem | null =>
  task.closedAt === null ? null : problem('already-closed', 'taskId');

/**
 * Why this task cannot be closed so, or null. Protection is closed by who may answer for it, and done when at least one
 * step was taken (§6.7, end); what was not needed says why.
 * @param task.steps how many steps of protection were written down
 * @param task.role of whoever closes it
 * @param task.awaited an exclusion waits for the answer that this task asks for
 */
export const closeProblem = (task: {
  readonly kind: TaskKind;
  readonly closedAt: string | null;
  readonly steps: number;
  readonly outcome: TaskOutcome;
  readonly note: string;
  readonly role: Role;
  readonly awaited: boolean;
}): TaskProblem | null => {
  const closed = openProblem(task);
  if (closed !== null) return closed;
  if (ownerProblem(task.kind, { role: task.role, active: true }) !== null) {
    return problem('protection-owner', 'taskId');
  }
  // An exclusion is confirmed, refused or withdrawn at the decision, which closes the task; nothing else ends the wait.
  if (task.awaited) return problem('answer-first', 'outcome');
  if (task.outcome === 'not-needed') return task.note === '' ? problem('note-needed', 'note') : null;
  // That it was explained to him is written down at the decision (§6.7.3), which closes the task.
  if (task.kind === 'explain-decision') return problem('explain-first', 'outcome');
  return task.kind === 'protection' && task.steps === 0 ? problem('protection-step', 'outcome') : null;
};

export interface StepAbout {
  readonly recipient: (typeof stepRecipients)[number];
  readonly institution: string;
  readonly directoryEntryId: string | null;
  readonly receipt: string;
}

/**
 * What does not hold together in a step of protection, by field (§6.7, end). An institution has a name. About a person
 * at risk nothing stands in the open, not even a receipt: the sealed note says whom, and how she was told.
 */
export const stepProblems = (step: StepAbout): FieldProblems => {
  if (step.recipient === 'institution') return step.institution === '' ? { institution: 'required' } : {};
  const open = [
    ...(step.institution === '' ? [] : ['institution']),
    ...(step.directoryEntryId === null ? [] : ['directoryEntryId']),
    ...(step.receipt === '' ? [] : ['receipt']),
  ];
  return Object.fromEntries(open.map((field) => [field, 'only-in-note']));
};
