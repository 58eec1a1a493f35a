import type { z } from 'zod';
import {
  insertInterview,
  insertTelling,
  interviewsOfCase,
  tellingsOfCase,
  type InterviewRecord,
} from '../../../db/repositories/familyContacts';
import { openTask } from '../../../db/repositories/tasks';
import { findUser } from '../../../db/repositories/users';
import {
  interviewBody,
  type familyOfCase,
  type saveInterviewInput,
  type tellInput,
} from '../../../shared/contract/family-contacts.contract';
import { contactId, type CaseId } from '../../../shared/contract/primitives';
import { interviewProblem } from '../../../shared/domain/contacts/interviews';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { AppError } from '../../../shared/errors';
import { requireHasCome } from '../../core/arrival';
import { requireBasis } from '../../core/legalBasis';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { requireField, required, ruleBroken } from '../../core/refuse';
import { requirePlan } from '../../core/taskPlans';
import { contactsOf } from './contacts.service';

/**
 * Interviews with partners and relatives (§6.4.12). What they say is sealed, stands in no history, in no export and in
 * none of his documents, and never reaches him.
 */

/** Binds what is sealed to its row: with another person, case, day or author it does not open. */
const place = (row: Omit<InterviewRecord, 'bodySealed'>): string =>
  [
    'family_interviews',
    'body',
    row.id,
    row.caseId,
    row.contactId,
    row.tellingId,
    row.heldOn,
    row.authorId,
    row.recordedAt,
  ].join('|');

/** @throws AppError `damaged` */
function bodyOf(
  { unseal }: Pick<ReadContext<'protected'>, 'unseal'>,
  { bodySealed, ...row }: InterviewRecord,
) {
  const body = interviewBody.safeParse(JSON.parse(unseal('protected', bodySealed, place(row))));
  if (!body.success) throw new AppError('damaged');
  return body.data;
}

/** Of each person of a case: when he was told of her, and what she said. @throws AppError `not-found`, `damaged` */
export function familyOf(context: ReadContext<'protected'>, caseId: CaseId): z.input<typeof familyOfCase> {
  const { rows } = contactsOf(context, caseId);
  const tellings = tellingsOfCase(context.db, caseId);
  const interviews = interviewsOfCase(context.db, caseId);
  return {
    rows: rows.map(({ contactId: id }) => ({
      contactId: contactId.parse(id),
      tellings: tellings
        .filter(({ telling }) => telling.contactId === id)
        .map(({ telling: { toldOn, how, recordedAt }, toldByName }) => ({
          toldOn,
          how,
          recordedAt,
          toldByName,
        })),
      interviews: interviews
        .filter(({ interview }) => interview.contactId === id)
        .map(({ interview, authorName }) => ({
          heldOn: interview.heldOn,
          recordedAt: interview.recordedAt,
          authorName,
          body: bodyOf(context, interview),
        })),
    })),
  };
}

/** Somebody of this case as she stands written down. @throws AppError `not-found` */
const requireContact = (context: ReadContext<'protected'>, caseId: CaseId, id: string) =>
  required(contactsOf(context, caseId).rows.find((row) => row.contactId === id) ?? null);

/** Writes down that he was told. @throws AppError `not-found`; `invalid` (`toldOn`); `rule` (`no-basis`) */
export function tell(context: WriteContext<'protected'>, input: z.output<typeof tellInput>): void {
  const { db, now, today, user, nextId } = context;
  const contact = requireContact(context, input.caseId, input.contactId);
  requireBasis(db, input.caseId);
  required(findUser(db, input.toldBy));
  requireField('toldOn', pastDayProblem(input.toldOn, today));
  insertTelling(db, {
    id: nextId(),
    ...input,
    contactVersion: contact.version,
    recordedAt: now,
    recordedBy: user.id,
  });
}

/**
 * Writes an interview down for good. Where a risk was said, a task of protection is opened with it (§6.7, end): the task
 * says in the open that somebody is to be protected, and not who said so.
 *
 * @throws AppError `not-found`; `invalid` (`heldOn`, `protection.dueOn`); `rule` (`no-basis`, `not-here-yet`, those of
 * `interviewProblem` and of `requirePlan`)
 */
export function saveInterview(
  context: WriteContext<'protected'>,
  { caseId, contactId: id, heldOn, body, protection }: z.output<typeof saveInterviewInput>,
): void {
  const { db, now, today, user, nextId, seal } = context;
  const { content } = requireContact(context, caseId, id);
  requireBasis(db, caseId);
  requireHasCome(db, caseId);
  requireField('heldOn', pastDayProblem(heldOn, today));
  const told = tellingsOfCase(db, caseId).filter(({ telling }) => telling.contactId === id);
  const problem = interviewProblem({
    contact: content,
    toldOn: told.map(({ telling }) => telling.toldOn),
    heldOn,
    ...body,
    hasProtection: protection !== null,
  });
  if (problem !== null) {
    throw ruleBroken(problem, problem.field === 'safeWayNote' ? 'body.safeWayNote' : problem.field);
  }
  if (protection !== null) requirePlan(context, 'protection', protection, 'protection.');
  const before = required(told.find(({ telling }) => telling.toldOn <= heldOn) ?? null);
  const row = {
    id: nextId(),
    caseId,
    contactId: id,
    tellingId: before.telling.id,
    heldOn,
    recordedAt: now,
    authorId: user.id,
  };
  insertInterview(db, { ...row, bodySealed: seal('protected', JSON.stringify(body), place(row)) });
  if (protection !== null) {
    openTask(db, {
      id: nextId(),
      caseId,
      kind: 'protection',
      title: '',
      ...protection,
      createdAt: now,
      createdBy: user.id,
    });
  }
  finishDraft(context, 'family-interview', id);
}
