import { RouterProvider } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Today } from '../../shared/contract/home.contract';
import { trpc } from '../api/client';
import { ErrorState } from '../components/ErrorState/ErrorState';
import { LoadingState } from '../components/LoadingState/LoadingState';
import { router } from './routes';
import { SessionProvider } from './session';

/**
 * Where she begins: in the form that a lock interrupted, when the page still stands there and the draft is hers;
 * otherwise on Hoy. The address outlives a lock, and whoever signs in next must not land on a colleague's page.
 */
function usePlaceToBegin(resume: Today['resume']): void {
  useState(() => {
    if (resume?.route !== router.history.location.pathname) router.history.replace('/');
  });
}

function Begun({ resume }: { readonly resume: Today['resume'] }) {
  usePlaceToBegin(resume);
  return <RouterProvider router={router} />;
}

/** Everything behind the lock. The page is loaded anew at every lock, so nothing of it outlives a session. */
export default function OpenOffice() {
  const session = useQuery(trpc.session.current.queryOptions({}));
  const today = useQuery(trpc.home.today.queryOptions({}));
  if (session.isPending || today.isPending) return <LoadingState />;
  if (session.isError) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  if (today.isError) return <ErrorState error={today.error} onRetry={() => void today.refetch()} />;
  return (
    <SessionProvider session={session.data}>
      <Begun resume={today.data.resume} />
    </SessionProvider>
  );
}
