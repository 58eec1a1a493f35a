import type { Permission, Role } from '../../permissions';
import { roleMay } from '../../permissions';

/**
 * The states of a case and the only ways between them. `docs/state-machine.md` draws this table and the SQL holds to
 * it (`state_changes_follow_paths`); a test proves that the three are one.
 */

export const caseStates = [
  'referred',
  'summoned',
  'no-show',
  'admitted',
  'in-evaluation',
  'waiting',
  'in-intervention',
  'in-follow-up',
  'concluded',
  'withdrew',
  'excluded',
  'referred-out',
  'archived',
] as const;
export type CaseState = (typeof caseStates)[number];

/** Where a case begins: somebody was referred and has not come yet, or he is here. */
export const firstStates = ['referred', 'admitted'] as const satisfies readonly CaseState[];

/** On what basis his data are kept (Ley 29733). What rests on a consent names it. */
export const legalBases = ['consent', 'mandate', 'law'] as const;

/** States in which nobody works with him any more. */
const endedStates: readonly CaseState[] = ['concluded', 'withdrew', 'excluded', 'referred-out', 'archived'];

/** True when the office's work with him has ended. */
export const hasEnded = (state: CaseState): boolean => endedStates.includes(state);

/**
 * What brings a case into another state: a move by hand, what a decision entails (§6.7), the last move taken back, or a
 * step of the schema that found it so.
 */
export const stateActs = ['move', 'decision', 'correction', 'migration'] as const;
export type StateAct = (typeof stateActs)[number];

export const moveReasons = [
  'referral-received',
  'court-order',
  'no-show-before',
  'another-day',
  'did-not-come',
  'not-found',
  'came',
  're-entry',
  'evaluation-begins',
  're-evaluation',
  'place-free',
  'resumes',
  'intervention-ended',
  'follow-up-ended',
  'mandate-ended',
  'died',
  'said-so',
  'stopped-coming',
  'consent-withdrawn',
  'moved-away',
  'other-service',
  'retention-ended',
  'never-came',
  'other',
] as const;
export type MoveReason = (typeof moveReasons)[number];

/** Every reason that a change may carry: those of a move, and those that its act alone explains. */
export const changeReasons = [...moveReasons, 'decided', 'mistake', 'closed-before'] as const;
export type ChangeReason = (typeof changeReasons)[number];

/** The reasons that a list offers for each state that a move leads to. `other` is told in words. */
const reasonsInto: Readonly<Record<CaseState, readonly MoveReason[]>> = {
  referred: [],
  summoned: ['referral-received', 'court-order', 'no-show-before', 'another-day', 'other'],
  'no-show': ['did-not-come', 'not-found', 'other'],
  admitted: ['came', 're-entry', 'other'],
  'in-evaluation': ['evaluation-begins', 're-evaluation', 'other'],
  waiting: [],
  'in-intervention': ['place-free', 'resumes', 'other'],
  'in-follow-up': ['intervention-ended', 'other'],
  concluded: ['intervention-ended', 'follow-up-ended', 'mandate-ended', 'died', 'other'],
  withdrew: ['said-so', 'stopped-coming', 'consent-withdrawn', 'moved-away', 'other'],
  excluded: [],
  'referred-out': ['other-service', 'moved-away', 'court-order', 'other'],
  archived: ['retention-ended', 'never-came', 'other'],
};

/** The reasons that a move into this state may have. */
export const reasonsOf = (to: CaseState): readonly MoveReason[] => reasonsInto[to];

export interface StatePath {
  readonly from: CaseState;
  readonly to: CaseState;
  readonly act: 'move' | 'decision';
  readonly permission: Permission;
}

type Targets = readonly CaseState[];
const paths = (
  act: StatePath['act'],
  permission: Permission,
  table: Readonly<Partial<Record<CaseState, Targets>>>,
): StatePath[] =>
  caseStates.flatMap((from) => (table[from] ?? []).map((to) => ({ from, to, act, permission })));

/**
 * Every way from one state into another: by which act and who may. What happens at the desk (he was summoned, came, did
 * not come, gave up) is written by whoever registers; how he is worked with, by psychology and social work; the archive
 * is coordination's. Into the work with him, onto the waiting list and out by exclusion leads a decision alone (§6.7).
 */
export const statePaths: readonly StatePath[] = [
  ...paths('move', 'cases.move', {
    referred: ['summoned', 'admitted', 'withdrew'],
    summoned: ['summoned', 'no-show', 'admitted', 'withdrew'],
    'no-show': ['summoned', 'admitted', 'withdrew'],
    admitted: ['withdrew'],
    'in-evaluation': ['withdrew'],
    waiting: ['withdrew'],
    'in-intervention': ['withdrew'],
    'in-follow-up': ['withdrew'],
    concluded: ['admitted'],
    withdrew: ['admitted', 'summoned'],
    excluded: ['admitted'],
    'referred-out': ['admitted'],
  }),
  ...paths('move', 'cases.advance', {
    referred: ['referred-out'],
    summoned: ['referred-out'],
    'no-show': ['referred-out'],
    admitted: ['in-evaluation', 'referred-out'],
    'in-evaluation': ['referred-out'],
    waiting: ['in-intervention', 'referred-out'],
    'in-intervention': ['in-evaluation', 'in-follow-up', 'concluded', 'referred-out'],
    'in-follow-up': ['in-intervention', 'concluded', 'referred-out'],
  }),
  ...paths('move', 'cases.archive', {
    'no-show': ['archived'],
    concluded: ['archived'],
    withdrew: ['archived'],
    excluded: ['archived'],
    'referred-out': ['archived'],
  }),
  ...paths('decision', 'decisions.write', {
    admitted: ['waiting', 'in-intervention', 'excluded', 'referred-out'],
    'in-evaluation': ['waiting', 'in-intervention', 'excluded', 'referred-out'],
    waiting: ['in-intervention', 'excluded', 'referred-out'],
    'in-intervention': ['excluded', 'referred-out'],
    'in-follow-up': ['excluded', 'referred-out'],
  }),
];

/** The way from one state into another by this act, or null when there is none. */
export const pathBetween = (from: CaseState, to: CaseState, act: StatePath['act']): StatePath | null =>
  statePaths.find((path) => path.from === from && path.to === to && path.act === act) ?? null;

/** Where somebody of this role may move a case by hand. */
export const movesFor = (from: CaseState, role: Role): CaseState[] =>
  statePaths
    .filter((path) => path.from === from && path.act === 'move' && roleMay(role, path.permission))
    .map((path) => path.to);

export interface LastChange {
  readonly from: CaseState;
  readonly to: CaseState;
  readonly act: StateAct;
}

/**
 * Where a correction leads back to, or null: the last move alone is taken back, by whoever may make it. What a decision
 * entailed is undone by another decision, and a correction is not corrected.
 */
export const correctionOf = (last: LastChange | null, role: Role): CaseState | null => {
  if (last?.act !== 'move') return null;
  const path = pathBetween(last.from, last.to, 'move');
  return path !== null && roleMay(role, path.permission) ? last.from : null;
};
