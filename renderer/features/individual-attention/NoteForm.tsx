import { Button, Group } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { NoteView } from '../../../shared/contract/individual-attention.contract';
import { missingToSign } from '../../../shared/domain/notes/lifecycle';
import { trpc } from '../../api/client';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import { useDraft, type OpenedDraft } from '../../components/drafts/useDraft';
import { parseDay, todayHere } from '../../components/forms/dayText';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { FormLayout } from '../../components/forms/FormLayout';
import { SectionChecklist, type FormSection } from '../../components/forms/SectionChecklist';
import { useOnce } from '../../components/forms/useOnce';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../components/usePageCommand';
import { NoteFields } from './NoteFields';
import { blankNote, readNote, type NoteValues } from './noteValues';
import { SignDialog } from './SignDialog';
import { signFailure } from './signFailure';
import { noteLabels, noteTexts } from './texts';
import { useDiscardNote } from './useDiscardNote';

export interface NoteFormProps {
  readonly note: NoteView;
  readonly opened: OpenedDraft<NoteValues> | null;
}

const sectionsOf = (values: NoteValues): FormSection[] => {
  const missing = missingToSign(values);
  const named = (fields: readonly string[]) =>
    fields.map((field) => (noteLabels[field] ?? field).toLowerCase());
  return [
    {
      title: noteTexts.sections.attention,
      firstField: 'occurredOn',
      missing: named([
        ...(parseDay(values.occurredOn) === null ? ['occurredOn'] : []),
        ...missing.filter((field) => field !== 'development'),
      ]),
    },
    {
      title: noteTexts.sections.what,
      firstField: 'development',
      missing: named(missing.filter((field) => field === 'development')),
    },
    { title: noteTexts.sections.next, firstField: 'agreements', missing: [], optional: true },
  ];
};

/** A note that is being written. It keeps itself; the only act is to sign. */
export function NoteForm({ note, opened }: NoteFormProps) {
  const root = useRef<HTMLFormElement>(null);
  const blank = blankNote(note.occurredOn);
  const [attempt, setAttempt] = useState(0);
  const [signing, setSigning] = useState(false);
  const form = useForm<NoteValues>({ mode: 'controlled', initialValues: opened?.values ?? blank });
  const draft = useDraft({
    form: 'individual-note',
    subject: note.noteId,
    route: `/notas/${note.noteId}`,
    values: form.values,
    blank,
    opened,
    root,
    onReplace: (values) => {
      form.setValues(values);
    },
  });
  const sign = useMutation(trpc.individualAttention.sign.mutationOptions());
  const discard = useDiscardNote(note, draft);

  const read = () => readNote(form.values, note, todayHere());
  const beginSigning = () => {
    const { problems } = read();
    form.setErrors(problems ?? {});
    setAttempt((count) => count + 1);
    sign.reset();
    setSigning(problems === null);
  };
  usePageCommand('mod+Enter', noteTexts.sign, beginSigning);

  const finish = useOnce(async (passphrase: string) => {
    const ready = read();
    if (ready.problems !== null) return;
    await draft.close();
    try {
      const { occurredOn, body } = ready;
      await sign.mutateAsync({ noteId: note.noteId, occurredOn, body, passphrase });
      notifications.show({ message: noteTexts.signed });
    } catch {
      // The dialog shows why (`sign.error`); the form goes on as it was.
      draft.reopen();
    }
  });

  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        beginSigning();
      }}
    >
      <PageHeader
        title={noteTexts.title}
        subtitle={noteTexts.of(note.caseCode, note.fullName)}
        aside={<DraftStatusLine status={draft.status} />}
        action={<Button type="submit">{noteTexts.sign}</Button>}
      />
      <ErrorSummary
        problems={form.errors as Record<string, string>}
        labels={noteLabels}
        attempt={attempt}
        form={root}
      />
      <FormLayout aside={<SectionChecklist sections={sectionsOf(form.values)} form={root} />}>
        {opened !== null && <ResumedNotice draft={draft} />}
        <NoteFields form={form} />
        <Group justify="space-between">
          <Button type="submit">{noteTexts.sign}</Button>
          <Button variant="subtle" onClick={discard}>
            {noteTexts.discard}
          </Button>
        </Group>
      </FormLayout>
      <SignDialog
        title={noteTexts.dialog.signTitle}
        body={noteTexts.dialog.signBody}
        act={noteTexts.sign}
        opened={signing}
        pending={sign.isPending}
        failure={sign.isError ? signFailure(sign.error) : null}
        onSign={(passphrase) => void finish(passphrase)}
        onClose={() => {
          setSigning(false);
        }}
      />
    </form>
  );
}
