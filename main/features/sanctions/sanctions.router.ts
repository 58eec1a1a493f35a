import { z } from 'zod';
import { nothing, sanctionId } from '../../../shared/contract/primitives';
import {
  answerSanctionInput,
  endSanctionInput,
  recordSanctionInput,
  sanctionsInput,
  sanctionsView,
} from '../../../shared/contract/sanctions.contract';
import { command, query, router } from '../../core/procedure';
import { answerSanction, endOne, recordSanction, sanctionsViewOf } from './sanctions.service';

const write = { permission: 'sanctions.write' } as const;
const ofSanction = (input: { readonly sanctionId: string }) =>
  ({ kind: 'sanction', id: input.sanctionId }) as const;

export const sanctionsRouter = router({
  ofCase: query({
    access: write,
    input: sanctionsInput,
    output: sanctionsView,
    audit: { none: 'a part of the case, whose opening leaves a row' },
    run: (context, input) => sanctionsViewOf(context, input.caseId),
  }),
  record: command({
    access: write,
    input: recordSanctionInput,
    output: z.object({ sanctionId }),
    audit: {
      action: 'sanctions.recorded',
      subject: (_input, output) => ({ kind: 'sanction', id: output.sanctionId }),
      fields: (input) => [input.kind, 'court', 'docket'],
    },
    run: recordSanction,
  }),
  answer: command({
    access: write,
    input: answerSanctionInput,
    output: nothing,
    audit: {
      action: 'sanctions.answered',
      subject: ofSanction,
      fields: (input) => [input.referral.answer],
    },
    run: (context, input) => {
      answerSanction(context, input);
      return {};
    },
  }),
  end: command({
    access: write,
    input: endSanctionInput,
    output: nothing,
    audit: { action: 'sanctions.ended', subject: ofSanction },
    run: (context, input) => {
      endOne(context, input);
      return {};
    },
  }),
});
