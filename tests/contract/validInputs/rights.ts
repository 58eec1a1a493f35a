import { proposal } from '../../builders/rights';
import { today } from '../../builders/registration';
import { passphraseOf } from '../../support/testCore';
import type { ValidInputs } from './facts';

/** Of a person's rights over his data, and of disposal. */
export const rightsInputs: ValidInputs = {
  'disposal.confirm': ({ ids, login }) => ({
    caseId: ids.disposableCase,
    code: ids.disposableCode,
    passphrase: passphraseOf(login),
  }),
  'disposal.mentions': ({ ids }) => ({ caseId: ids.disposableCase }),
  'disposal.pending': () => ({}),
  'disposal.propose': ({ ids }) => proposal(ids.archivedCase),
  'disposal.setWait': () => ({ waitDays: 30 }),
  'disposal.withdraw': ({ ids }) => ({ caseId: ids.disposableCase }),
  'rights.exportOwnData': ({ ids }) => ({
    caseId: ids.case,
    format: 'json',
    identityCheckedBy: 'Mostró su DNI',
    handOver: [],
  }),
  'rights.get': ({ ids }) => ({ caseId: ids.case }),
  'rights.lift': ({ ids }) => ({ caseId: ids.restrictedCase, reason: 'Se corrigió.', askedOn: today }),
  'rights.ownDataTexts': ({ ids }) => ({ caseId: ids.case }),
  'rights.restrict': ({ ids }) => ({ caseId: ids.case, reason: 'Impugna un dato.', askedOn: today }),
};
