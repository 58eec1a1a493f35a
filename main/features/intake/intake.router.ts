import { z } from 'zod';
import {
  checkDuplicatesInput,
  personMatch,
  registerInput,
  registerOutput,
} from '../../../shared/contract/intake.contract';
import { command, query, router } from '../../core/procedure';
import { findDuplicates, register } from './intake.service';

const matches = z.object({ rows: z.array(personMatch) });

export const intakeRouter = router({
  checkDuplicates: query({
    access: { permission: 'cases.register' },
    input: checkDuplicatesInput,
    output: matches,
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
});
