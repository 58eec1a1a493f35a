import { Alert } from '@mantine/core';
import { createContext, useContext, type ReactNode } from 'react';
import { isStopped, type CaseHold } from '../../../shared/domain/rights/hold';
import type { Permission } from '../../../shared/permissions';
import { useMay } from '../../app/session';

const HoldContext = createContext<CaseHold | null>(null);

/** Around everything of one case. */
export const CaseHoldProvider = ({
  hold,
  children,
}: {
  readonly hold: CaseHold | null;
  readonly children: ReactNode;
}) => <HoldContext value={hold}>{children}</HoldContext>;

/** What stops what may be written here; null when nothing does. */
export const useHold = (): CaseHold | null => useContext(HoldContext);

/** True when the role may and the case is open for it: no button leads to a refusal. */
export const useMayHere = (permission: Permission): boolean => {
  const may = useMay(permission);
  return !isStopped(useHold(), permission) && may;
};

const sentences: Readonly<Record<CaseHold, string>> = {
  restricted:
    'Tratamiento restringido a pedido de la persona: el caso se lee y no se escribe. Lo que protege a otras personas continúa.',
  'no-basis':
    'No hay base con que conservar datos nuevos: el caso se lee y no se escribe hasta que haya otra (Ficha). Lo que protege a otras personas continúa.',
};

/** Says why, on every page of the case: that is where the buttons would be. */
export function HoldBanner() {
  const hold = useHold();
  return hold === null ? null : (
    <Alert color="yellow" mb="md" role="status">
      {sentences[hold]}
    </Alert>
  );
}
