import { agendaInputs } from './agenda';
import { attachmentInputs } from './attachments';
import { attentionInputs } from './attention';
import { caseFileInputs } from './caseFile';
import { decisionInputs } from './decisions';
import { evaluationInputs } from './evaluation';
import { fichaInputs } from './ficha';
import type { ValidInputs } from './facts';
import { groupWorkInputs } from './groupWork';
import { listInputs } from './list';
import { identityInputs } from './identity';
import { rightsInputs } from './rights';
import { teamInputs } from './team';
import { spineInputs } from './spine';
import { testInputs } from './tests';

/** One input for every procedure that the template office accepts. A procedure without one fails the contract test. */
export const validInputs: ValidInputs = {
  ...spineInputs,
  ...evaluationInputs,
  ...caseFileInputs,
  ...attachmentInputs,
  ...attentionInputs,
  ...rightsInputs,
  ...decisionInputs,
  ...fichaInputs,
  ...listInputs,
  ...identityInputs,
  ...testInputs,
  ...groupWorkInputs,
  ...agendaInputs,
  ...teamInputs,
};
