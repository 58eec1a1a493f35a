import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { returnSessionInput, type SessionView } from '../../../shared/contract/sessions.contract';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { findProblems } from '../../components/forms/problems';
import { ProseField } from '../../components/forms/TextField';
import { SignDialog } from '../../components/SignDialog/SignDialog';
import { signFailure } from '../../components/SignDialog/signFailure';
import { signersOf } from './ClosedSession';
import { LogRead } from './LogRead';
import { OwnCheckSection } from './OwnCheck';
import { SessionHeader } from './SessionHeader';
import { sessionTexts } from './sessionTexts';

interface ReturnDialogProps {
  readonly sessionId: string;
  readonly onClose: () => void;
}

function ReturnFields({ sessionId, onClose }: ReturnDialogProps) {
  const giveBack = useMutation(trpc.sessions.giveBack.mutationOptions());
  const acting = useActForm({ reason: '' }, onClose);
  const input = { sessionId, reason: acting.form.values.reason };
  return (
    <ActDialog
      title={sessionTexts.giveBackTitle}
      act={sessionTexts.giveBack}
      acting={acting}
      onSend={() =>
        void acting.send(
          findProblems(returnSessionInput, input),
          () => giveBack.mutateAsync(input),
          sessionTexts.givenBack,
        )
      }
      onClose={onClose}
    >
      <Text size="sm">{sessionTexts.giveBackHelp}</Text>
      <ProseField
        label={sessionTexts.giveBackReason}
        minRows={2}
        maxLength={500}
        data-autofocus
        {...acting.form.getInputProps('reason')}
      />
    </ActDialog>
  );
}
const ReturnDialog = withActDraft('session-return', ({ sessionId }) => sessionId, ReturnFields);

/** A log that one signed and that waits for the other: read by all, signed or given back by those who conducted it. */
export function AwaitingSession({ session }: { readonly session: SessionView }) {
  const { user } = useSession();
  const [signing, setSigning] = useState(false);
  const [returning, setReturning] = useState(false);
  const sign = useMutation(trpc.sessions.sign.mutationOptions());
  const conducted = session.facilitators.some(({ id }) => id === user.id);
  const signed = session.signatures.some(({ userId }) => userId === user.id);
  const finish = async (passphrase: string) => {
    try {
      await sign.mutateAsync({ sessionId: session.sessionId, passphrase });
      notifications.show({ message: sessionTexts.closed });
    } catch {
      // The dialog shows why (`sign.error`).
    }
  };
  return (
    <>
      <SessionHeader
        session={session}
        {...(conducted && !signed
          ? {
              action: (
                <Button
                  onClick={() => {
                    setSigning(true);
                  }}
                >
                  {sessionTexts.sign}
                </Button>
              ),
            }
          : {})}
      />
      <Stack gap="xl">
        <Group>
          <Text size="sm">{sessionTexts.awaiting(signersOf(session))}</Text>
          {conducted && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => {
                setReturning(true);
              }}
            >
              {sessionTexts.giveBack}
            </Button>
          )}
        </Group>
        <LogRead session={session} />
        <OwnCheckSection session={session} />
      </Stack>
      <SignDialog
        title={sessionTexts.signTitle}
        body={sessionTexts.signBody}
        act={sessionTexts.sign}
        opened={signing}
        pending={sign.isPending}
        failure={sign.error === null ? null : signFailure(sign.error)}
        onSign={(passphrase) => void finish(passphrase)}
        onClose={() => {
          setSigning(false);
        }}
      />
      {returning && (
        <ReturnDialog
          sessionId={session.sessionId}
          onClose={() => {
            setReturning(false);
          }}
        />
      )}
    </>
  );
}
