import { Button, Group, Table, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { useMay } from '../../app/session';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { AnchorLink } from '../../components/links';
import { NamesButton, PersonName } from '../../components/people/names';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { disposalReasonWords } from '../../components/words/rightsWords';
import { AdministrationPage } from './AdministrationPage';
import { disposalsTexts as words } from './disposalsTexts';

function WaitField({ waitDays }: { readonly waitDays: number }) {
  const [typed, setTyped] = useState(String(waitDays));
  const save = useMutation(trpc.disposal.setWait.mutationOptions());
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  const wrong = !(days >= 0 && days <= 365);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong) return;
        save.mutate(
          { waitDays: days },
          {
            onSuccess: () => {
              notifications.show({ message: words.saved });
            },
          },
        );
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={words.wait}
          description={words.waitHelp}
          value={typed}
          error={wrong ? words.waitWrong : save.isError ? errorText(save.error) : null}
          inputMode="numeric"
          maw={420}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default" loading={save.isPending}>
          {words.save}
        </Button>
      </Group>
    </form>
  );
}

/** The archived cases whose erasure was proposed, and how long another person waits before confirming one. */
export function DisposalsPage() {
  const pending = useQuery(trpc.disposal.pending.queryOptions({}));
  const maySet = useMay('settings.manage');
  if (pending.data === undefined) {
    return pending.isError ? (
      <ErrorState error={pending.error} onRetry={() => void pending.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { rows, waitDays } = pending.data;
  return (
    <AdministrationPage title={words.title} action={<NamesButton />}>
      {maySet && <WaitField waitDays={waitDays} />}
      {rows.length === 0 ? (
        <EmptyState title={words.empty} hint={words.emptyHow} />
      ) : (
        <Table aria-label={words.title} mt="lg">
          <Table.Thead>
            <Table.Tr>
              {words.columns.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.caseId}>
                <Table.Td>
                  <AnchorLink to="/casos/$caseId/derechos" params={{ caseId: row.caseId }}>
                    {row.code}
                  </AnchorLink>
                </Table.Td>
                <Table.Td>
                  <PersonName caseId={row.caseId} fullName={row.fullName} />
                </Table.Td>
                <Table.Td>{disposalReasonWords[row.reason]}</Table.Td>
                <Table.Td>{row.proposedByName}</Table.Td>
                <Table.Td>
                  {formatDay(row.readyOn)}
                  {row.ripe && <Text size="sm">{words.ripe}</Text>}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </AdministrationPage>
  );
}
