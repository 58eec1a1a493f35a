import type { ResguardoApi } from '../../../shared/contract/shell';

/**
 * The drafts that are open in the window. When the vault is about to close, each of them hands over what it holds;
 * main waits a moment for `flushed()` and locks with or without it.
 */
const open = new Set<() => Promise<void>>();

/** Saves under way or finished last, by draft: a form that opens again waits for the one that closed. */
const underWay = new Map<string, Promise<void>>();

/** Enters an open draft; call what comes back when its form goes away. */
export const registerDraft = (flush: () => Promise<void>): (() => void) => {
  open.add(flush);
  return () => open.delete(flush);
};

/** Everything that is open is saved, or has failed to. Never rejects. */
export const flushOpenDrafts = async (): Promise<void> => {
  await Promise.allSettled([...open].map((flush) => flush()));
};

/** Remembers the last save of a form that went away. */
export const leaveDraft = (key: string, save: Promise<void>): void => {
  const forget = () => {
    if (underWay.get(key) === done) underWay.delete(key);
  };
  // A save that failed is not waited for: what it held is gone from the window, and the last good draft stands.
  const done: Promise<void> = save.then(forget, forget);
  underWay.set(key, done);
};

/** Resolves when no save of this draft is under way any more. */
export const draftAtRest = (key: string): Promise<void> => underWay.get(key) ?? Promise.resolve();

/** Answers the shell's `locking` for the whole window. Call once, at start. */
export const startDraftFlushing = (shell: Pick<ResguardoApi, 'onEvent' | 'flushed'>): (() => void) =>
  shell.onEvent((event) => {
    if (event.type === 'locking') {
      void flushOpenDrafts().then(() => {
        shell.flushed();
      });
    }
  });
