import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { MatrixView } from '../../../shared/contract/coverage.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { coverageTexts as words } from '../../components/coverage/coverageTexts';
import { MakeUpDialog } from '../../components/coverage/MakeUpDialogs';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { NamesButton, useCalled } from '../../components/people/names';
import { MatrixTable } from './MatrixTable';

type Man = MatrixView['rows'][number];

interface MatrixProps {
  readonly matrix: MatrixView;
  readonly groupId: string | null;
}

function Matrix({ matrix, groupId }: MatrixProps) {
  const mayWrite = useMay('sessions.write');
  const called = useCalled();
  const [making, setMaking] = useState<{ readonly man: Man; readonly topic: number } | null>(null);
  const makeUp = (man: Man, topic: number) => {
    setMaking({ man, topic });
  };
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={matrix.groupName ?? words.ofOffice}
        aside={
          <>
            <NamesButton />
            {groupId !== null && (
              <>
                <ButtonLink variant="default" to="/grupos/$groupId" params={{ groupId }}>
                  {words.backToGroup}
                </ButtonLink>
                <ButtonLink variant="default" to="/grupos/$groupId/temas/hoja" params={{ groupId }}>
                  {words.print}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      {matrix.rows.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {words.intro}
          </Text>
          <MatrixTable
            rows={matrix.rows}
            withGroups={groupId === null}
            // Of the whole office it is read: a make-up is of one group.
            onMakeUp={mayWrite && groupId !== null ? makeUp : null}
          />
          <Text size="sm">{words.legend}</Text>
        </Stack>
      )}
      {making !== null && groupId !== null && (
        <MakeUpDialog
          caseId={making.man.caseId}
          called={called(making.man)}
          groups={[{ groupId, name: matrix.groupName ?? '' }]}
          topics={[making.topic]}
          onClose={() => {
            setMaking(null);
          }}
        />
      )}
    </>
  );
}

/** What each man heard of the thirteen topics, in one group or in all of them. */
export function MatrixPage() {
  const { groupId = null } = useParams({ strict: false });
  const query = useQuery(trpc.coverage.matrix.queryOptions({ groupId }));
  if (query.data === undefined) {
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  return <Matrix matrix={query.data} groupId={groupId} />;
}
