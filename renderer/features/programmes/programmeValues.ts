import { z } from 'zod';
import {
  plannedSession,
  type PlannedSessionInput,
  type ProgrammeView,
  type SaveProgrammeInput,
} from '../../../shared/contract/programmes.contract';
import { approaches } from '../../../shared/domain/approaches';
import { preventionElements } from '../../../shared/domain/programmes/programme';

const text = z.string().catch('');

/** One session while it is being written; topics are chosen as words, so by their number as text. */
export const sessionValues = z.object({
  key: text,
  title: text,
  topics: z.array(z.string()).catch([]),
  objectives: z.object({ cognitive: text, attitudes: text, skills: text }),
  technique: text,
  elements: z.array(z.enum(preventionElements)).catch([]),
  approaches: z.array(z.enum(approaches)).catch([]),
  materials: text,
  coexistence: text,
});
export type SessionValues = z.infer<typeof sessionValues>;

export const programmeValues = z.object({
  name: text,
  baseVersion: z.number().catch(1),
  sessions: z.array(sessionValues),
});
export type ProgrammeValues = z.infer<typeof programmeValues>;

export const blankSession = (): SessionValues => ({
  key: '',
  title: '',
  topics: [],
  objectives: { cognitive: '', attitudes: '', skills: '' },
  technique: '',
  elements: [],
  approaches: [],
  materials: '',
  coexistence: '',
});

export const programmeValuesOf = ({ name, latest, sessions }: ProgrammeView): ProgrammeValues => ({
  name,
  baseVersion: latest,
  sessions: sessions.map((session) => ({ ...session, topics: session.topics.map(String) })),
});

export const plannedSessionOf = (session: SessionValues): PlannedSessionInput => ({
  ...session,
  topics: session.topics.map(Number).sort((left, right) => left - right),
});

export const programmeInput = (
  programmeId: SaveProgrammeInput['programmeId'],
  values: ProgrammeValues,
): SaveProgrammeInput => ({
  programmeId,
  baseVersion: values.baseVersion,
  name: values.name,
  sessions: values.sessions.map(plannedSessionOf),
});

/** A session that the contract would take as it stands. */
export const isWhole = (session: SessionValues): boolean =>
  plannedSession.safeParse(plannedSessionOf(session)).success;
