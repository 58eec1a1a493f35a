import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { IconPencilPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { amendNoteInput, type NoteView } from '../../../shared/contract/individual-attention.contract';
import { trpc } from '../../api/client';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { useDraft, type OpenedDraft } from '../../components/drafts/useDraft';
import { findProblems, hasProblems } from '../../components/forms/problems';
import { ProseField } from '../../components/forms/TextField';
import { useOnce } from '../../components/forms/useOnce';
import { SignDialog } from './SignDialog';
import { signFailure } from './signFailure';
import { noteTexts } from './texts';

export interface AmendmentValues {
  readonly text: string;
}

export interface AmendmentFormProps {
  readonly note: NoteView;
  readonly opened: OpenedDraft<AmendmentValues> | null;
}

const blank: AmendmentValues = { text: '' };
const textOnly = amendNoteInput.pick({ text: true });

/** What is added below a signed note. Open from the start when a draft of it waits. */
export function AmendmentForm({ note, opened }: AmendmentFormProps) {
  const root = useRef<HTMLFormElement>(null);
  const [writing, setWriting] = useState(opened !== null);
  const [signing, setSigning] = useState(false);
  const form = useForm<AmendmentValues>({ mode: 'controlled', initialValues: opened?.values ?? blank });
  const draft = useDraft({
    form: 'note-amendment',
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
  const amend = useMutation(trpc.individualAttention.amend.mutationOptions());

  const finish = useOnce(async (passphrase: string) => {
    await draft.close();
    try {
      await amend.mutateAsync({ noteId: note.noteId, text: form.values.text, passphrase });
      amend.reset();
      notifications.show({ message: noteTexts.amended });
    } catch {
      // The dialog shows why (`amend.error`).
      draft.reopen();
    }
  });

  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const problems = findProblems(textOnly, form.values);
        form.setErrors(problems);
        amend.reset();
        setSigning(!hasProblems(problems));
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
        failure={amend.isError ? signFailure(amend.error) : null}
        onSign={(passphrase) => void finish(passphrase)}
        onClose={() => {
          setSigning(false);
        }}
      />
    </form>
  );
}
