import { RouterProvider } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api/client';
import { ErrorState } from '../components/ErrorState/ErrorState';
import { LoadingState } from '../components/LoadingState/LoadingState';
import { router } from './routes';
import { SessionProvider } from './session';

/** Everything behind the lock. The page is loaded anew at every lock, so nothing of it outlives a session. */
export default function OpenOffice() {
  const session = useQuery(trpc.session.current.queryOptions({}));
  if (session.isPending) return <LoadingState />;
  if (session.isError) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  return (
    <SessionProvider session={session.data}>
      <RouterProvider router={router} />
    </SessionProvider>
  );
}
