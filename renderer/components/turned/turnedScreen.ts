import { notifications } from '@mantine/notifications';
import { useSyncExternalStore } from 'react';
import { queryClient, trpcClient } from '../../api/client';

/**
 * The screen that is turned to whoever answers a test. Main holds to it: until the professional takes the screen back
 * with her passphrase it answers nothing else. What the window knew of the office before is forgotten here.
 */
let turned: string | null = null;
const listeners = new Set<() => void>();

const set = (caseId: string | null): void => {
  turned = caseId;
  for (const listener of listeners) listener();
};

/** The case whose test is being answered in front of the screen, or null. */
export const useTurned = (): string | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => turned,
  );

export const isTurned = (): boolean => turned !== null;

/** True for an address that stands in front of whoever answers. */
export const isInFront = (pathname: string): boolean => pathname.startsWith('/frente/');

/** Turns the screen. @throws what main answered */
export async function turnScreen(caseId: string): Promise<void> {
  if (turned === caseId) return;
  await trpcClient.tests.turn.mutate({ caseId: caseId });
  notifications.clean();
  queryClient.removeQueries({ type: 'inactive' });
  set(caseId);
}

/** Takes the screen back. @throws what main answered: `wrong-passphrase`, `wait` */
export async function takeScreenBack(passphrase: string): Promise<void> {
  await trpcClient.tests.turnBack.mutate({ passphrase });
  set(null);
  await queryClient.invalidateQueries();
}
