import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { socialWorkParts } from '../../../shared/domain/evaluation/appreciation';
import { trpc } from '../../api/client';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { FormSection } from '../../components/forms/FormLayout';
import { ProseField } from '../../components/forms/TextField';
import { SocialWorkText } from '../../components/versions/AppreciationTexts';
import { socialWorkWords } from '../../components/words/evaluationWords';
import {
  appreciationInput,
  blankSocialWork,
  socialWorkProblems,
  type SocialWorkValues,
} from './appreciationValues';
import { CompleteField } from './CompleteField';
import { EvaluationFrame } from './EvaluationFrame';
import type { EvaluationFormProps } from './EvaluationGate';
import { evaluationTexts } from './texts';
import { useSectionForm } from './useSectionForm';

const words = evaluationTexts.socialWork;

const labels: Readonly<Record<string, string>> = Object.fromEntries<string>([
  ['occurredOn', evaluationTexts.occurredOn],
  ...socialWorkParts.map((part): [string, string] => [`body.${part}`, socialWorkWords[part]]),
]);

export interface SocialWorkFormProps extends EvaluationFormProps {
  readonly opened: OpenedDraft<SocialWorkValues> | null;
}

/** Social work's appreciation: where he lives and with whom, who supports him, what risk is seen. */
export function SocialWorkForm({ file, evaluation, opened }: SocialWorkFormProps) {
  const { caseId } = file;
  const today = todayHere();
  const section = evaluation.socialWork;
  const drafted = useSectionForm<SocialWorkValues>({
    file,
    form: 'social-work-appreciation',
    page: 'trabajo-social',
    blank: blankSocialWork(section, today),
    opened,
  });
  const { form } = drafted;
  const { body, complete } = form.values;
  const save = useMutation(trpc.evaluation.saveSocialWork.mutationOptions());
  const send = () =>
    drafted.saveWhen(socialWorkProblems(form.values, caseId, today), () =>
      save.mutateAsync(appreciationInput(form.values, caseId, today)),
    );
  return (
    <EvaluationFrame
      title={words.title}
      drafted={drafted}
      versions={section.versions}
      latest={section.latest !== null && <SocialWorkText content={section.latest} />}
      labels={labels}
      onSend={() => void send()}
      sections={[
        {
          title: words.parts,
          firstField: 'body.household',
          missing: socialWorkParts
            .filter((part) => body[part].trim() === '')
            .map((part) => socialWorkWords[part].toLowerCase()),
        },
      ]}
    >
      <FormSection title={words.parts}>
        <Text c="dimmed">{evaluationTexts.detailHelp}</Text>
        <DateField label={evaluationTexts.occurredOn} {...form.getInputProps('occurredOn')} />
        {socialWorkParts.map((part) => (
          <ProseField
            key={part}
            label={socialWorkWords[part]}
            optional={!complete}
            maxLength={6_000}
            {...form.getInputProps(`body.${part}`)}
          />
        ))}
        <CompleteField
          checked={complete}
          onChange={(value) => {
            form.setFieldValue('complete', value);
          }}
        />
      </FormSection>
    </EvaluationFrame>
  );
}
