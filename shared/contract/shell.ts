import type { Envelope } from '../result';
import type { LockReason } from './app.contract';

/** What the shell tells the window. Everything else is asked for by the window itself. */
export type ShellEvent =
  /** The vault closes now: hand over what is typed and answer with `flushed()`. Nothing can stop the lock. */
  | { readonly type: 'locking'; readonly reason: LockReason }
  /** F9: cover the page with a neutral screen, or uncover it. */
  | { readonly type: 'veil'; readonly on: boolean };

/** The one object that the sandboxed preload exposes, as `window.api`. */
export interface ResguardoApi {
  call(path: string, type: 'query' | 'mutation', input: unknown): Promise<Envelope<unknown>>;
  onEvent(listener: (event: ShellEvent) => void): () => void;
  flushed(): void;
}

/** Channels of the bridge: fixed, and not one more. */
export const channels = {
  call: 'resguardo:call',
  event: 'resguardo:event',
  flushed: 'resguardo:flushed',
} as const;
