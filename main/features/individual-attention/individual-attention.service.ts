import type { z } from 'zod';
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

/** Binds the sealed text to its row: moved to another case, note, author or time, it does not open. */
const bodyPlace = (
  note: Pick<NoteRecord, 'id' | 'caseId' | 'authorId' | 'occurredOn' | 'signedAt'>,
): string =>
  [
    'individual_notes',
    'body',
    note.id,
    note.caseId,
    note.authorId,
    note.occurredOn,
    note.signedAt ?? '',
  ].join('|');
const amendmentPlace = (amendment: { id: string; noteId: string; authorId: string; at: string }): string =>
  `note_amendments|text|${amendment.id}|${amendment.noteId}|${amendment.authorId}|${amendment.at}`;

const refuse = (problem: NoteProblem | null): void => {
  if (problem !== null) {
    throw new AppError('rule', { detail: { rule: problem.rule, article: problem.article } });
  }
};

const required = <T>(found: T | null): T => {
  if (found === null) throw new AppError('not-found');
  return found;
};

const standing = (note: NoteRecord, userId: string) => ({
  isMine: note.authorId === userId,
  signedAt: note.signedAt,
});

/** Begins a note: from now on it waits, unsigned, for its author. @throws AppError `not-found`, `rule` */
export function createNote(
  { db, now, today, user, nextId }: WriteContext<'clinical'>,
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
  });
  return { noteId: id };
}

/** A note with its amendments, opened with the clinical key. @throws AppError `not-found`, `damaged` */
export function readNote({ db, user, unseal }: ReadContext<'clinical'>, id: NoteId): NoteView {
  const { note, case: record, person, authorName } = required(findNote(db, id));
  return {
    noteId: id,
    caseId: caseId.parse(note.caseId),
    caseCode: record.code,
    fullName: displayName(person),
    hold: holdOf(db, note.caseId),
    authorName,
    isMine: note.authorId === user.id,
    occurredOn: note.occurredOn,
    createdAt: note.createdAt,
    signedAt: note.signedAt,
    body:
      note.bodySealed === null
        ? null
        : noteBody.parse(JSON.parse(unseal('clinical', note.bodySealed, bodyPlace(note)))),
    amendments: listAmendments(db, id).map(({ amendment, authorName: name }) => ({
      at: amendment.at,
      authorName: name,
      text: unseal('clinical', amendment.textSealed, amendmentPlace(amendment)),
    })),
  };
}

/**
 * Seals the text and closes the note for good (§6.8); its draft has done its work. The passphrase was asked before.
 *
 * @throws AppError `rule`: already signed, not the author, a day to come.
 */
export function sign(context: WriteContext<'clinical'>, input: z.output<typeof signNoteInput>): void {
  const { db, now, today, user, seal } = context;
  const note = required(findNoteRow(db, input.noteId));
  refuse(signProblem(standing(note, user.id), input.occurredOn, today));
  const signed = { ...note, occurredOn: input.occurredOn, signedAt: now };
  signNote(db, input.noteId, {
    occurredOn: input.occurredOn,
    signedAt: now,
    bodySealed: seal('clinical', JSON.stringify(input.body), bodyPlace(signed)),
  });
  finishDraft(context, 'individual-note', input.noteId);
}

/** Adds below a signed note; the signed text stays. @throws AppError `not-found`, `rule` */
export function amend(context: WriteContext<'clinical'>, input: z.output<typeof amendNoteInput>): void {
  const { db, now, user, seal, nextId } = context;
  refuse(amendProblem(standing(required(findNoteRow(db, input.noteId)), user.id)));
  const amendment = { id: nextId(), noteId: input.noteId, authorId: user.id, at: now };
  insertAmendment(db, { ...amendment, textSealed: seal('clinical', input.text, amendmentPlace(amendment)) });
  finishDraft(context, 'note-amendment', input.noteId);
}

/** Drops a note that was never signed, and its draft. @throws AppError `rule` for a signed or another's note */
export function discard(context: WriteContext<'clinical'>, id: NoteId): { caseId: CaseId } {
  const { db, user } = context;
  const note = required(findNoteRow(db, id));
  refuse(discardProblem(standing(note, user.id)));
  deleteUnsignedNote(db, id);
  finishDraft(context, 'individual-note', id);
  return { caseId: caseId.parse(note.caseId) };
}
