import { Checkbox, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { HistoryAnswer } from '../../../shared/domain/evaluation/histories';
import { economicForms, violenceKinds } from '../../../shared/domain/evaluation/violence';
import { trpc } from '../../api/client';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { errorSentence, FieldFrame } from '../../components/forms/fieldFrame';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField } from '../../components/forms/TextField';
import { ViolenceFacts } from '../../components/versions/ViolenceFacts';
import {
  answerOptions,
  economicWords,
  specialWords,
  violenceWords,
} from '../../components/words/evaluationWords';
import { optionsOf } from '../../components/words/recordWords';
import classes from './Evaluation.module.css';
import { EvaluationFrame } from './EvaluationFrame';
import type { EvaluationFormProps } from './EvaluationGate';
import { evaluationTexts } from './texts';
import { useSectionForm } from './useSectionForm';
import { blankViolence, violenceInput, violenceProblems, type ViolenceValues } from './violenceValues';

const words = evaluationTexts.violence;

const labels: Readonly<Record<string, string>> = Object.fromEntries<string>([
  ['occurredOn', evaluationTexts.occurredOn],
  ...violenceKinds.map((kind): [string, string] => [`kinds.${kind}`, violenceWords[kind].name]),
  ['economic', words.economicForms],
  ['special', words.special],
  ['detail', words.detail],
]);

export interface ViolenceFormProps extends EvaluationFormProps {
  readonly opened: OpenedDraft<ViolenceValues> | null;
}

/** The kinds of violence of §5.2.3 with the plain words of each letter; the economic one opens its four forms. */
export function ViolenceForm({ file, evaluation, opened }: ViolenceFormProps) {
  const { caseId } = file;
  const today = todayHere();
  const section = evaluation.violence;
  const drafted = useSectionForm<ViolenceValues>({
    file,
    form: 'violence',
    page: 'violencia',
    blank: blankViolence(section, today),
    opened,
  });
  const { form, problems } = drafted;
  const { kinds } = form.values;
  const save = useMutation(trpc.evaluation.saveViolence.mutationOptions());
  const send = () => {
    const input = violenceInput(form.values, caseId, today);
    return drafted.saveWhen(violenceProblems(form.values, input, today), () => save.mutateAsync(input));
  };
  const unasked = violenceKinds.filter((kind) => kinds[kind] === '' || kinds[kind] === 'not-asked');
  return (
    <EvaluationFrame
      title={words.title}
      drafted={drafted}
      versions={section.versions}
      latest={section.latest !== null && <ViolenceFacts content={section.latest} />}
      labels={labels}
      onSend={() => void send()}
      sections={[
        {
          title: words.kinds,
          firstField: 'kinds.physical',
          missing: unasked.map((kind) => violenceWords[kind].name.replace('Violencia ', '')),
        },
        { title: words.special, firstField: 'special', missing: [], optional: true },
        { title: words.detailSection, firstField: 'detail', missing: [], optional: true },
      ]}
    >
      <FormSection title={words.kinds}>
        <DateField label={evaluationTexts.occurredOn} {...form.getInputProps('occurredOn')} />
        {violenceKinds.map((kind) => (
          <SegmentedChoice
            key={kind}
            label={violenceWords[kind].name}
            help={violenceWords[kind].text}
            article="§5.2.3"
            options={answerOptions}
            {...form.getInputProps(`kinds.${kind}`)}
          />
        ))}
        {kinds.economic === 'yes' && (
          <div className={classes['nested']} data-path="economic">
            <Text fw={600}>{words.economicForms}</Text>
            {problems['economic'] !== undefined && (
              <Text size="xs" c="var(--mantine-color-error)">
                {errorSentence(problems['economic'])}
              </Text>
            )}
            {economicForms.map((name) => (
              <SegmentedChoice
                key={name}
                label={economicWords[name]}
                options={answerOptions}
                {...form.getInputProps(`economic.${name}`)}
                onChange={(answer: HistoryAnswer) => {
                  form.setFieldValue(`economic.${name}`, answer);
                  form.clearFieldError('economic');
                }}
              />
            ))}
          </div>
        )}
      </FormSection>
      <FormSection title={words.special}>
        <FieldFrame article="§5.2.3">
          <Checkbox.Group
            {...form.getInputProps('special')}
            label={words.specialLabel}
            description={words.specialHelp}
          >
            <Stack gap="xs" my="xs">
              {optionsOf(specialWords).map(({ value, label }) => (
                <Checkbox key={value} value={value} label={label} />
              ))}
            </Stack>
          </Checkbox.Group>
        </FieldFrame>
      </FormSection>
      <FormSection title={words.detailSection}>
        <ProseField
          label={words.detail}
          help={evaluationTexts.detailHelp}
          optional
          minRows={4}
          maxLength={8_000}
          {...form.getInputProps('detail')}
        />
      </FormSection>
    </EvaluationFrame>
  );
}
