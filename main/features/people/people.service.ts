import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { standingKinds } from '../../../db/repositories/notices';
import { findPerson, namesOf } from '../../../db/repositories/people';
import {
  casesOfPerson,
  correctionCount,
  findMerge,
  insertMerge,
  recordsAbsorbedBy,
  standingPersonId,
} from '../../../db/repositories/personHistory';
import type { DuplicateMatch } from '../../../shared/contract/intake.contract';
import type {
  comparedPeople,
  mergeDone,
  mergePeopleInput,
  PersonRecordView,
  undoMergeInput,
} from '../../../shared/contract/people.contract';
import { caseId, personId } from '../../../shared/contract/primitives';
import { noticeOrder } from '../../../shared/domain/evaluation/notices';
import { identifiesOnePerson } from '../../../shared/domain/people/documents';
import { likenessOf } from '../../../shared/domain/people/likeness';
import { displayName } from '../../../shared/domain/people/name';
import { AppError } from '../../../shared/errors';
import { findDuplicates } from '../../core/likelyDuplicates';
import { finishDraft } from '../../core/ownDrafts';
import type { WriteContext } from '../../core/procedure';
import { conflict, required } from '../../core/refuse';

/** A record that stands for itself or, when it was merged, the one that stands for it. @throws AppError `not-found` */
export function personOf(db: Reader, id: string): PersonRecordView {
  const person = required(findPerson(db, required(standingPersonId(db, id))));
  const cases = casesOfPerson(db, person.id);
  const kinds = standingKinds(
    db,
    cases.map((found) => found.caseId),
  );
  return {
    personId: personId.parse(person.id),
    fullName: displayName(person),
    documentKind: person.documentKind,
    documentNumber: person.documentNumber,
    givenNames: person.givenNames,
    paternalSurname: person.paternalSurname,
    maternalSurname: person.maternalSurname,
    birthDate: person.birthDate,
    phone: person.phone,
    safeContact: person.safeContact,
    registeredAt: person.createdAt,
    registeredByName: namesOf(db, [person.createdBy]).get(person.createdBy) ?? '',
    corrections: correctionCount(db, person.id),
    cases: cases.map((found) => ({ ...found, caseId: caseId.parse(found.caseId) })),
    noticeKinds: [...new Set([...kinds.values()].flat())].sort(noticeOrder),
  };
}

/** Who in the register may be the person of this record. @throws AppError `not-found` */
export function peopleLike(db: Reader, id: string): DuplicateMatch[] {
  const person = personOf(db, id);
  return findDuplicates(db, person).filter((match) => match.personId !== person.personId);
}

/** Two records side by side. @throws AppError `not-found`; `invalid` when they are one */
export function comparePeople(db: Reader, one: string, two: string): z.input<typeof comparedPeople> {
  const [person, other] = [personOf(db, one), personOf(db, two)];
  if (person.personId === other.personId) throw sameRecord();
  return { person, other, reasons: [...(likenessOf(person, other)?.reasons ?? [])] };
}

const sameRecord = () => new AppError('invalid', { fields: { otherId: 'same-record' } });

/** A record that is to be merged must stand for itself: another screen may have been faster. */
function requireStanding(db: Reader, id: string): void {
  const standing = required(standingPersonId(db, id));
  if (standing !== id) throw conflict('newer-version');
}

/**
 * Makes two records one: the cases of `absorbedId` become those of `survivorId`, and his record leads there. Nothing
 * is copied and nothing is lost; `undoMerge` parts them again. Both are people of the register: whom a case names as
 * victim, partner or relative is not in it and cannot be reached from here.
 *
 * @throws AppError `not-found`; `invalid` when they are one; `conflict` (`newer-version`) when one of them was merged
 * meanwhile
 */
export function mergePeople(
  context: WriteContext,
  { survivorId, absorbedId, reason }: z.output<typeof mergePeopleInput>,
): z.input<typeof mergeDone> {
  const { db, now, user } = context;
  if (survivorId === absorbedId) throw sameRecord();
  requireStanding(db, survivorId);
  requireStanding(db, absorbedId);
  const number = insertMerge(db, {
    act: 'merge',
    undoes: null,
    survivorId,
    absorbedId,
    reason,
    at: now,
    byId: user.id,
  });
  // The form stood on either of the two pages.
  finishDraft(context, 'person-merge', survivorId);
  finishDraft(context, 'person-merge', absorbedId);
  return { number, caseId: latestCase(db, survivorId) };
}

/**
 * No document is of two who stand, nor of one who stands and of a record that leads to another: the number that was
 * corrected in the one that stands may be that of anybody who parts from it now, or who parts later from who does.
 */
function requireOwnDocuments(db: Reader, survivorId: string, absorbedId: string): void {
  const withThose = (id: string) => [required(findPerson(db, id)), ...recordsAbsorbedBy(db, id)];
  const documentsOf = (records: ReturnType<typeof withThose>) =>
    records
      .filter(({ documentKind }) => identifiesOnePerson(documentKind))
      .map(({ documentKind, documentNumber }) => `${documentKind} ${documentNumber}`);
  const parting = withThose(absorbedId);
  const leaving = new Set(parting.map(({ id }) => id));
  const staying = new Set(documentsOf(withThose(survivorId).filter(({ id }) => !leaving.has(id))));
  if (documentsOf(parting).some((document) => staying.has(document))) throw conflict('document-of-both');
}

/**
 * Parts two records that a merge made one: the cases that it moved go back, the record stands for itself again. What
 * was opened or corrected since stays where it was written.
 *
 * @throws AppError `not-found`; `conflict` (`newer-version`) when it is undone already, or when the record that stands
 * was itself merged since (that one is undone first), or (`document-of-both`) when both have the same document by now: one
 * of them is corrected first
 */
export function undoMerge(
  { db, now, user }: WriteContext,
  { number, reason }: z.output<typeof undoMergeInput>,
): z.input<typeof mergeDone> {
  const merge = required(findMerge(db, number));
  if (merge.act !== 'merge') throw new AppError('not-found');
  const { survivorId, absorbedId } = merge;
  requireStanding(db, survivorId);
  if (standingPersonId(db, absorbedId) !== survivorId) throw conflict('newer-version');
  requireOwnDocuments(db, survivorId, absorbedId);
  const undone = insertMerge(db, {
    act: 'undo',
    undoes: number,
    survivorId,
    absorbedId,
    reason,
    at: now,
    byId: user.id,
  });
  return { number: undone, caseId: latestCase(db, absorbedId) };
}

const latestCase = (db: Reader, id: string) => {
  const last = casesOfPerson(db, id).at(-1);
  return last === undefined ? null : caseId.parse(last.caseId);
};
