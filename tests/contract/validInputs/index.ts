import { caseFileInputs } from './caseFile';
import { evaluationInputs } from './evaluation';
import type { ValidInputs } from './facts';
import { identityInputs } from './identity';
import { spineInputs } from './spine';

/** One input for every procedure that the template office accepts. A procedure without one fails the contract test. */
export const validInputs: ValidInputs = {
  ...spineInputs,
  ...evaluationInputs,
  ...caseFileInputs,
  ...identityInputs,
};
