import { today } from '../../builders/registration';
import type { ValidInputs } from './facts';

/** Of the page of a case: its history. */
export const caseFileInputs: ValidInputs = {
  'cases.accesses': ({ ids, login }) => ({
    caseId: login === 'admision' ? ids.loneCase : ids.case,
    cursor: null,
    limit: 20,
  }),
  'cases.updateTeam': ({ ids, login }) => ({
    caseId: login === 'admision' ? ids.loneCase : ids.case,
    number: login === 'admision' ? 3 : 2,
    role: 'facilitation',
    userId: ids.facilitator,
    act: 'begin',
    occurredOn: today,
    reason: 'Conduce su grupo',
  }),
  'handOvers.create': ({ ids }) => ({
    fromId: ids.psychologist,
    toId: ids.facilitator,
    exceptions: [],
    protectionToId: ids.socialWorker,
    reason: 'Sale de la oficina',
    seen: ids.psychologistHas,
  }),
  'handOvers.get': ({ ids }) => ({ fromId: ids.psychologist }),
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
