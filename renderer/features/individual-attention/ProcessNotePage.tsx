import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { saveProcessNoteInput } from '../../../shared/contract/process-notes.contract';
import { trpc } from '../../api/client';
import { CaseHoldProvider, HoldBanner } from '../../components/caseHold/CaseHold';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { DateField } from '../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';
import { ProseField } from '../../components/forms/TextField';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { useCalled } from '../../components/people/names';
import { processNoteTexts as words } from './texts';

type Values = Readonly<Record<'occurredOn' | 'text', string>>;
const blankNote = (): Values => ({ occurredOn: dayText(todayHere()), text: '' });
const text = z.string().catch('');
const labels: Readonly<Record<string, string>> = { occurredOn: words.occurredOn, text: words.text };

interface ProcessNoteFormProps {
  readonly caseId: string;
  readonly called: string;
  readonly held: boolean;
  readonly opened: OpenedDraft<Values> | null;
}

function ProcessNoteForm({ caseId, called, held, opened }: ProcessNoteFormProps) {
  const navigate = useNavigate();
  const drafted = useDraftedForm<Values>({
    form: 'process-note',
    subject: caseId,
    route: `/casos/${caseId}/nota-de-proceso`,
    blank: blankNote(),
    opened,
  });
  const { form } = drafted;
  const save = useMutation(trpc.processNotes.save.mutationOptions());
  const send = () => {
    const occurredOn = parseDay(form.values.occurredOn) ?? '';
    const input = { caseId, occurredOn, text: form.values.text };
    void drafted.send(findProblems(saveProcessNoteInput, input), async () => {
      await save.mutateAsync(input);
      notifications.show({ message: words.saved });
      await navigate({ to: `/casos/${caseId}/atencion` });
    });
  };
  return (
    <DraftedFrame
      drafted={drafted}
      title={words.title}
      subtitle={called}
      act={words.save}
      onSend={send}
      maySend={!held}
      labels={labels}
      above={<HoldBanner />}
    >
      <Stack gap="md" maw={680}>
        <Text c="dimmed">{words.what}</Text>
        <DateField label={words.occurredOn} {...form.getInputProps('occurredOn')} />
        <ProseField label={words.text} minRows={10} {...form.getInputProps('text')} />
      </Stack>
    </DraftedFrame>
  );
}

/** The psychologist's own note: no part of the file, read by her alone. */
export function ProcessNotePage() {
  const { caseId = '' } = useParams({ strict: false });
  const file = useQuery(trpc.cases.get.queryOptions({ caseId }));
  const called = useCalled();
  if (file.data === undefined) {
    return file.isError ? (
      <ErrorState error={file.error} onRetry={() => void file.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { code, person, hold } = file.data;
  return (
    <CaseHoldProvider hold={hold}>
      <DraftGate
        key={caseId}
        form="process-note"
        subject={caseId}
        schema={z.object({ occurredOn: text, text }).catch(blankNote())}
      >
        {(opened) => (
          <ProcessNoteForm
            caseId={caseId}
            called={`${code} · ${called({ caseId, code, fullName: person.fullName })}`}
            held={hold !== null}
            opened={opened}
          />
        )}
      </DraftGate>
    </CaseHoldProvider>
  );
}
