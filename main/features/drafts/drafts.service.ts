import type { z } from 'zod';
import { findDraft, putDraft, type DraftRecord } from '../../../db/repositories/drafts';
import type { DraftForm, DraftView, saveDraftInput } from '../../../shared/contract/drafts.contract';
import { narrowestCompartment, type Compartment } from '../../../shared/permissions';
import { draftPlace as place, draftRowOf } from '../../core/ownDrafts';
import type { OpenOffice } from '../../core/openOffice';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { seal, unseal } from '../../core/vault/seal';

/** A draft is sealed with the key that will seal the finished text: a note is clinical from its first word. */
const formCompartment: Readonly<Record<DraftForm, Compartment | 'narrowest'>> = {
  intake: 'registry',
  referral: 'registry',
  ficha: 'registry',
  'ficha-children': 'protected',
  'individual-note': 'clinical',
  'note-amendment': 'clinical',
  'facilitator-note': 'registry',
  'facilitator-amendment': 'registry',
  'process-note': 'clinical',
  'group-message': 'registry',
  'attention-plan': 'registry',
  histories: 'protected',
  violence: 'protected',
  'risk-level': 'protected',
  'psychology-appreciation': 'clinical',
  'social-work-appreciation': 'protected',
  'protection-step': 'protected',
  // Every role keeps documents, and a title may name somebody before it is said that it does.
  attachment: 'narrowest',
  // Whoever writes in a dialog has the narrowest key that would be asked for.
  act: 'narrowest',
  'case-move': 'registry',
  'hand-over': 'registry',
  decision: 'protected',
  sanction: 'registry',
  'protected-contact': 'protected',
  'family-interview': 'protected',
  'person-merge': 'registry',
  'person-correction': 'registry',
  group: 'registry',
  'group-member': 'registry',
  programme: 'registry',
  'group-place': 'registry',
  'group-calendar': 'registry',
  'session-log': 'registry',
  // Of herself, for herself: under the narrowest key she has.
  'session-own-check': 'narrowest',
  'care-meeting': 'registry',
  'session-amendment': 'registry',
  user: 'registry',
  // It is said in the form whose answers they are: until then the narrowest.
  test: 'narrowest',
  'outside-test': 'narrowest',
  // What is of his partner never lies in a draft of his.
  'partner-test': 'protected',
  'partner-outside-test': 'protected',
  instrument: 'registry',
};

const compartmentOf = (office: OpenOffice, form: DraftForm): Compartment => {
  const declared = formCompartment[form];
  return declared === 'narrowest' ? narrowestCompartment(office.user.role) : declared;
};

/** @throws AppError `forbidden` when the role has no key for that form */
const keyOf = (office: OpenOffice, form: DraftForm): Buffer =>
  office.keyFor('drafts', compartmentOf(office, form));

/** One draft with its content, or null. Nobody opens another person's. @throws AppError `damaged`, `forbidden` */
export function readDraft(
  { db, user, office, state }: ReadContext,
  wanted: { form: DraftForm; subject: string },
): DraftView | null {
  const key = { ownerId: user.id, ...wanted };
  const record =
    state.shelter
      .of(user.id)
      .find((draft) => draft.form === wanted.form && draft.subject === wanted.subject) ?? findDraft(db, key);
  if (record === null) return null;
  const content = unseal(keyOf(office, wanted.form), record.contentSealed, place(key)).toString('utf8');
  return { ...draftRowOf(record), content };
}

type SaveInput = z.output<typeof saveDraftInput>;

function sealedDraft({ user, now, office, state, nextId }: ReadContext, input: SaveInput): DraftRecord {
  const key = { ownerId: user.id, form: input.form, subject: input.subject };
  return {
    id: nextId(),
    ...key,
    compartment: compartmentOf(office, input.form),
    contentSealed: seal(keyOf(office, input.form), input.content, place(key), state.ports.random),
    focusField: input.focusField,
    route: input.route,
    updatedAt: now,
  };
}

/** Keeps what is being typed in the place of what was kept before. @throws AppError `forbidden` */
export function saveDraft(context: WriteContext, input: SaveInput): { savedAt: string; sheltered: boolean } {
  // Over a draft that is there already, the row keeps the id that it has.
  const record = sealedDraft(context, input);
  putDraft(context.db, record);
  context.atCommit({
    keep: () => {
      context.state.shelter.forget(record);
    },
    discard: () => undefined,
  });
  return { savedAt: context.now, sheltered: false };
}

/**
 * The same when the disk has no room: kept in memory, sealed, and the answer says so. The form tells its user; the next
 * save or sign-in that finds room writes it.
 */
export function shelterDraft(
  context: ReadContext,
  input: SaveInput,
): { savedAt: string; sheltered: boolean } {
  const record = sealedDraft(context, input);
  context.state.shelter.keep({ ...record, id: findDraft(context.db, record)?.id ?? record.id });
  return { savedAt: context.now, sheltered: true };
}
