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
  'exports.start': () => ({
    columns: ['code', 'state'],
    filter: noFilter,
    sort: 'code',
    passphrase: 'laguna cobre setenta molinos',
  }),
  'exports.open': () => ({ passphrase: 'laguna cobre setenta molinos' }),
  'exports.page': () => ({ exportId: '00000000-0000-4000-8000-000000000001', offset: 0, limit: 10 }),
  'exports.close': () => ({ exportId: '00000000-0000-4000-8000-000000000001' }),
  'caseList.hideNames': () => ({ namesHidden: false }),
};
