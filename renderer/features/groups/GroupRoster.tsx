import { Table, Text, Title } from '@mantine/core';
import type { GroupView } from '../../../shared/contract/groups.contract';
import { caseStateWords } from '../../../shared/words/recordWords';
import { formatDay } from '../../components/format';
import { AnchorLink } from '../../components/links';
import { FirstNotice } from '../../components/notices-risk/NoticeChips';
import { PersonName } from '../../components/people/names';
import { referralTexts } from '../../components/referral/texts';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import { changeReasonWords } from '../../components/words/caseWords';
import { groupTexts } from './texts';

const words = groupTexts.page;

export interface GroupPartProps {
  readonly group: GroupView;
}

/** Who belongs to the group today. */
export const Roster = ({ group }: GroupPartProps) => (
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
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    )}
  </section>
);

/** Whose case ended while he was in the group, with the reason. */
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
                {words.why(caseStateWords[man.state], changeReasonWords[man.reason])}
              </Text>
            </Table.Td>
            <Table.Td>{formatDay(man.leftOn)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </section>
);
