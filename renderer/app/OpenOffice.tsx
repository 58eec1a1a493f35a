import './allStyles';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Today } from '../../shared/contract/home.contract';
import { trpc } from '../api/client';
import { ErrorState } from '../components/ErrorState/ErrorState';
import { isInFront } from '../components/turned/turnedScreen';
import { LoadingState } from '../components/LoadingState/LoadingState';
import { router } from './routes';
import { SessionProvider } from './session';

/**
 * Where she begins: in the form that a lock interrupted, when the page still stands there and the draft is hers, also
 * where the screen was turned to somebody who answered a test, which then is back with her; in the case, on its tab, that she herself had open before the lock; otherwise on Hoy. The address outlives a lock, and
 * whoever signs in next must not land on a colleague's page.
 */
function usePlaceToBegin(resume: Today['resume'], returning: boolean): void {
  useState(() => {
    const { pathname } = router.history.location;
    if (
      resume !== null &&
      isInFront(pathname) &&
      (resume.form === 'test' || resume.form === 'partner-test')
    ) {
      router.history.replace(resume.route);
      return;
    }
    const inHerCase = returning && pathname.startsWith('/casos/');
    if (resume?.route !== pathname && !inHerCase) router.history.replace('/');
  });
}

interface BegunProps {
  readonly resume: Today['resume'];
  readonly returning: boolean;
}

function Begun({ resume, returning }: BegunProps) {
  usePlaceToBegin(resume, returning);
  return <RouterProvider router={router} />;
}

/** Everything behind the lock. The page is loaded anew at every lock, so nothing of it outlives a session. */
export default function OpenOffice() {
  const session = useQuery(trpc.session.current.queryOptions({}));
  const today = useQuery(trpc.home.today.queryOptions({}));
  // An answer that fails later leaves the page, and what is typed in it, as it was.
  if (session.data === undefined || today.data === undefined) {
    const failed = [session, today].find((query) => query.isError);
    if (failed === undefined) return <LoadingState />;
    return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  }
  return (
    <SessionProvider session={session.data}>
      <Notifications position="bottom-right" autoClose={5_000} />
      <Begun resume={today.data.resume} returning={session.data.returning} />
    </SessionProvider>
  );
}
