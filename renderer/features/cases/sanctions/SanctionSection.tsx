import { Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api/client';
import { ArticleChip } from '../../../components/ArticleChip/ArticleChip';
import { useHold, useMayHere } from '../../../components/caseHold/CaseHold';
import { EmptyState } from '../../../components/EmptyState/EmptyState';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { ButtonLink } from '../../../components/links';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import type { CaseSectionProps } from '../sectionProps';
import { SanctionRow } from './SanctionRow';
import { sanctionTexts as words } from './texts';

/** What courts have imposed on him, and whether he was sent to the CAI for it (§6.2.8). */
export function SanctionSection({ file }: CaseSectionProps) {
  const { caseId } = file;
  const held = useHold() !== null;
  const mayAdd = useMayHere('sanctions.write') && !held;
  const sanctions = useQuery(trpc.sanctions.ofCase.queryOptions({ caseId }));
  if (sanctions.data === undefined) {
    return sanctions.isError ? (
      <ErrorState error={sanctions.error} onRetry={() => void sanctions.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { rows } = sanctions.data;
  return (
    <Stack gap="md" maw={860}>
      <Group justify="space-between">
        <Group gap="xs">
          <Title order={2} size="h4">
            {words.title}
          </Title>
          <ArticleChip article="§6.2.8" />
        </Group>
        {mayAdd && (
          <ButtonLink variant="default" to="/casos/$caseId/mandatos/nuevo" params={{ caseId }}>
            {words.add}
          </ButtonLink>
        )}
      </Group>
      {rows.length === 0 ? (
        <EmptyState title={words.none} hint={words.noneHow} />
      ) : (
        [...rows].reverse().map((row) => <SanctionRow key={row.sanctionId} sanction={row} />)
      )}
    </Stack>
  );
}
