import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { allowSessionInput } from '../../../shared/contract/sessions.contract';
import { trpc } from '../../api/client';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { findProblems } from '../../components/forms/problems';
import { ProseField, TextField } from '../../components/forms/TextField';
import { PassphraseField } from '../../components/PassphraseField/PassphraseField';
import { sessionTexts } from './sessionTexts';

const words = sessionTexts.exception;

export interface ExceptionDialogProps {
  readonly sessionId: string;
  readonly onClose: () => void;
}

function ExceptionFields({ sessionId, onClose }: ExceptionDialogProps) {
  const allow = useMutation(trpc.sessions.allowOne.mutationOptions());
  const acting = useActForm({ reason: '' }, onClose);
  const { form, send } = acting;
  // Who signs is of this moment: neither enters the draft.
  const [signer, setSigner] = useState({ login: '', passphrase: '' });
  const input = { sessionId, ...form.values, ...signer };
  return (
    <ActDialog
      title={words.title}
      act={words.act}
      acting={acting}
      onSend={() =>
        void send(
          findProblems(allowSessionInput, input),
          () => allow.mutateAsync(input).finally(allow.reset),
          words.done,
        )
      }
      onClose={onClose}
    >
      <Text size="sm">{words.help}</Text>
      <ProseField
        label={words.reason}
        article="§6.3.1"
        minRows={2}
        maxLength={500}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <TextField
        label={words.login}
        spellCheck={false}
        value={signer.login}
        error={form.errors['login']}
        onChange={(event) => {
          setSigner({ ...signer, login: event.currentTarget.value });
        }}
      />
      <PassphraseField
        label={words.passphrase}
        value={signer.passphrase}
        error={form.errors['passphrase']}
        onChange={(event) => {
          setSigner({ ...signer, passphrase: event.currentTarget.value });
        }}
      />
    </ActDialog>
  );
}
/** Coordination signs for one session, at whichever PC. The reason is kept as a draft; who signs, never. */
export const ExceptionDialog = withActDraft(
  'session-exception',
  ({ sessionId }) => sessionId,
  ExceptionFields,
);
