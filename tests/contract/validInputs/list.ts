import { noFilter } from '../../../shared/contract/case-list.contract';
import type { ValidInputs } from './facts';

/** Search, and the list of people. */
export const listInputs: ValidInputs = {
  'search.people': () => ({ query: 'pena' }),
  'caseList.count': () => ({ filter: noFilter }),
  'caseList.names': ({ ids }) => ({ caseIds: [ids.case] }),
  'caseList.preferences': () => ({}),
  'caseList.saveFilter': () => ({
    name: 'En espera',
    filter: { ...noFilter, state: 'waiting' },
    sort: 'due',
  }),
  'caseList.removeFilter': () => ({ name: 'En espera' }),
  'caseList.saveColumns': () => ({ columns: ['name', 'state'] }),
  'caseList.hideNames': () => ({ namesHidden: false }),
};
