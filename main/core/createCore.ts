import { callTRPCProcedure } from '@trpc/server';
import type { AppState, LockReason } from '../../shared/contract/app.contract';
import { idleMinutes } from '../../shared/contract/settings.contract';
import type { Envelope } from '../../shared/result';
import { appRouter, readAll, type AppRouter } from './appRouter';
import { CoreState } from './coreState';
import { toRefusal } from './envelope';
import type { CorePorts } from './ports';
import type { ServedContent } from './tickets';

/** One call as it arrives from the window: nothing of it has been believed yet. */
export interface CoreCall {
  readonly path: string;
  readonly type: 'query' | 'mutation';
  readonly input: unknown;
}

export interface Core {
  call(call: CoreCall): Promise<Envelope<unknown>>;
  phase(): AppState['phase'];
  /** What a ticket of the open office opens, once; null when it opens nothing. */
  served(ticket: string): ServedContent | null;
  /** Closes the office now. Synchronous; never throws. */
  lock(reason: LockReason): void;
  /** After how many minutes without a key or a click the office locks. */
  idleMinutes(): number;
  onPhaseChange(listener: (phase: AppState['phase']) => void): () => void;
  /** Gets ready what the first key and the first passphrase need, once the lock screen stands. */
  warm(): Promise<void>;
  /** The program ends: the same as a lock. */
  close(): void;
  /** Accounts to show on the banner of the demonstration office. */
  showDemo(demo: AppState['demo']): void;
  readonly router: AppRouter;
}

/** A million characters hold the longest draft more than twice; nothing that a form sends is larger. */
const largestInput = 1_000_000;

/** No input is nested deeper than a handful of levels; one that is would exhaust the stack of whoever walks it. */
const deepestInput = 32;

/** How much a value weighs, in characters; stops counting where it no longer matters. */
function weighs(value: unknown, budget: number, depth = 0): number {
  if (budget < 0) return 1;
  if (depth > deepestInput) return budget + 1;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  let total = 8;
  for (const [name, member] of Object.entries(value)) {
    total += name.length + weighs(member, budget - total, depth + 1);
    if (total > budget) break;
  }
  return total;
}

/**
 * The application without Electron: the state of one office and the one way to ask it anything.
 *
 * Every answer is an envelope; `call` never rejects.
 */
export function createCore(ports: CorePorts): Core {
  const state = new CoreState(ports);
  const report = (error: unknown) => ports.onInternalError?.(error);

  return {
    router: appRouter,
    async call({ path, type, input }) {
      if (weighs(input, largestInput) > largestInput) return { ok: false, code: 'too-large' };
      try {
        const value: unknown = await callTRPCProcedure({
          router: appRouter,
          path,
          type,
          ctx: { state },
          getRawInput: () => Promise.resolve(input),
          signal: undefined,
          batchIndex: 0,
        });
        return { ok: true, value };
      } catch (error) {
        return toRefusal(error, report);
      }
    },
    served: (ticket) => state.office?.tickets.take(ticket) ?? null,
    phase: () => state.phase,
    lock: (reason) => {
      state.lock(reason);
    },
    idleMinutes: () => {
      const { office } = state;
      return office === null
        ? idleMinutes.default
        : office.access.read((db) => office.settings(db).idleMinutes);
    },
    onPhaseChange: (listener) => state.onPhaseChange(listener),
    warm: async () => {
      state.directory.warm();
      await readAll();
    },
    close: () => {
      state.lock('user');
    },
    showDemo: (demo) => {
      state.demo = demo;
    },
  };
}
