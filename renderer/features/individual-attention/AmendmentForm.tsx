import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPencilPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { amendNoteInput, type NoteView } from '../../../shared/contract/individual-attention.contract';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { findProblems } from '../../components/forms/problems';
import { ProseField } from '../../components/forms/TextField';
import { noteApi, noteKindOf } from './noteApi';
import { SignDialog } from '../../components/SignDialog/SignDialog';
import { signFailure } from '../../components/SignDialog/signFailure';
import { noteTexts } from './texts';

export type AmendmentValues = Readonly<Record<'text', string>>;

export interface AmendmentFormProps {
  readonly note: NoteView;
  readonly opened: OpenedDraft<AmendmentValues> | null;
}

const blank: AmendmentValues = { text: '' };
const textOnly = amendNoteInput.pick({ text: true });

/** What is added below a signed note. Open from the start when a draft of it waits. */
export function AmendmentForm({ note, opened }: AmendmentFormProps) {
  const [writing, setWriting] = useState(opened !== null);
  const [signing, setSigning] = useState(false);
  const api = noteApi[noteKindOf(note)];
  const drafted = useDraftedForm<AmendmentValues>({
    form: api.amendmentDraft,
    subject: note.noteId,
    route: api.address(note.noteId),
    blank,
    opened,
  });
  const { form, draft, root, failure } = drafted;
  const amend = useMutation(api.calls.amend.mutationOptions());

  // The dialog shows why a signature was refused (`failure`); the passphrase goes with the call.
  const finish = (passphrase: string) =>
    drafted.write(async () => {
      await amend
        .mutateAsync({ noteId: note.noteId, text: form.values.text, passphrase })
        .finally(amend.reset);
      notifications.show({ message: noteTexts.amended });
    });

  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSigning(drafted.check(findProblems(textOnly, form.values)));
      }}
    >
      {writing ? (
        <Stack gap="md">
          <ProseField
            label={noteTexts.amendText}
            help={noteTexts.amendHelp}
            {...form.getInputProps('text')}
            autoFocus={opened === null}
          />
          <Group>
            <Button type="submit">{noteTexts.amendSign}</Button>
            {form.values.text === '' && (
              <Button
                variant="default"
                onClick={() => {
                  setWriting(false);
                }}
              >
                {noteTexts.amendClose}
              </Button>
            )}
            <DraftStatusLine status={draft.status} />
          </Group>
        </Stack>
      ) : (
        <Button
          variant="default"
          leftSection={<IconPencilPlus size={20} aria-hidden />}
          onClick={() => {
            setWriting(true);
          }}
        >
          {noteTexts.amend}
        </Button>
      )}
      <SignDialog
        title={noteTexts.dialog.amendTitle}
        body={noteTexts.dialog.amendBody}
        act={noteTexts.amendSign}
        opened={signing}
        pending={amend.isPending}
        failure={failure === null ? null : signFailure(failure)}
        onSign={(passphrase) => void finish(passphrase)}
        onClose={() => {
          setSigning(false);
        }}
      />
    </form>
  );
}
