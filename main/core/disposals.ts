import type { PendingRecord } from '../../db/repositories/rights';
import { caseId } from '../../shared/contract/primitives';
import type { PendingDisposal } from '../../shared/contract/rights.contract';
import { displayName } from '../../shared/domain/people/name';
import type { ReadContext } from './procedure';

/** A disposal that was proposed, as the case and the list of coordination show it. */
export const pendingView = (
  { user, today }: Pick<ReadContext, 'user' | 'today'>,
  { proposal, code, person, byName }: PendingRecord,
): PendingDisposal => ({
  caseId: caseId.parse(proposal.caseId),
  code,
  fullName: displayName(person),
  reason: proposal.reason,
  note: proposal.note,
  proposedAt: proposal.proposedAt,
  proposedByName: byName,
  readyOn: proposal.readyOn,
  own: proposal.proposedBy === user.id,
  ripe: proposal.readyOn <= today,
});
