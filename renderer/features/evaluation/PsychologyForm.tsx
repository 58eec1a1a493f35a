import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { components, ecologicalLevels } from '../../../shared/domain/evaluation/appreciation';
import { trpc } from '../../api/client';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField } from '../../components/forms/TextField';
import { PsychologyText } from '../../components/versions/AppreciationTexts';
import { componentWords, levelWords, seenOptions } from '../../components/words/evaluationWords';
import {
  appreciationInput,
  blankPsychology,
  psychologyProblems,
  type PsychologyValues,
} from './appreciationValues';
import { CompleteField } from './CompleteField';
import { EvaluationFrame } from './EvaluationFrame';
import type { AppreciationFormProps } from './EvaluationGate';
import { evaluationTexts } from './texts';
import { useSectionForm } from './useSectionForm';

const words = evaluationTexts.psychology;

const labels: Readonly<Record<string, string>> = Object.fromEntries<string>([
  ['occurredOn', evaluationTexts.occurredOn],
  ...components.flatMap((name): [string, string][] => [
    [`body.components.${name}.seen`, componentWords[name].name],
    [`body.components.${name}.text`, words.componentText(componentWords[name].name)],
  ]),
  ...ecologicalLevels.map((level): [string, string] => [`body.levels.${level}`, levelWords[level].name]),
  ['body.summary', words.summary],
  ['body.recommendations', words.recommendations],
]);

export interface PsychologyFormProps extends AppreciationFormProps {
  readonly opened: OpenedDraft<PsychologyValues> | null;
}

/** Psychology's appreciation: the six components of §5.4.8, the three levels of §5.4.7, and what follows from them. */
export function PsychologyForm({ file, appreciation, opened }: PsychologyFormProps) {
  const { caseId } = file;
  const today = todayHere();
  const drafted = useSectionForm<PsychologyValues>({
    file,
    form: 'psychology-appreciation',
    page: 'psicologia',
    blank: blankPsychology(appreciation, today),
    opened,
  });
  const { form } = drafted;
  const { body, complete } = form.values;
  const save = useMutation(trpc.appreciations.save.mutationOptions());
  const send = () =>
    drafted.saveWhen(psychologyProblems(form.values, caseId, today), () =>
      save.mutateAsync(appreciationInput(form.values, caseId, today)),
    );
  const unexplored = components.filter((name) => body.components[name].seen === 'not-explored');
  return (
    <EvaluationFrame
      title={words.title}
      drafted={drafted}
      versions={appreciation.versions}
      latest={appreciation.latest !== null && <PsychologyText content={appreciation.latest} />}
      labels={labels}
      onSend={() => void send()}
      sections={[
        {
          title: words.components,
          firstField: 'body.components.cognitive.seen',
          missing: unexplored.map((name) => componentWords[name].name.toLowerCase()),
        },
        { title: words.levels, firstField: 'body.levels.macro', missing: [], optional: true },
        {
          title: words.conclusion,
          firstField: 'body.summary',
          missing: body.summary.trim() === '' ? [words.summary.toLowerCase()] : [],
        },
      ]}
    >
      <FormSection title={words.components}>
        <Text c="dimmed">{words.secret}</Text>
        <DateField label={evaluationTexts.occurredOn} {...form.getInputProps('occurredOn')} />
        {components.map((name) => (
          <div key={name}>
            <SegmentedChoice
              label={componentWords[name].name}
              help={componentWords[name].text}
              article="§5.4.8"
              options={seenOptions}
              {...form.getInputProps(`body.components.${name}.seen`)}
            />
            {(body.components[name].seen !== 'not-explored' || body.components[name].text !== '') && (
              <ProseField
                label={words.componentText(componentWords[name].name)}
                optional={body.components[name].seen !== 'yes'}
                mt="xs"
                maxLength={6_000}
                {...form.getInputProps(`body.components.${name}.text`)}
              />
            )}
          </div>
        ))}
      </FormSection>
      <FormSection title={words.levels}>
        {ecologicalLevels.map((level) => (
          <ProseField
            key={level}
            label={levelWords[level].name}
            help={levelWords[level].text}
            article="§5.4.7"
            optional
            maxLength={6_000}
            {...form.getInputProps(`body.levels.${level}`)}
          />
        ))}
      </FormSection>
      <FormSection title={words.conclusion}>
        <ProseField
          label={words.summary}
          optional={!complete}
          maxLength={6_000}
          {...form.getInputProps('body.summary')}
        />
        <ProseField
          label={words.recommendations}
          optional
          maxLength={6_000}
          {...form.getInputProps('body.recommendations')}
        />
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
