import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPencilPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { amendSessionInput, type SessionView } from '../../../shared/contract/sessions.contract';
import { trpc } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { DraftGate } from '../../components/drafts/DraftGate';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { formatDateTime } from '../../components/format';
import { findProblems } from '../../components/forms/problems';
import { ProseField } from '../../components/forms/TextField';
import { SignDialog } from '../../components/SignDialog/SignDialog';
import { signFailure } from '../../components/SignDialog/signFailure';
import { sessionTexts } from './sessionTexts';

type Values = Readonly<Record<'text', string>>;
const blank: Values = { text: '' };
const amendmentDraft: z.ZodType<Values> = z.object({ text: z.string() }).catch(blank);
const textOnly = amendSessionInput.pick({ text: true });

interface AmendmentFormProps {
  readonly session: SessionView;
  readonly opened: OpenedDraft<Values> | null;
}

/** What is added below a closed log. Open from the start when a draft of it waits. */
function AmendmentForm({ session, opened }: AmendmentFormProps) {
  const [writing, setWriting] = useState(opened !== null);
  const [signing, setSigning] = useState(false);
  const drafted = useDraftedForm<Values>({
    form: 'session-amendment',
    subject: session.sessionId,
    route: `/sesiones/${session.sessionId}`,
    blank,
    opened,
  });
  const { form, draft, root, failure } = drafted;
  const amend = useMutation(trpc.sessions.amend.mutationOptions());
  const finish = (passphrase: string) =>
    drafted.write(async () => {
      await amend
        .mutateAsync({ sessionId: session.sessionId, text: form.values.text, passphrase })
        .finally(amend.reset);
      notifications.show({ message: sessionTexts.amended });
    });
  if (!writing)
    return (
      <Group>
        <Button
          variant="default"
          leftSection={<IconPencilPlus size={20} aria-hidden />}
          onClick={() => {
            setWriting(true);
          }}
        >
          {sessionTexts.amend}
        </Button>
      </Group>
    );
  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSigning(drafted.check(findProblems(textOnly, form.values)));
      }}
    >
      <Stack gap="md">
        <ProseField
          label={sessionTexts.amendText}
          help={sessionTexts.amendHelp}
          maxLength={4_000}
          {...form.getInputProps('text')}
          autoFocus={opened === null}
        />
        <Group>
          <Button type="submit">{sessionTexts.amendAct}</Button>
          <DraftStatusLine status={draft.status} />
        </Group>
      </Stack>
      <SignDialog
        title={sessionTexts.amend}
        body={sessionTexts.amendBody}
        act={sessionTexts.amendAct}
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

export interface AmendmentsProps {
  readonly session: SessionView;
  readonly closedAt: string;
}

/** What was found later, below a log that does not change; added by either of those who conducted the session. */
export function Amendments({ session, closedAt }: AmendmentsProps) {
  const { user } = useSession();
  const mayAmend = useMay('sessions.write') && session.facilitators.some((person) => person.id === user.id);
  return (
    <section aria-labelledby="session-amendments">
      <Title order={2} size="h4" mb="xs" id="session-amendments">
        {sessionTexts.amendments}
      </Title>
      <Stack gap="sm">
        {session.amendments.length === 0 && <Text c="dimmed">{sessionTexts.noAmendments}</Text>}
        {session.amendments.map((amendment) => (
          <Paper key={`${amendment.at} ${amendment.text}`} withBorder p="md">
            <Text style={{ whiteSpace: 'pre-wrap' }}>{amendment.text}</Text>
            <Text size="sm" c="dimmed" mt={4}>
              {`${amendment.byName}, ${formatDateTime(amendment.at)}`}
            </Text>
          </Paper>
        ))}
        {mayAmend && (
          <DraftGate
            // A signed amendment leaves an empty form behind, not the words that were just signed.
            key={session.amendments.length}
            form="session-amendment"
            subject={session.sessionId}
            schema={amendmentDraft}
            notBefore={closedAt}
          >
            {(opened) => <AmendmentForm session={session} opened={opened} />}
          </DraftGate>
        )}
      </Stack>
    </section>
  );
}
