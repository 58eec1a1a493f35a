import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { basesOfCase, insertBasis, restOnConsent, type BasisRecord } from '../../../db/repositories/ficha';
import { findCase, insertConsent } from '../../../db/repositories/people';
import { openTask } from '../../../db/repositories/tasks';
import { findUser } from '../../../db/repositories/users';
import type { addBasisInput, BasisRow, withdrawInput } from '../../../shared/contract/ficha.contract';
import { textVersionOf } from '../../../shared/contract/intake.contract';
import { withdrawalProblem } from '../../../shared/domain/intake/bases';
import { basisProblems, consentProblem } from '../../../shared/domain/intake/consent';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import type { FieldProblems } from '../../../shared/errors';
import type { WriteContext } from '../../core/procedure';
import { requireField, requireFields, required, ruleBroken } from '../../core/refuse';
import { requirePlan } from '../../core/taskPlans';

/** Every basis of a case by number, as the form shows them. */
export const basisRows = (db: Reader, caseId: string): BasisRow[] =>
  basesOfCase(db, caseId).map(({ basis, toldByName }) => ({
    number: basis.number,
    kind: basis.kind,
    authority: basis.authority,
    document: basis.document,
    documentOn: basis.documentOn,
    means: basis.means,
    toldOn: basis.toldOn,
    toldByName,
    how: basis.how,
    textVersion: basis.textVersion,
    note: basis.note,
    recordedAt: basis.recordedAt,
  }));

const under = (prefix: string, problems: FieldProblems): FieldProblems =>
  Object.fromEntries(Object.entries(problems).map(([field, problem]) => [`${prefix}${field}`, problem]));

/**
 * Goes on when the basis is whole: of a mandate who, which paper and when, of a law which.
 * @throws AppError `invalid` by field
 */
export const requireWholeBasis = (
  basis: Parameters<typeof basisProblems>[0],
  today: string,
  prefix: string,
): void => {
  requireFields(under(prefix, basisProblems(basis, today)));
};

/** Writes the next basis of a case. */
export function addRow(
  { db, now, user }: Pick<WriteContext, 'db' | 'now' | 'user'>,
  row: Omit<BasisRecord, 'number' | 'recordedAt' | 'recordedBy'>,
): number {
  const number = basesOfCase(db, row.caseId).length + 1;
  insertBasis(db, { ...row, number, recordedAt: now, recordedBy: user.id });
  return number;
}

/**
 * Writes down a basis that comes later: he consents after all, a judge orders it, a law demands it.
 *
 * @throws AppError `not-found`; `invalid` by field; `rule` (`date-future`, `consent-text-version`)
 */
export function addBasis(
  context: WriteContext,
  { caseId, basis }: z.output<typeof addBasisInput>,
): { number: number } {
  const { db, now, today, user, nextId } = context;
  const record = required(findCase(db, caseId));
  const { kind, authority, document, documentOn, ...told } = basis;
  requireWholeBasis(basis, today, 'basis.');
  const problem = consentProblem(
    { outcome: 'given', givenOn: told.toldOn, textVersion: told.textVersion },
    latestDay(today, record.openedOn),
    textVersionOf[kind],
  );
  if (problem !== null) throw ruleBroken(problem, 'basis.toldOn');
  requireField('basis.toldBy', findUser(db, told.toldBy) === null ? 'required' : null);
  const row = { caseId, kind, authority, document, documentOn, note: '', ...told };
  if (kind !== 'consent') return { number: addRow(context, { ...row, consentId: null }) };
  const consentId = nextId();
  insertConsent(db, {
    id: consentId,
    personId: record.personId,
    kind: told.means,
    givenOn: told.toldOn,
    informedBy: told.toldBy,
    how: told.how,
    textVersion: told.textVersion,
    recordedAt: now,
    recordedBy: user.id,
  });
  restOnConsent(db, caseId, { legalBasis: record.legalBasis, consentId });
  return { number: addRow(context, { ...row, consentId }) };
}

/** A clock that was set back must not refuse what it accepted the day before: nothing is later than what is kept. */
export const latestDay = (...days: readonly string[]): string => [...days].sort().at(-1) ?? '';

/**
 * He takes his consent back. From then on nothing new is written about him unless another basis stands; what is kept
 * stays as long as the law says, and somebody sees to what follows by a day.
 *
 * @throws AppError `not-found`; `rule` (`nothing-to-withdraw`, `owner-inactive`); `invalid` by field
 */
export function withdraw(context: WriteContext, input: z.output<typeof withdrawInput>): { number: number } {
  const { db, now, today, user, nextId } = context;
  const record = required(findCase(db, input.caseId));
  const problem = withdrawalProblem(basesOfCase(db, input.caseId).map(({ basis }) => basis));
  if (problem !== null) throw ruleBroken(problem, 'toldOn');
  requireField('toldOn', pastDayProblem(input.toldOn, latestDay(today, record.openedOn)));
  requireField('toldBy', findUser(db, input.toldBy) === null ? 'required' : null);
  requirePlan(context, 'withdrawn-consent', input, '');
  const number = addRow(context, {
    caseId: input.caseId,
    kind: 'withdrawal',
    consentId: null,
    authority: '',
    document: '',
    documentOn: null,
    means: input.means,
    toldOn: input.toldOn,
    toldBy: input.toldBy,
    how: input.means === 'verbal' ? 'De palabra' : 'Por escrito',
    textVersion: '',
    note: input.note,
  });
  openTask(db, {
    id: nextId(),
    caseId: input.caseId,
    kind: 'withdrawn-consent',
    title: '',
    ownerId: input.ownerId,
    dueOn: input.dueOn,
    createdAt: now,
    createdBy: user.id,
  });
  return { number };
}
