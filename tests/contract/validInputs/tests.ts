import { outside, partnerInput, scored, smallInstrument, testInput } from '../../builders/tests';
import { passphraseOf } from '../../support/testCore';
import type { ValidInputs } from './facts';

/** Of instruments and the tests that are applied with them. */
export const testInputs: ValidInputs = {
  'instruments.get': ({ ids }) => ({ versionId: ids.shippedVersion }),
  'instruments.list': () => ({}),
  'instruments.offer': ({ ids }) => ({ instrumentId: ids.instrument, offered: false }),
  'instruments.publish': ({ ids }) => ({
    instrumentId: ids.instrument,
    name: 'Enojo en casa',
    baseNumber: 1,
    content: smallInstrument({ purpose: 'Segunda versión' }),
  }),
  'tests.annul': ({ ids }) => ({ applicationId: ids.application, reason: 'Era de otra persona.' }),
  'tests.get': ({ ids }) => ({ applicationId: ids.application }),
  'tests.ofCase': ({ ids }) => ({ caseId: ids.case }),
  'tests.ofGroup': ({ ids }) => ({ groupId: ids.group }),
  'tests.record': ({ ids }) => testInput(ids.case, scored(ids.shippedVersion), { timePoint: 'end' }),
  'tests.results': ({ ids }) => ({ caseId: ids.case }),
  'tests.turn': ({ ids }) => ({ caseId: ids.case }),
  'tests.turnBack': ({ login }) => ({ passphrase: passphraseOf(login) }),
  'partnerTests.annul': ({ ids }) => ({ partnerTestId: ids.partnerTest, reason: 'Era de otra persona.' }),
  'partnerTests.ofCase': ({ ids }) => ({ caseId: ids.case }),
  'partnerTests.record': ({ ids }) => partnerInput(ids.case, outside()),
};
