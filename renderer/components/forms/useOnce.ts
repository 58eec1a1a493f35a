import { useRef } from 'react';

/**
 * `act`, once at a time: a call while another is under way is let go. The key and the button of a form may both be
 * pressed before the page is drawn again, and a button that looks busy does not hold the key.
 */
export function useOnce<Given extends readonly unknown[]>(
  act: (...given: Given) => Promise<void>,
): (...given: Given) => Promise<void> {
  const underWay = useRef(false);
  return async (...given) => {
    if (underWay.current) return;
    underWay.current = true;
    try {
      await act(...given);
    } finally {
      underWay.current = false;
    }
  };
}
