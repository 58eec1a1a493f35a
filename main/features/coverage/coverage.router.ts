import { z } from 'zod';
import {
  caseCoverageInput,
  caseCoverageView,
  matrixInput,
  matrixView,
  recordMakeUpInput,
  retractMakeUpInput,
} from '../../../shared/contract/coverage.contract';
import { nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { caseCoverageOf, matrixOf, recordMakeUp, retractMakeUp } from './coverage.service';

const read = { permission: 'groups.read' } as const;
const write = { permission: 'sessions.write' } as const;
const ofCase = (input: { caseId: string }) => ({ kind: 'case', id: input.caseId }) as const;

export const coverageRouter = router({
  matrix: query({
    access: read,
    input: matrixInput,
    output: matrixView,
    audit: {
      action: 'groups.topics-read',
      subject: ({ groupId }) =>
        groupId === null ? { kind: 'office', id: 'office' } : { kind: 'group', id: groupId },
    },
    run: ({ db }, input) => matrixOf(db, input.groupId),
  }),
  ofCase: query({
    access: read,
    input: caseCoverageInput,
    output: caseCoverageView,
    audit: { action: 'groups.topics-read', subject: ofCase },
    run: ({ db }, input) => caseCoverageOf(db, input.caseId),
  }),
  recordMakeUp: command({
    access: write,
    input: recordMakeUpInput,
    output: z.object({ topics: z.number().int() }),
    audit: {
      action: 'groups.topic-made-up',
      subject: ofCase,
      fields: () => ['topics', 'madeOn', 'way', 'givenBy', 'note'],
    },
    run: recordMakeUp,
  }),
  retractMakeUp: command({
    access: write,
    input: retractMakeUpInput,
    output: nothing,
    audit: {
      action: 'groups.make-up-retracted',
      subject: (input) => ({ kind: 'make-up', id: input.makeUpId }),
      fields: () => ['reason'],
    },
    run: (context, input) => {
      retractMakeUp(context, input);
      return {};
    },
  }),
});
