import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { findPerson, updatePerson, type PersonRecord } from '../../../db/repositories/people';
import {
  correctionCount,
  correctionsOfPerson,
  insertCorrection,
  isDocumentFree,
  mergesOfPerson,
  standingPersonId,
} from '../../../db/repositories/personHistory';
import type {
  correctionDone,
  correctPersonInput,
  personHistory,
} from '../../../shared/contract/people.contract';
import { identifiesOnePerson, normalDocumentNumber } from '../../../shared/domain/people/documents';
import { displayName, searchText } from '../../../shared/domain/people/name';
import { personChanges, personProblems } from '../../../shared/domain/people/personFields';
import { sortKey } from '../../../shared/domain/text/fold';
import { AppError } from '../../../shared/errors';
import { finishDraft } from '../../core/ownDrafts';
import type { SignedInUser } from '../../core/openOffice';
import type { WriteContext } from '../../core/procedure';
import { conflict, required, requireFields } from '../../core/refuse';

/** The record that is corrected: one that was merged leads to another, and is left as it was. */
function requireCorrectable(db: Reader, id: string): PersonRecord {
  const person = required(findPerson(db, id));
  if (person.mergedInto !== null) throw conflict('newer-version');
  return person;
}

/**
 * Corrects the data of a person: each datum that changes leaves a numbered row with what stood there, what stands there
 * now and why, and only then the record changes.
 *
 * @throws AppError `not-found`; `invalid` by field; `conflict` with `newer-version` (somebody else corrected it),
 * `nothing-changed` or `document-taken`
 */
export function correctPerson(
  context: WriteContext,
  { personId, corrections, person, reason }: z.output<typeof correctPersonInput>,
): z.input<typeof correctionDone> {
  const { db, now, today, user } = context;
  const before = requireCorrectable(db, personId);
  requireFields(personProblems(person, today, 'person.'));
  const last = correctionCount(db, personId);
  if (last !== corrections) throw conflict('newer-version');
  const changes = personChanges(before, person);
  if (changes.length === 0) throw conflict('nothing-changed');

  const documentNumber = normalDocumentNumber(person.documentKind, person.documentNumber);
  const document = { documentKind: person.documentKind, documentNumber };
  if (identifiesOnePerson(person.documentKind) && !isDocumentFree(db, personId, document)) {
    throw new AppError('conflict', {
      detail: { reason: 'document-taken' },
      fields: { 'person.documentNumber': 'document-taken' },
    });
  }
  changes.forEach((change, index) => {
    insertCorrection(db, { personId, number: last + index + 1, ...change, reason, at: now, byId: user.id });
  });
  updatePerson(db, personId, {
    ...person,
    ...document,
    searchText: searchText(person, documentNumber),
    sortKey: sortKey(displayName(person)),
  });
  finishDraft(context, 'person-correction', personId);
  return { corrections: last + changes.length, fields: changes.map(({ field }) => field) };
}

/** What happened to a record: its corrections and its merges. @throws AppError `not-found` */
export function personHistoryOf(db: Reader, user: SignedInUser, id: string): z.input<typeof personHistory> {
  const personId = required(standingPersonId(db, id));
  return {
    corrections: correctionsOfPerson(db, personId).map(({ correction, byName }) => ({
      number: correction.number,
      field: correction.field,
      at: correction.at,
      byName,
      reason: correction.reason,
      earlier:
        user.role === 'coordination' || user.id === correction.byId
          ? { oldValue: correction.oldValue, newValue: correction.newValue }
          : null,
    })),
    merges: mergesOfPerson(db, personId).map(({ merge, absorbed, byName, undoneBy }) => ({
      number: merge.number,
      act: merge.act,
      absorbedName: displayName(absorbed),
      absorbedDocument: absorbed.documentNumber,
      at: merge.at,
      byName,
      reason: merge.reason,
      mayUndo: merge.act === 'merge' && undoneBy === null && merge.survivorId === personId,
    })),
  };
}
