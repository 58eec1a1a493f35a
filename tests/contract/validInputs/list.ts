import type { ValidInputs } from './facts';

/** Search, and the list of people. */
export const listInputs: ValidInputs = {
  'search.people': () => ({ query: 'pena' }),
};
