import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { OpenedAttachment } from '../../../shared/contract/attachments.contract';
import { trpc, trpcClient } from '../../api/client';
import { useMay } from '../../app/session';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { CaseHoldProvider, HoldBanner, useMayHere } from '../../components/caseHold/CaseHold';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDateTime, formatDay } from '../../components/format';
import { problemText } from '../../components/forms/problemTexts';
import { ProseField } from '../../components/forms/TextField';
import { JobProgress } from '../../components/jobs/JobProgress';
import { useJob } from '../../components/jobs/useJob';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { sizeText } from '../../components/words/attachmentWords';
import { attachmentKindWords } from '../../../shared/words/recordWords';
import { DocumentView } from './DocumentView';
import { attachmentTexts } from './texts';

const words = attachmentTexts.view;

function RetractFields({
  attachmentId,
  onRetracted,
  onClose,
}: {
  readonly attachmentId: string;
  readonly onRetracted: () => void;
  readonly onClose: () => void;
}) {
  const retract = useMutation(trpc.attachments.retract.mutationOptions());
  const acting = useActForm({ reason: '' }, onClose);
  const { form, send } = acting;
  const submit = () =>
    send(
      form.values.reason.trim() === '' ? { reason: 'required' } : {},
      async () => {
        await retract.mutateAsync({ attachmentId, reason: form.values.reason });
        onRetracted();
      },
      words.retracted,
    );
  return (
    <ActDialog
      title={words.retractTitle}
      act={words.retractAct}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{words.retractBody}</Text>
      <ProseField label={words.reason} maxLength={500} {...form.getInputProps('reason')} data-autofocus />
    </ActDialog>
  );
}

const RetractDialog = withActDraft('retract', ({ attachmentId }) => attachmentId, RetractFields);

function CopyDialog({ onCopy, onClose }: { readonly onCopy: () => void; readonly onClose: () => void }) {
  return (
    <ActDialog title={words.copyTitle} act={words.copyAct} acting={null} onSend={onCopy} onClose={onClose}>
      <Text>{words.copyBody}</Text>
    </ActDialog>
  );
}

function OpenDocument({ caseId, opened, onRetracted }: OpenDocumentProps) {
  const { attachment } = opened;
  const [dialog, setDialog] = useState<'copy' | 'retract' | null>(null);
  const [copyProblem, setCopyProblem] = useState<string | null>(null);
  const mayCopy = useMay('attachments.copy');
  const mayWrite = useMayHere('attachments.write');
  const copying = useJob((view) => {
    if (view.phase === 'done') notifications.show({ message: words.copied });
    if (view.phase === 'refused') setCopyProblem(problemText(view.problem ?? ''));
  });
  const copy = () => {
    setDialog(null);
    setCopyProblem(null);
    void copying.begin(() =>
      trpcClient.attachments.saveCopy.mutate({ attachmentId: attachment.attachmentId }),
    );
  };
  return (
    <>
      <PageHeader
        title={attachment.title}
        subtitle={words.facts(
          attachmentKindWords[attachment.kind],
          formatDay(attachment.datedOn),
          sizeText(attachment.byteCount),
        )}
        action={
          <Group gap="sm" wrap="nowrap">
            {mayWrite && attachment.retracted === null && (
              <Button
                variant="default"
                onClick={() => {
                  setDialog('retract');
                }}
              >
                {words.retract}
              </Button>
            )}
            {mayCopy && (
              <Button
                variant="default"
                disabled={copying.working}
                onClick={() => {
                  setDialog('copy');
                }}
              >
                {words.copy}
              </Button>
            )}
          </Group>
        }
      />
      <HoldBanner />
      <Stack gap="md">
        <Group justify="space-between">
          <Anchor component={Link} to={`/casos/${caseId}/documentos`}>
            {words.back}
          </Anchor>
          <Text size="sm" c="dimmed">
            {words.kept(attachment.keptByName, formatDateTime(attachment.keptAt))}
          </Text>
        </Group>
        {attachment.retracted !== null && (
          <Text role="status">
            <strong>
              {words.retractedBy(attachment.retracted.byName, formatDateTime(attachment.retracted.at))}
            </strong>{' '}
            {attachment.retracted.reason}
          </Text>
        )}
        <JobProgress job={copying} label={words.copying} waiting={words.copyWaiting} />
        {copyProblem !== null && (
          <Text role="alert" fw={600}>
            {copyProblem}
          </Text>
        )}
        <DocumentView opened={opened} />
      </Stack>
      {dialog === 'copy' && (
        <CopyDialog
          onCopy={copy}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      {dialog === 'retract' && (
        <RetractDialog
          attachmentId={attachment.attachmentId}
          onRetracted={onRetracted}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
    </>
  );
}

interface OpenDocumentProps {
  readonly caseId: string;
  readonly opened: OpenedAttachment;
  /** It is read anew, with who retracted it and why: each opening is in the log, so only then. */
  readonly onRetracted: () => void;
}

/** One document of a case, shown without a plain byte leaving the memory. Each opening is in the log. */
export function AttachmentPage() {
  const { caseId = '', attachmentId = '' } = useParams({ strict: false });
  const [opened, setOpened] = useState<OpenedAttachment | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    setFailure(null);
    trpcClient.attachments.open.mutate({ attachmentId }).then(
      (answer) => {
        if (current) setOpened(answer);
      },
      (error: unknown) => {
        if (current) setFailure(error);
      },
    );
    return () => {
      current = false;
    };
  }, [attachmentId, attempt]);
  const again = () => {
    setAttempt((count) => count + 1);
  };
  if (failure !== null) return <ErrorState error={failure} onRetry={again} />;
  if (opened === null) return <LoadingState />;
  return (
    <CaseHoldProvider hold={opened.hold}>
      <OpenDocument key={opened.ticket} caseId={caseId} opened={opened} onRetracted={again} />
    </CaseHoldProvider>
  );
}
