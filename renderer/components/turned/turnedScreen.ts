import { notifications } from '@mantine/notifications';
import { useSyncExternalStore } from 'react';
import { queryClient, trpcClient } from '../../api/client';

export interface TurnedTo {
  readonly caseId: string;
  /** His partner sits there: other answers than his. */
  readonly partner: boolean;
}

/**
 * The screen that is turned to whoever answers a test. Main holds to it: until the professional takes the screen back
 * with her passphrase it answers nothing else. What the window knew of the office before is forgotten here.
 */
let turned: TurnedTo | null = null;
const listeners = new Set<() => void>();

const set = (next: TurnedTo | null): void => {
  turned = next;
  for (const listener of listeners) listener();
};

/** Who answers in front of the screen, or null. */
export const useTurned = (): TurnedTo | null =>
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
export async function turnScreen(next: TurnedTo): Promise<void> {
  if (turned?.caseId === next.caseId && turned.partner === next.partner) return;
  await trpcClient.tests.turn.mutate({ caseId: next.caseId });
  notifications.clean();
  queryClient.removeQueries({ type: 'inactive' });
  set(next);
}

/** Takes the screen back. @throws what main answered: `wrong-passphrase`, `wait` */
export async function takeScreenBack(passphrase: string): Promise<void> {
  await trpcClient.tests.turnBack.mutate({ passphrase });
  set(null);
  await queryClient.invalidateQueries();
}
