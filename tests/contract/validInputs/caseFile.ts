import type { ValidInputs } from './facts';

/** Of the page of a case: its history. */
export const caseFileInputs: ValidInputs = {
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
