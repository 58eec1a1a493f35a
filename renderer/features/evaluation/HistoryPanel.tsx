import { Group, Text, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { History } from '../../../shared/domain/evaluation/histories';
import type { NoticeKind } from '../../../shared/domain/evaluation/notices';
import { ArticleChip } from '../../components/ArticleChip/ArticleChip';
import { DateField } from '../../components/forms/DateField';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField } from '../../components/forms/TextField';
import { NoticePlan } from '../../components/notices-risk/NoticePlan';
import { historyQuestions, historyWords, sourceWords } from '../../components/words/evaluationWords';
import { optionsOf } from '../../components/words/recordWords';
import classes from './Histories.module.css';
import type { HistoriesValues } from './historiesValues';
import { evaluationTexts } from './texts';

const words = evaluationTexts.histories;
const sourceOptions = optionsOf(sourceWords).map((option, index) => ({
  ...option,
  hotkey: String(index + 1),
}));

export interface HistoryPanelProps {
  readonly form: UseFormReturnType<HistoriesValues>;
  readonly history: History;
  readonly number: number;
  /** The notice that this answer opens when it is saved, if it opens one. */
  readonly raises: NoticeKind | null;
}

/** Where the answer comes from and what was said, of the history that is being asked. */
export const HistoryPanel = ({ form, history, number, raises }: HistoryPanelProps) => {
  const answer = form.values.facts[history];
  const path = `details.${history}`;
  // Words that were written stay in sight when the answer is taken back.
  const asked = (answer !== '' && answer !== 'not-asked') || form.values.details[history].text !== '';
  return (
    <section className={classes['panel']} aria-labelledby="history-panel">
      <div>
        <Group justify="space-between" wrap="nowrap">
          <Title
            order={2}
            size="h4"
            id="history-panel"
          >{`${String(number)}. ${historyWords[history]}`}</Title>
          <ArticleChip article="§6.6" />
        </Group>
        <Text>{historyQuestions[history]}</Text>
      </div>
      {asked ? (
        <>
          <SegmentedChoice
            label={words.source}
            options={sourceOptions}
            warning={form.values.details[history].source === 'partner' ? words.partner : null}
            {...form.getInputProps(`${path}.source`)}
          />
          <DateField
            label={words.learnedOn}
            help={words.learnedOnHelp}
            optional
            {...form.getInputProps(`${path}.learnedOn`)}
          />
          <ProseField
            label={words.detail}
            help={evaluationTexts.detailHelp}
            optional
            minRows={2}
            maxRows={10}
            maxLength={4_000}
            {...form.getInputProps(`${path}.text`)}
          />
          {raises !== null && <NoticePlan form={form} kind={raises} />}
        </>
      ) : (
        <Text c="dimmed">{words.unasked}</Text>
      )}
    </section>
  );
};
