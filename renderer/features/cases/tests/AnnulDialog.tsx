import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { annulTestInput } from '../../../../shared/contract/tests.contract';
import { trpc } from '../../../api/client';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { withActDraft } from '../../../components/ActDialog/actDraft';
import { useActForm } from '../../../components/ActDialog/useActForm';
import { findProblems } from '../../../components/forms/problems';
import { TextField } from '../../../components/forms/TextField';
import { caseTestTexts as words } from './texts';

interface AnnulProps {
  readonly id: string;
  readonly partner: boolean;
  readonly onClose: () => void;
}

function AnnulFields({ id, partner, onClose }: AnnulProps) {
  const annul = useMutation(trpc.tests.annul.mutationOptions());
  const annulPartner = useMutation(trpc.partnerTests.annul.mutationOptions());
  const dialog = useActForm<Record<'reason', string>>({ reason: '' }, onClose);
  const { reason } = dialog.form.values;
  const problems = findProblems(annulTestInput.pick({ reason: true }), { reason });
  const send = () =>
    partner
      ? annulPartner.mutateAsync({ partnerTestId: id, reason })
      : annul.mutateAsync({ applicationId: id, reason });
  return (
    <ActDialog
      title={words.annulTitle}
      act={words.annul}
      acting={dialog}
      onSend={() => void dialog.send(problems, send, words.annulDone)}
      onClose={onClose}
    >
      <Text size="sm">{words.annulBody}</Text>
      <TextField
        label={words.annulReason}
        maxLength={300}
        data-autofocus
        {...dialog.form.getInputProps('reason')}
      />
    </ActDialog>
  );
}

/** Says of a wrong test that it does not hold; it stays. */
export const AnnulDialog = withActDraft('test-annul', ({ id }) => id, AnnulFields);
