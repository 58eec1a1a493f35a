import { appOrigin } from './appProtocol';

/** What is looked at in the frame that sent a message. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

export interface MessageSender {
  readonly sender: { readonly id: number; isDestroyed(): boolean };
  readonly senderFrame: SenderFrame | null;
}

/**
 * True only for the main frame of our own window while it shows our own origin. A frame that is gone, a frame inside
 * a page, another window and another origin are all refused.
 */
export function isTrustedSender(message: MessageSender, windowContentsId: number | undefined): boolean {
  if (windowContentsId === undefined || message.sender.id !== windowContentsId) return false;
  if (message.sender.isDestroyed()) return false;
  const frame = message.senderFrame;
  if (frame?.parent !== null || !URL.canParse(frame.url)) return false;
  const url = new URL(frame.url);
  return `${url.protocol}//${url.host}` === appOrigin;
}
