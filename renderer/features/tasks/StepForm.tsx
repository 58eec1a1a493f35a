import { Button, Group, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DirectoryEntry } from '../../../shared/domain/directory/entry';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { ErrorSummary, focusField } from '../../components/forms/ErrorSummary';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField, TextField } from '../../components/forms/TextField';
import { usePageCommand } from '../../components/usePageCommand';
import { meansWords, recipientWords } from '../../components/words/evaluationWords';
import { optionsOf } from '../../components/words/recordWords';
import { blankStep, stepInput, stepProblems, stepTo, type StepValues } from './stepValues';
import classes from './Tasks.module.css';
import { taskTexts } from './texts';

const words = taskTexts.step;

const labels: Readonly<Record<string, string>> = {
  recipient: words.recipient,
  institution: words.institution,
  means: words.means,
  toldOn: words.toldOn,
  toldAtTime: words.toldAtTime,
  receipt: words.receipt,
  note: words.note,
};

export interface CalledEntry {
  readonly entry: DirectoryEntry;
  /** Rises with every press. */
  readonly count: number;
}

export interface StepFormProps {
  readonly taskId: string;
  /** The service that «Anotar aviso» was pressed for, if any; pressing it for another changes whom the step names. */
  readonly called: CalledEntry | null;
  readonly opened: OpenedDraft<StepValues> | null;
  readonly onDone: () => void;
}

/** Who was told, when and how: written down while the receiver is still warm. */
export function StepForm({ taskId, called, opened, onDone }: StepFormProps) {
  const drafted = useDraftedForm<StepValues>({
    form: 'protection-step',
    subject: taskId,
    route: `/tareas/${taskId}`,
    blank: blankStep(),
    opened,
  });
  const { form, draft, root } = drafted;
  const today = todayHere();
  const record = useMutation(trpc.protection.record.mutationOptions());
  const toInstitution = form.values.recipient === 'institution';
  const send = () => {
    const input = stepInput(form.values, taskId, today);
    return drafted.send(stepProblems(form.values, input, today), async () => {
      await record.mutateAsync(input);
      notifications.show({ message: words.saved });
      onDone();
    });
  };
  usePageCommand('mod+Enter', words.save, () => void send());

  // The form is asked for with a button that stands far from it.
  useEffect(() => {
    if (called !== null)
      form.setValues((values) => ({ ...values, ...stepTo(values as StepValues, called.entry) }));
    if (opened === null || called !== null) focusField(root.current, called === null ? 'recipient' : 'means');
    // With each press, not with what is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [called?.count]);

  return (
    <form
      ref={root}
      noValidate
      className={classes['form']}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={3} size="h5">
            {words.title}
          </Title>
          <DraftStatusLine status={draft.status} />
        </Group>
        <ErrorSummary
          problems={drafted.problems}
          labels={labels}
          failure={drafted.failure === null ? null : errorText(drafted.failure)}
          attempt={drafted.attempt}
          form={root}
        />
        <SegmentedChoice
          label={words.recipient}
          options={optionsOf(recipientWords)}
          {...form.getInputProps('recipient')}
        />
        {toInstitution && (
          <TextField
            label={words.institution}
            maxLength={200}
            {...form.getInputProps('institution')}
            onChange={(event) => {
              // Another name is another place: the entry that the number came from does not stand for it.
              const institution = event.currentTarget.value;
              form.setValues((values) => ({ ...values, institution, directoryEntryId: null }));
              form.clearFieldError('institution');
            }}
          />
        )}
        <SegmentedChoice
          label={words.means}
          options={optionsOf(meansWords)}
          {...form.getInputProps('means')}
        />
        <div className={classes['when']}>
          <DateField label={words.toldOn} {...form.getInputProps('toldOn')} />
          <TextField
            label={words.toldAtTime}
            help={words.toldAtTimeHelp}
            optional
            maw={160}
            {...form.getInputProps('toldAtTime')}
          />
        </div>
        {toInstitution && (
          <TextField label={words.receipt} optional maxLength={120} {...form.getInputProps('receipt')} />
        )}
        <ProseField
          label={words.note}
          help={words.noteHelp}
          optional
          maxLength={2_000}
          {...form.getInputProps('note')}
        />
        <Group>
          <Button type="submit" loading={drafted.sending}>
            {words.save}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              if (draft.status.kind !== 'idle') draft.discard();
              onDone();
            }}
          >
            {words.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
