import { z } from 'zod';
import { saveRiskLevelInput, type EvaluationView } from '../../../shared/contract/evaluation.contract';
import { noticesRaised, type NoticeKind } from '../../../shared/domain/evaluation/notices';
import { riskLevelProblem, riskLevels, type RiskLevel } from '../../../shared/domain/evaluation/riskLevel';
import type { FieldProblems } from '../../../shared/errors';
import { dayText } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';
import {
  planProblems,
  plansInput,
  planValues,
  type PlanDefaults,
} from '../../components/notices-risk/noticePlanValues';
import { choiceOf, occurredOnProblem, sentDay, text, versionNumber } from './formValues';

export const riskLevelValues = z.object({
  baseVersion: versionNumber,
  occurredOn: text,
  level: choiceOf(riskLevels),
  reasons: text,
  notices: planValues,
});
export type RiskLevelValues = z.infer<typeof riskLevelValues>;

type Section = EvaluationView['riskLevel'];

/** A judgement is made anew: neither the level nor the reasons of the last one are taken over. */
export const blankRiskLevel = ({ versions }: Section, today: string): RiskLevelValues => ({
  baseVersion: versions.at(-1)?.version ?? 0,
  occurredOn: dayText(today),
  level: '',
  reasons: '',
  notices: {},
});

export const severeRaised = (
  level: RiskLevel | '',
  { versions }: Section,
  standing: readonly NoticeKind[],
): NoticeKind[] =>
  level === ''
    ? []
    : noticesRaised(
        { section: 'risk-level', before: versions.at(-1)?.level ?? null, after: level },
        standing,
      );

/** What is sent, or what holds it by field. */
export const readRiskLevel = (
  values: RiskLevelValues,
  caseId: string,
  section: Section,
  raised: readonly NoticeKind[],
  defaults: PlanDefaults,
): {
  readonly problems: FieldProblems;
  readonly input: z.input<typeof saveRiskLevelInput> | null;
} => {
  const { level, reasons } = values;
  const sent = {
    caseId,
    baseVersion: values.baseVersion,
    occurredOn: sentDay(values.occurredOn, defaults.today),
    reasons,
    notices: plansInput(values.notices, ['severe-risk'], raised, defaults),
  };
  const lowering =
    level === ''
      ? null
      : riskLevelProblem({ level, reasons, previous: section.versions.at(-1)?.level ?? null });
  return {
    problems: {
      ...(lowering === null ? {} : { reasons: lowering.rule }),
      ...findProblems(saveRiskLevelInput, { ...sent, level }),
      ...occurredOnProblem(values.occurredOn, defaults.today),
      ...planProblems(sent.notices, defaults.today),
    },
    input: level === '' ? null : { ...sent, level },
  };
};
