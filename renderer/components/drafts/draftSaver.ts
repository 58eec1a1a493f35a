import type { z } from 'zod';
import type { saveDraftOutput } from '../../../shared/contract/drafts.contract';

export type DraftStatus =
  /** Nothing typed yet. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** The disk is full: kept in memory, and in the open form. */
  | { readonly kind: 'sheltered' }
  /** The call failed; what is typed stays in the form and is tried again. */
  | { readonly kind: 'failed' };

type Saved = z.infer<typeof saveDraftOutput>;

export interface DraftContent {
  readonly content: string;
  readonly focusField: string | null;
}

interface DraftSaverOptions {
  readonly send: (draft: DraftContent) => Promise<Saved>;
  readonly onStatus: (status: DraftStatus) => void;
  /** What the form holds when it opens: saved already, or nothing worth a draft. */
  readonly unchanged: string;
}

/** How long typing may run ahead of the disk. */
const throttleMs = 250;
const retryMs = 2_000;

/**
 * Keeps what a form holds on its way to the encrypted file: at most one save under way, at most one every quarter
 * of a second, and always the newest text. Knows nothing of React, so that its timing can be tested.
 */
export class DraftSaver {
  readonly #options: DraftSaverOptions;
  #newest: DraftContent | null = null;
  #savedContent: string;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending: Promise<void> | null = null;
  #closed = false;

  constructor(options: DraftSaverOptions) {
    this.#options = options;
    this.#savedContent = options.unchanged;
  }

  /** Hands over what the form holds now. Cheap: call it on every change. */
  note(draft: DraftContent): void {
    this.#newest = draft;
    if (this.#isDirty()) this.#schedule(throttleMs);
  }

  /** Saves what is not saved yet, at once. Resolves when nothing is under way; never rejects. */
  async flush(): Promise<void> {
    this.#cancelTimer();
    while (this.#sending !== null) await this.#sending;
    if (!this.#isDirty()) return;
    await this.#send();
  }

  /** The record was written (signed, registered, closed): from here on nothing is saved. */
  close(): void {
    this.#closed = true;
    this.#cancelTimer();
  }

  /** Waits for a save under way, without starting another. */
  async settled(): Promise<void> {
    while (this.#sending !== null) await this.#sending;
  }

  #isDirty(): boolean {
    return !this.#closed && this.#newest !== null && this.#newest.content !== this.#savedContent;
  }

  #cancelTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #schedule(delay: number): void {
    // A timer that is already running is left to run: typing without a pause must not put the save off.
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      // Whatever came in while a save is under way is looked at when that one ends.
      if (this.#sending === null && this.#isDirty()) void this.#send();
    }, delay);
  }

  #send(): Promise<void> {
    const draft = this.#newest;
    if (draft === null) return Promise.resolve();
    this.#options.onStatus({ kind: 'saving' });
    this.#sending = this.#options
      .send(draft)
      .then((saved) => {
        this.#savedContent = draft.content;
        this.#report(saved.sheltered ? { kind: 'sheltered' } : { kind: 'saved', at: saved.savedAt });
        // A sheltered draft counts as unsaved until the disk has room: it is sent again until it is written.
        if (saved.sheltered) this.#savedContent = '';
        this.#sending = null;
        if (this.#isDirty()) this.#schedule(saved.sheltered ? retryMs : throttleMs);
      })
      .catch(() => {
        this.#report({ kind: 'failed' });
        this.#sending = null;
        if (this.#isDirty()) this.#schedule(retryMs);
      });
    return this.#sending;
  }

  #report(status: DraftStatus): void {
    if (!this.#closed) this.#options.onStatus(status);
  }
}
