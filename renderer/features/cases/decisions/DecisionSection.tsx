import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api/client';
import { useHold, useMayHere } from '../../../components/caseHold/CaseHold';
import { EmptyState } from '../../../components/EmptyState/EmptyState';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { ButtonLink } from '../../../components/links';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import type { CaseSectionProps } from '../sectionProps';
import { DecisionCard } from './DecisionCard';
import { decisionSectionTexts as words } from './texts';

/** What was decided about his entry and his going on (§6.7), the latest first, and the way to decide again. */
export function DecisionSection({ file }: CaseSectionProps) {
  // Without a basis what was proposed still ends; nothing new is decided.
  const held = useHold() !== null;
  const mayDecide = useMayHere('decisions.write') && !held;
  const { caseId } = file;
  const decisions = useQuery(trpc.decisions.get.queryOptions({ caseId }));
  if (decisions.data === undefined) {
    return decisions.isError ? (
      <ErrorState error={decisions.error} onRetry={() => void decisions.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { rows, outcomes } = decisions.data;
  const open = rows.at(-1)?.standing === 'proposed';
  const canDecide = mayDecide && !open && outcomes.length > 0;
  return (
    <Stack gap="md" maw={860}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {words.title}
        </Title>
        {canDecide && (
          <ButtonLink to="/casos/$caseId/decidir" params={{ caseId }}>
            {words.decide}
          </ButtonLink>
        )}
      </Group>
      {open && (
        <Alert color="amber" variant="light" role="status">
          {words.open}
        </Alert>
      )}
      {!open && outcomes.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.closed}
        </Text>
      )}
      {rows.length === 0 ? (
        <EmptyState title={words.none} hint={words.noneHow} />
      ) : (
        [...rows].reverse().map((row) => <DecisionCard key={row.decisionId} decision={row} />)
      )}
    </Stack>
  );
}
