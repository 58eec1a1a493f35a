import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import {
  findOption,
  insertOption,
  listOptions,
  nextPosition,
  retireOption,
} from '../../../db/repositories/lists';
import type {
  addedOption,
  addOptionInput,
  PickOption,
  retireOptionInput,
} from '../../../shared/contract/lists.contract';
import { isOffered, labelProblem, listYearProblem } from '../../../shared/domain/lists/options';
import type { WriteContext } from '../../core/procedure';
import { conflict, requireField, required } from '../../core/refuse';

/** Every option of every list in its order. */
export const optionsOf = (db: Reader): PickOption[] =>
  listOptions(db).map(({ list, code, label, origin, fromYear, retiredFrom }) => ({
    list,
    code,
    label,
    origin,
    fromYear,
    retiredFrom,
  }));

const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * Adds an option from this year or the next on, at the end of its list or in the place of one that it replaces: that
 * one is retired and keeps its words, and so do the answers given with it.
 *
 * @throws AppError `not-found`; `invalid` (`label`, `fromYear`)
 */
export function addOption(
  { db, today, nextId }: WriteContext,
  input: z.output<typeof addOptionInput>,
): z.input<typeof addedOption> {
  const { list, label, fromYear, replaces } = input;
  requireField('fromYear', listYearProblem(fromYear, yearOf(today)));
  const replaced = replaces === null ? null : required(findOption(db, list, replaces));
  if (replaced !== null && !isOffered(replaced, fromYear)) throw conflict('newer-version');
  const others = listOptions(db).filter((option) => option.list === list && option.code !== replaces);
  requireField('label', labelProblem(label, others, fromYear));
  if (replaced !== null) {
    // The same words would be no other option.
    requireField('label', labelProblem(label, [replaced], fromYear));
    retireOption(db, list, replaced.code, fromYear);
  }
  const code = nextId();
  insertOption(db, {
    list,
    code,
    label,
    position: replaced?.position ?? nextPosition(db, list),
    origin: 'office',
    fromYear,
    retiredFrom: null,
  });
  return { list, code };
}

/**
 * Stops offering an option from this year or the next on, or offers it again. It is never removed.
 *
 * @throws AppError `not-found`; `invalid` (`fromYear`, `label`)
 */
export function setRetirement(
  { db, today }: WriteContext,
  { list, code, fromYear }: z.output<typeof retireOptionInput>,
): void {
  const option = required(findOption(db, list, code));
  if (fromYear === null) {
    const others = listOptions(db).filter((other) => other.list === list && other.code !== code);
    requireField('label', labelProblem(option.label, others, Math.max(yearOf(today), option.fromYear)));
  } else {
    requireField('fromYear', listYearProblem(fromYear, yearOf(today)));
  }
  retireOption(db, list, code, fromYear);
}
