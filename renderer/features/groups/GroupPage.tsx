import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { GroupMessages } from '../../components/feedback/GroupMessages';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { NamesButton } from '../../components/people/names';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { groupKindWords } from '../../components/words/recordWords';
import { AddMember } from './AddMember';
import classes from './GroupPage.module.css';
import { Left, Roster } from './GroupRoster';
import { GroupSessions } from './GroupSessions';
import { Facts, Work } from './GroupWork';
import { NewSession } from './NewSession';

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
        <Work group={group} />
        <div className={classes['columns']}>
          <Stack gap="lg">
            <GroupSessions group={group} />
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
