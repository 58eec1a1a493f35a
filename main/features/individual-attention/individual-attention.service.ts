import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import {
  deleteUnsignedNote,
  findNote,
  findNoteRow,
  insertAmendment,
  insertNote,
  listAmendments,
  signNote,
  type NoteRecord,
} from '../../../db/repositories/notes';
import { findCase } from '../../../db/repositories/people';
import {
  noteBody,
  type amendNoteInput,
  type createNoteInput,
  type NoteView,
  type signNoteInput,
} from '../../../shared/contract/individual-attention.contract';
import { caseId, noteId, type CaseId, type NoteId } from '../../../shared/contract/primitives';
import {
  amendProblem,
  discardProblem,
  signProblem,
  type NoteProblem,
} from '../../../shared/domain/notes/lifecycle';
import { displayName } from '../../../shared/domain/people/name';
import { AppError } from '../../../shared/errors';
import { holdOf } from '../../core/hold';
import { requireHasCome } from '../../core/arrival';
import { requireBasis } from '../../core/legalBasis';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { required } from '../../core/refuse';
import { requireReads } from './readers';

/** The key that seals a note: its author's (§6.8.1). */
export type NoteSeal = NoteRecord['compartment'];

/**
 * Binds the sealed text to its row: moved to another case, note, author or time, it does not open. Notes of before there
 * were two seals are all clinical, and their place says nothing of it.
 */
const bodyPlace = (
  note: Pick<NoteRecord, 'id' | 'caseId' | 'authorId' | 'occurredOn' | 'signedAt' | 'compartment'>,
): string =>
  [
    'individual_notes',
    'body',
    note.id,
    note.caseId,
    note.authorId,
    note.occurredOn,
    note.signedAt ?? '',
    ...(note.compartment === 'clinical' ? [] : [note.compartment]),
  ].join('|');
const amendmentPlace = (amendment: { id: string; noteId: string; authorId: string; at: string }): string =>
  `note_amendments|text|${amendment.id}|${amendment.noteId}|${amendment.authorId}|${amendment.at}`;

/** What is being typed of a note and of an amendment, by who writes. */
const draftsOf = {
  clinical: { note: 'individual-note', amendment: 'note-amendment' },
  registry: { note: 'facilitator-note', amendment: 'facilitator-amendment' },
} as const;

const refuse = (problem: NoteProblem | null): void => {
  if (problem !== null) {
    throw new AppError('rule', { detail: { rule: problem.rule, article: problem.article } });
  }
};

/** The note's own row, when this key seals it. @throws AppError `not-found` */
function rowSealedWith(db: Reader, id: NoteId, seal: NoteSeal): NoteRecord {
  const note = required(findNoteRow(db, id));
  if (note.compartment !== seal) throw new AppError('not-found');
  return note;
}

const standing = (note: NoteRecord, userId: string) => ({
  isMine: note.authorId === userId,
  signedAt: note.signedAt,
});

/** Begins a note: from now on it waits, unsigned, for its author. @throws AppError `not-found`, `rule` */
export function createNote<S extends NoteSeal>(
  { db, now, today, user, nextId }: WriteContext<S>,
  seal: S,
  input: z.output<typeof createNoteInput>,
): { noteId: NoteId } {
  required(findCase(db, input.caseId));
  requireBasis(db, input.caseId);
  requireHasCome(db, input.caseId);
  refuse(signProblem({ isMine: true, signedAt: null }, input.occurredOn, today));
  const id = noteId.parse(nextId());
  insertNote(db, {
    id,
    caseId: input.caseId,
    authorId: user.id,
    occurredOn: input.occurredOn,
    createdAt: now,
    signedAt: null,
    bodySealed: null,
    compartment: seal,
  });
  return { noteId: id };
}

/**
 * A note with its amendments, opened with the key of its author.
 *
 * @throws AppError `not-found`, `damaged`; `rule` (`attention-readers`) for who has no part in his process
 */
export function readNote<S extends NoteSeal>(
  { db, user, unseal }: ReadContext<S>,
  seal: S,
  id: NoteId,
): NoteView {
  const { note, case: record, person, authorName } = required(findNote(db, id));
  if (note.compartment !== seal) throw new AppError('not-found');
  requireReads(db, user, note);
  return {
    noteId: id,
    caseId: caseId.parse(note.caseId),
    caseCode: record.code,
    fullName: displayName(person),
    reserved: seal === 'clinical',
    hold: holdOf(db, note.caseId),
    authorName,
    isMine: note.authorId === user.id,
    occurredOn: note.occurredOn,
    createdAt: note.createdAt,
    signedAt: note.signedAt,
    body:
      note.bodySealed === null
        ? null
        : noteBody.parse(JSON.parse(unseal(seal, note.bodySealed, bodyPlace(note)))),
    amendments: listAmendments(db, id).map(({ amendment, authorName: name }) => ({
      at: amendment.at,
      authorName: name,
      text: unseal(seal, amendment.textSealed, amendmentPlace(amendment)),
    })),
  };
}

/**
 * Seals the text and closes the note for good (§6.8); its draft has done its work. The passphrase was asked before.
 *
 * @throws AppError `rule`: already signed, not the author, a day to come.
 */
export function sign<S extends NoteSeal>(
  context: WriteContext<S>,
  sealWith: S,
  input: z.output<typeof signNoteInput>,
): void {
  const { db, now, today, user, seal } = context;
  const note = rowSealedWith(db, input.noteId, sealWith);
  refuse(signProblem(standing(note, user.id), input.occurredOn, today));
  const signed = { ...note, occurredOn: input.occurredOn, signedAt: now };
  signNote(db, input.noteId, {
    occurredOn: input.occurredOn,
    signedAt: now,
    bodySealed: seal(sealWith, JSON.stringify(input.body), bodyPlace(signed)),
  });
  finishDraft(context, draftsOf[sealWith].note, input.noteId);
}

/** Adds below a signed note; the signed text stays. @throws AppError `not-found`, `rule` */
export function amend<S extends NoteSeal>(
  context: WriteContext<S>,
  sealWith: S,
  input: z.output<typeof amendNoteInput>,
): void {
  const { db, now, user, seal, nextId } = context;
  refuse(amendProblem(standing(rowSealedWith(db, input.noteId, sealWith), user.id)));
  const amendment = { id: nextId(), noteId: input.noteId, authorId: user.id, at: now };
  insertAmendment(db, { ...amendment, textSealed: seal(sealWith, input.text, amendmentPlace(amendment)) });
  finishDraft(context, draftsOf[sealWith].amendment, input.noteId);
}

/** Drops a note that was never signed, and its draft. @throws AppError `rule` for a signed or another's note */
export function discard<S extends NoteSeal>(
  context: WriteContext<S>,
  seal: S,
  id: NoteId,
): { caseId: CaseId } {
  const { db, user } = context;
  const note = rowSealedWith(db, id, seal);
  refuse(discardProblem(standing(note, user.id)));
  deleteUnsignedNote(db, id);
  finishDraft(context, draftsOf[seal].note, id);
  return { caseId: caseId.parse(note.caseId) };
}
