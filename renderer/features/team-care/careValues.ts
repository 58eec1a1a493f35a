import { z } from 'zod';
import { recordCareInput, type RecordCareInput } from '../../../shared/contract/care.contract';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { careProblems } from '../../../shared/domain/team/care';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');

/** What the form holds, right or wrong. */
export const careValues = z.object({
  heldOn: text,
  byPsychology: z.enum(['yes', 'no', '']).catch(''),
  reason: text,
  leader: text,
  participants: z.array(z.string()).catch([]),
  others: text,
  themes: text,
  text,
});
export type CareValues = z.infer<typeof careValues>;

/** Whoever writes it down was there. */
export const blankCare = (userId: string): CareValues => ({
  heldOn: dayText(todayHere()),
  byPsychology: '',
  reason: '',
  leader: '',
  participants: [userId],
  others: '0',
  themes: '',
  text: '',
});

/** The call that the form stands for, and what keeps it from being made. */
export function readCare(
  values: CareValues,
  userId: string,
  today: string,
): { readonly input: RecordCareInput; readonly problems: FieldProblems } {
  const { leader, participants, themes } = values;
  const day = parseDay(values.heldOn, today);
  const byPsychology = values.byPsychology === 'yes';
  const noPsychologyReason = byPsychology ? '' : values.reason;
  const others = /^\d{1,3}$/.test(values.others.trim()) ? Number(values.others) : Number.NaN;
  const input = {
    heldOn: day ?? values.heldOn,
    byPsychology,
    noPsychologyReason,
    leader,
    participants,
    others,
    themes,
    text: values.text,
  };
  const late = day === null ? null : pastDayProblem(day, today);
  const found: FieldProblems = {
    ...careProblems(
      { participants, others: Number.isNaN(others) ? 50 : others, byPsychology, noPsychologyReason },
      userId,
    ),
    ...findProblems(recordCareInput, input),
    ...(values.heldOn.trim() === '' ? { heldOn: 'required' } : late === null ? {} : { heldOn: late }),
  };
  const { noPsychologyReason: reason, ...problems } = found;
  return {
    input,
    problems: {
      ...problems,
      ...(values.byPsychology === '' ? { byPsychology: 'required' } : reason === undefined ? {} : { reason }),
    },
  };
}
