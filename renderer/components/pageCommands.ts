import { useSyncExternalStore } from 'react';

export interface PageCommand {
  readonly label: string;
  readonly hotkey: string;
  readonly run: () => void;
}

let commands: readonly PageCommand[] = [];
const listeners = new Set<() => void>();

const replace = (next: readonly PageCommand[]): void => {
  commands = next;
  for (const listener of listeners) listener();
};

/** Enters a command of the open page; call what comes back when the page goes away. */
export const announceCommand = (command: PageCommand): (() => void) => {
  replace([...commands, command]);
  return () => {
    replace(commands.filter((other) => other !== command));
  };
};

/** What the open page offers, for the palette and the key map. */
export const usePageCommands = (): readonly PageCommand[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => commands,
  );
