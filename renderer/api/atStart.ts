import { useQuery } from '@tanstack/react-query';
import { queryClient, trpc } from './client';

/** The first screen is up within it; whoever asks again later gets an answer of that moment. */
const fresh = { staleTime: 1_000 };

const nothing = (): void => undefined;

/** The phase of the office. */
export const useOfficeState = () => useQuery(trpc.app.state.queryOptions({}, fresh));

/** The numbers of first need. */
export const usePinned = () => useQuery(trpc.directory.pinned.queryOptions({}, fresh));

/** Asks for both before anything is drawn, so that the lock screen comes up with its numbers in one piece. */
export function askAtStart(): void {
  // A refusal is told by whoever shows the answer.
  queryClient.query(trpc.app.state.queryOptions({}, fresh)).catch(nothing);
  queryClient.query(trpc.directory.pinned.queryOptions({}, fresh)).catch(nothing);
}
