import { deleteDraft, listDrafts, type DraftKey, type DraftRecord } from '../../db/repositories/drafts';
import type { DraftForm, DraftRow } from '../../shared/contract/drafts.contract';
import { draftId } from '../../shared/contract/primitives';
import type { ReadContext, WriteContext } from './procedure';

/** What a draft is sealed for: another's form or record does not open it. */
export const draftPlace = (key: DraftKey): string =>
  `drafts|content|${key.ownerId}|${key.form}|${key.subject}`;

/** What may be said of a draft without opening it. */
export const draftRowOf = (record: DraftRecord): DraftRow => ({
  id: draftId.parse(record.id),
  form: record.form,
  subject: record.subject,
  focusField: record.focusField,
  route: record.route,
  updatedAt: record.updatedAt,
});

/** The drafts of whoever is signed in, those waiting for room on the disk included, newest first. */
export function ownDrafts({ db, user, state }: ReadContext): DraftRow[] {
  const sheltered = state.shelter.of(user.id);
  const isSheltered = (record: DraftRecord) =>
    sheltered.some((other) => other.form === record.form && other.subject === record.subject);
  const stored = listDrafts(db, user.id).filter((record) => !isSheltered(record));
  return [...sheltered, ...stored]
    .sort((left, right) => right.updatedAt.localeCompare(left.updatedAt))
    .map(draftRowOf);
}

/**
 * Drops a draft wherever it lies, in the database or sheltered for want of room: its form is done, or its owner said so.
 * A sheltered one that stayed behind would come back once the disk had room again.
 */
export function finishDraft(
  { db, user, state, atCommit }: Pick<WriteContext, 'db' | 'user' | 'state' | 'atCommit'>,
  form: DraftForm,
  subject: string,
): void {
  const key = { ownerId: user.id, form, subject };
  deleteDraft(db, key);
  // Not before the commit: an act that is undone leaves the draft where it was.
  atCommit({
    keep: () => {
      state.shelter.forget(key);
    },
    discard: () => undefined,
  });
}
