import type { DirectoryKind } from '../directory/entry';
import type { HistoryFacts } from './histories';
import type { RiskLevel } from './riskLevel';

/** The histories whose yes puts a notice beside the name (§6.7, end), the most urgent first. */
export const historyNotices = ['suicide-attempts', 'homicide-attempts', 'threats', 'weapons'] as const;

/** Every kind of notice, in the order in which they are shown. */
export const noticeKinds = [...historyNotices, 'severe-risk'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A new version of what may raise a notice, beside the one before it (null when there is none). */
export type Reappraisal =
  | { readonly section: 'histories'; readonly before: HistoryFacts | null; readonly after: HistoryFacts }
  | { readonly section: 'risk-level'; readonly before: RiskLevel | null; readonly after: RiskLevel };

const alarmsOf = (reappraisal: Reappraisal): NoticeKind[] => {
  if (reappraisal.section === 'risk-level') {
    const { before, after } = reappraisal;
    return after === 'severe' && before !== 'severe' ? ['severe-risk'] : [];
  }
  const { before, after } = reappraisal;
  return historyNotices.filter((kind) => after[kind] === 'yes' && before?.[kind] !== 'yes');
};

/**
 * The notices that a new version raises (§6.7, end: protect whoever may be at risk): what becomes a yes or severe in it
 * and has no notice standing. A yes that stays raises nothing, so that a notice that somebody lifted with a reason does
 * not come back with every save; and nothing here lifts one.
 */
export const noticesRaised = (reappraisal: Reappraisal, standing: readonly NoticeKind[]): NoticeKind[] =>
  alarmsOf(reappraisal).filter((kind) => !standing.includes(kind));

/** Kinds of notice in the order in which they are shown. */
export const noticeOrder = (left: NoticeKind, right: NoticeKind): number =>
  noticeKinds.indexOf(left) - noticeKinds.indexOf(right);

/** True when the plan names somebody for exactly the notices that are raised: none stands without its task. */
export const planCovers = (planned: readonly NoticeKind[], raised: readonly NoticeKind[]): boolean =>
  planned.length === raised.length && raised.every((kind) => planned.includes(kind));

export interface NoticeProblem {
  readonly rule: 'already-lifted' | 'not-lifted' | 'already-standing';
  readonly article: '§6.7';
}
const problem = (rule: NoticeProblem['rule']): NoticeProblem => ({ rule, article: '§6.7' });

/** Why this notice cannot be lifted, or null. Once is enough: the reason given then stays. */
export const liftProblem = (notice: { readonly liftedAt: string | null }): NoticeProblem | null =>
  notice.liftedAt === null ? null : problem('already-lifted');

/** Why this notice cannot be opened again, or null: it must have been lifted, and no other of its kind stand. */
export const reopenProblem = (
  notice: { readonly liftedAt: string | null; readonly kind: NoticeKind },
  standing: readonly NoticeKind[],
): NoticeProblem | null => {
  if (notice.liftedAt === null) return problem('not-lifted');
  return standing.includes(notice.kind) ? problem('already-standing') : null;
};

/** What may be done about a notice, and which services of the directory answer for it. Never a shelter. */
export const protectionMoves = [
  'police',
  'local-security',
  'cem',
  'mental-health',
  'hospital',
  'sau',
  'line',
] as const;
export type ProtectionMove = (typeof protectionMoves)[number];

const directoryKindOf = {
  police: 'pnp',
  'local-security': 'local-security',
  cem: 'cem',
  'mental-health': 'mental-health',
  hospital: 'hospital',
  sau: 'sau',
  line: 'line',
} as const satisfies Readonly<Record<ProtectionMove, DirectoryKind>>;

const movesFor: Readonly<Record<NoticeKind, readonly ProtectionMove[]>> = {
  'suicide-attempts': ['mental-health', 'hospital', 'line'],
  'homicide-attempts': ['police', 'local-security', 'cem', 'line'],
  threats: ['police', 'local-security', 'cem', 'line'],
  weapons: ['police'],
  'severe-risk': ['cem', 'police', 'sau'],
};

/**
 * The steps that are proposed for a notice, each with the kind of service to call (§6.7, end: coordinate with the
 * services of the institution and of other sectors). Proposed and no more: what is done is what somebody writes down.
 */
export const proposedMoves = (
  kind: NoticeKind,
): readonly { readonly move: ProtectionMove; readonly directoryKind: DirectoryKind }[] =>
  movesFor[kind].map((move) => ({ move, directoryKind: directoryKindOf[move] }));
