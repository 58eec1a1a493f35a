import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { EvaluationView } from '../../../shared/contract/evaluation.contract';
import { riskLevels } from '../../../shared/domain/evaluation/riskLevel';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { formatDay } from '../../components/format';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { errorSentence, FieldFrame } from '../../components/forms/fieldFrame';
import { FormSection } from '../../components/forms/FormLayout';
import { ProseField } from '../../components/forms/TextField';
import { NoticePlan } from '../../components/notices-risk/NoticePlan';
import { noticeWords, riskLevelWords } from '../../components/words/evaluationWords';
import classes from './Evaluation.module.css';
import { EvaluationFrame } from './EvaluationFrame';
import type { EvaluationFormProps } from './EvaluationGate';
import { blankRiskLevel, readRiskLevel, severeRaised, type RiskLevelValues } from './riskLevelValues';
import { evaluationTexts } from './texts';
import { useSectionForm } from './useSectionForm';

const words = evaluationTexts.riskLevel;

const labels: Readonly<Record<string, string>> = {
  occurredOn: evaluationTexts.occurredOn,
  level: words.level,
  reasons: words.reasons,
  'notices.severe-risk.ownerId': evaluationTexts.noticeOwner(noticeWords['severe-risk']),
  'notices.severe-risk.dueOn': evaluationTexts.noticeDue(noticeWords['severe-risk']),
};

const PreviousLevel = ({ versions }: Pick<EvaluationView['riskLevel'], 'versions'>) => {
  const last = versions.at(-1);
  return (
    <Text size="sm">
      {last === undefined
        ? words.first
        : words.previous(riskLevelWords[last.level], formatDay(last.occurredOn), last.authorName)}
    </Text>
  );
};

export interface RiskLevelFormProps extends EvaluationFormProps {
  readonly opened: OpenedDraft<RiskLevelValues> | null;
}

/** The level of risk, judged by whoever writes, with reasons. No colour and no hint: the program has no opinion. */
export function RiskLevelForm({ file, evaluation, opened }: RiskLevelFormProps) {
  const { user } = useSession();
  const { caseId } = file;
  const today = todayHere();
  const section = evaluation.riskLevel;
  const drafted = useSectionForm<RiskLevelValues>({
    file,
    form: 'risk-level',
    page: 'riesgo',
    blank: blankRiskLevel(section, today),
    opened,
  });
  const { form, problems } = drafted;
  const { level, reasons } = form.values;
  const save = useMutation(trpc.evaluation.saveRiskLevel.mutationOptions());
  const raised = severeRaised(
    level,
    section,
    file.notices.map((notice) => notice.kind),
  );
  const standing = file.notices.find((notice) => notice.kind === 'severe-risk');
  const send = async () => {
    const defaults = { owner: user.id, today };
    const { problems: found, input } = readRiskLevel(form.values, caseId, section, raised, defaults);
    // Without a level there is nothing to send, and `found` says so.
    if (input === null) drafted.check(found);
    else await drafted.saveWhen(found, () => save.mutateAsync(input));
  };
  return (
    <EvaluationFrame
      title={words.title}
      drafted={drafted}
      versions={section.versions}
      latest={
        section.latest !== null && (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {`${riskLevelWords[section.latest.level]}. ${section.latest.reasons}`}
          </Text>
        )
      }
      labels={labels}
      onSend={() => void send()}
      sections={[
        {
          title: words.title,
          firstField: 'level',
          missing: [
            ...(level === '' ? [words.level.toLowerCase()] : []),
            ...(reasons.trim() === '' ? [words.reasons.toLowerCase()] : []),
          ],
        },
      ]}
    >
      <FormSection title={words.title}>
        <Text>{words.judged}</Text>
        <PreviousLevel versions={section.versions} />
        <DateField label={evaluationTexts.occurredOn} {...form.getInputProps('occurredOn')} />
        <FieldFrame>
          <fieldset
            className={classes['levels']}
            data-path="level"
            aria-describedby={problems['level'] === undefined ? undefined : 'level-problem'}
          >
            <legend>{words.level}</legend>
            {riskLevels.map((name) => (
              <label key={name} className={classes['level']}>
                <input
                  type="radio"
                  name="risk-level"
                  checked={level === name}
                  aria-invalid={problems['level'] !== undefined}
                  onChange={() => {
                    form.setFieldValue('level', name);
                  }}
                />
                {riskLevelWords[name]}
              </label>
            ))}
          </fieldset>
          {problems['level'] !== undefined && (
            <Text id="level-problem" className={classes['error']}>
              {errorSentence(problems['level'])}
            </Text>
          )}
        </FieldFrame>
        {raised.length > 0 && <NoticePlan form={form} kind="severe-risk" />}
        {standing !== undefined && level !== '' && level !== 'severe' && (
          <Text size="sm" role="status">
            {words.stays(formatDay(standing.raisedAt))}
          </Text>
        )}
        <ProseField
          label={words.reasons}
          help={words.reasonsHelp}
          minRows={5}
          maxLength={4_000}
          {...form.getInputProps('reasons')}
        />
      </FormSection>
    </EvaluationFrame>
  );
}
