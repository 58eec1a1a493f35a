import { z } from 'zod';
import { approaches } from '../domain/approaches';
import { learningDomains, preventionElements } from '../domain/programmes/programme';
import { forEach, groupId, instant, line, optionalLine, optionalProse, programmeId } from './primitives';

/** The one that Resguardo brings stands in no table: it is read and copied, never edited. */
export const programmeRef = z.union([z.literal('shipped'), programmeId]);
export type ProgrammeRef = z.infer<typeof programmeRef>;

export const plannedSession = z.strictObject({
  /** Empty for a session that is new. */
  key: z.string().max(64),
  title: line(120),
  topics: z.array(z.number().int().min(1).max(13)).max(13),
  objectives: forEach(learningDomains, optionalProse(600)),
  technique: optionalProse(2_000),
  elements: z.array(z.enum(preventionElements)).max(4),
  approaches: z.array(z.enum(approaches)).max(approaches.length),
  materials: optionalLine(300),
  coexistence: optionalProse(600),
});
export type PlannedSessionInput = z.infer<typeof plannedSession>;

/** A programme may have as many sessions as the office gives it; the bound is against a mistake, no value of the norm. */
export const programmeSessions = z.array(plannedSession).max(60);

export const getProgrammeInput = z.strictObject({
  programmeId: programmeRef,
  /** Null for the one that holds today. */
  version: z.number().int().min(1).nullable(),
});

export const copyProgrammeInput = z.strictObject({
  from: programmeRef,
  /** The group whose own it becomes; null for another template of the office. */
  groupId: groupId.nullable(),
  name: line(120),
});

export const saveProgrammeInput = z.strictObject({
  programmeId,
  /** The version that was on the screen: one saved meanwhile is not written over. */
  baseVersion: z.number().int().min(1),
  name: line(120),
  sessions: programmeSessions,
});
export type SaveProgrammeInput = z.infer<typeof saveProgrammeInput>;

export const programmeRow = z.object({
  programmeId: programmeRef,
  name: z.string(),
  sessions: z.number().int(),
  topicsLeftOut: z.array(z.number().int()),
  /** Null for the one that Resguardo brings. */
  savedAt: instant.nullable(),
  savedByName: z.string(),
});
export type ProgrammeRow = z.infer<typeof programmeRow>;

export const programmeView = z.object({
  programmeId: programmeRef,
  /** The group whose own it is, or null for a template. */
  group: z.object({ groupId, name: z.string() }).nullable(),
  /** The template it was copied from, as it is called today. */
  copiedFrom: z.object({ programmeId: programmeRef, name: z.string() }).nullable(),
  version: z.number().int(),
  /** The number of the version that holds today. */
  latest: z.number().int(),
  name: z.string(),
  sessions: programmeSessions,
  versions: z.array(z.object({ version: z.number().int(), savedAt: instant, savedByName: z.string() })),
});
export type ProgrammeView = z.infer<typeof programmeView>;
