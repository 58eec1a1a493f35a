import { notifyManager, QueryClient } from '@tanstack/react-query';
import { createTRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../main/core/appRouter';
import type { ResguardoApi } from '../../shared/contract/shell';
import { bridgeLink } from './bridgeLink';

declare global {
  interface Window {
    readonly api: ResguardoApi;
  }
}

/** The shell, for its events. Procedures go through `trpc`. */
export const shell: ResguardoApi = window.api;

export const trpcClient = createTRPCClient<AppRouter>({ links: [bridgeLink<AppRouter>(shell)] });

// An answer is drawn with the task that brought it: in a timer of its own, which is the default, it misses a frame.
notifyManager.setScheduler(queueMicrotask);

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    // There is no network: an answer comes from this computer, or is a refusal that another try will not change.
    queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false, staleTime: 0 },
    mutations: {
      retry: false,
      networkMode: 'always',
      // A call may carry passphrases: it is dropped with the form that made it.
      gcTime: 0,
      // What was written may show anywhere; asking again costs a millisecond. What changes no record says so itself.
      onSuccess: () => queryClient.invalidateQueries(),
    },
  },
});

/** Query and mutation options of every procedure, by name. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
