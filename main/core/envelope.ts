import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { toAppError } from '../../db/connection/sqliteErrors';
import { AppError, type FieldProblems } from '../../shared/errors';
import type { Refusal } from '../../shared/result';

const fieldsOf = (error: ZodError): FieldProblems =>
  Object.fromEntries(
    // The first problem of a field is the one to solve first.
    [...error.issues].reverse().map((issue) => [issue.path.join('.'), problemOf(issue)]),
  );

/** Our schemas carry their problem's code as the message; zod's own sentences are replaced by one code. */
const problemOf = (issue: ZodError['issues'][number]): string => {
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  return /^[a-z][a-z-]+$/.test(issue.message) ? issue.message : 'invalid';
};

/**
 * Turns whatever was thrown into what may cross to the window: a code of the closed set, names of fields, small facts.
 * @param report told of what was not expected, before it is reduced to `internal`.
 */
export function toRefusal(thrown: unknown, report: (error: unknown) => void): Refusal {
  const cause = thrown instanceof TRPCError ? (thrown.cause ?? thrown) : thrown;
  const error = toAppError(cause);
  if (error instanceof AppError) {
    return { ok: false, code: error.code, ...error.options };
  }
  if (thrown instanceof TRPCError && thrown.code === 'BAD_REQUEST' && error instanceof ZodError) {
    return { ok: false, code: 'invalid', fields: fieldsOf(error) };
  }
  if (thrown instanceof TRPCError && thrown.code === 'NOT_FOUND') return { ok: false, code: 'not-found' };
  report(error);
  return { ok: false, code: 'internal' };
}
