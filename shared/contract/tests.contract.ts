import { z } from 'zod';
import { missingKinds, respondents, timePoints } from '../domain/tests/instrument';
import {
  applicationId,
  caseId,
  day,
  groupId,
  instant,
  instrumentId,
  line,
  optionalLine,
  optionalProse,
  partnerTestId,
  passphrase,
  prose,
  versionId,
} from './primitives';

const answerOption = z.strictObject({
  value: z.number().int().min(-99).max(99),
  label: line(80),
});
const answerOptions = z.array(answerOption).max(9, 'options-many');

/** One version of an instrument, whole. What holds it together is `instrumentProblems`. */
export const instrumentContent = z.strictObject({
  /** What it asks about, for the team. */
  purpose: optionalProse(1_000),
  /** What is read to whoever answers. */
  instructions: prose(1_000),
  options: answerOptions,
  items: z
    .array(z.strictObject({ text: line(300), options: answerOptions.nullable(), reverse: z.boolean() }))
    .max(100, 'too-many'),
  scales: z
    .array(
      z.strictObject({
        name: line(80),
        items: z.array(z.number().int().min(1).max(100)).max(100),
        bands: z
          .array(z.strictObject({ from: z.number().int().min(-9_900).max(9_900), label: line(60) }))
          .max(9),
      }),
    )
    .max(12, 'too-many'),
  missing: z.strictObject({ kind: z.enum(missingKinds), most: z.number('most-range').int().min(0).max(100) }),
  timePoints: z.array(z.enum(timePoints)).max(timePoints.length),
  respondents: z.array(z.enum(respondents)).max(respondents.length),
});
export type InstrumentVersionContent = z.infer<typeof instrumentContent>;

export const instrumentVersionInput = z.strictObject({ versionId });
export const publishInstrumentInput = z.strictObject({
  /** The version that a new instrument was copied from: its draft is done. */
  copyOf: versionId.nullable().default(null),
  /** Null for an instrument that is not there yet. */
  instrumentId: instrumentId.nullable(),
  name: line(120),
  /** The version that the form was opened on; 0 for a new instrument. Another one by now is a conflict. */
  baseNumber: z.number().int().min(0),
  content: instrumentContent,
});
export const offerInstrumentInput = z.strictObject({ instrumentId, offered: z.boolean() });

const versionHead = z.object({
  versionId,
  number: z.number().int(),
  publishedAt: instant,
  /** Empty for the one that comes with the program. */
  publishedByName: z.string(),
});
export const instrumentRow = z.object({
  instrumentId,
  name: z.string(),
  source: z.enum(['shipped', 'office']),
  offered: z.boolean(),
  /** The latest first. */
  versions: z.array(versionHead),
});
export type InstrumentRow = z.infer<typeof instrumentRow>;
export const instrumentVersion = versionHead.extend({
  instrumentId,
  name: z.string(),
  latestNumber: z.number().int(),
  content: instrumentContent,
});
export type InstrumentVersion = z.infer<typeof instrumentVersion>;

/** On which the answers were given. */
export const testMeans = ['screen', 'paper'] as const;

/** A test of ours by its answers, or one of others by what a professional writes down of it. */
export const testBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scored'),
    versionId,
    means: z.enum(testMeans),
    answers: z.array(z.number().int().min(-99).max(99).nullable()).min(1).max(100),
  }),
  z.strictObject({
    kind: z.literal('outside'),
    name: line(120),
    version: optionalLine(60),
    applier: line(120),
    total: optionalLine(60),
    band: optionalLine(120),
  }),
]);
export type TestBody = z.infer<typeof testBody>;
export const outsideTest = testBody.options[1];

export const recordTestInput = z.strictObject({
  caseId,
  respondent: z.enum(['man', 'professional']),
  timePoint: z.enum(timePoints),
  appliedOn: day,
  test: testBody,
});
/** The same of his partner: all of it is sealed, that it was applied too. */
export const recordPartnerTestInput = recordTestInput.omit({ respondent: true });
export type RecordTestInput = z.infer<typeof recordTestInput>;

export const caseTestsInput = z.strictObject({ caseId });
export const testInput = z.strictObject({ applicationId });
export const annulTestInput = z.strictObject({ applicationId, reason: line(300) });
export const annulPartnerTestInput = z.strictObject({ partnerTestId, reason: line(300) });
export const groupTestsInput = z.strictObject({ groupId });
export const turnInput = z.strictObject({ caseId });
export const turnBackInput = z.strictObject({ passphrase });

const applied = z.object({
  name: z.string(),
  /** Null, as its number is, for a test of others. */
  versionId: versionId.nullable(),
  versionNumber: z.number().int().nullable(),
  respondent: z.enum(respondents),
  timePoint: z.enum(timePoints),
  appliedOn: day,
  recordedAt: instant,
  recordedByName: z.string(),
  annulled: z.object({ reason: z.string(), at: instant, byName: z.string() }).nullable(),
});
/** That a test was applied, without what it gave. */
export const testHead = applied.extend({ applicationId, means: z.enum([...testMeans, 'outside']) });
export type TestHead = z.infer<typeof testHead>;

const scaleScoreView = z.object({
  name: z.string(),
  lowest: z.number(),
  highest: z.number(),
  items: z.number().int(),
  missing: z.number().int(),
  score: z.number().nullable(),
  prorated: z.boolean(),
  band: z.string().nullable(),
});
/** What a test gave. */
export const testOutcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scored'),
    versionId,
    missing: z.number().int(),
    items: z.number().int(),
    scales: z.array(scaleScoreView),
  }),
  z.object({ ...outsideTest.shape }),
]);
export type TestOutcome = z.infer<typeof testOutcome>;

const resultRow = applied.omit({ recordedAt: true, recordedByName: true }).extend({
  id: z.uuid(),
  outcome: testOutcome,
});
export type ResultRow = z.infer<typeof resultRow>;

/** Change of one man in one version of an instrument, from his entry test to each later one. */
export const changeRow = z.object({
  versionId,
  name: z.string(),
  versionNumber: z.number().int(),
  respondent: z.enum(respondents),
  entry: z.object({ timePoint: z.enum(timePoints), appliedOn: day }),
  later: z.object({ timePoint: z.enum(timePoints), appliedOn: day }),
  scales: z.array(
    z.object({
      name: z.string(),
      lowest: z.number(),
      highest: z.number(),
      entry: z.number().nullable(),
      later: z.number().nullable(),
      change: z.number().nullable(),
    }),
  ),
});
export type ChangeRow = z.infer<typeof changeRow>;
export const testResults = z.object({ rows: z.array(resultRow), changes: z.array(changeRow) });
export type TestResults = z.infer<typeof testResults>;

/** One applied test with its answers. */
export const testView = testHead.extend({
  caseId,
  caseCode: z.string(),
  outcome: testOutcome,
  answers: z
    .array(
      z.object({
        text: z.string(),
        reverse: z.boolean(),
        value: z.number().int().nullable(),
        label: z.string().nullable(),
      }),
    )
    .nullable(),
});
export type TestView = z.infer<typeof testView>;

export const partnerTests = z.object({
  caseCode: z.string(),
  rows: z.array(resultRow.extend({ recordedByName: z.string() })),
  changes: z.array(changeRow),
});
export type PartnerTests = z.infer<typeof partnerTests>;

/** Of a group: who has an entry test, and what changed in those who have both, never by person. */
export const groupTests = z.object({
  groupName: z.string(),
  men: z.array(
    z.object({
      caseId,
      code: z.string(),
      fullName: z.string(),
      joinedOn: day,
      entryOn: day.nullable(),
      latest: z.object({ timePoint: z.enum(timePoints), appliedOn: day }).nullable(),
    }),
  ),
  changes: z.array(
    z.object({
      versionId,
      name: z.string(),
      versionNumber: z.number().int(),
      timePoint: z.enum(timePoints),
      scales: z.array(
        z.object({
          name: z.string(),
          lowest: z.number(),
          highest: z.number(),
          n: z.number().int(),
          withoutEntry: z.number().int(),
          withoutLater: z.number().int(),
          unscored: z.number().int(),
          figures: z.object({ entry: z.number(), later: z.number(), change: z.number() }).nullable(),
        }),
      ),
    }),
  ),
});
export type GroupTests = z.infer<typeof groupTests>;
