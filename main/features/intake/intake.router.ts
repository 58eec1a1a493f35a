import { z } from 'zod';
import {
  checkDuplicatesInput,
  duplicateMatch,
  registerInput,
  registerOutput,
  registerReferralInput,
  registerReferralOutput,
} from '../../../shared/contract/intake.contract';
import { findDuplicates } from '../../core/likelyDuplicates';
import { command, query, router } from '../../core/procedure';
import { register } from './intake.service';
import { registerReferral } from './referral.service';

export const intakeRouter = router({
  checkDuplicates: query({
    access: { permission: 'cases.register' },
    input: checkDuplicatesInput,
    output: z.object({ rows: z.array(duplicateMatch) }),
    audit: { none: 'asked while the form is being typed; registering leaves a row' },
    run: ({ db }, input) => ({ rows: findDuplicates(db, input) }),
  }),
  register: command({
    access: { permission: 'cases.register' },
    input: registerInput,
    output: registerOutput,
    audit: {
      action: 'intake.registered',
      actionFor: (input) =>
        input.consent.outcome === 'given' ? 'intake.registered' : 'intake.consent-refused',
      subject: (_input, output) => (output.caseId === null ? null : { kind: 'case', id: output.caseId }),
      fields: (input) =>
        input.consent.outcome === 'given' ? ['consent', ...Object.keys(input.person ?? {}), 'entryWay'] : [],
    },
    run: register,
  }),
  registerReferral: command({
    access: { permission: 'cases.register' },
    input: registerReferralInput,
    output: registerReferralOutput,
    audit: {
      action: 'intake.referral-registered',
      subject: (_input, output) => ({ kind: 'case', id: output.caseId }),
      fields: (input) => ['referral', ...Object.keys(input.person ?? {})],
    },
    run: registerReferral,
  }),
});
