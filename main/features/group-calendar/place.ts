import type { Reader } from '../../../db/connection/access';
import { insertPlace, latestPlace } from '../../../db/repositories/calendar';
import { findGroup } from '../../../db/repositories/groups';
import {
  daysOff,
  weeklySlots,
  type GroupCalendarView,
  type SavePlaceInput,
} from '../../../shared/contract/groupCalendar.contract';
import { programmeId, type GroupId } from '../../../shared/contract/primitives';
import { placeNoteProblem } from '../../../shared/domain/groups/place';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { conflict, requireField, required } from '../../core/refuse';
import { lastCalendar, workOf } from './calendar.service';

const conditionsOf = (place: NonNullable<ReturnType<typeof latestPlace>>['place']) => ({
  quiet: place.quiet,
  'room-to-move': place.roomToMove,
  'group-work': place.groupWork,
  accessible: place.accessible,
  hours: place.hours,
});

const lastMade = (db: Reader, groupId: GroupId): GroupCalendarView['last'] => {
  const found = lastCalendar(db, groupId);
  if (found === null) return null;
  const { slots, skipped, room, startsOn, madeAt } = found.calendar;
  return {
    slots: weeklySlots.parse(JSON.parse(slots)),
    skipped: daysOff.parse(JSON.parse(skipped)),
    room,
    startsOn,
    madeAt,
    madeByName: found.byName,
  };
};

/** Where a group meets, by what timetable, and how much of its programme is left. @throws AppError `not-found` */
export function groupCalendarViewOf(
  { db, today }: Pick<ReadContext, 'db' | 'today'>,
  groupId: GroupId,
): GroupCalendarView {
  const group = required(findGroup(db, groupId));
  const answered = latestPlace(db, groupId);
  const { programme, plan } = workOf(db, groupId, today);
  return {
    groupName: group.name,
    placeNumber: answered?.place.number ?? 0,
    place: group.place,
    affinity: group.affinity,
    language: group.language,
    conditions: answered === null ? null : conditionsOf(answered.place),
    note: answered?.place.note ?? '',
    placeRecordedAt: answered?.place.recordedAt ?? null,
    placeRecordedByName: answered?.byName ?? '',
    programmeId: programme === null ? null : programmeId.parse(programme.id),
    left: plan.toPlace.length,
    held: plan.kept,
    last: lastMade(db, groupId),
  };
}

/**
 * Keeps what was answered about the place (§6.2.3): it warns and never blocks, but what is lacking has its note.
 *
 * @throws AppError `invalid` (`place-note-needed`), `conflict` (`newer-version`), `not-found`
 */
export function savePlace(context: WriteContext, input: SavePlaceInput): void {
  const { db, now, user } = context;
  const { groupId, baseNumber, place, note, conditions, affinity, language } = input;
  required(findGroup(db, groupId));
  const before = latestPlace(db, groupId)?.place.number ?? 0;
  if (before !== baseNumber) throw conflict('newer-version');
  requireField('note', placeNoteProblem(conditions, note));
  insertPlace(
    db,
    {
      groupId,
      number: before + 1,
      place,
      quiet: conditions.quiet,
      roomToMove: conditions['room-to-move'],
      groupWork: conditions['group-work'],
      accessible: conditions.accessible,
      hours: conditions.hours,
      note,
      recordedAt: now,
      recordedBy: user.id,
    },
    { affinity, language },
  );
  finishDraft(context, 'group-place', groupId);
}
