import { AppError, type FieldProblems } from '../../shared/errors';

/** The refusal of a rule, beside the field that it is about. */
export const ruleBroken = (
  problem: { readonly rule: string; readonly article: string },
  field: string,
): AppError =>
  new AppError('rule', {
    detail: { rule: problem.rule, article: problem.article },
    fields: { [field]: problem.rule },
  });

/** Goes on only when no field has a problem. @throws AppError `invalid` with the fields */
export const requireFields = (fields: FieldProblems): void => {
  if (Object.keys(fields).length > 0) throw new AppError('invalid', { fields });
};

/** The same for one field. @throws AppError `invalid` with the field */
export const requireField = (field: string, problem: string | null): void => {
  if (problem !== null) requireFields({ [field]: problem });
};

/** What was looked up, when it is there. @throws AppError `not-found` */
export const required = <T>(found: T | null): T => {
  if (found === null) throw new AppError('not-found');
  return found;
};

/** Somebody else was faster, or nothing is left to do; the form says which. */
export const conflict = (
  reason:
    | 'newer-version'
    | 'nothing-changed'
    | 'document-of-both'
    | 'has-programme'
    | 'already-annulled'
    | 'calendar-changed',
): AppError => new AppError('conflict', { detail: { reason } });
