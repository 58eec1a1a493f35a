import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { trpc, trpcClient } from '../../api/client';
import { usePageCommand } from '../usePageCommand';
import { peopleTexts } from './texts';

interface Names {
  /** The office has names behind the code, and they were not asked for on this page. */
  readonly hidden: boolean;
  /** The office has them behind the code: there is something to show, or to hide again. */
  readonly mayHide: boolean;
  readonly toggle: () => void;
  /** A name that was asked for by itself. */
  readonly nameOf: (caseId: string) => string | null;
  readonly showOne: (caseId: string) => void;
}

const NamesContext = createContext<Names>({
  hidden: true,
  mayHide: false,
  toggle: () => undefined,
  nameOf: () => null,
  showOne: () => undefined,
});

/** Whether lists show names now, and the ways to ask for them. */
export const useNames = (): Names => useContext(NamesContext);

/** Calls back when the screen is covered; whoever lifts the cover may not be who asked. */
function useVeiled(onVeil: () => void): void {
  useEffect(() => {
    const watcher = new MutationObserver(() => {
      if (document.body.dataset['veiled'] !== undefined) onVeil();
    });
    watcher.observe(document.body, { attributes: true, attributeFilter: ['data-veiled'] });
    return () => {
      watcher.disconnect();
    };
  }, [onVeil]);
}

const none: ReadonlyMap<string, string> = new Map();

/** What counts as one page: the tabs of a case are read as one. */
const pageOf = (pathname: string): string => /^\/casos\/[^/]+/.exec(pathname)?.[0] ?? pathname;

/**
 * Names behind the code: asked for on a page or for a row, and hidden again when the page is left, the screen is covered
 * or the office is locked (which loads the window anew). That they are shown is kept in the memory of this page alone.
 */
export function NamesProvider({
  enabled,
  children,
}: {
  readonly enabled: boolean;
  readonly children: ReactNode;
}) {
  const pathname = pageOf(useLocation().pathname);
  const preferences = useQuery({ ...trpc.caseList.preferences.queryOptions({}), enabled });
  const [shownAt, setShownAt] = useState<string | null>(null);
  const [one, setOne] = useState<{ readonly at: string; readonly names: ReadonlyMap<string, string> }>({
    at: pathname,
    names: none,
  });
  const mayHide = enabled && (preferences.data?.namesHidden ?? true);
  const shown = shownAt === pathname;
  const hide = useCallback(() => {
    setShownAt(null);
    setOne({ at: '', names: none });
  }, []);
  useVeiled(hide);
  useEffect(() => hide, [pathname, hide]);

  const toggle = useCallback(() => {
    if (shown) hide();
    else setShownAt(pathname);
  }, [shown, hide, pathname]);
  usePageCommand('F4', shown ? peopleTexts.hideNames : peopleTexts.showNames, toggle, mayHide);

  const names = useMemo<Names>(
    () => ({
      hidden: mayHide && !shown,
      mayHide,
      toggle,
      nameOf: (caseId) => (one.at === pathname ? (one.names.get(caseId) ?? null) : null),
      showOne: (caseId) => {
        void trpcClient.caseList.names.query({ caseIds: [caseId as never] }).then(({ rows }) => {
          setOne((before) => ({
            at: pathname,
            names: new Map([
              ...(before.at === pathname ? before.names : none),
              ...rows.map((row) => [row.caseId, row.fullName] as const),
            ]),
          }));
        });
      },
    }),
    [mayHide, shown, toggle, one, pathname],
  );
  return <NamesContext value={names}>{children}</NamesContext>;
}

export interface PersonNameProps {
  readonly caseId: string;
  /** Null where the core kept it behind the code; where it did not, the page does. */
  readonly fullName: string | null;
  /** What was typed to find him: it is said that he matches, which whoever typed it knows already. */
  readonly typed?: string;
}

/** How a person is called on the pages of the register, or that the name stands behind the code: the one place for it. */
export function PersonName({ caseId, fullName, typed = '' }: PersonNameProps) {
  const { hidden, nameOf, showOne } = useNames();
  const name = (hidden ? null : fullName) ?? nameOf(caseId);
  if (name !== null) return <>{name}</>;
  return (
    <span
      title={peopleTexts.showOne}
      style={{ color: 'var(--mantine-color-dimmed)' }}
      onClick={(event) => {
        // It may stand in a link or in a row that opens: a click on it asks for the name and for nothing else.
        event.preventDefault();
        event.stopPropagation();
        showOne(caseId);
      }}
    >
      {typed === '' ? peopleTexts.hidden : peopleTexts.matches(typed)}
    </span>
  );
}

/** How a person is called in a sentence: by the name while names are shown, by the code otherwise. */
export function useCalled() {
  const { hidden, nameOf } = useNames();
  return (man: {
    readonly caseId: string;
    readonly fullName: string | null;
    readonly code: string;
  }): string => (hidden ? null : man.fullName) ?? nameOf(man.caseId) ?? man.code;
}

/** The control of a page: «Mostrar nombres», F4. Nothing where the office shows them anyway. */
export function NamesButton() {
  const { hidden, mayHide, toggle } = useNames();
  if (!mayHide) return null;
  const Icon = hidden ? IconEye : IconEyeOff;
  return (
    <Button variant="default" leftSection={<Icon size={18} aria-hidden />} onClick={toggle}>
      {`${hidden ? peopleTexts.showNames : peopleTexts.hideNames} (F4)`}
    </Button>
  );
}
