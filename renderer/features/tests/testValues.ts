import { z } from 'zod';
import {
  recordTestInput,
  testMeans,
  type InstrumentRow,
  type TestHead,
} from '../../../shared/contract/tests.contract';
import {
  respondents,
  timePoints,
  type InstrumentContent,
  type Respondent,
  type TimePoint,
} from '../../../shared/domain/tests/instrument';
import { answersProblem, type Answer } from '../../../shared/domain/tests/scoring';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');

/** What is kept of a test while it is being applied: which, how, and what was answered until now. */
export const testValues = z.object({
  versionId: text,
  respondent: z.enum(respondents).catch('man'),
  timePoint: z.enum([...timePoints, '']).catch(''),
  appliedOn: text,
  means: z.enum(testMeans).catch('screen'),
  answers: z.array(z.number().nullable()).catch([]),
  /** Where whoever answers stands: 0 before the first question, one more than there are behind the last. */
  at: z.number().int().min(0).catch(0),
  stage: z.enum(['setup', 'answering']).catch('setup'),
});
export type TestValues = z.infer<typeof testValues>;

/**
 * Whose answers a page holds. What his partner answers is a draft of its own: whatever is changed in the setup, it cannot
 * stand among his, nor before him on the turned screen.
 */
export type Whose = 'his' | 'partner';

/** Under whose page the answers of somebody stand: what a professional answers of him is his. */
export const answersOf = (respondent: Respondent): Whose => (respondent === 'partner' ? 'partner' : 'his');

export const placesOfTest = {
  his: {
    form: 'test',
    apply: '/casos/$caseId/pruebas/aplicar',
    front: '/frente/$caseId',
    outsideForm: 'outside-test',
    outside: '/casos/$caseId/pruebas/externa',
  },
  partner: {
    form: 'partner-test',
    apply: '/casos/$caseId/pruebas/pareja',
    front: '/frente/$caseId/pareja',
    outsideForm: 'partner-outside-test',
    outside: '/casos/$caseId/pruebas/pareja/externa',
  },
} as const;

export const blankTest = (whose: Whose): TestValues => ({
  versionId: '',
  respondent: whose === 'partner' ? 'partner' : 'man',
  timePoint: '',
  appliedOn: dayText(todayHere()),
  means: 'screen',
  answers: [],
  at: 0,
  stage: 'setup',
});

/** Reads a draft; one that holds the answers of the other is not opened. */
export const testDraft = (whose: Whose) =>
  testValues.refine(({ respondent }) => answersOf(respondent) === whose).catch(blankTest(whose));

/** True once somebody began to answer: from then on what is answered, by whom and when is settled. */
export const isBegun = ({ at, answers }: Pick<TestValues, 'at' | 'answers'>): boolean =>
  at > 0 || answers.some((answer) => answer !== null);

/** As many answers as there are questions: those that were given, and nothing for the rest. */
export const answersFor = (items: number, given: readonly Answer[]): Answer[] =>
  Array.from({ length: items }, (_, at) => given[at] ?? null);

/** The answers with one of them changed. */
export const answerAt = (answers: readonly Answer[], place: number, value: Answer): Answer[] =>
  answers.map((known, at) => (at === place - 1 ? value : known));

/** What is asked of a test that was applied before. */
export type AppliedTest = Pick<TestHead, 'versionId' | 'annulled' | 'respondent' | 'timePoint'>;

/** A version that may be chosen, with its instrument. */
export interface OfferedVersion {
  readonly versionId: string;
  readonly instrumentId: string;
  readonly name: string;
  readonly number: number;
}

/** The latest of each instrument that is offered, and those with which this man began: only the same are compared. */
export function offeredVersions(
  instruments: readonly InstrumentRow[],
  applied: readonly Pick<TestHead, 'versionId' | 'annulled'>[],
): OfferedVersion[] {
  const begun = new Set(applied.flatMap(({ versionId, annulled }) => (annulled === null ? [versionId] : [])));
  return instruments.flatMap(({ instrumentId, name, offered, versions }) =>
    versions
      .filter(({ versionId }, at) => (offered && at === 0) || begun.has(versionId))
      .map(({ versionId, number }) => ({ versionId, instrumentId, name, number })),
  );
}

/** True when this instrument was answered by this person at this point already. */
export const wasApplied = (
  instruments: readonly InstrumentRow[],
  applied: readonly AppliedTest[],
  { versionId, respondent, timePoint }: Pick<TestValues, 'versionId' | 'respondent' | 'timePoint'>,
): boolean => {
  const instrumentOf = (id: string | null) =>
    instruments.find(({ versions }) => versions.some((version) => version.versionId === id))?.instrumentId;
  return applied.some(
    (test) =>
      test.annulled === null &&
      test.versionId !== null &&
      test.respondent === respondent &&
      test.timePoint === timePoint &&
      instrumentOf(test.versionId) === instrumentOf(versionId),
  );
};

/** What is sent, once the setup is whole. */
export const testInput = (caseId: string, values: TestValues, answers: readonly Answer[]) => ({
  caseId,
  respondent: values.respondent,
  timePoint: values.timePoint,
  appliedOn: parseDay(values.appliedOn) ?? '',
  test: {
    kind: 'scored' as const,
    versionId: values.versionId,
    means: values.means,
    answers: [...answers],
  },
});

const setup = recordTestInput.pick({ timePoint: true, appliedOn: true });

/** What holds the choice of test, before anything is answered. */
export function setupProblems(
  values: TestValues,
  content: InstrumentContent | null,
  again: boolean,
): FieldProblems {
  const { versionId, respondent, timePoint } = values;
  const appliedOn = parseDay(values.appliedOn) ?? '';
  const found = findProblems(setup, { timePoint, appliedOn });
  if (versionId === '' || content === null) return { ...found, versionId: 'required' };
  if (timePoint === '') return { ...found, timePoint: 'required' };
  if (respondentsFor(content, answersOf(respondent)).length === 0)
    return { ...found, versionId: 'not-for-respondent' };
  const fits = answersProblem(content, answersFor(content.items.length, []), { respondent, timePoint });
  // Nothing is answered yet; what else it says is of the choice.
  const wrong = fits === null || fits.field === 'answers' ? {} : { [fits.field]: fits.rule };
  return {
    ...(again ? { timePoint: 'already-applied' } : {}),
    ...(appliedOn > todayHere() ? { appliedOn: 'date-future' } : {}),
    ...wrong,
    ...found,
  };
}

/** Whom a version is for, among those whose answers stand on this page. */
export const respondentsFor = (content: InstrumentContent, whose: Whose): Respondent[] =>
  content.respondents.filter((one) => answersOf(one) === whose);

export const pointsFor = (content: InstrumentContent): TimePoint[] =>
  timePoints.filter((point) => content.timePoints.includes(point));
