import { useDeferredValue } from 'react';

/** What fits on a tall screen; more of them only make the key wait. */
const screenful = 8;

/**
 * The rows to draw now: at a new answer the first screenful at once, all of them right after, in a render that the
 * next key may interrupt. `npm run bench` measures it.
 *
 * @param rows must keep its identity while the answer is the same
 */
export function useScreenfulFirst<Row>(rows: readonly Row[]): readonly Row[] {
  const settled = useDeferredValue(rows);
  return settled === rows ? rows : rows.slice(0, screenful);
}
