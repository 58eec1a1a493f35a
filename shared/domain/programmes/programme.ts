import type { Approach } from '../approaches';
import { sessionTopics } from '../sessions/topics';

/** §6.4.9: saber conocer, saber actuar e interactuar, saber resolver. */
export const learningDomains = ['cognitive', 'attitudes', 'skills'] as const;
export type LearningDomain = (typeof learningDomains)[number];

/** §6.4.10 a) to d): what a session means to work on so that violence does not come again. */
export const preventionElements = ['a', 'b', 'c', 'd'] as const;
export type PreventionElement = (typeof preventionElements)[number];

/** One session as it is meant, before it has a day. */
export interface PlannedSession {
  /** Stays its own through every version: a session of the calendar says by it what it was planned as. */
  readonly key: string;
  readonly title: string;
  /** Numbers of §6.4.8, 1 to 13. */
  readonly topics: readonly number[];
  readonly objectives: Readonly<Record<LearningDomain, string>>;
  /** The psychoeducational technique (§6.4.7) and how it is led. */
  readonly technique: string;
  readonly elements: readonly PreventionElement[];
  readonly approaches: readonly Approach[];
  readonly materials: string;
  /** How the session keeps living together, respect and rights above the union of the couple or family (§6.4.11). */
  readonly coexistence: string;
}

/** Topics of §6.4.8 that no session treats, in the norm's order. The thirteen are indispensable: warned about, never held to. */
export const topicsLeftOut = (sessions: readonly Pick<PlannedSession, 'topics'>[]): readonly number[] => {
  const treated = new Set(sessions.flatMap(({ topics }) => topics));
  return sessionTopics.flatMap((_name, index) => (treated.has(index + 1) ? [] : [index + 1]));
};

/** Domains of §6.4.9 for which a session names no objective, in the norm's order. */
export const domainsLacking = ({
  objectives,
}: Pick<PlannedSession, 'objectives'>): readonly LearningDomain[] =>
  learningDomains.filter((domain) => objectives[domain].trim() === '');

/** What a session of a programme says nothing of yet. */
export interface SessionGap {
  readonly position: number;
  readonly domains: readonly LearningDomain[];
  readonly withoutTopic: boolean;
  readonly withoutTechnique: boolean;
}

export interface ProgrammeGaps {
  readonly topics: readonly number[];
  readonly sessions: readonly SessionGap[];
}

/**
 * What a programme leaves out: topics of §6.4.8, and by session (counted from 1) the domains of §6.4.9, the topic and the
 * technique of §6.4.7. It warns; how many sessions there are is for the office to say, since no norm does.
 */
export const programmeGaps = (sessions: readonly PlannedSession[]): ProgrammeGaps => ({
  topics: topicsLeftOut(sessions),
  sessions: sessions
    .map((session, index) => ({
      position: index + 1,
      domains: domainsLacking(session),
      withoutTopic: session.topics.length === 0,
      withoutTechnique: session.technique.trim() === '',
    }))
    .filter(
      ({ domains, withoutTopic, withoutTechnique }) => domains.length > 0 || withoutTopic || withoutTechnique,
    ),
});
