import { z } from 'zod';
import {
  feedbackOfCase,
  feedbackOfCaseInput,
  feedbackOfGroup,
  feedbackOfGroupInput,
  sendMessageInput,
  withdrawMessageInput,
} from '../../../shared/contract/feedback.contract';
import { caseId, messageId } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { feedbackFor, feedbackOf, sendMessage, withdrawMessage } from './feedback.service';

const read = { permission: 'attention.read' } as const;
const write = { permission: 'attention.write' } as const;

export const feedbackRouter = router({
  ofCase: query({
    access: read,
    input: feedbackOfCaseInput,
    output: feedbackOfCase,
    audit: { action: 'feedback.read', subject: (input) => ({ kind: 'case', id: input.caseId }) },
    run: (context, input) => feedbackOf(context, input.caseId),
  }),
  ofGroup: query({
    access: read,
    input: feedbackOfGroupInput,
    output: feedbackOfGroup,
    audit: { action: 'feedback.read', subject: (input) => ({ kind: 'group', id: input.groupId }) },
    run: (context, input) => feedbackFor(context, input.groupId),
  }),
  send: command({
    access: write,
    input: sendMessageInput,
    output: z.object({ messageId }),
    audit: {
      action: 'feedback.sent',
      subject: (input) => ({ kind: 'case', id: input.caseId }),
      fields: () => ['text'],
    },
    run: sendMessage,
  }),
  // Restricted at his asking, his case is worked on no more: that less of it is told goes on.
  withdraw: command({
    access: write,
    whileRestricted: 'goes-on',
    input: withdrawMessageInput,
    output: z.object({ caseId }),
    audit: {
      action: 'feedback.withdrawn',
      subject: (_input, output) => ({ kind: 'case', id: output.caseId }),
    },
    run: (context, input) => withdrawMessage(context, input.messageId),
  }),
});
