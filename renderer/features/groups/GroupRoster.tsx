import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { GroupView } from '../../../shared/contract/groups.contract';
import { caseStateWords } from '../../../shared/words/recordWords';
import { useMay } from '../../app/session';
import { formatDay } from '../../components/format';
import { AnchorLink } from '../../components/links';
import { FirstNotice } from '../../components/notices-risk/NoticeChips';
import { PersonName, useCalled } from '../../components/people/names';
import { referralTexts } from '../../components/referral/texts';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import { changeReasonWords } from '../../components/words/caseWords';
import { LeaveDialog, TransferDialog } from './MembershipDialogs';
import { groupTexts } from './texts';

const words = groupTexts.page;

export interface GroupPartProps {
  readonly group: GroupView;
}

/** Who belongs to the group today. */
export function Roster({ group }: GroupPartProps) {
  const mayManage = useMay('groups.manage');
  const called = useCalled();
  const [act, setAct] = useState<{
    readonly kind: 'leave' | 'transfer';
    readonly man: GroupView['roster'][number];
  } | null>(null);
  const close = () => {
    setAct(null);
  };
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {words.roster(group.roster.length)}
      </Title>
      {group.roster.length === 0 ? (
        <Text c="dimmed">{words.noRoster}</Text>
      ) : (
        <Table withTableBorder aria-label={words.roster(group.roster.length)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.code}</Table.Th>
              <Table.Th>{words.name}</Table.Th>
              <Table.Th>{words.since}</Table.Th>
              {mayManage && <Table.Th aria-label={words.act} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {group.roster.map((man) => (
              <Table.Tr key={man.caseId}>
                <Table.Td>{man.code}</Table.Td>
                <Table.Td>
                  <AnchorLink to="/casos/$caseId" params={{ caseId: man.caseId }}>
                    <PersonName caseId={man.caseId} fullName={man.fullName} />
                  </AnchorLink>{' '}
                  <FirstNotice kinds={man.noticeKinds} />
                  {man.sanction !== null && (
                    <StatusBadge tone={man.sanction === 'open' ? 'attention' : 'neutral'}>
                      {man.sanction === 'open' ? referralTexts.rosterOpen : referralTexts.rosterAnswered}
                    </StatusBadge>
                  )}
                </Table.Td>
                <Table.Td>{formatDay(man.joinedOn)}</Table.Td>
                {mayManage && (
                  <Table.Td>
                    <Group gap="xs" wrap="nowrap">
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={words.transferOf(called(man))}
                        onClick={() => {
                          setAct({ kind: 'transfer', man });
                        }}
                      >
                        {words.transfer}
                      </Button>
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={words.leaveOf(called(man))}
                        onClick={() => {
                          setAct({ kind: 'leave', man });
                        }}
                      >
                        {words.leave}
                      </Button>
                    </Group>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {act?.kind === 'leave' && <LeaveDialog group={group} man={act.man} onClose={close} />}
      {act?.kind === 'transfer' && <TransferDialog group={group} man={act.man} onClose={close} />}
    </section>
  );
}

const whyLeft = ({ state, reason, why, toGroupName }: GroupView['left'][number]): string => {
  if (state !== null && reason !== null) return words.why(caseStateWords[state], changeReasonWords[reason]);
  return toGroupName === null ? why : words.wentTo(toGroupName, why);
};

/** Who was in the group and no longer is, with the reason. */
export const Left = ({ group }: GroupPartProps) => (
  <section>
    <Title order={2} size="h4" mb="xs">
      {words.left(group.left.length)}
    </Title>
    <Table withTableBorder aria-label={words.left(group.left.length)}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.code}</Table.Th>
          <Table.Th>{words.name}</Table.Th>
          <Table.Th>{words.until}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {group.left.map((man) => (
          <Table.Tr key={`${man.caseId} ${man.leftOn}`}>
            <Table.Td>{man.code}</Table.Td>
            <Table.Td>
              <AnchorLink to="/casos/$caseId" params={{ caseId: man.caseId }}>
                <PersonName caseId={man.caseId} fullName={man.fullName} />
              </AnchorLink>
              <Text size="sm" c="dimmed">
                {whyLeft(man)}
              </Text>
            </Table.Td>
            <Table.Td>{formatDay(man.leftOn)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </section>
);
