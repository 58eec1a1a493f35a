import { createContext, useContext, type ReactNode } from 'react';
import type { CurrentSession } from '../../shared/contract/app.contract';
import type { Permission } from '../../shared/permissions';

const SessionContext = createContext<CurrentSession | null>(null);

export function SessionProvider({
  session,
  children,
}: {
  readonly session: CurrentSession;
  readonly children: ReactNode;
}) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Who is signed in. Only pages behind the lock call this. */
export const useSession = (): CurrentSession => {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session: this page stands behind the lock');
  return session;
};

/** True when the role may: what it may not does not appear. The core refuses it all the same. */
export const useMay = (permission: Permission): boolean => useSession().permissions.includes(permission);
