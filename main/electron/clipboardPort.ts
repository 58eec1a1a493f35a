import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { TextClipboard } from './electronAdapter';

export interface ClipboardPort {
  readonly write: (text: string) => void;
  readonly clear: () => void;
  /** Resolves when everything asked for so far has reached the clipboard. Never rejects. */
  readonly settled: () => Promise<void>;
}

/**
 * Writes a text and can take it back. What a person copied elsewhere in the meantime is hers and stays: only a clipboard
 * that still holds our text is emptied, and of our text only a salted hash is remembered.
 */
export function createClipboardPort(clipboard: TextClipboard): ClipboardPort {
  const salt = randomBytes(32);
  const digest = (text: string): Buffer => createHash('sha256').update(salt).update(text).digest();
  let written: Buffer | undefined;
  let queue = Promise.resolve();
  const enqueue = (work: () => Promise<void>): void => {
    // A clipboard that another program holds open is no reason to stop a lock.
    queue = queue.then(work).catch(() => undefined);
  };
  return {
    write: (text) => {
      written = digest(text);
      enqueue(() => clipboard.writeText(text));
    },
    clear: () => {
      const ours = written;
      if (ours === undefined) return;
      written = undefined;
      enqueue(async () => {
        if (timingSafeEqual(digest(await clipboard.readText()), ours)) clipboard.clear();
      });
    },
    settled: () => queue,
  };
}
