import { setDisposalWaitDays } from '../../../db/repositories/rights';
import { startedJob } from '../../../shared/contract/jobs.contract';
import { nothing } from '../../../shared/contract/primitives';
import {
  confirmDisposalInput,
  disposalMentions,
  pendingDisposals,
  proposeDisposalInput,
  rightsInput,
  waitInput,
  withdrawDisposalInput,
} from '../../../shared/contract/rights.contract';
import { command, query, router } from '../../core/procedure';
import { requireOwnPassphrase } from '../../core/signature';
import { confirm, mentions, pendingOf, propose, withdraw } from './disposal.service';

const ofCase = (input: { caseId: string }) => ({ kind: 'case', id: input.caseId }) as const;

export const disposalRouter = router({
  pending: query({
    access: { permission: 'disposal.propose' },
    input: nothing,
    output: pendingDisposals,
    audit: { none: 'a list shows no more than code, name and what was proposed' },
    run: pendingOf,
  }),
  mentions: query({
    access: { permission: 'disposal.confirm' },
    input: rightsInput,
    output: disposalMentions,
    audit: { none: 'says where his name stands, and nothing of what is said there' },
    run: (context, input) => mentions(context, input.caseId),
  }),
  propose: command({
    access: { permission: 'disposal.propose' },
    input: proposeDisposalInput,
    output: nothing,
    audit: { action: 'disposal.proposed', subject: ofCase, fields: (input) => [input.reason] },
    run: (context, input) => {
      propose(context, input);
      return {};
    },
  }),
  withdraw: command({
    access: { permission: 'disposal.propose' },
    input: withdrawDisposalInput,
    output: nothing,
    audit: { action: 'disposal.withdrawn', subject: ofCase },
    run: (context, input) => {
      withdraw(context, input.caseId);
      return {};
    },
  }),
  confirm: command({
    access: { permission: 'disposal.confirm' },
    input: confirmDisposalInput,
    output: startedJob,
    audit: { action: 'disposal.done', subject: ofCase },
    prepare: (office, state, input) => requireOwnPassphrase(office, state, input.passphrase, 'passphrase'),
    run: confirm,
  }),
  setWait: command({
    access: { permission: 'settings.manage' },
    input: waitInput,
    output: nothing,
    audit: {
      action: 'settings.updated',
      subject: () => ({ kind: 'office', id: 'office' }),
      fields: () => ['disposalWaitDays'],
    },
    run: ({ db }, input) => {
      setDisposalWaitDays(db, input.waitDays);
      return {};
    },
  }),
});
