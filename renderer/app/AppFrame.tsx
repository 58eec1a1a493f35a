import { useHotkeys } from '@mantine/hooks';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { isInFront, useTurned } from '../components/turned/turnedScreen';
import { AppShell } from './AppShell';
import { Emergency } from './Emergency';

const anywhere: string[] = [];

/** Nothing around the page but F2, which shows the emergency numbers and no case. */
function InFront() {
  const [emergency, setEmergency] = useState(false);
  useHotkeys(
    [
      [
        'F2',
        () => {
          setEmergency(true);
        },
      ],
    ],
    anywhere,
  );
  return (
    <>
      <Outlet />
      <Emergency
        opened={emergency}
        onClose={() => {
          setEmergency(false);
        }}
      />
    </>
  );
}

/**
 * What stands around every page: the shell of the office, or nothing where the screen is turned to somebody who answers
 * a test. While it is, every other address leads back there.
 */
export function AppFrame() {
  const { pathname } = useLocation();
  const turned = useTurned();
  if (isInFront(pathname)) return <InFront />;
  if (turned !== null)
    return (
      <Navigate
        to={turned.partner ? '/frente/$caseId/pareja' : '/frente/$caseId'}
        params={{ caseId: turned.caseId }}
        replace
      />
    );
  return <AppShell />;
}
