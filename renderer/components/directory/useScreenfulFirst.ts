import { startTransition, useEffect, useMemo, useState } from 'react';

/** What fits on the screens of an office; more of them only make the key wait. */
const screenful = 6;

/**
 * The rows to draw now: at a new answer the first screenful at once, and all of them once that is on the screen, in a
 * render that the next key may interrupt. Behind it, and not with it: a frame that waits for rows below the edge of
 * the window shows a letter late. `npm run bench` measures it.
 *
 * @param rows must keep its identity while the answer is the same
 */
export function useScreenfulFirst<Row>(rows: readonly Row[]): readonly Row[] {
  const [settled, setSettled] = useState(rows);
  useEffect(() => {
    if (settled === rows) return;
    let afterPaint: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      afterPaint = setTimeout(() => {
        startTransition(() => {
          setSettled(rows);
        });
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(afterPaint);
    };
  }, [rows, settled]);
  return useMemo(() => (settled === rows ? rows : rows.slice(0, screenful)), [settled, rows]);
}
