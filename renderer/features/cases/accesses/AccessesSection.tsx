import { Button, Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mayReadAccessesProblem } from '../../../../shared/domain/cases/team';
import { trpc, trpcClient } from '../../../api/client';
import { useSession } from '../../../app/session';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { formatDateTime, formatDay } from '../../../components/format';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import { auditActionText } from '../../../components/words/auditWords';
import classes from '../CasePage.module.css';
import type { CaseSectionProps } from '../sectionProps';
import { caseTexts } from '../texts';
import { accessGroups } from './accessGroups';

const words = caseTexts.accesses;
const limit = 100;

function Accesses({ caseId }: { readonly caseId: string }) {
  const list = useInfiniteQuery({
    queryKey: trpc.cases.accesses.infiniteQueryKey({ caseId, limit }),
    // Asked by hand: tRPC's own infinite query adds a direction, which a strict input refuses.
    queryFn: ({ pageParam }) => trpcClient.cases.accesses.query({ caseId, limit, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Reading it is itself an entry of it: only whoever asks reads, not every change elsewhere.
    staleTime: Infinity,
  });
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const groups = accessGroups(
    list.data.pages.flatMap((page) => page.rows),
    formatDay,
  );
  return (
    <>
      <ol className={classes['tasks']} aria-label={words.title}>
        {groups.map(({ key, at, actorName, action, times }) => (
          <li key={key} className={classes['access']}>
            <span className={classes['code']}>{formatDateTime(at)}</span>
            <span>{actorName === '' ? words.nobody : actorName}</span>
            <span>{auditActionText(action)}</span>
            <span className={classes['by']}>{times > 1 && words.times(times)}</span>
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <Button
          mt="xs"
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </>
  );
}

/** Who opened this case or wrote in it, and when: for its responsible and for coordination, who ask for it. */
export function AccessesSection({ file }: CaseSectionProps) {
  const { user } = useSession();
  const [open, setOpen] = useState(false);
  if (mayReadAccessesProblem(user, file.responsible.id) !== null) return null;
  return (
    <section aria-labelledby="case-accesses">
      <Group gap="md" mb="xs">
        <Title order={2} size="h4" id="case-accesses">
          {words.title}
        </Title>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? words.hide : words.show}
        </Button>
      </Group>
      {open ? (
        <Accesses caseId={file.caseId} />
      ) : (
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
      )}
    </section>
  );
}
