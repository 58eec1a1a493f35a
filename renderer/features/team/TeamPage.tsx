import { Button, Group, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MemberList, MemberRow } from '../../../shared/contract/members.contract';
import { trpc } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { ArticleChip } from '../../components/ArticleChip/ArticleChip';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { AnchorLink, ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import { TeamFrame } from '../../components/teamFrame/TeamFrame';
import { usePageCommand } from '../../components/usePageCommand';
import { fieldWords, lacksInShort, trainingWords } from '../../components/words/officeTeamWords';
import { roleWords } from '../../components/words/roleWords';
import { OutsideDialog } from './TeamDialogs';
import classes from './Team.module.css';
import { teamTexts as words } from './texts';

function BaseTeam({ list: { baseTeam, baseTeamMissing } }: { readonly list: MemberList }) {
  const Icon = baseTeamMissing === 0 ? IconCheck : IconAlertTriangle;
  return (
    <p className={classes['line']} role="status">
      <Icon size={18} aria-hidden />
      <span>
        {baseTeamMissing === 0 ? words.base.enough(baseTeam) : words.base.missing(baseTeam, baseTeamMissing)}
      </span>
      <ArticleChip article="§6.2.1" />
    </p>
  );
}

function Standing({ row }: { readonly row: MemberRow }) {
  if (!row.present) return words.gone;
  if (!row.eligible) {
    return (
      <Text size="sm" c="dimmed">
        {words.standing.lacks(lacksInShort(row.lacks))}
      </Text>
    );
  }
  return (
    <StatusBadge tone={row.byDeclaration ? 'attention' : 'done'}>
      {row.byDeclaration ? words.standing.declared : words.standing.eligible}
    </StatusBadge>
  );
}

const MemberLine = ({ row }: { readonly row: MemberRow }) => (
  <Table.Tr className={row.present ? undefined : classes['gone']}>
    <Table.Td>
      <AnchorLink to="/equipo/persona/$memberId" params={{ memberId: row.memberId }}>
        {row.fullName}
      </AnchorLink>
    </Table.Td>
    <Table.Td>{row.role === null ? words.noAccount : roleWords[row.role]}</Table.Td>
    <Table.Td>
      {[
        row.profession === '' && row.field !== null ? fieldWords[row.field] : row.profession,
        ...(row.inBaseTeam ? [words.baseMember] : []),
      ]
        .filter((part) => part !== '')
        .join(' · ')}
    </Table.Td>
    <Table.Td>
      {[
        row.trainingHad.map((kind) => trainingWords[kind]).join(', '),
        ...(row.toVerify === 0 ? [] : [words.toVerify(row.toVerify)]),
      ]
        .filter((part) => part !== '')
        .join(' · ')}
    </Table.Td>
    <Table.Td>
      <Standing row={row} />
    </Table.Td>
  </Table.Tr>
);

/** Who works here, what each has studied, and who may conduct groups and why. */
export function TeamPage() {
  const { user } = useSession();
  const mayManage = useMay('team.manage');
  const team = useQuery(trpc.members.list.queryOptions({}));
  const [adding, setAdding] = useState(false);
  const add = () => {
    setAdding(true);
  };
  usePageCommand('mod+N', words.add, add, mayManage);
  return (
    <TeamFrame
      title={words.title}
      action={
        <Group gap="xs" wrap="nowrap">
          <ButtonLink variant="default" to="/equipo/persona/$memberId" params={{ memberId: user.id }}>
            {words.mine}
          </ButtonLink>
          {mayManage && <Button onClick={add}>{words.add}</Button>}
        </Group>
      }
    >
      {team.isPending && <LoadingState />}
      {team.isError && <ErrorState error={team.error} onRetry={() => void team.refetch()} />}
      {team.isSuccess && (
        <>
          <BaseTeam list={team.data} />
          <Table
            withTableBorder
            stickyHeader
            stickyHeaderOffset={52}
            verticalSpacing={6}
            aria-label={words.label}
          >
            <Table.Thead>
              <Table.Tr>
                {Object.values(words.column).map((label) => (
                  <Table.Th key={label}>{label}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {team.data.rows.map((row) => (
                <MemberLine key={row.memberId} row={row} />
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      {adding && (
        <OutsideDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </TeamFrame>
  );
}
