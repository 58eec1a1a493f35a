import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { GroupView } from '../../../shared/contract/groups.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { GroupMessages } from '../../components/feedback/GroupMessages';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { AnchorLink } from '../../components/links';
import { FirstNotice } from '../../components/notices-risk/NoticeChips';
import { referralTexts } from '../../components/referral/texts';
import { NamesButton, PersonName } from '../../components/people/names';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import { changeReasonWords } from '../../components/words/caseWords';
import { caseStateWords } from '../../../shared/words/recordWords';
import { groupKindWords } from '../../components/words/recordWords';
import { displaySubject } from '../../components/words/topicWords';
import { AddMember } from './AddMember';
import classes from './GroupPage.module.css';
import { NewSession } from './NewSession';
import { groupTexts } from './texts';

const words = groupTexts.page;

interface GroupPartProps {
  readonly group: GroupView;
}

const Roster = ({ group }: GroupPartProps) => (
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
const Left = ({ group }: GroupPartProps) => (
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

const Sessions = ({ group }: GroupPartProps) => (
  <section>
    <Title order={2} size="h4" mb="xs">
      {words.sessions}
    </Title>
    {group.sessionList.length === 0 ? (
      <Text c="dimmed">{words.noSessions}</Text>
    ) : (
      <Table withTableBorder aria-label={words.sessions}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="right">{words.number}</Table.Th>
            <Table.Th>{words.date}</Table.Th>
            <Table.Th>{words.topic}</Table.Th>
            <Table.Th>{words.attendance}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {group.sessionList.map((session) => (
            <Table.Tr key={session.sessionId}>
              <Table.Td ta="right">{session.number}</Table.Td>
              <Table.Td className={classes['day']}>{formatDay(session.heldOn)}</Table.Td>
              <Table.Td>
                <AnchorLink to="/sesiones/$sessionId" params={{ sessionId: session.sessionId }}>
                  {displaySubject(session)}
                </AnchorLink>
              </Table.Td>
              <Table.Td className={classes['day']}>
                {session.closed ? (
                  words.present(session.present, session.rosterSize)
                ) : (
                  <StatusBadge tone="attention">{words.open}</StatusBadge>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    )}
  </section>
);

const Facts = ({ group }: GroupPartProps) => (
  <Text size="sm">
    {[
      `${words.facilitators}: ${group.facilitatorNames.join(', ')}`,
      ...(group.place === '' ? [] : [`${words.place}: ${group.place}`]),
      ...(group.affinity === '' ? [] : [`${words.affinity}: ${group.affinity}`]),
    ].join(' · ')}
  </Text>
);

/** One group: who is in it, who leads it, its sessions. */
export function GroupPage() {
  const { groupId = '' } = useParams({ strict: false });
  const mayManage = useMay('groups.manage');
  const mayWrite = useMay('sessions.write');
  const query = useQuery(trpc.groups.get.queryOptions({ groupId }));
  // An answer that fails later leaves the page, and what is typed in it, as it was.
  if (query.data === undefined) {
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const group = query.data;
  return (
    <>
      <PageHeader title={group.name} subtitle={groupKindWords[group.kind]} aside={<NamesButton />} />
      <Stack gap="lg">
        <Facts group={group} />
        <div className={classes['columns']}>
          <Stack gap="lg">
            <Sessions group={group} />
            {mayWrite && <NewSession group={group} />}
          </Stack>
          <Stack gap="lg">
            <Roster group={group} />
            {group.left.length > 0 && <Left group={group} />}
            <GroupMessages groupId={group.groupId} />
            {mayManage && <AddMember key={group.roster.length} group={group} />}
          </Stack>
        </div>
      </Stack>
    </>
  );
}
