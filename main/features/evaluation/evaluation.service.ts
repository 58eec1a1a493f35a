import type { z } from 'zod';
import {
  historiesContent,
  riskLevelContent,
  type savedEntry,
  type saveHistoriesInput,
  type saveRiskLevelInput,
  type saveSocialWorkInput,
  type saveViolenceInput,
} from '../../../shared/contract/evaluation.contract';
import { missingSocialWork } from '../../../shared/domain/evaluation/appreciation';
import { historyProblems, missingHistories } from '../../../shared/domain/evaluation/histories';
import { noticesRaised, type NoticeKind } from '../../../shared/domain/evaluation/notices';
import { riskLevelProblem } from '../../../shared/domain/evaluation/riskLevel';
import {
  missingViolence,
  specialConsideration,
  violenceProblem,
} from '../../../shared/domain/evaluation/violence';
import { finishDraft } from '../../core/ownDrafts';
import type { WriteContext } from '../../core/procedure';
import { requireFields, ruleBroken } from '../../core/refuse';
import { addVersion, entryBefore, factsOf, whole, type AddedVersion } from './entries';
import { plansFor, raiseNotice, standingOf, type Plans } from './notices.service';

type Context = WriteContext<'protected'>;
type Saved = z.input<typeof savedEntry>;

/** Keeps a version that may raise notices, each with the task that the form planned for it, in the same act. */
function saveAlarming(
  context: Context,
  input: { readonly caseId: string; readonly notices: Plans },
  raised: readonly NoticeKind[],
  add: () => AddedVersion,
): Saved {
  const plans = plansFor(context, input.notices, raised);
  const saved = add();
  for (const { kind, plan } of plans) {
    raiseNotice(context, { caseId: input.caseId, kind, entryId: saved.entryId, plan });
  }
  return { ...saved, raised: [...raised] };
}

/**
 * Keeps a version of the ten histories (§6.6), whole or with some not asked yet, and raises the notices that it gives
 * reason for (§6.7, end).
 *
 * @throws AppError `not-found`; `invalid` by field; `conflict` (`newer-version`, `nothing-changed`); `rule`
 * (`notice-plan`, `protection-owner`, `owner-inactive`)
 */
export function saveHistories(context: Context, input: z.output<typeof saveHistoriesInput>): Saved {
  const { db, today } = context;
  const before = entryBefore(context, 'histories', input);
  requireFields(historyProblems(input.facts, input.details, today));
  const raised = noticesRaised(
    {
      section: 'histories',
      before: before === null ? null : whole(historiesContent.shape.facts, factsOf(before.facts)),
      after: input.facts,
    },
    standingOf(db, input.caseId),
  );
  const complete = missingHistories(input.facts).length === 0;
  const saved = saveAlarming(context, input, raised, () =>
    addVersion(
      context,
      'histories',
      { ...input, complete },
      { facts: input.facts, detail: input.details },
      before,
    ),
  );
  finishDraft(context, 'histories', input.caseId);
  return saved;
}

/**
 * Keeps a version of the kinds of violence (§5.2.3).
 *
 * @throws AppError `not-found`; `invalid`; `conflict`; `rule` (`economic-form`, `economic-kind`)
 */
export function saveViolence(context: Context, input: z.output<typeof saveViolenceInput>): Saved {
  const { kinds, economic, detail } = input;
  const before = entryBefore(context, 'violence', input);
  const problem = violenceProblem(input);
  if (problem !== null) throw ruleBroken(problem, problem.field);
  const saved = addVersion(
    context,
    'violence',
    { ...input, complete: missingViolence(input).length === 0 },
    {
      facts: { kinds, economic },
      // In the order of the norm, each once: the same choice is the same text.
      detail: { special: specialConsideration.filter((whom) => input.special.includes(whom)), detail },
    },
    before,
  );
  finishDraft(context, 'violence', input.caseId);
  return { ...saved, raised: [] };
}

/**
 * Keeps a level of risk as a person judged it, with her reasons; severe raises its notice (§6.7, end), and no later
 * level lifts it.
 *
 * @throws AppError as `saveHistories`; `rule` (`lowering-needs-reasons`)
 */
export function saveRiskLevel(context: Context, input: z.output<typeof saveRiskLevelInput>): Saved {
  const { level, reasons } = input;
  const before = entryBefore(context, 'risk-level', input);
  const previous = before === null ? null : whole(riskLevelContent.shape.level, levelIn(before.facts));
  const problem = riskLevelProblem({ level, reasons, previous });
  if (problem !== null) throw ruleBroken(problem, 'reasons');
  const raised = noticesRaised(
    { section: 'risk-level', before: previous, after: level },
    standingOf(context.db, input.caseId),
  );
  const saved = saveAlarming(context, input, raised, () =>
    addVersion(
      context,
      'risk-level',
      { ...input, complete: true },
      { facts: { level }, detail: { reasons } },
      before,
    ),
  );
  finishDraft(context, 'risk-level', input.caseId);
  return saved;
}

const levelIn = (facts: string): unknown =>
  Object.entries(factsOf(facts)).find(([name]) => name === 'level')?.[1];

/**
 * Keeps a version of social work's appreciation.
 *
 * @throws AppError `not-found`; `conflict`; `invalid` by field when it is said to be complete and is not
 */
export function saveSocialWork(context: Context, input: z.output<typeof saveSocialWorkInput>): Saved {
  const before = entryBefore(context, 'social-work', input);
  if (input.complete) requireFields(missingSocialWork(input.body));
  const saved = addVersion(context, 'social-work', input, { facts: {}, detail: input.body }, before);
  finishDraft(context, 'social-work-appreciation', input.caseId);
  return { ...saved, raised: [] };
}
