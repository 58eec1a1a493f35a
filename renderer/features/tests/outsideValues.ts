import { z } from 'zod';
import { respondents, timePoints } from '../../../shared/domain/tests/instrument';
import { dayText, todayHere } from '../../components/forms/dayText';
import { answersOf, type Whose } from './testValues';

const text = z.string().catch('');

const outsideValues = z.object({
  respondent: z.enum(respondents).catch('man'),
  timePoint: z.enum([...timePoints, '']).catch(''),
  appliedOn: text,
  name: text,
  version: text,
  applier: text,
  total: text,
  band: text,
});
export type OutsideValues = z.infer<typeof outsideValues>;

export const blankOutside = (whose: Whose, applier: string): OutsideValues => ({
  respondent: whose === 'partner' ? 'partner' : 'man',
  timePoint: '',
  appliedOn: dayText(todayHere()),
  name: '',
  version: '',
  applier,
  total: '',
  band: '',
});

/** Reads a draft; one that holds the test of the other is not opened. */
export const outsideDraft = (whose: Whose, applier: string) =>
  outsideValues
    .refine(({ respondent }) => answersOf(respondent) === whose)
    .catch(blankOutside(whose, applier));
