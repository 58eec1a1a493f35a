import type { z } from 'zod';
import { filterMentions, mentionsOf, namedPerson, type Mention } from '../../../db/disposal/mentions';
import { disposeOf, idsAround, scrub, scrubSteps } from '../../../db/disposal/purge';
import type { Reader } from '../../../db/connection/access';
import { deleteDraft } from '../../../db/repositories/drafts';
import { standingNotices } from '../../../db/repositories/notices';
import { findCase } from '../../../db/repositories/people';
import {
  countCasesOf,
  disposalWaitDays,
  insertProposal,
  lastProposalNumber,
  pendingProposal,
  pendingProposals,
  withdrawProposal,
  type PendingRecord,
} from '../../../db/repositories/rights';
import { openTasksOfCase } from '../../../db/repositories/tasks';
import { accountsOfOffice } from '../../../db/repositories/timeline';
import type { CaseId } from '../../../shared/contract/primitives';
import type {
  confirmDisposalInput,
  PendingDisposal,
  proposeDisposalInput,
} from '../../../shared/contract/rights.contract';
import { confirmProblem, protectionUnderWay, readyOn } from '../../../shared/domain/rights/disposal';
import type { Named } from '../../../shared/domain/rights/mentions';
import { AppError } from '../../../shared/errors';
import { pendingView } from '../../core/disposals';
import type { JobControl } from '../../core/jobs';
import { dropMigrationCopy } from '../../core/migrationCopy';
import type { CoreState } from '../../core/coreState';
import type { OpenOffice } from '../../core/openOffice';
import { localDay, type ReadContext, type WriteContext } from '../../core/procedure';
import { requireField, required } from '../../core/refuse';
import { draftsNaming, type NamingDraft } from './draftsNaming';

const broken = (rule: string): AppError => new AppError('rule', { detail: { rule, article: 'Ley 29733' } });

/** @throws AppError `rule` (`protection-open`) */
function requireNobodyToProtect(db: Reader, caseId: CaseId): void {
  const problem = protectionUnderWay({
    openTasks: openTasksOfCase(db, caseId).map(({ task }) => task),
    standingNotices: standingNotices(db, caseId).length,
  });
  if (problem !== null) throw new AppError('rule', { detail: { ...problem } });
}

/** What was proposed and not withdrawn. */
export const pendingOf = (context: ReadContext): { rows: PendingDisposal[]; waitDays: number } => ({
  rows: pendingProposals(context.db).map((pending) => pendingView(context, pending)),
  waitDays: disposalWaitDays(context.db),
});

/**
 * Proposes that an archived case be erased. Another person may confirm it once the waiting time of the office is over.
 *
 * @throws AppError `not-found`; `rule` (`not-archived`, `already-proposed`, `protection-open`); `invalid` (`note`)
 */
export function propose(context: WriteContext, input: z.output<typeof proposeDisposalInput>): void {
  const { db, now, today, user } = context;
  const record = required(findCase(db, input.caseId));
  if (record.state !== 'archived') throw broken('not-archived');
  if (pendingProposal(db, input.caseId) !== null) throw broken('already-proposed');
  requireNobodyToProtect(db, input.caseId);
  requireField('note', input.reason === 'other' && input.note === '' ? 'note-needed' : null);
  insertProposal(db, {
    ...input,
    number: lastProposalNumber(db, input.caseId) + 1,
    readyOn: readyOn(today, disposalWaitDays(db)),
    proposedAt: now,
    proposedBy: user.id,
    withdrawnAt: null,
    withdrawnBy: null,
  });
}

const requirePending = ({ db }: Pick<ReadContext, 'db'>, caseId: CaseId): PendingRecord =>
  required(pendingProposal(db, caseId));

/** Takes a proposal back: whoever made it, or anybody of coordination. @throws AppError `not-found` */
export function withdraw(context: WriteContext, caseId: CaseId): void {
  const { db, now, user } = context;
  withdrawProposal(db, requirePending(context, caseId).proposal, { withdrawnAt: now, withdrawnBy: user.id });
}

/**
 * The second person's act: erases the case and, when no other is left, the person. What happens is committed whole or
 * not at all; then the file is rewritten, beside the calls, and again at the next opening should that be cut short.
 *
 * @throws AppError `not-found`; `invalid` (`code`); `rule` (`not-archived`, `same-person`,
 * `still-waiting`, `protection-open`)
 */
export function confirm(
  context: WriteContext,
  input: z.output<typeof confirmDisposalInput>,
): { jobId: string } {
  const { db, today, user, office, state, nextId, atCommit } = context;
  const record = required(findCase(db, input.caseId));
  const { proposal, code } = requirePending(context, input.caseId);
  const problem = confirmProblem({
    state: record.state,
    proposedBy: proposal.proposedBy,
    confirmedBy: user.id,
    readyOn: proposal.readyOn,
    today,
  });
  if (problem !== null) throw broken(problem);
  requireNobodyToProtect(db, input.caseId);
  requireField('code', input.code.trim() === code ? null : 'code-different');
  const drafts = draftsOf(context, record).flatMap(({ draft, fate }) => (fate === 'goes' ? [draft] : []));
  for (const draft of drafts) deleteDraft(db, draft);
  const { subjects } = disposeOf(office.sqlite, record.id, record.personId, { by: user.id, on: today });
  const jobId = nextId();
  atCommit({
    keep: () => {
      state.shelter.forgetSubjects(subjects);
      for (const draft of drafts) state.shelter.forget(draft);
      office.jobs.start(jobId, (control) => rewrite(office, state, control), state.ports.onInternalError);
    },
    discard: () => undefined,
  });
  return { jobId };
}

/** None while he has another case, in which his name stays. */
const personErased = ({ db, office }: ReadContext, personId: string): Named | null =>
  countCasesOf(db, personId) > 1 ? null : namedPerson(office.sqlite, personId);

const draftsOf = (
  context: ReadContext,
  { id, personId }: { id: string; personId: string },
): NamingDraft[] => {
  const person = personErased(context, personId);
  const { sqlite } = context.office;
  return person === null ? [] : draftsNaming(context, person, idsAround(sqlite, id, personId));
};

/**
 * Where else the office names him: what the erasure takes along, and what it does not reach. To be read before it is
 * proposed and confirmed. None while he has another case. @throws AppError `not-found`
 */
export function mentions(context: ReadContext, caseId: CaseId): { personToo: boolean; rows: Mention[] } {
  const { db, office } = context;
  const record = required(findCase(db, caseId));
  const person = personErased(context, record.personId);
  if (person === null) return { personToo: false, rows: [] };
  const accounts = accountsOfOffice(db);
  return {
    personToo: true,
    rows: [
      ...mentionsOf(office.sqlite, caseId, person),
      ...filterMentions(office.sqlite, person),
      ...draftsOf(context, record).map(({ draft, fate }): Mention => ({
        kind: 'draft',
        id: draft.id,
        label: accounts.get(draft.ownerId)?.fullName ?? '',
        day: localDay(new Date(draft.updatedAt)),
        form: draft.form,
        fate,
      })),
    ],
  };
}

/** Longer than the window waits between two questions, so that it says which step it is before that step holds all. */
const breathe = () => new Promise<void>((next) => setTimeout(next, 200));

async function rewrite(office: OpenOffice, state: CoreState, control: JobControl): Promise<null> {
  for (const [index, step] of scrubSteps.entries()) {
    control.report(index, scrubSteps.length);
    await breathe();
    await state.exclusive(() => {
      if (state.office !== office) throw new AppError('locked');
      // Before the mark goes: interrupted here, all of it is done again.
      if (step === 'empty-log') dropMigrationCopy(state.files);
      scrub(office.sqlite, step);
    });
  }
  control.report(scrubSteps.length, scrubSteps.length);
  return null;
}
