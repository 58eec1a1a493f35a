import { z } from 'zod';
import { decideInput, type DecisionsView } from '../../../shared/contract/decisions.contract';
import {
  decisionOutcomes,
  decisionProblems,
  exclusionCriteria,
  followUpOf,
  needsCaiReason,
  needsSecond,
  needsService,
  type DecisionFacts,
  type DecisionOutcome,
  type ExclusionCriterion,
} from '../../../shared/domain/decisions/decisions';
import { dueProblem } from '../../../shared/domain/tasks/tasks';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');
const plan = z.object({ ownerId: text, dueOn: text }).catch({ ownerId: '', dueOn: '' });
const service = z.object({ directoryEntryId: z.string().nullable(), name: z.string() });
const criterion = z.object({ seen: z.boolean().catch(false), facts: text }).catch({ seen: false, facts: '' });

/** What the form of a decision holds, right or wrong. */
export const decisionValues = z.object({
  outcome: z.union([z.enum(decisionOutcomes), z.literal('')]).catch(''),
  decidedOn: text,
  criteria: z.object(
    Object.fromEntries(exclusionCriteria.map((name) => [name, criterion])) as Record<
      ExclusionCriterion,
      typeof criterion
    >,
  ),
  reasons: text,
  caiReason: text,
  help: z.array(service).catch([]),
  noHelpReason: text,
  service: service.nullable().catch(null),
  atRisk: z.union([z.enum(['yes', 'no']), z.literal('')]).catch(''),
  protection: plan,
  followUp: plan,
  second: plan,
});
export type DecisionValues = z.infer<typeof decisionValues>;

export const blankDecision = (today: string, userId: string): DecisionValues => ({
  outcome: '',
  decidedOn: dayText(today),
  criteria: Object.fromEntries(
    exclusionCriteria.map((name) => [name, { seen: false, facts: '' }]),
  ) as DecisionValues['criteria'],
  reasons: '',
  caiReason: '',
  help: [],
  noHelpReason: '',
  service: null,
  atRisk: '',
  protection: { ownerId: userId, dueOn: dayText(today) },
  followUp: { ownerId: userId, dueOn: '' },
  second: { ownerId: '', dueOn: '' },
});

type Office = Pick<DecisionsView, 'officeKind' | 'exclusionPeople'>;

/** Which parts of the form an outcome asks for. */
export const partsOf = (outcome: DecisionOutcome, { officeKind, exclusionPeople }: Office) => ({
  caiReason: needsCaiReason(outcome, officeKind),
  service: needsService(outcome, officeKind),
  followUp: followUpOf(outcome, officeKind),
  second: needsSecond(outcome, exclusionPeople),
});

const emptyDay = (path: string, typed: string): FieldProblems =>
  typed.trim() === '' ? { [path]: 'required' } : {};

/** What is sent, or what holds it by field. */
export function readDecision(
  values: DecisionValues,
  caseId: string,
  number: number,
  office: Office,
  today: string,
): { readonly problems: FieldProblems; readonly input: z.input<typeof decideInput> | null } {
  const { outcome, atRisk } = values;
  if (outcome === '') return { problems: { outcome: 'required' }, input: null };
  const parts = partsOf(outcome, office);
  const day = (typed: string) => parseDay(typed, today) ?? typed;
  const planned = (wanted: boolean, { ownerId, dueOn }: DecisionValues['second']) =>
    wanted ? { ownerId, dueOn: day(dueOn) } : null;
  const criteria = exclusionCriteria
    .filter((name) => values.criteria[name].seen)
    .map((name) => ({ criterion: name, facts: values.criteria[name].facts }));
  const input: z.input<typeof decideInput> = {
    caseId,
    number,
    outcome,
    decidedOn: day(values.decidedOn),
    criteria,
    reasons: values.reasons,
    // What was written for another outcome stays in the form, and out of the record.
    caiReason: parts.caiReason ? values.caiReason : '',
    help: values.help,
    noHelpReason: outcome === 'excluded' && values.help.length === 0 ? values.noHelpReason : '',
    service: parts.service ? values.service : null,
    atRisk: atRisk === '' ? null : atRisk,
    protection: planned(atRisk === 'yes', values.protection),
    followUp: planned(parts.followUp !== null, values.followUp),
    second: planned(parts.second, values.second),
  };
  const facts: DecisionFacts = {
    ...office,
    outcome,
    decidedOn: parseDay(values.decidedOn, today) ?? today,
    today,
    criteria,
    reasons: values.reasons,
    caiReason: values.caiReason,
    helpCount: values.help.length,
    noHelpReason: values.noHelpReason,
    hasService: input.service !== null,
    atRisk: input.atRisk,
    hasProtection: input.protection !== null,
    hasFollowUp: input.followUp !== null,
    hasSecond: input.second !== null,
  };
  const dues = (['protection', 'followUp', 'second'] as const).flatMap((name) => {
    const wanted = input[name];
    if (wanted === null) return [];
    const problem = parseDay(values[name].dueOn, today) === null ? null : dueProblem(wanted.dueOn, today);
    return [
      ...(problem === null ? [] : [[`${name}.dueOn`, problem] as const]),
      ...Object.entries(emptyDay(`${name}.dueOn`, values[name].dueOn)),
      ...(wanted.ownerId === '' ? [[`${name}.ownerId`, 'required'] as const] : []),
    ];
  });
  return {
    problems: {
      ...decisionProblems(facts),
      ...findProblems(decideInput, input),
      ...emptyDay('decidedOn', values.decidedOn),
      ...Object.fromEntries(dues),
    },
    input,
  };
}
