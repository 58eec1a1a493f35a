import type { z } from 'zod';
import type { FieldProblems } from '../../../shared/errors';

/** Codes that the schemas give by themselves; whatever else zod says becomes one of two plain ones. */
const ownCode = /^[a-z]+(?:-[a-z]+)*$/;

const codeOf = (issue: z.core.$ZodIssue): string => {
  if (ownCode.test(issue.message)) return issue.message;
  return issue.code === 'invalid_value' || issue.code === 'invalid_type' ? 'required' : 'invalid';
};

/** The first problem of each field, by its path (`person.documentNumber`), as main reports them too. */
export const zodProblems = (error: z.ZodError): FieldProblems => {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    problems[path] ??= codeOf(issue);
  }
  return problems;
};

/** What `schema` finds wrong with `values`; empty when nothing. */
export const findProblems = (schema: z.ZodType, values: unknown): FieldProblems => {
  const parsed = schema.safeParse(values);
  return parsed.success ? {} : zodProblems(parsed.error);
};

export const hasProblems = (problems: FieldProblems): boolean => Object.keys(problems).length > 0;
