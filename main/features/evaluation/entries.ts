import { z } from 'zod';
import { findEntry, insertEntry, latestEntry, type EntryRecord } from '../../../db/repositories/entries';
import { findCase } from '../../../db/repositories/people';
import {
  historiesContent,
  psychologyContent,
  riskLevelContent,
  socialWorkContent,
  violenceContent,
} from '../../../shared/contract/evaluation.contract';
import { entryId, type CaseId, type EntryId } from '../../../shared/contract/primitives';
import {
  pastDayProblem,
  sectionCompartment,
  type EntrySection,
} from '../../../shared/domain/evaluation/sections';
import { AppError } from '../../../shared/errors';
import { requireHasCome } from '../../core/arrival';
import { requireBasis } from '../../core/legalBasis';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { conflict, requireField, required } from '../../core/refuse';

/** The key of a section. */
export type KeyOf<S extends EntrySection> = (typeof sectionCompartment)[S];

/** A section as it is kept: bare answers that may be counted, and everything that was written, sealed. */
interface Kept {
  readonly facts: object;
  readonly detail: object;
}

/** How the contents of each section come back from the two halves that they are kept in. */
const contents = {
  histories: (facts: object, details: object) => whole(historiesContent, { facts, details }),
  violence: (facts: object, detail: object) => whole(violenceContent, { ...facts, ...detail }),
  'risk-level': (facts: object, detail: object) => whole(riskLevelContent, { ...facts, ...detail }),
  'social-work': (_facts: object, detail: object) => whole(socialWorkContent, detail),
  psychology: (_facts: object, detail: object) => whole(psychologyContent, detail),
} as const;
export type ContentOf<S extends EntrySection> = ReturnType<(typeof contents)[S]>;

/** What was kept, as the contract declares it. @throws AppError `damaged`: no Resguardo wrote it so */
export function whole<T extends z.ZodType>(schema: T, kept: unknown): z.output<T> {
  const read = schema.safeParse(kept);
  if (!read.success) throw new AppError('damaged');
  return read.data;
}

const jsonObject = z.looseObject({});

/** The bare answers of a version. @throws AppError `damaged` */
export const factsOf = (facts: string): object => whole(jsonObject, JSON.parse(facts));

/**
 * Binds what is sealed to its row: moved to another case, section, version, day or author, or beside other answers, it
 * does not open.
 */
const place = (
  entry: Omit<EntryRecord, 'detailSealed' | 'detailCompartment' | 'complete' | 'recordedAt'>,
): string =>
  [
    'case_entries',
    'detail',
    entry.id,
    entry.caseId,
    entry.section,
    entry.version,
    entry.occurredOn,
    entry.authorId,
    entry.facts,
  ].join('|');

const detailText = <S extends EntrySection>(
  { unseal }: Pick<ReadContext<KeyOf<S>>, 'unseal'>,
  section: S,
  entry: EntryRecord,
): string => unseal(sectionCompartment[section], entry.detailSealed, place(entry));

/** A version opened with its key. @throws AppError `damaged` */
export function contentOf<S extends EntrySection>(
  context: Pick<ReadContext<KeyOf<S>>, 'unseal'>,
  section: S,
  entry: EntryRecord,
): ContentOf<S> {
  const detail: unknown = JSON.parse(detailText(context, section, entry));
  // Each function of the table answers with the content of its own section.
  return contents[section](factsOf(entry.facts), whole(jsonObject, detail)) as ContentOf<S>;
}

/** The version of a section that holds today, opened, or null. @throws AppError `damaged` */
export function latestContent<S extends EntrySection>(
  context: Pick<ReadContext<KeyOf<S>>, 'db' | 'unseal'>,
  caseId: CaseId,
  section: S,
): ContentOf<S> | null {
  const entry = latestEntry(context.db, caseId, section);
  return entry === null ? null : contentOf(context, section, entry);
}

/** A version by its id with who wrote it. @throws AppError `not-found` */
export const requireEntry = (db: ReadContext['db'], id: EntryId) => required(findEntry(db, id));

interface Saving {
  readonly caseId: CaseId;
  readonly baseVersion: number;
  readonly occurredOn: string;
}

/**
 * The version that the next one follows, or null before the first.
 *
 * @throws AppError `not-found`; `invalid` for a day to come; `conflict` (`newer-version`) when the form was opened on
 * another one: what is written stays in the form, beside what somebody else has written meanwhile.
 */
export function entryBefore(
  { db, today }: Pick<WriteContext, 'db' | 'today'>,
  section: EntrySection,
  { caseId, baseVersion, occurredOn }: Saving,
): EntryRecord | null {
  required(findCase(db, caseId));
  requireBasis(db, caseId);
  requireHasCome(db, caseId);
  requireField('occurredOn', pastDayProblem(occurredOn, today));
  const before = latestEntry(db, caseId, section);
  if ((before?.version ?? 0) !== baseVersion) throw conflict('newer-version');
  return before;
}

/** What `addVersion` has kept. */
export interface AddedVersion {
  readonly entryId: EntryId;
  readonly version: number;
  readonly complete: boolean;
}

/**
 * Seals and keeps the next version of a section; those before it stay as they are.
 *
 * @param before what `entryBefore` found
 * @throws AppError `conflict` (`nothing-changed`): the same as before, which needs no version of its own
 */
export function addVersion<S extends EntrySection>(
  context: WriteContext<KeyOf<S>>,
  section: S,
  saving: Saving & { readonly complete: boolean },
  kept: Kept,
  before: EntryRecord | null,
): AddedVersion {
  const { db, now, user, nextId, seal } = context;
  const { caseId, occurredOn, complete } = saving;
  const facts = JSON.stringify(kept.facts);
  const detail = JSON.stringify(kept.detail);
  if (
    before?.facts === facts &&
    before.occurredOn === occurredOn &&
    before.complete === complete &&
    detailText(context, section, before) === detail
  ) {
    throw conflict('nothing-changed');
  }
  const id = entryId.parse(nextId());
  const version = (before?.version ?? 0) + 1;
  const entry = { id, caseId, section, version, occurredOn, facts, authorId: user.id };
  insertEntry(db, {
    ...entry,
    complete,
    detailCompartment: sectionCompartment[section],
    detailSealed: seal(sectionCompartment[section], detail, place(entry)),
    recordedAt: now,
  });
  return { entryId: id, version, complete };
}
