import { z } from 'zod';
import { pledgeKinds } from '../domain/team/pledges';
import {
  courseStates,
  knownAnswers,
  reviewActs,
  trainingFields,
  trainingKinds,
} from '../domain/team/training';
import { roles } from '../permissions';
import { courseId, day, instant, line, memberId, optionalLine, passphrase } from './primitives';

/** The team of the office (§6.2.1, §6.3). */

const lack = z.object({
  what: z.enum(['account', 'field', 'pledge', ...trainingKinds]),
  article: z.enum(['§6.3.1', '§6.4.5']),
});
const reminder = z.object({
  what: z.enum(['complete-declaration', 'preferred-field', 'assistance', 'approaches']),
  article: z.enum(['§6.3.1', '§6.3.2']),
});

export const memberRow = z.object({
  memberId,
  fullName: z.string(),
  /** Null for who has no account. */
  role: z.enum(roles).nullable(),
  /** An open account, or somebody without one who has not left. */
  present: z.boolean(),
  profession: z.string(),
  field: z.enum(trainingFields).nullable(),
  inBaseTeam: z.boolean(),
  eligible: z.boolean(),
  byDeclaration: z.boolean(),
  lacks: z.array(lack),
  reminders: z.array(reminder),
  trainingHad: z.array(z.enum(trainingKinds)),
  /** Courses whose certificate nobody has seen yet. */
  toVerify: z.number().int(),
});
export type MemberRow = z.infer<typeof memberRow>;

export const memberList = z.object({
  rows: z.array(memberRow),
  /** How many professionals the basic team lacks (§6.2.1). */
  baseTeamMissing: z.number().int(),
  baseTeam: z.number().int(),
});
export type MemberList = z.infer<typeof memberList>;

/** Null: whoever is signed in. */
const whose = { memberId: memberId.nullable() };
export const memberInput = z.strictObject(whose);

export const courseView = z.object({
  courseId,
  title: z.string(),
  kinds: z.array(z.enum(trainingKinds)),
  hours: z.number().int(),
  giver: z.string(),
  specialist: z.enum(knownAnswers),
  assistance: z.enum(knownAnswers),
  heldOn: day,
  certificate: z.string(),
  state: z.enum(courseStates),
  /** Verified, by specialists: it stands for its kinds. */
  counts: z.boolean(),
  declaredByName: z.string(),
  declaredAt: instant,
  reviews: z.array(z.object({ act: z.enum(reviewActs), note: z.string(), at: instant, byName: z.string() })),
});
export type CourseView = z.infer<typeof courseView>;

export const memberView = memberRow.extend({
  mine: z.boolean(),
  /** The number that the next change of what she studied will have. */
  nextProfile: z.number().int(),
  fieldReason: z.string(),
  leftOn: day.nullable(),
  profiles: z.array(
    z.object({
      number: z.number().int(),
      profession: z.string(),
      field: z.enum(trainingFields),
      fieldReason: z.string(),
      inBaseTeam: z.boolean(),
      at: instant,
      byName: z.string(),
    }),
  ),
  courses: z.array(courseView),
  declaration: z
    .object({
      at: instant,
      ended: z.object({ at: instant, byName: z.string(), reason: z.string() }).nullable(),
    })
    .nullable(),
  pledges: z.array(
    z.object({
      kind: z.enum(pledgeKinds),
      textVersion: z.string(),
      how: z.enum(['passphrase', 'paper']),
      signedOn: day,
    }),
  ),
});
export type MemberView = z.infer<typeof memberView>;

const studies = {
  profession: line(80),
  field: z.enum(trainingFields),
  fieldReason: optionalLine(200),
  /** Only coordination designates (§6.2.1). */
  inBaseTeam: z.boolean(),
};
export const addOutsideMemberInput = z.strictObject({ fullName: line(120), ...studies });
export const endMembershipInput = z.strictObject({ memberId, leftOn: day });
export const saveProfileInput = z.strictObject({ ...whose, number: z.number().int().min(1), ...studies });

export const addCourseInput = z.strictObject({
  ...whose,
  title: line(160),
  kinds: z
    .array(z.enum(trainingKinds))
    .min(1, 'required')
    .refine((kinds) => new Set(kinds).size === kinds.length, 'invalid'),
  hours: z.number('hours-shape').int('hours-shape').min(1, 'hours-shape').max(2_000, 'hours-shape'),
  giver: line(160),
  specialist: z.enum(knownAnswers),
  assistance: z.enum(knownAnswers),
  heldOn: day,
  /** Its number or how it is found; the paper stays in the file of the office. */
  certificate: optionalLine(120),
});

/** What was seen, or why it is taken back. */
export const reviewCourseInput = z.strictObject({ courseId, note: line(200) });
export const endDeclarationInput = z.strictObject({ memberId, reason: line(200) });

export const signPledgeInput = z.strictObject({
  kind: z.enum(pledgeKinds),
  /** Of the text that was shown. */
  textVersion: z.string().min(1).max(20),
  passphrase,
});
export const paperPledgeInput = z.strictObject({
  memberId,
  kind: z.enum(pledgeKinds),
  textVersion: z.string().min(1).max(20),
  signedOn: day,
});
