import {
  appreciationInput,
  historiesInput,
  historiesWith,
  planFor,
  riskLevelInput,
  socialWorkInput,
  stepInput,
  violenceInput,
} from '../../builders/evaluation';
import { today } from '../../builders/registration';
import type { ValidInputs } from './facts';

/** Of the evaluation, its notices and the tasks. */
export const evaluationInputs: ValidInputs = {
  'appreciations.get': ({ ids }) => ({ caseId: ids.case }),
  'appreciations.save': ({ ids }) => appreciationInput(ids.loneCase),
  'appreciations.version': ({ ids }) => ({ entryId: ids.appreciationEntry }),
  'evaluation.get': ({ ids }) => ({ caseId: ids.case }),
  'evaluation.saveHistories': ({ ids }) =>
    historiesInput(
      ids.loneCase,
      historiesWith({ threats: 'yes', medical: 'no' }),
      planFor(ids.psychologist, ['threats']),
    ),
  'evaluation.saveRiskLevel': ({ ids }) =>
    riskLevelInput(ids.case, 'severe', { baseVersion: 1, ownerId: ids.psychologist }),
  'evaluation.saveSocialWork': ({ ids }) => socialWorkInput(ids.loneCase),
  'evaluation.saveViolence': ({ ids }) => violenceInput(ids.loneCase),
  'evaluation.version': ({ ids }) => ({ entryId: ids.historiesEntry }),
  'notices.lift': ({ ids }) => ({ noticeId: ids.standingNotice, reason: 'Entregó el arma a la comisaría.' }),
  'notices.reopen': ({ ids }) => ({ noticeId: ids.liftedNotice, ownerId: ids.psychologist, dueOn: today }),
  'protection.record': ({ ids }) => stepInput(ids.protectionTask),
  'protection.steps': ({ ids }) => ({ taskId: ids.steppedTask }),
  'tasks.change': ({ ids }) => ({
    taskId: ids.openTask,
    number: 1,
    ownerId: ids.facilitator,
    dueOn: '2026-12-01',
    reason: 'Sale de licencia',
  }),
  'tasks.close': ({ ids }) => ({ taskId: ids.openTask, outcome: 'done', note: '' }),
  'tasks.create': ({ ids }) => ({
    caseId: ids.case,
    kind: 're-evaluation',
    title: '',
    ownerId: ids.psychologist,
    dueOn: '2027-02-01',
  }),
  'tasks.get': ({ ids }) => ({ taskId: ids.openTask }),
  'tasks.mine': () => ({}),
};
