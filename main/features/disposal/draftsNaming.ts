import { everyDraft, type DraftRecord } from '../../../db/repositories/drafts';
import { namesPerson, type Named } from '../../../shared/domain/rights/mentions';
import { draftPlace } from '../../core/ownDrafts';
import type { ReadContext } from '../../core/procedure';
import { unseal } from '../../core/vault/seal';

/** What is being typed before it is a record of anything: the form of a registration, of a group, of an account. */
const ofNothingYet = 'new';

export interface NamingDrafts {
  /** About no record: nothing but the erasure itself would ever end them. */
  readonly unnamed: readonly DraftRecord[];
  /** About another record, with words of its owner that are not only his. */
  readonly ofOthers: readonly DraftRecord[];
}

/**
 * Drafts of everybody that name him, also those that wait in memory for room on the disk. Only what the keys of whoever
 * asks open: the others are sealed for who types them.
 */
export function draftsNaming(
  { db, office, state }: Pick<ReadContext, 'db' | 'office' | 'state'>,
  person: Named,
): NamingDrafts {
  const found = [...everyDraft(db), ...state.shelter.all()].filter((draft) => {
    if (!office.ring.has(draft.compartment)) return false;
    const key = office.keyFor('drafts', draft.compartment);
    return namesPerson(person, unseal(key, draft.contentSealed, draftPlace(draft)).toString('utf8'));
  });
  return {
    unnamed: found.filter(({ subject }) => subject === ofNothingYet),
    ofOthers: found.filter(({ subject }) => subject !== ofNothingYet),
  };
}
