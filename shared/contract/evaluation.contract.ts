import { z } from 'zod';
import {
  componentAnswers,
  components,
  ecologicalLevels,
  socialWorkParts,
} from '../domain/evaluation/appreciation';
import { histories, historyAnswers, historySources } from '../domain/evaluation/histories';
import { historyNotices } from '../domain/evaluation/notices';
import { riskLevels } from '../domain/evaluation/riskLevel';
import { economicForms, specialConsideration, violenceKinds } from '../domain/evaluation/violence';
import { liftedNotice, noticeKind, noticePlan } from './notices.contract';
import { caseId, day, entryId, forEach, instant, optionalProse, prose } from './primitives';

const answer = z.enum(historyAnswers);
const historyFacts = forEach(histories, answer);

/** The ten histories of §6.6: what was answered, who said it, since when it is known, and the words. */
export const historiesContent = z.strictObject({
  facts: historyFacts,
  details: forEach(
    histories,
    z.strictObject({
      source: z.enum(historySources).nullable(),
      learnedOn: day.nullable(),
      text: optionalProse(4_000),
    }),
  ),
});
export type HistoriesContent = z.infer<typeof historiesContent>;

/** Kinds of violence (§5.2.3), and whom of special consideration they reached. */
export const violenceContent = z.strictObject({
  kinds: forEach(violenceKinds, answer),
  economic: forEach(economicForms, answer),
  special: z.array(z.enum(specialConsideration)).max(specialConsideration.length, 'too-many'),
  detail: optionalProse(8_000),
});
export type ViolenceContent = z.infer<typeof violenceContent>;

/** The level that a person judged, and why. */
export const riskLevelContent = z.strictObject({ level: z.enum(riskLevels), reasons: prose(4_000) });

/** Social work's appreciation. */
export const socialWorkContent = forEach(socialWorkParts, optionalProse(6_000));
export type SocialWorkContent = z.infer<typeof socialWorkContent>;

/** Psychology's appreciation: the six components of §5.4.8 and the three levels of §5.4.7. */
export const psychologyContent = z.strictObject({
  components: forEach(
    components,
    z.strictObject({ seen: z.enum(componentAnswers), text: optionalProse(6_000) }),
  ),
  levels: forEach(ecologicalLevels, optionalProse(6_000)),
  summary: optionalProse(6_000),
  recommendations: optionalProse(6_000),
});
export type PsychologyContent = z.infer<typeof psychologyContent>;

/** What every save of a section says. */
const saving = {
  caseId,
  /** The version that the form was opened on; 0 when there was none. Another one by now is a conflict. */
  baseVersion: z.number().int().min(0),
  /** The day of the evaluation, or of the paper that it was written on. */
  occurredOn: day,
};

/** For each notice that this save raises, who answers for it and by when; null for the others. */
export const saveHistoriesInput = z.strictObject({
  ...saving,
  ...historiesContent.shape,
  notices: forEach(historyNotices, noticePlan.nullable()),
});
export const saveViolenceInput = z.strictObject({ ...saving, ...violenceContent.shape });
export const saveRiskLevelInput = z.strictObject({
  ...saving,
  ...riskLevelContent.shape,
  notices: forEach(['severe-risk'], noticePlan.nullable()),
});
/** `complete` is what the writer says of it; what it still lacks then is refused by field. */
export const saveSocialWorkInput = z.strictObject({
  ...saving,
  complete: z.boolean(),
  body: socialWorkContent,
});
export const saveAppreciationInput = z.strictObject({
  ...saving,
  complete: z.boolean(),
  body: psychologyContent,
});

export const savedEntry = z.object({
  entryId,
  version: z.number().int(),
  complete: z.boolean(),
  raised: z.array(noticeKind),
});

/** A version as it stands in a list: nothing of what was written in it. */
const versionHead = z.object({
  entryId,
  version: z.number().int(),
  occurredOn: day,
  complete: z.boolean(),
  recordedAt: instant,
  authorName: z.string(),
});
export type VersionHead = z.infer<typeof versionHead>;

export const evaluationInput = z.strictObject({ caseId });

/** Every section, its versions oldest first, with what two of them are compared by; and the latest one whole. */
export const evaluationView = z.object({
  histories: z.object({
    versions: z.array(versionHead.extend({ facts: historyFacts })),
    latest: historiesContent.nullable(),
  }),
  violence: z.object({
    versions: z.array(versionHead.extend(violenceContent.pick({ kinds: true, economic: true }).shape)),
    latest: violenceContent.nullable(),
  }),
  riskLevel: z.object({
    versions: z.array(versionHead.extend(riskLevelContent.pick({ level: true }).shape)),
    latest: riskLevelContent.nullable(),
  }),
  socialWork: z.object({ versions: z.array(versionHead), latest: socialWorkContent.nullable() }),
  /** That psychology wrote hers, by whom and when; her words are behind `appreciations.get`. */
  psychology: z.object({ versions: z.array(versionHead) }),
  liftedNotices: z.array(liftedNotice),
});
export type EvaluationView = z.infer<typeof evaluationView>;

export const versionInput = z.strictObject({ entryId });

/** One version whole, of a section that psychology and social work share. */
export const entryVersion = z.discriminatedUnion('section', [
  versionHead.extend({ section: z.literal('histories'), content: historiesContent }),
  versionHead.extend({ section: z.literal('violence'), content: violenceContent }),
  versionHead.extend({ section: z.literal('risk-level'), content: riskLevelContent }),
  versionHead.extend({ section: z.literal('social-work'), content: socialWorkContent }),
]);
export type EntryVersion = z.infer<typeof entryVersion>;

export const appreciationView = z.object({
  versions: z.array(versionHead),
  latest: psychologyContent.nullable(),
});
export const appreciationVersion = versionHead.extend({ content: psychologyContent });
