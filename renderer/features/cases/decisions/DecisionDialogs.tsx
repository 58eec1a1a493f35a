import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answerInput, explainInput } from '../../../../shared/contract/decisions.contract';
import { explanationMeans, type DecisionAnswer } from '../../../../shared/domain/decisions/decisions';
import { trpc } from '../../../api/client';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { withActDraft } from '../../../components/ActDialog/actDraft';
import { useActForm } from '../../../components/ActDialog/useActForm';
import { DateField } from '../../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../../components/forms/dayText';
import { findProblems } from '../../../components/forms/problems';
import { SegmentedChoice } from '../../../components/forms/SegmentedChoice';
import { ProseField } from '../../../components/forms/TextField';
import { explanationMeansWords } from '../../../components/words/decisionWords';
import { decisionSectionTexts as words } from './texts';

interface DialogProps {
  readonly decisionId: string;
  readonly onClose: () => void;
}

const answering = {
  confirmed: {
    title: words.confirmTitle,
    help: words.confirmHelp,
    act: words.confirm,
    done: words.confirmed,
  },
  refused: { title: words.refuseTitle, help: words.refuseHelp, act: words.refuse, done: words.refused },
  withdrawn: {
    title: words.withdrawTitle,
    help: words.withdrawHelp,
    act: words.withdraw,
    done: words.withdrawn,
  },
} as const;

function AnswerFields({ decisionId, answer, onClose }: DialogProps & { readonly answer: DecisionAnswer }) {
  const send = useMutation(trpc.decisions.answer.mutationOptions());
  const dialog = useActForm<{ reason: string }>({ reason: '' }, onClose);
  const { title, help, act, done } = answering[answer];
  const input = { decisionId, answer, reason: dialog.form.values.reason };
  const problems = {
    ...findProblems(answerInput, input),
    ...(answer !== 'confirmed' && input.reason.trim() === '' ? { reason: 'required' } : {}),
  };
  return (
    <ActDialog
      title={title}
      act={act}
      acting={dialog}
      onSend={() => void dialog.send(problems, () => send.mutateAsync(input), done)}
      onClose={onClose}
    >
      <Text size="sm">{help}</Text>
      {answer !== 'confirmed' && (
        <ProseField
          label={words.reason}
          help={words.reasonHelp}
          maxLength={1_000}
          data-autofocus
          {...dialog.form.getInputProps('reason')}
        />
      )}
    </ActDialog>
  );
}

/** What the second person answers to a proposed exclusion, or its author takes back. */
export const AnswerDialog = withActDraft(
  'decision-answer',
  ({ decisionId, answer }) => `${answer}-${decisionId}`,
  AnswerFields,
);

function ExplainFields({ decisionId, decidedOn, onClose }: DialogProps & { readonly decidedOn: string }) {
  const today = todayHere();
  const explain = useMutation(trpc.decisions.explain.mutationOptions());
  const dialog = useActForm<{ explainedOn: string; means: (typeof explanationMeans)[number]; note: string }>(
    { explainedOn: dayText(today), means: 'in-person', note: '' },
    onClose,
  );
  const { form } = dialog;
  const day = parseDay(form.values.explainedOn, today);
  const input = { decisionId, ...form.values, explainedOn: day ?? form.values.explainedOn };
  const problems = {
    ...findProblems(explainInput, input),
    ...(form.values.explainedOn.trim() === '' ? { explainedOn: 'required' } : {}),
    ...(day !== null && day > today ? { explainedOn: 'date-future' } : {}),
    ...(day !== null && day < decidedOn && day !== today ? { explainedOn: 'before-decision' } : {}),
  };
  return (
    <ActDialog
      title={words.explainTitle}
      act={words.explain}
      acting={dialog}
      onSend={() => void dialog.send(problems, () => explain.mutateAsync(input), words.done)}
      onClose={onClose}
    >
      <DateField label={words.explainedOn} {...form.getInputProps('explainedOn')} />
      <SegmentedChoice
        label={words.means}
        options={explanationMeans.map((value) => ({ value, label: explanationMeansWords[value] }))}
        {...form.getInputProps('means')}
      />
      <ProseField
        label={words.note}
        help={words.reasonHelp}
        optional
        maxLength={1_000}
        {...form.getInputProps('note')}
      />
    </ActDialog>
  );
}

/** That it was explained to him, when and how (§6.7.3). */
export const ExplainDialog = withActDraft('decision-explain', ({ decisionId }) => decisionId, ExplainFields);
