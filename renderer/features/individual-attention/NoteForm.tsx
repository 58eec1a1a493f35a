import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoteView } from '../../../shared/contract/individual-attention.contract';
import { missingToSign } from '../../../shared/domain/notes/lifecycle';
import { HoldBanner, useHold } from '../../components/caseHold/CaseHold';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { parseDay, todayHere } from '../../components/forms/dayText';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { FormLayout } from '../../components/forms/FormLayout';
import { SectionChecklist, type FormSection } from '../../components/forms/SectionChecklist';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../components/usePageCommand';
import { noteApi, noteKindOf } from './noteApi';
import { NoteFields } from './NoteFields';
import { blankNote, readNote, type NoteValues } from './noteValues';
import { SignDialog } from '../../components/SignDialog/SignDialog';
import { signFailure } from '../../components/SignDialog/signFailure';
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
  const [signing, setSigning] = useState(false);
  // Begun before his consent was taken back it is still signed; held at his asking it waits.
  const held = useHold() === 'restricted';
  const api = noteApi[noteKindOf(note)];
  const drafted = useDraftedForm<NoteValues>({
    form: api.draft,
    subject: note.noteId,
    route: api.address(note.noteId),
    blank: blankNote(note.occurredOn),
    opened,
  });
  const { form, draft, root, failure } = drafted;
  const sign = useMutation(api.calls.sign.mutationOptions());
  const discard = useDiscardNote(note, draft);

  const read = () => readNote(form.values, note, todayHere());
  const beginSigning = () => {
    if (held) return;
    setSigning(drafted.check(read().problems ?? {}));
  };
  usePageCommand('mod+Enter', noteTexts.sign, beginSigning);

  const finish = async (passphrase: string) => {
    const ready = read();
    if (ready.problems !== null) return;
    // The dialog shows why a signature was refused (`failure`); the passphrase goes with the call.
    await drafted.write(async () => {
      const { occurredOn, body } = ready;
      await sign.mutateAsync({ noteId: note.noteId, occurredOn, body, passphrase }).finally(sign.reset);
      notifications.show({ message: noteTexts.signed });
    });
  };

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
        action={held ? null : <Button type="submit">{noteTexts.sign}</Button>}
      />
      <HoldBanner />
      <ErrorSummary problems={drafted.problems} labels={noteLabels} attempt={drafted.attempt} form={root} />
      <FormLayout aside={<SectionChecklist sections={sectionsOf(form.values)} form={root} />}>
        {opened !== null && <ResumedNotice draft={draft} />}
        <NoteFields form={form} />
        <Group justify="space-between" display={held ? 'none' : undefined}>
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
        failure={failure === null ? null : signFailure(failure)}
        onSign={(passphrase) => void finish(passphrase)}
        onClose={() => {
          setSigning(false);
        }}
      />
    </form>
  );
}
