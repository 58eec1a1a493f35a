import type { Reader } from '../../../../db/connection/access';
import type { Span } from '../../../../db/repositories/timeline';
import { asUserId } from '../../../../db/repositories/users';
import type { UserId } from '../../../../shared/contract/primitives';
import {
  timelineKinds,
  type TimelineKind,
  type TimelineRow,
} from '../../../../shared/contract/timeline.contract';

/** What a builder of rows is given. */
export interface Asked {
  readonly db: Reader;
  readonly span: Span;
  /** The name of an account. */
  readonly nameOf: (userId: string) => string;
}

/** Builds the rows of one kind, with one question to the database: at least the newest that the span asks for. */
export type Builder<K extends TimelineKind> = (asked: Asked) => Extract<TimelineRow, { kind: K }>[];

interface Act {
  readonly id: string;
  readonly day: string;
  readonly at: string;
  readonly byId: string;
}

/** What every row says: when it was and who did it. */
export const done = (
  { id, day, at, byId }: Act,
  nameOf: Asked['nameOf'],
): Act & { readonly byId: UserId; readonly byName: string } => ({
  id,
  day,
  at,
  byId: asUserId(byId),
  byName: nameOf(byId),
});

const ranks = new Map<TimelineKind, number>(timelineKinds.map((kind, rank) => [kind, rank]));

/** Where a row stands: by day, by moment, by kind, by number, and by its own id where all of that is the same. */
export type Position = readonly [day: string, at: string, rank: number, number: number, id: string];

export const positionOf = ({ day, at, kind, number, id }: TimelineRow): Position => [
  day,
  at,
  ranks.get(kind) ?? ranks.size,
  number,
  id,
];

// Days and moments are ASCII: compared by code unit, as SQLite does, which is also quicker than by locale.
const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Newest first. A total order: no two rows of a history have both kind and id in common. */
export const newestFirst = (left: Position, right: Position): number =>
  byText(right[0], left[0]) ||
  byText(right[1], left[1]) ||
  left[2] - right[2] ||
  right[3] - left[3] ||
  byText(right[4], left[4]);
