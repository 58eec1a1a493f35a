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
  /** What the form holds when it opens. */
  readonly opened: DraftContent;
  /** Whether that is a draft on the disk already, or an untouched form. */
  readonly exists: boolean;
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
  #saved: DraftContent;
  #exists: boolean;
  /** Rises when the draft is thrown away: a save that was under way then says nothing about the next one. */
  #generation = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending: Promise<void> | null = null;
  #closed = false;

  constructor(options: DraftSaverOptions) {
    this.#options = options;
    this.#saved = options.opened;
    this.#exists = options.exists;
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

  /**
   * The record is about to be written (signed, registered, closed): saves what is left, and from then on nothing, so
   * that no late save brings back a draft that became a record. Never rejects.
   */
  async close(): Promise<void> {
    await this.flush();
    this.#closed = true;
    this.#cancelTimer();
  }

  /** The record was refused: the form goes on. */
  reopen(): void {
    this.#closed = false;
    if (this.#isDirty()) this.#schedule(throttleMs);
  }

  /**
   * The draft is thrown away and the form goes back to `content`, which is not saved until it changes. Resolves when
   * no save is under way any more, so that the one who deletes comes last.
   */
  async forget(content: string): Promise<void> {
    this.#generation += 1;
    this.#cancelTimer();
    this.#newest = null;
    this.#saved = { content, focusField: null };
    this.#exists = false;
    this.#report({ kind: 'idle' });
    while (this.#sending !== null) await this.#sending;
  }

  /** True once something of this form stands on the disk. */
  get exists(): boolean {
    return this.#exists;
  }

  #isDirty(): boolean {
    if (this.#closed || this.#newest === null) return false;
    if (this.#newest.content !== this.#saved.content) return true;
    // Where the focus stands is worth a save only when there is a draft to come back to.
    return this.#exists && this.#newest.focusField !== this.#saved.focusField;
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
    const generation = this.#generation;
    this.#report({ kind: 'saving' });
    this.#sending = this.#options
      .send(draft)
      .then((saved) => {
        if (generation === this.#generation) this.#accept(draft, saved);
        return saved.sheltered ? retryMs : throttleMs;
      })
      .catch(() => {
        if (generation === this.#generation) this.#report({ kind: 'failed' });
        return retryMs;
      })
      .then((delay) => {
        this.#sending = null;
        if (this.#isDirty()) this.#schedule(delay);
      });
    return this.#sending;
  }

  #accept(draft: DraftContent, saved: Saved): void {
    // A sheltered draft counts as unsaved until the disk has room: it is sent again until it is written.
    if (!saved.sheltered) this.#saved = draft;
    this.#exists = true;
    this.#report(saved.sheltered ? { kind: 'sheltered' } : { kind: 'saved', at: saved.savedAt });
  }

  #report(status: DraftStatus): void {
    if (!this.#closed) this.#options.onStatus(status);
  }
}
