import { z } from 'zod';
import { findPartnerTestCase } from '../../../db/repositories/tests';
import { applicationId, nothing, partnerTestId, versionId } from '../../../shared/contract/primitives';
import {
  annulPartnerTestInput,
  annulTestInput,
  caseTestsInput,
  groupTests,
  groupTestsInput,
  instrumentRow,
  instrumentVersion,
  instrumentVersionInput,
  offerInstrumentInput,
  partnerTests,
  publishInstrumentInput,
  recordPartnerTestInput,
  recordTestInput,
  testHead,
  testInput,
  testResults,
  testView,
  turnBackInput,
  turnInput,
} from '../../../shared/contract/tests.contract';
import { requireHasCome } from '../../core/arrival';
import { requireBasis } from '../../core/legalBasis';
import { command, query, router } from '../../core/procedure';
import { required } from '../../core/refuse';
import { requireOwnPassphrase } from '../../core/signature';
import { groupTestsOf } from './groupTests';
import { instrumentRows, instrumentVersionOf, offer, publishInstrument } from './instruments.service';
import { annulPartnerTest, partnerTestsOf, recordPartnerTest } from './partnerTests.service';
import { annulTest, recordTest, resultsOf, testHeadsOf, testViewOf } from './tests.service';

const apply = { permission: 'tests.apply' } as const;
const read = { permission: 'tests.read' } as const;
const manage = { permission: 'tests.manage' } as const;
const ofCase = (input: { caseId: string }) => ({ kind: 'case', id: input.caseId }) as const;
const ofTest = (one: { applicationId: string }) => ({ kind: 'test', id: one.applicationId }) as const;
const ofPartnerTest = (one: { partnerTestId: string }) =>
  ({ kind: 'partner-test', id: one.partnerTestId }) as const;

export const instrumentsRouter = router({
  list: query({
    access: { permission: 'signed-in' },
    input: nothing,
    output: z.object({ rows: z.array(instrumentRow) }),
    audit: { none: 'names of instruments; nothing of anybody' },
    run: ({ db }) => ({ rows: instrumentRows(db) }),
  }),
  get: query({
    access: { permission: 'signed-in' },
    input: instrumentVersionInput,
    output: instrumentVersion,
    audit: { none: 'questions of an instrument; nothing of anybody' },
    run: ({ db }, input) => instrumentVersionOf(db, input.versionId),
  }),
  publish: command({
    access: manage,
    input: publishInstrumentInput,
    output: z.object({ versionId }),
    audit: {
      action: 'instruments.published',
      subject: (_input, output) => ({ kind: 'instrument', id: output.versionId }),
    },
    run: publishInstrument,
  }),
  offer: command({
    access: manage,
    input: offerInstrumentInput,
    output: nothing,
    audit: {
      action: 'instruments.offered',
      actionFor: (input) => (input.offered ? 'instruments.offered' : 'instruments.withdrawn'),
      subject: (input) => ({ kind: 'instrument', id: input.instrumentId }),
    },
    run: (context, input) => {
      offer(context, input);
      return {};
    },
  }),
});

export const testsRouter = router({
  ofCase: query({
    access: apply,
    input: caseTestsInput,
    output: z.object({ rows: z.array(testHead) }),
    audit: { action: 'tests.listed', subject: ofCase },
    run: ({ db }, input) => ({ rows: testHeadsOf(db, input.caseId) }),
  }),
  results: query({
    access: read,
    input: caseTestsInput,
    output: testResults,
    audit: { action: 'tests.read', subject: ofCase },
    run: ({ db }, input) => resultsOf(db, input.caseId),
  }),
  get: query({
    access: read,
    input: testInput,
    output: testView,
    audit: { action: 'tests.read', subject: ofTest },
    run: ({ db }, input) => testViewOf(db, input.applicationId),
  }),
  ofGroup: query({
    access: apply,
    input: groupTestsInput,
    output: groupTests,
    audit: { action: 'tests.listed', subject: (input) => ({ kind: 'group', id: input.groupId }) },
    run: ({ db }, input) => groupTestsOf(db, input.groupId),
  }),
  record: command({
    access: apply,
    input: recordTestInput,
    output: z.object({ applicationId }),
    audit: {
      action: 'tests.recorded',
      subject: (_input, output) => ofTest(output),
      fields: (input) => [input.respondent, input.timePoint],
    },
    run: recordTest,
  }),
  annul: command({
    access: apply,
    input: annulTestInput,
    output: nothing,
    audit: { action: 'tests.annulled', subject: ofTest },
    run: (context, input) => {
      annulTest(context, input);
      return {};
    },
  }),
  /** The screen goes to whoever answers: from now on nothing but her answers is kept, until it is taken back. */
  turn: command({
    access: apply,
    input: turnInput,
    output: nothing,
    audit: { action: 'tests.turned', subject: ofCase },
    run: ({ db, office, atCommit }, input) => {
      requireBasis(db, input.caseId);
      requireHasCome(db, input.caseId);
      atCommit({
        keep: () => {
          office.turned = true;
        },
        discard: () => undefined,
      });
      return {};
    },
  }),
  turnBack: command({
    access: apply,
    whileTurned: true,
    input: turnBackInput,
    output: nothing,
    audit: { action: 'tests.turned-back' },
    prepare: (office, state, input) => requireOwnPassphrase(office, state, input.passphrase, 'passphrase'),
    run: ({ office, atCommit }) => {
      atCommit({
        keep: () => {
          office.turned = false;
        },
        discard: () => undefined,
      });
      return {};
    },
  }),
});

/** Of a partner: sealed with the key of psychology and social work, and in no document of the man. */
export const partnerTestsRouter = router({
  ofCase: query({
    access: { ...read, compartments: ['protected'] },
    input: caseTestsInput,
    output: partnerTests,
    audit: { action: 'partner-tests.read', subject: ofCase },
    run: (context, input) => partnerTestsOf(context, input.caseId),
  }),
  record: command({
    access: { ...apply, compartments: ['protected'] },
    input: recordPartnerTestInput,
    output: z.object({ partnerTestId }),
    audit: { action: 'partner-tests.recorded', subject: (_input, output) => ofPartnerTest(output) },
    run: recordPartnerTest,
  }),
  annul: command({
    access: { ...apply, compartments: ['protected'] },
    input: annulPartnerTestInput,
    output: nothing,
    audit: { action: 'partner-tests.annulled', subject: ofPartnerTest },
    run: (context, input) => {
      const caseId = required(findPartnerTestCase(context.db, input.partnerTestId));
      annulPartnerTest(context, input, caseId);
      return {};
    },
  }),
});
