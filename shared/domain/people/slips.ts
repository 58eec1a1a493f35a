import { distance } from 'fastest-levenshtein';

/** True when two neighbours changed places, and nothing else differs. */
const neighboursSwapped = (left: string, right: string): boolean => {
  if (left.length !== right.length) return false;
  let at = 0;
  while (at < left.length && left.charAt(at) === right.charAt(at)) at += 1;
  return (
    at + 1 < left.length &&
    left.charAt(at) === right.charAt(at + 1) &&
    left.charAt(at + 1) === right.charAt(at) &&
    left.slice(at + 2) === right.slice(at + 2)
  );
};

/** True when one character typed, left out, replaced or swapped with its neighbour turns one text into the other. */
export const oneSlipApart = (left: string, right: string): boolean =>
  left !== right &&
  Math.abs(left.length - right.length) <= 1 &&
  (distance(left, right) === 1 || neighboursSwapped(left, right));
