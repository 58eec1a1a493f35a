import type { ComponentType } from 'react';
import type { z } from 'zod';
import type { DraftForm } from '../../../shared/contract/drafts.contract';
import type { EvaluationView } from '../../../shared/contract/evaluation.contract';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { todayHere } from '../../components/forms/dayText';
import { blankPsychology, blankSocialWork, psychologyValues, socialWorkValues } from './appreciationValues';
import { AppreciationGate, EvaluationGate, type EvaluationFormProps } from './EvaluationGate';
import { HistoriesForm } from './HistoriesForm';
import { blankHistories, historiesValues } from './historiesValues';
import { PsychologyForm } from './PsychologyForm';
import { RiskLevelForm } from './RiskLevelForm';
import { blankRiskLevel, riskLevelValues } from './riskLevelValues';
import { SocialWorkForm } from './SocialWorkForm';
import { ViolenceForm } from './ViolenceForm';
import { blankViolence, violenceValues } from './violenceValues';

interface SectionPage<Values> {
  readonly form: DraftForm;
  readonly schema: z.ZodType<Values>;
  readonly blankOf: (evaluation: EvaluationView, today: string) => Values;
  readonly Form: ComponentType<EvaluationFormProps & { readonly opened: OpenedDraft<Values> | null }>;
}

/** The page of a section that psychology and social work share: what it says until now, the draft, the form. */
function sectionPage<Values>({ form, schema, blankOf, Form }: SectionPage<Values>) {
  return function SectionPage() {
    return (
      <EvaluationGate>
        {({ file, evaluation }) => (
          <DraftGate
            key={file.caseId}
            form={form}
            subject={file.caseId}
            schema={schema.catch(blankOf(evaluation, todayHere()))}
          >
            {(opened) => <Form file={file} evaluation={evaluation} opened={opened} />}
          </DraftGate>
        )}
      </EvaluationGate>
    );
  };
}

/** The ten histories of one case, first time or again (§6.6). */
export const HistoriesPage = sectionPage({
  form: 'histories',
  schema: historiesValues,
  blankOf: ({ histories }, today) => blankHistories(histories, today),
  Form: HistoriesForm,
});

/** The kinds of violence (§5.2.3). */
export const ViolencePage = sectionPage({
  form: 'violence',
  schema: violenceValues,
  blankOf: ({ violence }, today) => blankViolence(violence, today),
  Form: ViolenceForm,
});

/** The level of risk, judged by a person. */
export const RiskLevelPage = sectionPage({
  form: 'risk-level',
  schema: riskLevelValues,
  blankOf: ({ riskLevel }, today) => blankRiskLevel(riskLevel, today),
  Form: RiskLevelForm,
});

/** Social work's appreciation. */
export const SocialWorkPage = sectionPage({
  form: 'social-work-appreciation',
  schema: socialWorkValues,
  blankOf: ({ socialWork }, today) => blankSocialWork(socialWork, today),
  Form: SocialWorkForm,
});

/** Psychology's appreciation (§5.4.7, §5.4.8). */
export const PsychologyPage = () => (
  <AppreciationGate>
    {(given) => (
      <DraftGate
        key={given.file.caseId}
        form="psychology-appreciation"
        subject={given.file.caseId}
        schema={psychologyValues.catch(blankPsychology(given.appreciation, todayHere()))}
      >
        {(opened) => <PsychologyForm {...given} opened={opened} />}
      </DraftGate>
    )}
  </AppreciationGate>
);
