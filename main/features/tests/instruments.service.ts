import type { z } from 'zod';
import {
  findInstrument,
  findInstrumentVersion,
  insertInstrument,
  insertInstrumentVersion,
  latestVersionNumber,
  listInstruments,
  offerInstrument,
} from '../../../db/repositories/instruments';
import type { Reader } from '../../../db/connection/access';
import {
  instrumentContent,
  type InstrumentRow,
  type InstrumentVersion,
  type offerInstrumentInput,
  type publishInstrumentInput,
} from '../../../shared/contract/tests.contract';
import { instrumentId, versionId, type VersionId } from '../../../shared/contract/primitives';
import { instrumentProblems } from '../../../shared/domain/tests/instrument';
import { AppError } from '../../../shared/errors';
import { finishDraft } from '../../core/ownDrafts';
import type { WriteContext } from '../../core/procedure';
import { conflict, requireFields, required } from '../../core/refuse';

type Content = z.output<typeof instrumentContent>;

/** Every instrument of the office with its versions. */
export function instrumentRows(db: Reader): InstrumentRow[] {
  const rows: InstrumentRow[] = [];
  for (const { instrument, version, publishedByName } of listInstruments(db)) {
    const head = {
      versionId: versionId.parse(version.id),
      number: version.number,
      publishedAt: version.publishedAt,
      publishedByName,
    };
    const last = rows.at(-1);
    if (last?.instrumentId === instrument.id) last.versions.push(head);
    else {
      const { name, source, offered } = instrument;
      rows.push({ instrumentId: instrumentId.parse(instrument.id), name, source, offered, versions: [head] });
    }
  }
  return rows;
}

/** What a version says. @throws AppError `damaged` when it is not what the contract declares */
export function contentOf(kept: string): Content {
  const read = instrumentContent.safeParse(JSON.parse(kept));
  if (!read.success) throw new AppError('damaged');
  return read.data;
}

/** Versions by their id, each read once. @throws AppError `not-found`, `damaged` */
export function versionsIn(db: Reader) {
  const known = new Map<
    string,
    {
      readonly instrumentId: string;
      readonly name: string;
      readonly number: number;
      readonly content: Content;
    }
  >();
  return (id: string) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const { instrument, version } = required(findInstrumentVersion(db, id));
    const read = {
      instrumentId: instrument.id,
      name: instrument.name,
      number: version.number,
      content: contentOf(version.content),
    };
    known.set(id, read);
    return read;
  };
}
export type VersionOf = ReturnType<typeof versionsIn>;

/** One version whole. @throws AppError `not-found`, `damaged` */
export function instrumentVersionOf(db: Reader, id: VersionId): InstrumentVersion {
  const { instrument, version, publishedByName, latestNumber } = required(findInstrumentVersion(db, id));
  return {
    versionId: id,
    number: version.number,
    publishedAt: version.publishedAt,
    publishedByName,
    instrumentId: instrumentId.parse(instrument.id),
    name: instrument.name,
    latestNumber,
    content: contentOf(version.content),
  };
}

/**
 * Publishes an instrument, or its next version; versions that were published before, and what was applied of them, stay
 * as they are.
 *
 * @throws AppError `invalid` by field; `not-found`; `conflict` (`newer-version`, `nothing-changed`); `rule`
 * (`shipped-instrument`)
 */
export function publishInstrument(
  context: WriteContext,
  input: z.output<typeof publishInstrumentInput>,
): { versionId: VersionId } {
  const { db, now, user, nextId } = context;
  const { name, baseNumber, content } = input;
  const problems = instrumentProblems(content);
  requireFields(
    Object.fromEntries(Object.entries(problems).map(([path, code]) => [`content.${path}`, code])),
  );
  const id = input.instrumentId ?? instrumentId.parse(nextId());
  const kept = JSON.stringify(content);
  if (input.instrumentId === null) {
    insertInstrument(db, { id, name, source: 'office', offered: true, createdAt: now, createdBy: user.id });
  } else {
    const { source } = required(findInstrument(db, id));
    // What comes with the program is copied, so that everywhere its name means the same questions.
    if (source === 'shipped') throw new AppError('rule', { detail: { rule: 'shipped-instrument' } });
  }
  const latest = latestVersionNumber(db, id);
  if (latest !== baseNumber) throw conflict('newer-version');
  const same = listInstruments(db).find(
    ({ instrument, version }) => instrument.id === id && version.number === latest,
  );
  if (same !== undefined && required(findInstrumentVersion(db, same.version.id)).version.content === kept)
    throw conflict('nothing-changed');
  const published = versionId.parse(nextId());
  insertInstrumentVersion(db, {
    id: published,
    instrumentId: id,
    number: latest + 1,
    content: kept,
    publishedAt: now,
    publishedBy: user.id,
  });
  finishDraft(
    context,
    'instrument',
    input.instrumentId ?? (input.copyOf === null ? 'new' : `copy-${input.copyOf}`),
  );
  return { versionId: published };
}

/** Offers an instrument for new applications, or no longer. What was applied stays. @throws AppError `not-found` */
export function offer({ db }: WriteContext, input: z.output<typeof offerInstrumentInput>): void {
  required(findInstrument(db, input.instrumentId));
  offerInstrument(db, input.instrumentId, input.offered);
}
