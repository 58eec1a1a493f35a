import {
  decisionsOf,
  exclusionPeople,
  findDecision,
  type AnswerRecord,
  type DecisionRecord,
  type ExplanationRecord,
  type WholeDecision,
} from '../../../db/repositories/decisions';
import { findCase } from '../../../db/repositories/people';
import { getOffice } from '../../../db/repositories/users';
import {
  decisionDetail,
  type DecisionsView,
  type DecisionView,
} from '../../../shared/contract/decisions.contract';
import { decisionId, taskId, type CaseId } from '../../../shared/contract/primitives';
import { outcomesFrom, standingOf, type DecisionStanding } from '../../../shared/domain/decisions/decisions';
import { AppError } from '../../../shared/errors';
import type { ReadContext } from '../../core/procedure';
import { required } from '../../core/refuse';

/** Binds what is sealed to its row: of another case, number, outcome, criteria or author it does not open. */
export const detailPlace = (
  decision: Omit<DecisionRecord, 'detailSealed' | 'reviewTaskId' | 'recordedAt'>,
): string =>
  [
    'case_decisions',
    'detail',
    decision.id,
    decision.caseId,
    decision.number,
    decision.outcome,
    decision.criteria,
    decision.decidedOn,
    decision.authorId,
  ].join('|');
export const reasonPlace = (answer: Omit<AnswerRecord, 'reasonSealed' | 'at'>): string =>
  ['decision_answers', 'reason', answer.decisionId, answer.answer, answer.byId].join('|');
export const notePlace = (
  explanation: Pick<ExplanationRecord, 'decisionId' | 'explainedOn' | 'byId'>,
): string =>
  ['decision_explanations', 'note', explanation.decisionId, explanation.explainedOn, explanation.byId].join(
    '|',
  );

/** A decision by its id with what has become of it. @throws AppError `not-found` */
export function requireDecision(
  db: ReadContext['db'],
  id: string,
): { readonly whole: WholeDecision; readonly standing: DecisionStanding } {
  const whole = required(findDecision(db, id));
  return { whole, standing: standingOf(whole.decision.people, whole.answer?.answer ?? null) };
}

const opened = (text: string): DecisionView['detail'] => {
  const read = decisionDetail.safeParse(JSON.parse(text));
  if (!read.success) throw new AppError('damaged');
  return read.data;
};

const viewOf = (
  { unseal, user }: Pick<ReadContext<'protected'>, 'unseal' | 'user'>,
  whole: WholeDecision,
): DecisionView => {
  const { decision, answer, explanation } = whole;
  return {
    decisionId: decisionId.parse(decision.id),
    number: decision.number,
    outcome: decision.outcome,
    standing: standingOf(decision.people, answer?.answer ?? null),
    decidedOn: decision.decidedOn,
    recordedAt: decision.recordedAt,
    authorName: whole.authorName,
    mine: decision.authorId === user.id,
    detail: opened(unseal('protected', decision.detailSealed, detailPlace(decision))),
    reviewTaskId: decision.reviewTaskId === null ? null : taskId.parse(decision.reviewTaskId),
    answer:
      answer === null
        ? null
        : {
            answer: answer.answer,
            reason: unseal('protected', answer.reasonSealed, reasonPlace(answer)),
            at: answer.at,
            byName: whole.answeredByName ?? '',
          },
    explanation:
      explanation === null
        ? null
        : {
            explainedOn: explanation.explainedOn,
            means: explanation.means,
            note: unseal('protected', explanation.noteSealed, notePlace(explanation)),
            byName: whole.explainedByName ?? '',
          },
  };
};

/** Everything decided in a case, opened, and what can be decided from where it stands. @throws AppError `not-found`, `damaged` */
export function decisionsViewOf(context: ReadContext<'protected'>, id: CaseId): DecisionsView {
  const { db } = context;
  const record = required(findCase(db, id));
  const { kind } = getOffice(db);
  return {
    rows: decisionsOf(db, id).map((whole) => viewOf(context, whole)),
    outcomes: outcomesFrom(record.state, kind),
    officeKind: kind,
    exclusionPeople: exclusionPeople(db),
  };
}
