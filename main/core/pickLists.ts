import type { Reader } from '../../db/connection/access';
import { findOption } from '../../db/repositories/lists';
import { isOffered, unanswered, type PickList } from '../../shared/domain/lists/options';

/**
 * Why an answer cannot be kept, or null: it is an option that was offered in the year of the answer, one of the two that
 * are of no list, or what was answered before: that it was retired since does not take it away.
 */
export function answerProblem(
  db: Reader,
  list: PickList,
  answer: string,
  { year, before }: { readonly year: number; readonly before: string | null },
): 'option-unknown' | null {
  if (answer === before || unanswered.some((other) => other === answer)) return null;
  const option = findOption(db, list, answer);
  return option !== null && isOffered(option, year) ? null : 'option-unknown';
}

/** The words of an answer; a code that no list has is shown as it is. */
export const optionLabel = (db: Reader, list: PickList, code: string): string =>
  findOption(db, list, code)?.label ?? code;
