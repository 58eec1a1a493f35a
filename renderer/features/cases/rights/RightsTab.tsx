import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../../../api/client';
import { useMay } from '../../../app/session';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { JobProgress } from '../../../components/jobs/JobProgress';
import { useJob } from '../../../components/jobs/useJob';
import { ButtonLink } from '../../../components/links';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import { disposalReasonWords } from '../../../components/words/rightsWords';
import type { CaseSectionProps } from '../sectionProps';
import { ConfirmDialog, ProposeDialog, RestrictionDialog } from './RightsDialogs';
import { rightsTexts } from './texts';

type Dialog = 'restrict' | 'lift' | 'propose' | 'confirm';

/** What a person may ask of his data, and how long they are kept. */
export function RightsTab({ file }: CaseSectionProps) {
  const { caseId } = file;
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const mayPropose = useMay('disposal.propose');
  const mayConfirm = useMay('disposal.confirm');
  const rights = useQuery(trpc.rights.get.queryOptions({ caseId }));
  const withdraw = useMutation(trpc.disposal.withdraw.mutationOptions());
  const erasing = useJob((view) => {
    const words = rightsTexts.disposal;
    notifications.show({ message: view.phase === 'done' ? words.erased : words.notRewritten });
    void navigate({ to: '/personas' });
  });
  const close = () => {
    setDialog(null);
  };
  if (erasing.working) {
    return (
      <JobProgress
        job={erasing}
        label={rightsTexts.disposal.erasing}
        waiting={rightsTexts.disposal.erasing}
        steps={rightsTexts.disposal.steps}
      />
    );
  }
  if (rights.data === undefined) {
    return rights.isError ? (
      <ErrorState error={rights.error} onRetry={() => void rights.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { state, restricted, restrictions, mayAct, disposal, lastCase, waitDays } = rights.data;
  const button = (what: Dialog, label: string) => (
    <Button
      variant="default"
      onClick={() => {
        setDialog(what);
      }}
    >
      {label}
    </Button>
  );
  const access = rightsTexts.access;
  const restriction = rightsTexts.restriction;
  const words = rightsTexts.disposal;
  return (
    <Stack gap="xl" maw={780}>
      {!mayAct && <Text role="note">{rightsTexts.whose}</Text>}
      <Stack gap="sm" component="section">
        <Title order={2} size="h4">
          {access.title}
        </Title>
        <Text>{access.body}</Text>
        {mayAct && (
          <Group>
            <ButtonLink variant="default" to="/casos/$caseId/datos-propios" params={{ caseId }}>
              {access.open}
            </ButtonLink>
          </Group>
        )}
      </Stack>
      <Stack gap="sm" component="section">
        <Title order={2} size="h4">
          {restriction.title}
        </Title>
        <Text>{restricted ? restriction.standing : restriction.none}</Text>
        {restrictions.map((row) => (
          <Text key={row.number} size="sm" c="dimmed">
            {restriction.row(row.act, row.askedOn, row.byName)} {row.reason}
          </Text>
        ))}
        {mayAct && (
          <Group>
            {restricted ? button('lift', restriction.lift) : button('restrict', restriction.restrict)}
          </Group>
        )}
      </Stack>
      <Stack gap="sm" component="section">
        <Title order={2} size="h4">
          {words.title}
        </Title>
        <Text>{state === 'archived' ? words.archived : words.notArchived}</Text>
        {disposal !== null && (
          <Text role="status">
            <strong>{disposalReasonWords[disposal.reason]}.</strong> {disposal.note}{' '}
            {words.pending(disposal.proposedByName, disposal.readyOn, disposal.ripe)}
            {disposal.own && ` ${words.ownProposal}`}
          </Text>
        )}
        <Group>
          {state === 'archived' && disposal === null && mayPropose && button('propose', words.propose)}
          {disposal !== null && mayPropose && (
            <Button
              variant="default"
              loading={withdraw.isPending}
              onClick={() => {
                withdraw.mutate(
                  { caseId },
                  {
                    onSuccess: () => {
                      notifications.show({ message: words.withdrawn });
                    },
                  },
                );
              }}
            >
              {words.withdraw}
            </Button>
          )}
          {disposal?.ripe === true && !disposal.own && mayConfirm && button('confirm', words.confirm)}
        </Group>
      </Stack>
      {(dialog === 'restrict' || dialog === 'lift') && (
        <RestrictionDialog caseId={caseId} act={dialog} onClose={close} />
      )}
      {dialog === 'propose' && <ProposeDialog caseId={caseId} waitDays={waitDays} onClose={close} />}
      {dialog === 'confirm' && (
        <ConfirmDialog
          caseId={caseId}
          code={file.code}
          lastCase={lastCase}
          onErased={(jobId) => void erasing.begin(() => Promise.resolve({ jobId }))}
          onClose={close}
        />
      )}
    </Stack>
  );
}
