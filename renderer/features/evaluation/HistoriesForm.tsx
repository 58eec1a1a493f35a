import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { histories, type History, type HistoryAnswer } from '../../../shared/domain/evaluation/histories';
import { historyNotices } from '../../../shared/domain/evaluation/notices';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { formatDay } from '../../components/format';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { focusField } from '../../components/forms/ErrorSummary';
import { HistoryFacts } from '../../components/versions/HistoryFacts';
import { answerWords, historyWords, noticeWords } from '../../components/words/evaluationWords';
import { EvaluationFrame } from './EvaluationFrame';
import type { EvaluationFormProps } from './EvaluationGate';
import classes from './Histories.module.css';
import {
  blankHistories,
  historiesInput,
  historiesProblems,
  missingOf,
  raisedBy,
  type HistoriesValues,
} from './historiesValues';
import { HistoryPanel } from './HistoryPanel';
import { HistoryRow } from './HistoryRow';
import { evaluationTexts } from './texts';
import { useSectionForm } from './useSectionForm';

const words = evaluationTexts.histories;

const labels: Readonly<Record<string, string>> = Object.fromEntries<string>([
  ['occurredOn', evaluationTexts.occurredOn],
  ...histories.flatMap((history): [string, string][] => {
    const name = historyWords[history];
    return [
      [`facts.${history}`, name],
      [`details.${history}.source`, words.sourceOf(name)],
      [`details.${history}.learnedOn`, words.learnedOnOf(name)],
      [`details.${history}.text`, words.detailOf(name)],
    ];
  }),
  ...historyNotices.flatMap((kind): [string, string][] => [
    [`notices.${kind}.ownerId`, evaluationTexts.noticeOwner(noticeWords[kind])],
    [`notices.${kind}.dueOn`, evaluationTexts.noticeDue(noticeWords[kind])],
  ]),
]);

/** The history that a path belongs to: `facts.weapons`, `details.weapons.text`, `notices.weapons.dueOn`. */
const historyOf = (path: string | null): History | null => {
  const name = path?.split('.')[1];
  return histories.find((history) => history === name) ?? null;
};

const missingText = (missing: readonly History[]): string => {
  const names = missing.map((history) => historyWords[history].toLowerCase());
  if (names.length === 0) return words.complete;
  return names.length === 1
    ? words.missingOne(names.join(''))
    : words.missing(names.length, names.join('; '));
};

export interface HistoriesFormProps extends EvaluationFormProps {
  readonly opened: OpenedDraft<HistoriesValues> | null;
}

/**
 * The ten histories of §6.6, asked with the man in front: all ten in sight at the left, where an answer comes from at
 * the right. Ten keys answer ten questions; whatever was not asked can wait.
 */
export function HistoriesForm({ file, evaluation, opened }: HistoriesFormProps) {
  const { user } = useSession();
  const { caseId } = file;
  const today = todayHere();
  const section = evaluation.histories;
  const last = section.versions.at(-1);
  const blank = blankHistories(section, today);
  const drafted = useSectionForm<HistoriesValues>({
    file,
    form: 'histories',
    page: 'historias',
    blank,
    opened,
  });
  const { form, root, problems } = drafted;
  const { values } = form;
  const [active, setActive] = useState<History>(historyOf(opened?.focusField ?? null) ?? histories[0]);
  const [lastSource, setLastSource] = useState<HistoriesValues['details'][History]['source']>('man');
  const save = useMutation(trpc.evaluation.saveHistories.mutationOptions());

  // Where the focus shall go once what it goes to is drawn: first of all, to the first question.
  const [wanted, setWanted] = useState<string | null>(opened === null ? `facts.${histories[0]}` : null);
  useEffect(() => {
    if (wanted === null) return;
    focusField(root.current, wanted);
    setWanted(null);
  }, [wanted, root]);
  const goTo = (path: string) => {
    setActive((history) => historyOf(path) ?? history);
    setWanted(path);
  };

  const standing = file.notices.map((notice) => notice.kind);
  const raised = raisedBy(values, section, standing);
  const send = () => {
    const defaults = { owner: user.id, today };
    const input = historiesInput(values, caseId, raised, defaults);
    return drafted.saveWhen(historiesProblems(values, input, today), () => save.mutateAsync(input));
  };
  const answer = (history: History, given: HistoryAnswer) => {
    form.setFieldValue(`facts.${history}`, given);
    form.clearFieldError(`details.${history}.source`);
    if (given !== 'not-asked' && values.details[history].source === '') {
      form.setFieldValue(`details.${history}.source`, lastSource);
    }
  };
  const answerByLetter = (history: History, given: HistoryAnswer) => {
    answer(history, given);
    const next = histories[histories.indexOf(history) + 1];
    if (given === 'yes') goTo(`details.${history}.source`);
    else if (next !== undefined) goTo(`facts.${next}`);
  };
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    const next = histories[histories.indexOf(active) + step];
    if (next !== undefined) goTo(`facts.${next}`);
  };

  const source = values.details[active].source;
  useEffect(() => {
    if (source !== '') setLastSource(source);
  }, [source]);

  return (
    <EvaluationFrame
      title={words.title}
      drafted={drafted}
      versions={section.versions}
      latest={section.latest !== null && <HistoryFacts content={section.latest} />}
      labels={labels}
      onSend={() => void send()}
      onGo={goTo}
      onKeyDown={walk}
    >
      <div className={classes['layout']}>
        <div>
          <div className={classes['top']}>
            <DateField label={evaluationTexts.occurredOn} {...form.getInputProps('occurredOn')} />
            <Text size="sm" c="dimmed" maw={420}>
              {words.keys}
            </Text>
          </div>
          <ol className={classes['list']} aria-label={words.list}>
            {histories.map((history, index) => {
              const before = last?.facts[history];
              return (
                <HistoryRow
                  key={history}
                  history={history}
                  number={index + 1}
                  answer={values.facts[history]}
                  before={
                    last === undefined || before === undefined || before === values.facts[history]
                      ? null
                      : evaluationTexts.before(answerWords[before], formatDay(last.occurredOn))
                  }
                  isActive={history === active}
                  hasDetail={values.details[history].text !== ''}
                  problem={
                    Object.entries(problems).find(([path]) => historyOf(path) === history)?.[1] ?? null
                  }
                  onActivate={() => {
                    setActive(history);
                  }}
                  onAnswer={(given) => {
                    answer(history, given);
                  }}
                  onLetter={(given) => {
                    answerByLetter(history, given);
                  }}
                />
              );
            })}
          </ol>
          <Text size="sm" mt="xs" role="status">
            {missingText(missingOf(values))}
          </Text>
        </div>
        <HistoryPanel
          key={active}
          form={form}
          history={active}
          number={histories.indexOf(active) + 1}
          raises={raised.find((kind) => kind === active) ?? null}
        />
      </div>
    </EvaluationFrame>
  );
}
