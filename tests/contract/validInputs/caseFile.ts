import { today } from '../../builders/registration';
import type { ValidInputs } from './facts';

/** Of the page of a case: its history. */
export const caseFileInputs: ValidInputs = {
  'cases.updateTeam': ({ ids, login }) => ({
    caseId: login === 'admision' ? ids.loneCase : ids.case,
    number: login === 'admision' ? 3 : 2,
    role: 'facilitation',
    userId: ids.facilitator,
    act: 'begin',
    occurredOn: today,
    reason: 'Conduce su grupo',
  }),
  'cases.timeline': ({ ids }) => ({
    caseId: ids.case,
    kinds: ['note', 'task'],
    byId: ids.psychologist,
    from: '2026-01-01',
    to: '2026-12-31',
    cursor: null,
    limit: 20,
  }),
};
