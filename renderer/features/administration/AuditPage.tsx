import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { AuditVerification } from '../../../shared/contract/audit.contract';
import { trpc, trpcClient } from '../../api/client';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { AdministrationPage } from './AdministrationPage';
import { AuditRows } from './AuditRows';
import { administrationTexts } from './texts';

const words = administrationTexts.audit;
const limit = 100;

function Verification({ result }: { readonly result: AuditVerification }) {
  const { finding } = result;
  const whole = finding === null;
  return (
    <Alert
      color={whole ? 'petrol' : 'amber'}
      icon={whole ? <IconCheck size={20} aria-hidden /> : <IconAlertTriangle size={20} aria-hidden />}
      role={whole ? 'status' : 'alert'}
      mb="md"
    >
      <Text>{whole ? words.whole(result.rows) : words.broken(words.finding[finding.kind], finding.seq)}</Text>
    </Alert>
  );
}

/** The log of who did what, and the proof that nobody changed it. */
export function AuditPage() {
  const list = useInfiniteQuery({
    queryKey: trpc.audit.list.infiniteQueryKey({ limit }),
    // Asked by hand: tRPC's own infinite query adds a direction, which a strict input refuses.
    queryFn: ({ pageParam }) => trpcClient.audit.list.query({ limit, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Reading the log is itself an entry of it: only who opens the page reads, not every change elsewhere.
    staleTime: Infinity,
  });
  const verify = useMutation({
    ...trpc.audit.verify.mutationOptions(),
    // It looks and changes nothing.
    onSuccess: () => undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <AdministrationPage
      title={words.title}
      subtitle={words.subtitle}
      action={
        <Button
          leftSection={<IconShieldCheck size={20} aria-hidden />}
          loading={verify.isPending}
          onClick={() => {
            verify.mutate({});
          }}
        >
          {words.verify}
        </Button>
      }
    >
      {verify.isError && <ErrorState error={verify.error} />}
      {verify.isSuccess && <Verification result={verify.data} />}
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <EmptyState title={words.empty} hint={words.emptyHow} />}
      {rows.length > 0 && (
        <AuditRows
          rows={rows}
          onNearEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </AdministrationPage>
  );
}
