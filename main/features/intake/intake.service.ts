import type { Reader } from '../../../db/connection/access';
import { standingKinds } from '../../../db/repositories/notices';
import {
  findByDocument,
  insertCase,
  insertConsent,
  insertPerson,
  searchPeople,
  takeCaseNumber,
  type PersonRecord,
  type PersonWithCase,
} from '../../../db/repositories/people';
import { standingPersonId } from '../../../db/repositories/personHistory';
import { findUser } from '../../../db/repositories/users';
import { ftsPrefixQuery } from '../../../db/search/ftsQuery';
import {
  consentTextVersion,
  type PersonInput,
  type PersonMatch,
  type RegisterInput,
} from '../../../shared/contract/intake.contract';
import { caseId, personId, type CaseId } from '../../../shared/contract/primitives';
import { noticeOrder } from '../../../shared/domain/evaluation/notices';
import { formatCaseCode } from '../../../shared/domain/intake/caseCode';
import { consentProblem, mayStoreData } from '../../../shared/domain/intake/consent';
import { birthDateProblem } from '../../../shared/domain/people/birthDate';
import {
  documentProblems,
  identifiesOnePerson,
  normalDocumentNumber,
} from '../../../shared/domain/people/documents';
import { displayName, searchText } from '../../../shared/domain/people/name';
import { foldForSearch, sortKey } from '../../../shared/domain/text/fold';
import { AppError } from '../../../shared/errors';
import { findDuplicates } from '../../core/likelyDuplicates';
import { finishDraft } from '../../core/ownDrafts';
import type { WriteContext } from '../../core/procedure';
import { required } from '../../core/refuse';

/** Enough to choose from on one screen; whoever needs more types another letter. */
const matchLimit = 50;

type Found = Omit<PersonMatch, 'noticeKinds'>;

/** What stands beside each name that was found (§6.7, end), the most urgent first. */
function besideNames(db: Reader, found: readonly Found[]): PersonMatch[] {
  const kinds = standingKinds(
    db,
    found.flatMap((match) => match.caseId ?? []),
  );
  return found.map((match) => ({
    ...match,
    noticeKinds: [...(kinds.get(match.caseId ?? '') ?? [])].sort(noticeOrder),
  }));
}

const toMatch = (row: PersonWithCase, matchedBy: PersonMatch['matchedBy']): Found => ({
  personId: personId.parse(row.person.id),
  caseId: row.caseId === null ? null : caseId.parse(row.caseId),
  caseCode: row.caseCode,
  fullName: displayName(row.person),
  documentKind: row.person.documentKind,
  documentNumber: row.person.documentNumber,
  birthDate: row.person.birthDate,
  matchedBy,
});

/** People by document number (whole) or by the beginnings of their names, in alphabetical order. */
export function findPeople(db: Reader, typed: string): PersonMatch[] {
  const folded = foldForSearch(typed);
  const compact = normalDocumentNumber('other', typed);
  const byDocument = compact === '' ? [] : findByDocument(db, compact);
  const match = ftsPrefixQuery(folded);
  const byName = match === null ? [] : searchPeople(db, match, matchLimit);
  const seen = new Set(byDocument.map((row) => row.person.id));
  return besideNames(db, [
    ...byDocument.map((row) => toMatch(row, 'document')),
    ...byName.filter((row) => !seen.has(row.person.id)).map((row) => toMatch(row, 'name')),
  ]);
}

/**
 * Registers a participant: consent, person and case in one act. After a refused consent nothing is stored but the
 * fact, in the audit log, that one was refused.
 *
 * @throws AppError `rule` (`consent-…`), `invalid` with the field, `conflict` with `duplicates-not-seen` or
 * `document-taken`, `not-found`.
 */
export function register(
  context: WriteContext,
  input: RegisterInput,
): { caseId: CaseId | null; caseCode: string | null } {
  const problem = consentProblem(input.consent, context.today, consentTextVersion);
  if (problem !== null) {
    throw new AppError('rule', {
      detail: { rule: problem.rule, article: problem.article },
      fields: { 'consent.givenOn': problem.rule },
    });
  }
  // What was typed has become a record, or was refused and goes with everything else about him.
  finishDraft(context, 'intake', 'new');
  if (!mayStoreData(input.consent)) return { caseId: null, caseCode: null };

  const { condition, entryWay } = input;
  if (condition === null || entryWay === null) {
    throw new AppError('invalid', {
      fields: { [condition === null ? 'condition' : 'entryWay']: 'required' },
    });
  }
  const person = required(
    input.existingPersonId === null
      ? newPerson(context, input)
      : // The record that was chosen may have been merged meanwhile.
        standingPersonId(context.db, input.existingPersonId),
  );
  if (findUser(context.db, input.consent.informedBy) === null) {
    throw new AppError('invalid', { fields: { 'consent.informedBy': 'required' } });
  }
  return openCase(context, { ...input, condition, entryWay }, person);
}

function checkPerson(person: PersonInput, today: string): void {
  const document = documentProblems(person.documentKind, person.documentNumber).problem;
  const birth = birthDateProblem(person.birthDate, today);
  const fields = {
    ...(document === null ? {} : { 'person.documentNumber': document }),
    ...(birth === null ? {} : { 'person.birthDate': birth }),
  };
  if (Object.keys(fields).length > 0) throw new AppError('invalid', { fields });
}

function newPerson({ db, now, today, user, nextId }: WriteContext, input: RegisterInput): string {
  const { person } = input;
  if (person === null) throw new AppError('invalid', { fields: { person: 'required' } });
  checkPerson(person, today);
  const duplicates = findDuplicates(db, person);
  if (
    identifiesOnePerson(person.documentKind) &&
    duplicates.some((match) => match.matchedBy === 'document')
  ) {
    throw new AppError('conflict', {
      detail: { reason: 'document-taken' },
      fields: { 'person.documentNumber': 'document-taken' },
    });
  }
  const unseen = duplicates.filter((match) => !input.duplicatesSeen.includes(match.personId));
  if (unseen.length > 0) throw new AppError('conflict', { detail: { reason: 'duplicates-not-seen' } });

  const documentNumber = normalDocumentNumber(person.documentKind, person.documentNumber);
  const record: Omit<PersonRecord, 'num' | 'mergedInto'> = {
    id: nextId(),
    ...person,
    documentNumber,
    searchText: searchText(person, documentNumber),
    sortKey: sortKey(displayName(person)),
    createdAt: now,
    createdBy: user.id,
  };
  insertPerson(db, record);
  return record.id;
}

type GivenRegistration = RegisterInput & {
  readonly condition: NonNullable<RegisterInput['condition']>;
  readonly entryWay: NonNullable<RegisterInput['entryWay']>;
};

function openCase(
  { db, now, today, user, nextId }: WriteContext,
  input: GivenRegistration,
  person: string,
): { caseId: CaseId; caseCode: string } {
  const { outcome: _given, ...consent } = input.consent;
  const consentId = nextId();
  insertConsent(db, { id: consentId, personId: person, ...consent, recordedAt: now, recordedBy: user.id });
  const year = Number(today.slice(0, 4));
  const id = caseId.parse(nextId());
  const code = formatCaseCode(year, takeCaseNumber(db, year));
  insertCase(db, {
    id,
    code,
    personId: person,
    legalBasis: 'consent',
    consentId,
    state: 'admitted',
    condition: input.condition,
    entryWay: input.entryWay,
    institutionNumber: input.institutionNumber,
    reason: input.reason,
    responsibleId: user.id,
    openedOn: today,
    createdAt: now,
    createdBy: user.id,
  });
  return { caseId: id, caseCode: code };
}
