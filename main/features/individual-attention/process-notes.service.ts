import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { findCase } from '../../../db/repositories/people';
import {
  activePsychologists,
  findProcessNote,
  insertProcessNote,
  insertShare,
  processNotesOfCase,
  sharesOf,
  type ProcessNoteRecord,
} from '../../../db/repositories/processNotes';
import { asUserId, findUser } from '../../../db/repositories/users';
import type {
  processNotesOfCase as processNotesView,
  saveProcessNoteInput,
  shareProcessNoteInput,
} from '../../../shared/contract/process-notes.contract';
import { processNoteId, type CaseId } from '../../../shared/contract/primitives';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { readersOf, readsProcessNote, shareProblem } from '../../../shared/domain/notes/processNotes';
import { AppError } from '../../../shared/errors';
import { requireHasCome } from '../../core/arrival';
import { requireBasis } from '../../core/legalBasis';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { requireField, required, ruleBroken } from '../../core/refuse';

/**
 * The psychologist's own notes. They are no part of the file: nothing of the history, of the accesses, of an export, of
 * own data or of a print reads this table, and no other service does.
 */

/** Binds the sealed text to its row: in another case, by another hand or of another day it does not open. */
const place = (note: Omit<ProcessNoteRecord, 'textSealed'>): string =>
  ['process_notes', 'text', note.id, note.caseId, note.authorId, note.occurredOn, note.recordedAt].join('|');

const standingOf = (db: Reader, { id, authorId }: Pick<ProcessNoteRecord, 'id' | 'authorId'>) => ({
  authorId,
  shares: sharesOf(db, [id]).map(({ share }) => share),
});

/**
 * Her own notes about a case and those that a colleague shares with her, newest first; of any other not even that it
 * exists. Giving the case to somebody else opens none.
 *
 * @throws AppError `not-found`, `damaged`
 */
export function processNotesOf(
  { db, user, unseal }: ReadContext<'clinical'>,
  id: CaseId,
): z.input<typeof processNotesView> {
  required(findCase(db, id));
  const rows = processNotesOfCase(db, id).flatMap(({ note, authorName }) => {
    const shares = sharesOf(db, [note.id]);
    const standing = { authorId: note.authorId, shares: shares.map(({ share }) => share) };
    if (!readsProcessNote(standing, user.id)) return [];
    const isMine = note.authorId === user.id;
    const names = new Map(shares.map(({ share, readerName }) => [share.readerId, readerName]));
    return [
      {
        processNoteId: processNoteId.parse(note.id),
        occurredOn: note.occurredOn,
        recordedAt: note.recordedAt,
        isMine,
        authorName,
        text: unseal('clinical', note.textSealed, place(note)),
        readers: isMine
          ? readersOf(standing).map((reader) => ({ id: asUserId(reader), fullName: names.get(reader) ?? '' }))
          : [],
      },
    ];
  });
  return {
    rows,
    colleagues: activePsychologists(db)
      .filter((one) => one.id !== user.id)
      .map((one) => ({ ...one, id: asUserId(one.id) })),
  };
}

/** Keeps a note of her own for good. @throws AppError `not-found`; `invalid` (`occurredOn`); `rule` (`no-basis`, …) */
export function saveProcessNote(
  context: WriteContext<'clinical'>,
  { caseId: id, occurredOn, text }: z.output<typeof saveProcessNoteInput>,
): { processNoteId: z.input<typeof processNoteId> } {
  const { db, now, today, user, nextId, seal } = context;
  required(findCase(db, id));
  requireBasis(db, id);
  requireHasCome(db, id);
  requireField('occurredOn', pastDayProblem(occurredOn, today));
  const note = { id: nextId(), caseId: id, authorId: user.id, occurredOn, recordedAt: now };
  insertProcessNote(db, { ...note, textSealed: seal('clinical', text, place(note)) });
  finishDraft(context, 'process-note', id);
  return { processNoteId: note.id };
}

/**
 * Lets a colleague of psychology read a note of hers, or no longer.
 *
 * @throws AppError `not-found` for one that is another's; `rule` (`reader-not-psychology`, `already-shared`, `not-shared`)
 */
export function shareProcessNote(
  { db, now, user }: WriteContext<'clinical'>,
  { processNoteId: id, readerId, act }: z.output<typeof shareProcessNoteInput>,
): void {
  const note = required(findProcessNote(db, id));
  // Of another's it is not told that it exists.
  if (note.authorId !== user.id) throw new AppError('not-found');
  const standing = standingOf(db, note);
  const problem = shareProblem(standing, act, user.id, required(findUser(db, readerId)));
  if (problem !== null) throw ruleBroken(problem, 'readerId');
  insertShare(db, { noteId: note.id, number: standing.shares.length + 1, readerId, act, at: now });
}
