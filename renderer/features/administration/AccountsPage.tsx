import { Button, Group, Table } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { UserRow } from '../../../shared/contract/users.contract';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { useSession } from '../../app/session';
import { ConfirmByName } from '../../components/ConfirmByName/ConfirmByName';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import { usePageCommand } from '../../components/usePageCommand';
import { roleWords } from '../../components/words/roleWords';
import classes from './Administration.module.css';
import { AdministrationPage } from './AdministrationPage';
import { administrationTexts } from './texts';

const words = administrationTexts.accounts;

interface AccountTableProps {
  readonly rows: readonly UserRow[];
  readonly onDeactivate: (row: UserRow) => void;
}

function AccountTable({ rows, onDeactivate }: AccountTableProps) {
  const { user } = useSession();
  return (
    <Table withTableBorder stickyHeader stickyHeaderOffset={52} verticalSpacing={4} aria-label={words.label}>
      <Table.Thead>
        <Table.Tr>
          {Object.values(words.column).map((label) => (
            <Table.Th key={label}>{label}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id} className={row.active ? undefined : classes['closed']}>
            <Table.Td>{row.fullName}</Table.Td>
            <Table.Td>{row.login}</Table.Td>
            <Table.Td>{roleWords[row.role]}</Table.Td>
            <Table.Td>{row.trainedForFacilitation ? words.trained : words.untrained}</Table.Td>
            <Table.Td>{formatDay(row.createdAt)}</Table.Td>
            <Table.Td>
              <StatusBadge tone={row.active ? 'done' : 'neutral'}>
                {row.active ? words.active : words.inactive}
              </StatusBadge>
            </Table.Td>
            <Table.Td>
              <Group gap="xs" wrap="nowrap" justify="flex-end">
                {row.cases + row.openTasks > 0 && (
                  <ButtonLink
                    size="compact-sm"
                    variant={row.active ? 'default' : 'filled'}
                    aria-label={words.handOverOf(row.fullName)}
                    to="/administracion/entrega/$userId"
                    params={{ userId: row.id }}
                  >
                    {words.handOver(row.cases)}
                  </ButtonLink>
                )}
                {row.active && row.id !== user.id && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={words.deactivateOf(row.fullName)}
                    onClick={() => {
                      onDeactivate(row);
                    }}
                  >
                    {words.deactivate}
                  </Button>
                )}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function DeactivateDialog({ row, onClose }: { readonly row: UserRow; readonly onClose: () => void }) {
  const deactivate = useMutation(trpc.users.deactivate.mutationOptions());
  const confirm = async () => {
    try {
      await deactivate.mutateAsync({ userId: row.id });
      notifications.show({ message: words.deactivated(row.fullName) });
      onClose();
    } catch {
      // The dialog says why, beside the name that was typed.
    }
  };
  return (
    <ConfirmByName
      title={words.deactivateOf(row.fullName)}
      body={
        row.cases + row.openTasks === 0
          ? words.deactivateBody
          : `${words.deactivateBody} ${words.deactivateCases(row.cases, row.openTasks)}`
      }
      name={row.fullName}
      act={words.deactivate}
      pending={deactivate.isPending}
      failure={deactivate.isError ? errorText(deactivate.error) : null}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}

/** Who may open the office, as what, and since when. */
export function AccountsPage() {
  const navigate = useNavigate();
  const accounts = useQuery(trpc.users.list.queryOptions({}));
  const [closing, setClosing] = useState<UserRow | null>(null);
  const create = () => void navigate({ to: '/administracion/cuentas/nueva' });
  usePageCommand('mod+N', words.create, create);
  return (
    <AdministrationPage
      title={words.title}
      action={
        <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={create}>
          {words.create}
        </Button>
      }
    >
      {accounts.isPending && <LoadingState />}
      {accounts.isError && <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.isSuccess && <AccountTable rows={accounts.data.rows} onDeactivate={setClosing} />}
      {closing !== null && (
        <DeactivateDialog
          row={closing}
          onClose={() => {
            setClosing(null);
          }}
        />
      )}
    </AdministrationPage>
  );
}
