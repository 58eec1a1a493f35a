import { z } from 'zod';
import { mergePeopleInput } from '../../../shared/contract/people.contract';
import type { FieldProblems } from '../../../shared/errors';
import { findProblems } from '../../components/forms/problems';

const sides = ['this', 'that'] as const;

/** What the form of a merge holds: with whom, which of the two stands, and why they are one. */
export const mergeValues = z.object({
  otherId: z.string().nullable().catch(null),
  stands: z.enum(sides).catch('this'),
  reason: z.string().catch(''),
});
export type MergeValues = z.infer<typeof mergeValues>;

export const blankMerge: MergeValues = { otherId: null, stands: 'this', reason: '' };

type MergeInput = z.input<typeof mergePeopleInput>;

export const mergeInput = (personId: string, { otherId, stands, reason }: MergeValues): MergeInput => {
  const other = otherId ?? '';
  return stands === 'this'
    ? { survivorId: personId, absorbedId: other, reason }
    : { survivorId: other, absorbedId: personId, reason };
};

export const mergeProblems = (input: MergeInput): FieldProblems => findProblems(mergePeopleInput, input);
