import type { z } from 'zod';
import { insertFicha, latestStep, type FichaRecord } from '../../../db/repositories/ficha';
import { findCase, type CaseRecord } from '../../../db/repositories/people';
import {
  admissionContent,
  childrenContent,
  contactContent,
  informationContent,
  personalContent,
  workContent,
} from '../../../shared/contract/ficha.contract';
import { day, type CaseId } from '../../../shared/contract/primitives';
import { needsNoComing } from '../../../shared/domain/cases/arrival';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import type { FichaStep } from '../../../shared/domain/intake/ficha';
import { AppError } from '../../../shared/errors';
import { requireHasCome } from '../../core/arrival';
import { requireBasis } from '../../core/legalBasis';
import type { WriteContext } from '../../core/procedure';
import { conflict, requireField, required } from '../../core/refuse';

/** What each step keeps under the registry's key. */
export const factsOf = {
  admission: admissionContent,
  // The day of an estimate is set by the core: an estimate that is kept unchanged keeps its day.
  personal: personalContent.extend({ estimatedOn: day.nullable() }),
  'education-work': workContent,
  contact: contactContent,
  children: childrenContent.pick({ count: true }),
  information: informationContent,
} as const satisfies Readonly<Record<FichaStep, z.ZodType>>;
export type FactsOf<S extends FichaStep> = z.output<(typeof factsOf)[S]>;

/** What was kept, as the contract declares it. @throws AppError `damaged`: no Resguardo wrote it so */
export function readFacts<S extends FichaStep>(step: S, entry: Pick<FichaRecord, 'facts'>): FactsOf<S> {
  const read = factsOf[step].safeParse(JSON.parse(entry.facts));
  if (!read.success) throw new AppError('damaged');
  // The schema of the table that belongs to the step.
  return read.data as FactsOf<S>;
}

export interface Saving {
  readonly caseId: CaseId;
  readonly baseVersion: number;
  readonly occurredOn: string;
  readonly fromPaper: boolean;
}

export interface Before {
  readonly record: CaseRecord;
  readonly entry: FichaRecord | null;
}

/**
 * The case and the version that the next one follows. The day is none to come, by this clock or by what is kept: a clock
 * that was set back refuses nothing that it would have accepted the day before.
 *
 * @throws AppError `not-found`; `rule` (`no-basis`, `not-here-yet`); `invalid` (`occurredOn`); `conflict` (`newer-version`)
 */
export function stepBefore(
  { db, today }: Pick<WriteContext, 'db' | 'today'>,
  step: FichaStep,
  { caseId, baseVersion, occurredOn }: Saving,
): Before {
  const record = required(findCase(db, caseId));
  requireBasis(db, caseId);
  if (!needsNoComing(step)) requireHasCome(db, caseId);
  const entry = latestStep(db, step, { caseId, personId: record.personId });
  const latest = [today, record.openedOn, entry?.occurredOn ?? ''].sort().at(-1) ?? today;
  requireField('occurredOn', pastDayProblem(occurredOn, latest));
  if ((entry?.version ?? 0) !== baseVersion) throw conflict('newer-version');
  return { record, entry };
}

/** Binds what is sealed to its row: moved to another person, version, day or author, or beside another count, it does not open. */
export const detailPlace = (entry: Omit<FichaRecord, 'detailSealed' | 'recordedAt' | 'fromPaper'>): string =>
  [
    'ficha_entries',
    'detail',
    entry.id,
    entry.personId,
    entry.caseId,
    entry.step,
    entry.version,
    entry.occurredOn,
    entry.authorId,
    entry.facts,
  ].join('|');

/** What is written of a step: the facts, and how the words beside them are sealed. */
export interface Written<S extends FichaStep> {
  readonly facts: FactsOf<S>;
  /** Null where the step has no sealed words; otherwise whether they changed, and how to seal them. */
  readonly detail: { readonly changed: boolean; readonly seal: (where: string) => Buffer } | null;
}

/**
 * Keeps the next version of a step; those before it stay as they are.
 *
 * @throws AppError `conflict` (`nothing-changed`)
 */
export function addStep<S extends FichaStep>(
  { db, now, user, nextId }: Pick<WriteContext, 'db' | 'now' | 'user' | 'nextId'>,
  step: S,
  { record, entry: before }: Before,
  { occurredOn, fromPaper }: Pick<Saving, 'occurredOn' | 'fromPaper'>,
  { facts: written, detail }: Written<S>,
): { step: S; version: number } {
  const facts = JSON.stringify(written);
  if (
    before?.facts === facts &&
    before.occurredOn === occurredOn &&
    before.fromPaper === fromPaper &&
    detail?.changed !== true
  ) {
    throw conflict('nothing-changed');
  }
  const version = (before?.version ?? 0) + 1;
  const entry = {
    id: nextId(),
    personId: record.personId,
    caseId: record.id,
    step,
    version,
    occurredOn,
    facts,
    authorId: user.id,
  };
  insertFicha(db, {
    ...entry,
    fromPaper,
    detailSealed: detail?.seal(detailPlace(entry)) ?? null,
    recordedAt: now,
  });
  return { step, version };
}
