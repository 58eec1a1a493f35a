import { z } from 'zod';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import type { FieldProblems } from '../../../shared/errors';
import { parseDay } from '../../components/forms/dayText';

/** Pieces of which the values of the five forms are made: whatever a draft may hold, read without fail. */
export const text = z.string().catch('');

export const versionNumber = z.number().int().min(0).catch(0);

/** One of a list, or nothing chosen yet. */
export const choiceOf = <const Value extends string>(values: readonly Value[]) =>
  z.union([z.enum(values), z.literal('')]).catch('');

/** The same for each name of a list. */
export const keyed = <Key extends string, Schema extends z.ZodType>(keys: readonly Key[], schema: Schema) =>
  z.object(Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>);

/** A value for each name of a list. */
export const forEachKey = <Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Record<Key, Value> => Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;

/** The day as main takes it; what is not understood crosses as it was typed, to be refused by its field. */
export const sentDay = (typed: string, today: string): string => parseDay(typed, today) ?? typed;

/** Why the typed day of the evaluation cannot be right, by its field. */
export const occurredOnProblem = (typed: string, today: string): FieldProblems => {
  if (typed.trim() === '') return { occurredOn: 'required' };
  const day = parseDay(typed, today);
  const problem = day === null ? 'date-shape' : pastDayProblem(day, today);
  return problem === null ? {} : { occurredOn: problem };
};
