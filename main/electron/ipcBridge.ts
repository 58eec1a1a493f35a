import type { Envelope, Refusal } from '../../shared/result';
import { channels } from '../../shared/contract/shell';
import { readCall, type PlainCall } from './plainCall';
import { isTrustedSender, type MessageSender } from './senderCheck';

/** The part of `ipcMain` that is used: one question, one notice. */
export interface BridgeIpc {
  handle(channel: string, listener: (event: MessageSender, message: unknown) => Promise<unknown>): void;
  on(channel: string, listener: (event: MessageSender) => void): void;
}

export interface BridgePorts {
  /** The contents id of our window, `undefined` while there is none. */
  readonly windowContentsId: () => number | undefined;
  readonly call: (call: PlainCall) => Promise<Envelope<unknown>>;
  readonly flushed: () => void;
}

const refuse = (code: Refusal['code']): Refusal => ({ ok: false, code });

/**
 * The bridge between the page and the core. A message that does not come from our page is `forbidden`, one that is no
 * plain call is `invalid`, and whatever the core throws is `internal`: no text of an exception crosses.
 */
export function connectBridge(ipc: BridgeIpc, ports: BridgePorts): void {
  ipc.handle(channels.call, async (event, message) => {
    if (!isTrustedSender(event, ports.windowContentsId())) return refuse('forbidden');
    const call = readCall(message);
    if (call === undefined) return refuse('invalid');
    try {
      return await ports.call(call);
    } catch {
      return refuse('internal');
    }
  });
  ipc.on(channels.flushed, (event) => {
    if (isTrustedSender(event, ports.windowContentsId())) ports.flushed();
  });
}
