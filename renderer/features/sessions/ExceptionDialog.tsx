import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { allowSessionInput } from '../../../shared/contract/sessions.contract';
import { trpc } from '../../api/client';
import { ActDialog } from '../../components/ActDialog/ActDialog';
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

/** Coordination signs for one session, at whichever PC. With a passphrase in it, it keeps no draft. */
export function ExceptionDialog({ sessionId, onClose }: ExceptionDialogProps) {
  const allow = useMutation(trpc.sessions.allowOne.mutationOptions());
  const acting = useActForm({ reason: '', login: '', passphrase: '' }, onClose);
  const { form, send } = acting;
  const input = { sessionId, ...form.values };
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
      <TextField label={words.login} spellCheck={false} {...form.getInputProps('login')} />
      <PassphraseField label={words.passphrase} {...form.getInputProps('passphrase')} />
    </ActDialog>
  );
}
