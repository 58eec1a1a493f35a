import { isAbout, type DraftRecord } from '../../db/repositories/drafts';

/** A draft that the disk had no room for: sealed already, waiting in memory. */
export type ShelteredDraft = DraftRecord;

const keyOf = (draft: Pick<ShelteredDraft, 'ownerId' | 'form' | 'subject'>): string =>
  JSON.stringify([draft.ownerId, draft.form, draft.subject]);

/**
 * Keeps drafts that could not be written because the disk is full. They are sealed before they come here, so they
 * outlive a lock without a key beside them, and are written at the next save or sign-in that finds room.
 */
export class DraftShelter {
  readonly #drafts = new Map<string, ShelteredDraft>();

  keep(draft: ShelteredDraft): void {
    this.#drafts.set(keyOf(draft), draft);
  }

  forget(draft: Pick<ShelteredDraft, 'ownerId' | 'form' | 'subject'>): void {
    this.#drafts.delete(keyOf(draft));
  }

  /** Of everybody, whatever was about one of these records or stood in a form of theirs: it is erased. */
  forgetSubjects(subjects: readonly string[]): void {
    for (const draft of this.#drafts.values()) {
      if (isAbout(draft, subjects)) this.forget(draft);
    }
  }

  /** Of everybody. */
  all(): readonly ShelteredDraft[] {
    return [...this.#drafts.values()];
  }

  of(ownerId: string): readonly ShelteredDraft[] {
    return [...this.#drafts.values()].filter((draft) => draft.ownerId === ownerId);
  }
}
