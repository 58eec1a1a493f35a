import { findCase } from '../../../../db/repositories/people';
import { accountsOfOffice, everyRow } from '../../../../db/repositories/timeline';
import type { Reader } from '../../../../db/connection/access';
import type { CaseId, UserId } from '../../../../shared/contract/primitives';
import {
  timelineKinds,
  type TimelineInput,
  type TimelineKind,
  type TimelinePage,
  type TimelineRow,
} from '../../../../shared/contract/timeline.contract';
import { AppError } from '../../../../shared/errors';
import { roleMay, type Permission, type Role } from '../../../../shared/permissions';
import { requireField, required } from '../../../core/refuse';
import { appointmentRows, decisionRows, noticeRows, sanctionRows, taskRows } from './actRows';
import { basisRows, consentRows, registeredRows, restrictionRows, stateRows } from './registryRows';
import { newestFirst, positionOf, type Asked, type Builder, type Position } from './source';
import { assignmentRows } from './teamRows';
import { testRows } from './testRows';
import {
  attachmentRows,
  certificateRows,
  entryRows,
  incidentRows,
  joinedRows,
  leftRows,
  makeUpRows,
  noteRows,
  planRows,
  sessionRows,
} from './workRows';

/** One builder a kind: a kind without one does not compile. */
const builders: { readonly [K in TimelineKind]: Builder<K> } = {
  state: stateRows,
  decision: decisionRows,
  sanction: sanctionRows,
  restriction: restrictionRows,
  basis: basisRows,
  registered: registeredRows,
  consent: consentRows,
  note: noteRows,
  'attention-plan': planRows,
  session: sessionRows,
  incident: incidentRows,
  'joined-group': joinedRows,
  'left-group': leftRows,
  'make-up': makeUpRows,
  certificate: certificateRows,
  assignment: assignmentRows,
  entry: entryRows,
  test: testRows,
  notice: noticeRows,
  task: taskRows,
  appointment: appointmentRows,
  attachment: attachmentRows,
};

/** Who may not read groups sees neither his sessions nor what was observed there; so with sanctions and documents. */
const asksFor: Readonly<Partial<Record<TimelineKind, Permission>>> = {
  'attention-plan': 'attention.read',
  session: 'groups.read',
  incident: 'groups.read',
  'joined-group': 'groups.read',
  'left-group': 'groups.read',
  'make-up': 'groups.read',
  certificate: 'groups.read',
  sanction: 'sanctions.write',
  attachment: 'attachments.read',
  test: 'tests.apply',
};

/** The kinds that a role may see in a history. */
export const kindsFor = (role: Role): readonly TimelineKind[] =>
  timelineKinds.filter((kind) => {
    const permission = asksFor[kind];
    return permission === undefined || roleMay(role, permission);
  });

interface Placed {
  readonly row: TimelineRow;
  readonly place: Position;
}

/** Every row of these kinds, in order. Each row's place is made once: sorting looks at it many times. */
function ordered(asked: Asked, kinds: readonly TimelineKind[]): Placed[] {
  return kinds
    .flatMap((kind) => builders[kind](asked).map((row: TimelineRow) => ({ row, place: positionOf(row) })))
    .sort((left, right) => newestFirst(left.place, right.place));
}

/** The newest rows of a history, each source asked for so many and no more; and the kinds of which there are any. */
export function latestRows(
  asked: Pick<Asked, 'db' | 'nameOf'>,
  caseId: CaseId,
  kinds: readonly TimelineKind[],
  count: number,
): { readonly rows: TimelineRow[]; readonly has: (kind: TimelineKind) => boolean } {
  const found = ordered({ ...asked, span: { caseId, limit: count } }, kinds).map(({ row }) => row);
  const present = new Set(found.map((row) => row.kind));
  return { rows: found.slice(0, count), has: (kind) => present.has(kind) };
}

const isPosition = (parts: unknown): parts is Position =>
  Array.isArray(parts) &&
  parts.length === 5 &&
  parts.every((part, index) => typeof part === (index === 2 || index === 3 ? 'number' : 'string'));

const readCursor = (cursor: string | null): Position | null => {
  if (cursor === null) return null;
  try {
    const parts: unknown = JSON.parse(cursor);
    if (isPosition(parts)) return parts;
  } catch {
    // Falls through: a cursor that we did not write.
  }
  throw new AppError('invalid', { fields: { cursor: 'invalid' } });
};

function actorsOf(rows: readonly Placed[]): { id: UserId; fullName: string }[] {
  const names = new Map(rows.map(({ row }) => [row.byId, row.byName] as const));
  return [...names]
    .map(([id, fullName]) => ({ id, fullName }))
    .sort((left, right) => left.fullName.localeCompare(right.fullName, 'es'));
}

/**
 * One page of a history, by keyset. The sources are read whole: a case has hundreds of rows, rarely thousands, and what
 * is asked of them (who, when, which kinds) then costs no index of its own.
 *
 * @throws AppError `not-found`; `invalid` (`cursor`, `to`)
 */
export function pageOfTimeline(db: Reader, role: Role, input: TimelineInput): TimelinePage {
  const { caseId, byId, from, to, limit } = input;
  required(findCase(db, caseId));
  requireField('to', from !== null && to !== null && to < from ? 'period-order' : null);
  const after = readCursor(input.cursor);
  const accounts = accountsOfOffice(db);
  const all = ordered(
    { db, span: { caseId, limit: everyRow }, nameOf: (id) => accounts.get(id)?.fullName ?? '' },
    kindsFor(role),
  );
  const wanted = all.filter(
    ({ row }) =>
      (input.kinds.length === 0 || input.kinds.includes(row.kind)) &&
      (byId === null || row.byId === byId) &&
      (from === null || row.day >= from) &&
      (to === null || row.day <= to),
  );
  const rest = after === null ? wanted : wanted.filter(({ place }) => newestFirst(after, place) < 0);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ row }) => row),
    nextCursor: rest.length > limit && last !== undefined ? JSON.stringify(last.place) : null,
    whole: after === null ? { total: wanted.length, actors: actorsOf(all) } : null,
  };
}
