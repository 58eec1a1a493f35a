import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { findCase } from '../../../db/repositories/people';
import {
  closeLog,
  exceptionOf,
  giveBack,
  insertException,
  insertSessionAmendment,
  signaturesOf,
  signLog,
  writeLog,
} from '../../../db/repositories/sessionLog';
import {
  facilitatorsOfSession,
  findSession,
  isFrozen,
  placesOf,
  rosterOfSession,
  type SessionRecord,
} from '../../../db/repositories/sessions';
import { findUser } from '../../../db/repositories/users';
import type {
  allowSessionInput,
  amendSessionInput,
  CloseSessionInput,
  returnSessionInput,
} from '../../../shared/contract/sessions.contract';
import { hasEnded } from '../../../shared/domain/cases/states';
import { attendanceProblem, sessionDayProblem } from '../../../shared/domain/sessions/attendance';
import { isSignedByAll, signingProblem } from '../../../shared/domain/sessions/closing';
import { directoryProblem } from '../../../shared/domain/sessions/elements';
import { AppError } from '../../../shared/errors';
import { requireHasCome } from '../../core/arrival';
import { requireFacilitators } from '../../core/facilitators';
import { requireBasis } from '../../core/legalBasis';
import type { CoreState } from '../../core/coreState';
import type { OpenOffice } from '../../core/openOffice';
import { finishDraft } from '../../core/ownDrafts';
import type { WriteContext } from '../../core/procedure';
import { required, requireField, ruleBroken } from '../../core/refuse';
import { requireOwnPassphrase, requirePassphraseOf, type Signer } from '../../core/signature';

/** What stands of its signing. */
const signingState = (db: Reader, session: SessionRecord) => ({
  facilitators: facilitatorsOfSession(db, session.id).map(({ id }) => id),
  signedBy: signaturesOf(db, session.id).map(({ userId }) => userId),
  hasException: exceptionOf(db, session.id) !== null,
  closed: session.closedAt !== null,
});

/** Signs for one; with the last that was wanted, the log closes. True when it did. */
function signAs(
  { db, now, user }: Pick<WriteContext, 'db' | 'now' | 'user'>,
  session: SessionRecord,
  userId: string,
  field: string,
): boolean {
  const state = signingState(db, session);
  const problem = signingProblem(userId, state);
  if (problem !== null) throw ruleBroken(problem, field);
  signLog(db, { sessionId: session.id, userId, signedAt: now });
  const closes = isSignedByAll({ ...state, signedBy: [...state.signedBy, userId] });
  if (closes) closeLog(db, session.id, { closedAt: now, closedBy: user.id });
  return closes;
}

/** A session whose log is still being written. @throws AppError `not-found`, `rule` */
function requireOpen(db: Reader, id: string): SessionRecord {
  const { session } = required(findSession(db, id));
  if (isFrozen(db, session)) throw ruleBroken({ rule: 'already-closed', article: '§6.9.1' }, 'sessionId');
  if (session.cancelledAt !== null)
    throw ruleBroken({ rule: 'session-cancelled', article: '§6.4.10' }, 'sessionId');
  return session;
}

/** Who comes from another group: a case that goes on, on which data may be written, of no member. */
function requireGuests(db: Reader, session: SessionRecord, guests: CloseSessionInput['guests']): void {
  const own = new Set(rosterOfSession(db, session).map((man) => man.caseId));
  for (const { caseId: id } of guests) {
    const guest = required(findCase(db, id));
    if (hasEnded(guest.state)) throw ruleBroken({ rule: 'case-ended', article: '§6.7' }, 'guests');
    if (own.has(id)) throw ruleBroken({ rule: 'guest-is-member', article: '§6.4.1' }, 'guests');
    requireBasis(db, id);
    requireHasCome(db, id);
  }
}

/** Every passphrase that this closing asks for, before the transaction begins. */
export async function askSigners(
  office: OpenOffice,
  state: CoreState,
  input: CloseSessionInput,
): Promise<{ readonly second: Signer | null }> {
  await requireOwnPassphrase(office, state, input.passphrase, 'passphrase');
  return {
    second:
      input.second === null ? null : await requirePassphraseOf(state, input.second, 'second.passphrase'),
  };
}

/**
 * Keeps who came, who led and what was done, and signs it for whoever is signed in and for the other beside her. With
 * both signatures it closes for good; with one it waits for the other.
 *
 * @throws AppError `rule`: `two-facilitators` (§6.3.1), `everyone-marked` and the others of attendance,
 * `observation-held` (Ley 29733), `directory-unsaid`, `directory-why` (§6.2.7), `session-without-subject`,
 * `session-not-held-yet`, `session-cancelled`, `already-closed`, `signer-not-facilitator`; `not-found`
 */
export function closeSessionLog(
  context: WriteContext,
  input: CloseSessionInput,
  { second }: { readonly second: Signer | null },
): { closed: boolean } {
  const { db, today, user } = context;
  const session = requireOpen(db, input.sessionId);
  const day = sessionDayProblem(session.heldOn, today);
  if (day !== null) throw ruleBroken({ rule: day, article: '§6.9.1' }, 'heldOn');
  const hasException = exceptionOf(db, session.id) !== null;
  requireFacilitators(db, input.facilitators, hasException);
  requireField('endsAt', input.endsAt !== '' && input.endsAt <= input.startsAt ? 'time-order' : null);
  const directory = directoryProblem(input.directoryAtHand, input.directoryWhy);
  if (directory !== null) throw ruleBroken(directory, 'directoryWhy');
  if (input.topics.length === 0 && session.title === '')
    throw ruleBroken({ rule: 'session-without-subject', article: '§6.4.8' }, 'topics');
  requireGuests(db, session, input.guests);
  const guests = placesOf(
    db,
    input.guests.map(({ caseId: id }) => id),
  );
  const roster = [...rosterOfSession(db, session), ...guests];
  const problem = attendanceProblem(roster, input.attendance);
  if (problem !== null) {
    const { rule, article, caseIds } = problem;
    const codes = roster.filter((man) => caseIds.includes(man.caseId)).map(({ code }) => code);
    throw new AppError('rule', {
      detail: { rule, article, people: caseIds.length, codes: codes.join(', ') },
      fields: { attendance: rule },
    });
  }
  const { sessionId: id, facilitators, passphrase: _asked, second: _other, ...log } = input;
  writeLog(db, id, {
    ...log,
    directoryWhy: input.directoryAtHand === 'no' ? input.directoryWhy : '',
    facilitatorIds: facilitators,
  });
  let closed = signAs(context, session, user.id, 'passphrase');
  if (second !== null && !closed) closed = signAs(context, session, second.userId, 'second.login');
  finishDraft(context, 'session-log', id);
  return { closed };
}

/** The second signature, from her own session. @throws AppError `not-found`, `rule` */
export function signSession(context: WriteContext, id: string): { closed: boolean } {
  const { session } = required(findSession(context.db, id));
  if (session.closedAt === null && !isFrozen(context.db, session))
    throw ruleBroken({ rule: 'nothing-to-sign', article: '§6.9.1' }, 'sessionId');
  return { closed: signAs(context, session, context.user.id, 'passphrase') };
}

/**
 * Gives a signed log back, with what is to be looked at again: its signatures go. By whoever conducted the session.
 *
 * @throws AppError `not-found`, `rule` (`already-closed`, `signer-not-facilitator`, `nothing-to-sign`)
 */
export function returnSession(context: WriteContext, input: z.output<typeof returnSessionInput>): void {
  const { db, now, user } = context;
  const { session } = required(findSession(db, input.sessionId));
  const state = signingState(db, session);
  const problem = signingProblem(user.id, { ...state, signedBy: [] });
  if (problem !== null) throw ruleBroken(problem, 'reason');
  if (state.signedBy.length === 0) throw ruleBroken({ rule: 'nothing-to-sign', article: '§6.9.1' }, 'reason');
  giveBack(db, { ...input, returnedAt: now, returnedBy: user.id });
}

/** Adds below a closed log, by one of those who conducted it. @throws AppError `not-found`, `rule` */
export function amendSession(context: WriteContext, input: z.output<typeof amendSessionInput>): void {
  const { db, now, user } = context;
  const { session } = required(findSession(db, input.sessionId));
  if (session.closedAt === null) throw ruleBroken({ rule: 'session-open', article: '§6.9.1' }, 'text');
  if (!facilitatorsOfSession(db, session.id).some(({ id }) => id === user.id))
    throw ruleBroken({ rule: 'signer-not-facilitator', article: '§6.3.1' }, 'text');
  insertSessionAmendment(db, {
    sessionId: session.id,
    text: input.text,
    writtenAt: now,
    writtenBy: user.id,
  });
  finishDraft(context, 'session-amendment', session.id);
}

/**
 * Coordination signs that one person alone conducts this one session (§6.3.1), at whichever PC.
 *
 * @throws AppError `not-found`; `rule` (`already-closed`, `exception-by-coordination`, `exception-already`)
 */
export function allowOneFacilitator(
  { db, now }: WriteContext,
  input: z.output<typeof allowSessionInput>,
  signer: Signer,
): void {
  const session = requireOpen(db, input.sessionId);
  const account = findUser(db, signer.userId);
  if (account?.active !== true || account.role !== 'coordination')
    throw ruleBroken({ rule: 'exception-by-coordination', article: '§6.3.1' }, 'login');
  if (exceptionOf(db, session.id) !== null)
    throw ruleBroken({ rule: 'exception-already', article: '§6.3.1' }, 'reason');
  insertException(db, { sessionId: session.id, reason: input.reason, signedAt: now, signedBy: account.id });
}
