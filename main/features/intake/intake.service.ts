import {
  findPerson,
  insertCase,
  insertConsent,
  insertPerson,
  takeCaseNumber,
  type CaseRecord,
  type PersonRecord,
} from '../../../db/repositories/people';
import { standingPersonId } from '../../../db/repositories/personHistory';
import { findUser } from '../../../db/repositories/users';
import { textVersionOf, type Registration } from '../../../shared/contract/intake.contract';
import { caseId, type CaseId } from '../../../shared/contract/primitives';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { formatCaseCode } from '../../../shared/domain/intake/caseCode';
import { consentProblem, mayStoreData } from '../../../shared/domain/intake/consent';
import { birthDateProblem } from '../../../shared/domain/people/birthDate';
import { unanswered } from '../../../shared/domain/lists/options';
import {
  documentProblems,
  identifiesOnePerson,
  normalDocumentNumber,
} from '../../../shared/domain/people/documents';
import { displayName, searchText } from '../../../shared/domain/people/name';
import { sortKey } from '../../../shared/domain/text/fold';
import { AppError } from '../../../shared/errors';
import { findDuplicates } from '../../core/likelyDuplicates';
import { finishDraft } from '../../core/ownDrafts';
import { answerProblem } from '../../core/pickLists';
import type { WriteContext } from '../../core/procedure';
import { requireField, requireFields, required } from '../../core/refuse';
import { addRow, requireWholeBasis } from './bases.service';
import { addStep, type FactsOf } from './fichaEntries';

/**
 * Registers a participant: on what basis, person and case in one act. After a refused consent nothing is stored but the
 * fact, in the audit log, that one was refused; under a mandate or a law he is told, and may refuse without effect.
 *
 * @throws AppError `rule` (`consent-…`), `invalid` with the field, `conflict` with `duplicates-not-seen` or
 * `document-taken`, `not-found`.
 */
export function register(
  context: WriteContext,
  input: Registration,
): { caseId: CaseId | null; caseCode: string | null } {
  const { basis, consent } = input;
  requireWholeBasis(basis, context.today, 'basis.');
  const problem = consentProblem(consent, context.today, textVersionOf[basis.kind], basis.kind);
  if (problem !== null) {
    throw new AppError('rule', {
      detail: { rule: problem.rule, article: problem.article },
      fields: { 'consent.givenOn': problem.rule },
    });
  }
  // What was typed has become a record, or was refused and goes with everything else about him.
  finishDraft(context, 'intake', 'new');
  if (!mayStoreData(consent, basis.kind)) return { caseId: null, caseCode: null };

  requireField('paperOn', input.paperOn === null ? null : pastDayProblem(input.paperOn, context.today));
  const { condition, entryWay } = input;
  if (condition === null || entryWay === null) {
    throw new AppError('invalid', {
      fields: { [condition === null ? 'condition' : 'entryWay']: 'required' },
    });
  }
  const year = Number((input.paperOn ?? context.today).slice(0, 4));
  requireField('entryWay', answerProblem(context.db, 'entry-way', entryWay, { year, before: null }));
  requireField('entryWay', unanswered.some((answer) => answer === entryWay) ? 'required' : null);
  const person = personOf(context, input);
  if (findUser(context.db, consent.informedBy) === null) {
    throw new AppError('invalid', { fields: { 'consent.informedBy': 'required' } });
  }
  return openCase(context, { ...input, condition, entryWay }, person);
}

function checkPerson(person: NonNullable<Registration['person']>, today: string): void {
  const needless = person.birthDate !== null && person.estimatedAge !== null;
  const document = documentProblems(person.documentKind, person.documentNumber).problem;
  const birth = birthDateProblem(person.birthDate, today);
  const fields = {
    ...(document === null ? {} : { 'person.documentNumber': document }),
    ...(birth === null ? {} : { 'person.birthDate': birth }),
    ...(needless ? { 'person.estimatedAge': 'age-not-needed' } : {}),
  };
  requireFields(fields);
}

type Named = Pick<Registration, 'person' | 'existingPersonId' | 'duplicatesSeen'>;

/**
 * Whoever the case is opened to: the record that was chosen, or a new one.
 *
 * @throws AppError `invalid` by field; `conflict` (`document-taken`, `duplicates-not-seen`); `not-found`
 */
export const personOf = (context: WriteContext, input: Named): PersonRecord =>
  required(
    findPerson(
      context.db,
      input.existingPersonId === null
        ? newPerson(context, input)
        : // The record that was chosen may have been merged meanwhile.
          required(standingPersonId(context.db, input.existingPersonId)),
    ),
  );

function newPerson({ db, now, today, user, nextId }: WriteContext, input: Named): string {
  if (input.person === null) throw new AppError('invalid', { fields: { person: 'required' } });
  const { estimatedAge: _estimated, ...person } = input.person;
  checkPerson(input.person, today);
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

type GivenRegistration = Registration & {
  readonly condition: NonNullable<Registration['condition']>;
  readonly entryWay: NonNullable<Registration['entryWay']>;
};

function openCase(
  context: WriteContext,
  input: GivenRegistration,
  person: PersonRecord,
): { caseId: CaseId; caseCode: string } {
  const { db, now, today, user, nextId } = context;
  const consentId = input.consent.outcome === 'given' ? nextId() : null;
  if (consentId !== null) {
    const { outcome: _given, ...consent } = input.consent;
    insertConsent(db, {
      id: consentId,
      personId: person.id,
      ...consent,
      recordedAt: now,
      recordedBy: user.id,
    });
  }
  const admission = {
    condition: input.condition,
    entryWay: input.entryWay,
    institutionNumber: input.institutionNumber,
    reason: input.reason,
  };
  const record = beginCase(context, {
    personId: person.id,
    legalBasis: input.basis.kind,
    consentId,
    state: 'admitted',
    ...admission,
    openedOn: input.paperOn ?? today,
  });
  writeBases(context, input, record);
  writeFirstSteps(context, input, record, admission);
  return { caseId: caseId.parse(record.id), caseCode: record.code };
}

/** Opens a case under the next code of the year, in the hands of whoever registers. */
export function beginCase(
  { db, now, today, user, nextId }: WriteContext,
  about: Omit<CaseRecord, 'id' | 'code' | 'responsibleId' | 'createdAt' | 'createdBy'>,
): CaseRecord {
  const year = Number(today.slice(0, 4));
  const record: CaseRecord = {
    id: nextId(),
    code: formatCaseCode(year, takeCaseNumber(db, year)),
    ...about,
    responsibleId: user.id,
    createdAt: now,
    createdBy: user.id,
  };
  insertCase(db, record);
  return record;
}

/** Under a mandate or a law, a consent that he gave all the same stands beside it. */
function writeBases(context: WriteContext, { basis, consent }: Registration, record: CaseRecord): void {
  const { kind, authority, document, documentOn } = basis;
  const told = {
    caseId: record.id,
    means: consent.kind,
    toldOn: consent.givenOn,
    toldBy: consent.informedBy,
    how: consent.how,
    textVersion: consent.textVersion,
    note: '',
  };
  if (kind !== 'consent')
    addRow(context, { ...told, kind, consentId: null, authority, document, documentOn });
  if (record.consentId !== null) {
    const plain = { authority: '', document: '', documentOn: null };
    addRow(context, { ...told, kind: 'consent', consentId: record.consentId, ...plain });
  }
}

/** What was said at the desk is the first version of its steps; the rest of the form comes after. */
export function writeFirstSteps(
  context: WriteContext,
  input: Pick<Registration, 'person' | 'existingPersonId' | 'paperOn'>,
  record: CaseRecord,
  admission: FactsOf<'admission'>,
): void {
  const saving = { occurredOn: record.openedOn, fromPaper: input.paperOn !== null };
  const first = { record, entry: null };
  addStep(context, 'admission', first, saving, { facts: admission, detail: null });
  const { person } = input;
  if (person === null || input.existingPersonId !== null) return;
  if (person.phone !== '' || person.safeContact !== '') {
    const facts: FactsOf<'contact'> = {
      address: '',
      ubigeo: '',
      reference: '',
      phones: person.phone === '' ? [] : [{ number: person.phone, kind: 'mobile', messages: 'not-asked' }],
      safeContact: person.safeContact,
    };
    addStep(context, 'contact', first, saving, { facts, detail: null });
  }
  if (person.estimatedAge !== null) {
    const facts: FactsOf<'personal'> = {
      birthDate: null,
      estimatedAge: person.estimatedAge,
      ethnicity: 'not-asked',
      motherTongue: 'not-asked',
      disability: 'not-asked',
      maritalState: 'not-asked',
      estimatedOn: record.openedOn,
    };
    addStep(context, 'personal', first, saving, { facts, detail: null });
  }
}
