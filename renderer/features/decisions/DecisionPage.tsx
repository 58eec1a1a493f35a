import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { DraftGate } from '../../components/drafts/DraftGate';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { todayHere } from '../../components/forms/dayText';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { DecisionForm } from './DecisionForm';
import { blankDecision, decisionValues } from './decisionValues';
import { decisionFormTexts as words } from './decisionFormTexts';

/** A decision of entry or exclusion (§6.7), where the case may be decided about. */
export function DecisionPage() {
  const { caseId = '' } = useParams({ strict: false });
  const { user } = useSession();
  const file = useQuery({ ...trpc.cases.get.queryOptions({ caseId }), staleTime: 60_000 });
  const decisions = useQuery(trpc.decisions.get.queryOptions({ caseId }));
  if (file.data === undefined || decisions.data === undefined) {
    const failed = [file, decisions].find((asked) => asked.isError);
    return failed === undefined ? (
      <LoadingState />
    ) : (
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
    );
  }
  const { data: view } = decisions;
  const last = view.rows.at(-1);
  if (last?.standing === 'proposed') {
    return (
      <Stack maw={680}>
        <Text>{words.open}</Text>
      </Stack>
    );
  }
  if (view.outcomes.length === 0) return <EmptyState title={words.none} hint={words.noneHow} />;
  return (
    <DraftGate
      key={caseId}
      form="decision"
      subject={caseId}
      schema={decisionValues.catch(blankDecision(todayHere(), user.id))}
    >
      {(opened) => <DecisionForm file={file.data} view={view} opened={opened} />}
    </DraftGate>
  );
}
