import { z } from 'zod';
import type { ContactContent } from '../../../shared/contract/contacts.contract';
import { saveInterviewInput } from '../../../shared/contract/family-contacts.contract';
import { interviewKinds, interviewProblem, riskAnswers } from '../../../shared/domain/contacts/interviews';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { dueProblem } from '../../../shared/domain/tasks/tasks';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');

/** What the form of an interview holds, right or wrong. */
export const interviewValues = z.object({
  heldOn: text,
  body: z.object({
    kind: z.enum(interviewKinds).catch('interview'),
    safeWayKept: z.enum(['yes', 'no', '']).catch(''),
    safeWayNote: text,
    text,
    riskSaid: z.union([z.enum(riskAnswers), z.literal('')]).catch(''),
    nextStep: text,
  }),
  /** Who protects, when a risk was said. */
  protection: z.object({ ownerId: text, dueOn: text }).catch({ ownerId: '', dueOn: '' }),
});
export type InterviewValues = z.infer<typeof interviewValues>;

/** @param owner who writes: the task of protecting is hers unless she gives it to another */
export const blankInterview = (owner: string): InterviewValues => ({
  heldOn: dayText(todayHere()),
  body: { kind: 'interview', safeWayKept: '', safeWayNote: '', text: '', riskSaid: '', nextStep: '' },
  protection: { ownerId: owner, dueOn: dayText(todayHere()) },
});

type SaveInput = z.input<typeof saveInterviewInput>;

/** What is sent, or what holds it by field: the shapes of the contract and the rule of §6.4.12. */
export function readInterview(
  values: InterviewValues,
  of: {
    readonly caseId: string;
    readonly contactId: string;
    readonly contact: ContactContent;
    readonly toldOn: readonly string[];
  },
  today: string,
): { readonly problems: FieldProblems; readonly input: SaveInput } {
  const { body, protection } = values;
  const due = parseDay(protection.dueOn, today);
  const heldOn = parseDay(values.heldOn, today);
  const input: SaveInput = {
    caseId: of.caseId,
    contactId: of.contactId,
    heldOn: heldOn ?? '',
    body: {
      ...body,
      safeWayKept: body.safeWayKept === 'yes',
      riskSaid: body.riskSaid as SaveInput['body']['riskSaid'],
    },
    protection:
      body.riskSaid === 'yes' ? { ownerId: protection.ownerId, dueOn: due ?? protection.dueOn } : null,
  };
  const late = input.protection === null || due === null ? null : dueProblem(due, today);
  const day = heldOn === null ? null : pastDayProblem(heldOn, today);
  const rule =
    heldOn === null
      ? null
      : interviewProblem({
          ...of,
          heldOn,
          ...input.body,
          hasProtection: input.protection !== null,
        });
  return {
    input,
    problems: {
      ...findProblems(saveInterviewInput, input),
      ...(body.safeWayKept === '' ? { 'body.safeWayKept': 'required' } : {}),
      ...(body.riskSaid === '' ? { 'body.riskSaid': 'required' } : {}),
      ...(input.protection?.ownerId === '' ? { 'protection.ownerId': 'required' } : {}),
      ...(late === null ? {} : { 'protection.dueOn': late }),
      ...(day === null ? {} : { heldOn: day }),
      ...(rule === null || (rule.field === 'safeWayNote' && body.safeWayKept === '')
        ? {}
        : { [rule.field === 'safeWayNote' ? 'body.safeWayNote' : rule.field]: rule.rule }),
    },
  };
}
