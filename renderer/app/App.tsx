import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useOfficeState } from '../api/atStart';
import { shell } from '../api/client';
import { LoadingState } from '../components/LoadingState/LoadingState';
import { LockScreen } from '../features/lock-screen/LockScreen';
import classes from './App.module.css';
import { BlockedScreen } from './BlockedScreen';
import { DemoBanner } from './DemoBanner';
import { Veil } from './Veil';

// The lock screen must be there at once; what stands behind it loads while somebody types a passphrase.
const OpenOffice = lazy(() => import('./OpenOffice'));
const FirstRun = lazy(() => import('../features/first-run/FirstRun'));

function useVeil(): boolean {
  const [veiled, setVeiled] = useState(false);
  useEffect(
    () =>
      shell.onEvent((event) => {
        if (event.type === 'veil') setVeiled(event.on);
      }),
    [],
  );
  return veiled;
}

function Phase(): ReactNode {
  const state = useOfficeState();
  if (state.data === undefined) return null;
  switch (state.data.phase) {
    case 'first-run':
      return <FirstRun />;
    case 'locked':
      return <LockScreen state={state.data} />;
    case 'blocked':
      return <BlockedScreen state={state.data} />;
    case 'open':
      return <OpenOffice />;
  }
}

/** What the window shows, by the phase of the office. */
export function App() {
  const veiled = useVeil();
  const state = useOfficeState();
  return (
    <>
      <div className={classes['window']} data-phase={state.data?.phase}>
        <DemoBanner demo={state.data?.demo ?? null} phase={state.data?.phase} />
        <div className={classes['phase']}>
          <Suspense fallback={<LoadingState />}>
            <Phase />
          </Suspense>
        </div>
      </div>
      {/* Everything else stays mounted, with what is typed in it, but neither eye nor screen reader reaches it. */}
      {veiled && <Veil />}
    </>
  );
}
