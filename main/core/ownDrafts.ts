import { listDrafts, type DraftRecord } from '../../db/repositories/drafts';
import type { DraftRow } from '../../shared/contract/drafts.contract';
import { draftId } from '../../shared/contract/primitives';
import type { ReadContext } from './procedure';

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
