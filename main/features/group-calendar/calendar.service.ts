import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import {
  calendarOfGroup,
  deleteLocalDay,
  hasBegun,
  insertCalendar,
  insertLocalDay,
  insertSessionMove,
  latestCalendar,
  localDaysOf,
  setCancelled,
  setSessionPlan,
  setSessionTime,
} from '../../../db/repositories/calendar';
import { findGroup } from '../../../db/repositories/groups';
import { programmeOfGroup, programmeVersion, sessionsOf } from '../../../db/repositories/programmes';
import { findSession, insertSession } from '../../../db/repositories/sessions';
import type {
  AcceptCalendarInput,
  addLocalDayInput,
  CalendarPreview,
  cancelSessionInput,
  moveSessionInput,
  previewCalendarInput,
} from '../../../shared/contract/groupCalendar.contract';
import { sessionId, type GroupId, type SessionId } from '../../../shared/contract/primitives';
import { planCalendar, timetableProblem } from '../../../shared/domain/calendar/calendar';
import type { DayOff } from '../../../shared/domain/calendar/holidays';
import { replan } from '../../../shared/domain/calendar/replan';
import { AppError } from '../../../shared/errors';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { conflict, requireField, required, requireFields, ruleBroken } from '../../core/refuse';

type Asked = z.output<typeof previewCalendarInput>;

/** Why the calendar passes over a day on which the group meets already. Part of what is kept of a calendar. */
export const alreadyMeets = 'El grupo ya tiene una sesión ese día';
/** Why a session has another day when the calendar was made anew. Part of what is kept of a session. */
const madeAnew = 'Se hizo de nuevo el calendario del grupo.';
/** Why a session that the programme no longer has is called off. */
const noLongerPlanned = 'Ya no está en el programa del grupo.';

/** The programme of a group with its calendar as the rule of re-planning reads it. @throws AppError `not-found` */
export function workOf(db: Reader, groupId: GroupId, today: string) {
  required(findGroup(db, groupId));
  const programme = programmeOfGroup(db, groupId);
  const version = programme === null ? null : programmeVersion(db, programme.id, null);
  const rows = calendarOfGroup(db, groupId);
  const planned = version === null ? [] : sessionsOf(version);
  const keys = new Set(planned.map(({ key }) => key));
  const entries = rows.flatMap(({ id, item, heldOn, begun, cancelledAt, movedByHand }) =>
    item === null
      ? []
      : [
          {
            sessionId: id,
            item,
            heldOn,
            // What was agreed by hand is not undone, as long as the programme has it.
            stays: begun || cancelledAt !== null || heldOn <= today || (movedByHand && keys.has(item)),
            calledOff: cancelledAt !== null,
          },
        ],
  );
  const plan = replan(planned, entries);
  const moving = new Set(entries.filter(({ stays }) => !stays).map((entry) => entry.sessionId));
  const taken: DayOff[] = rows
    .filter((row) => row.cancelledAt === null && !moving.has(row.id))
    .map(({ heldOn }) => ({ day: heldOn, name: alreadyMeets }));
  return { programme, version, rows, plan, taken };
}

function drawUp({ db, today }: Pick<ReadContext, 'db' | 'today'>, asked: Asked) {
  requireField('slots', timetableProblem(asked.slots));
  requireField('startsOn', asked.startsOn < today ? 'starts-past' : null);
  const work = workOf(db, asked.groupId, today);
  if (work.version === null) throw ruleBroken({ rule: 'programme-first', article: '§6.4.8' }, 'groupId');
  const calendar = planCalendar({
    slots: asked.slots,
    startsOn: asked.startsOn,
    count: work.plan.toPlace.length,
    localDays: [...localDaysOf(db), ...work.taken],
  });
  const placed = work.plan.toPlace.flatMap((place, index) => {
    const at = calendar.sessions[index];
    return at === undefined ? [] : [{ ...place, ...at }];
  });
  return { ...work, version: work.version, placed, skipped: calendar.skipped };
}

/**
 * The days that a timetable would give to what is left of the programme, and the days that it would pass over.
 *
 * @throws AppError `invalid` (`timetable-empty`, `ends-before-start`, `timetable-overlap`, `starts-past`), `rule`
 * (`programme-first`), `not-found`
 */
export function previewCalendar(context: Pick<ReadContext, 'db' | 'today'>, asked: Asked): CalendarPreview {
  const { plan, rows, version, placed, skipped } = drawUp(context, asked);
  return {
    version: version.version,
    sessions: placed.map(({ item, sessionId: moved, day, from, to }) => ({
      sessionId: moved === null ? null : sessionId.parse(moved),
      day,
      from,
      to,
      title: item.title,
      topics: item.topics,
    })),
    skipped: [...skipped],
    withoutDay: plan.toPlace.length - placed.length,
    calledOff: rows
      .filter(({ id }) => plan.dropped.includes(id))
      .map(({ id, heldOn, title }) => ({ sessionId: sessionId.parse(id), day: heldOn, title })),
  };
}

/**
 * Makes the calendar as it was shown: new sessions, those that move, and those that the programme no longer has called off.
 * What was held, has begun or is of a past day is left alone.
 *
 * @throws AppError as `previewCalendar`; `conflict` (`calendar-changed`) when the programme, the days or what is called off
 * would be others by now
 */
export function acceptCalendar(
  context: WriteContext,
  input: AcceptCalendarInput,
): { sessions: number; changed: SessionId[] } {
  const { db, now, user, nextId } = context;
  const { days, version: shown, calledOff, ...asked } = input;
  const { programme, version, rows, plan, placed, skipped } = drawUp(context, asked);
  const asShown =
    version.version === shown &&
    days.join() === placed.map(({ day }) => day).join() &&
    calledOff.join() === plan.dropped.join();
  if (programme === null || !asShown) throw conflict('calendar-changed');
  for (const dropped of plan.dropped) {
    setCancelled(db, dropped, { cancelledAt: now, cancelledBy: user.id, cancelledWhy: noLongerPlanned });
  }
  const changed = [...plan.dropped];
  for (const { item, sessionId: moved, day, from, to } of placed) {
    const time = { heldOn: day, startsAt: from, endsAt: to, room: asked.room };
    const { title, topics } = item;
    const id = moved ?? nextId();
    const before = rows.find((row) => row.id === moved);
    if (before === undefined) {
      insertSession(db, {
        id,
        groupId: asked.groupId,
        ...time,
        title,
        topics,
        createdAt: now,
        createdBy: user.id,
      });
    } else {
      setSessionTime(db, id, time);
      const { heldOn, startsAt, endsAt, room } = before;
      if (JSON.stringify({ heldOn, startsAt, endsAt, room }) !== JSON.stringify(time)) {
        insertSessionMove(db, {
          sessionId: id,
          fromDay: heldOn,
          fromStarts: startsAt,
          fromEnds: endsAt,
          toDay: day,
          reason: madeAnew,
          byHand: false,
          movedAt: now,
          movedBy: user.id,
        });
        changed.push(id);
      }
    }
    setSessionPlan(
      db,
      { sessionId: id, programmeId: programme.id, version: version.version, item: item.key },
      { title, topics },
    );
  }
  insertCalendar(db, {
    groupId: asked.groupId,
    slots: JSON.stringify(asked.slots),
    room: asked.room,
    startsOn: asked.startsOn,
    skipped: JSON.stringify(skipped),
    madeAt: now,
    madeBy: user.id,
  });
  return { sessions: placed.length, changed: changed.map((id) => sessionId.parse(id)) };
}

/** A session that is neither closed, begun nor called off. @throws AppError `rule`, `not-found` */
function requireOpen(db: Reader, id: SessionId) {
  const { session } = required(findSession(db, id));
  if (session.closedAt !== null || hasBegun(db, id))
    throw ruleBroken({ rule: 'session-begun', article: '§6.9.1' }, 'sessionId');
  if (session.cancelledAt !== null)
    throw ruleBroken({ rule: 'session-cancelled', article: '§6.4.10' }, 'sessionId');
  return session;
}

/**
 * Moves one session to another day or hour, with the reason. A holiday is for the office to say: the form warns.
 *
 * @throws AppError `rule` (`session-begun`, `session-cancelled`), `invalid`, `conflict` (`nothing-changed`), `not-found`
 */
export function moveSession(
  { db, now, today, user }: WriteContext,
  { sessionId: id, reason, ...time }: z.output<typeof moveSessionInput>,
): void {
  const session = requireOpen(db, id);
  requireFields({
    ...(time.heldOn < today ? { heldOn: 'starts-past' } : {}),
    ...((time.startsAt === '') !== (time.endsAt === '') ||
    (time.endsAt !== '' && time.endsAt <= time.startsAt)
      ? { endsAt: 'ends-before-start' }
      : {}),
  });
  const { heldOn, startsAt, endsAt, room } = session;
  if (JSON.stringify({ heldOn, startsAt, endsAt, room }) === JSON.stringify(time)) {
    throw conflict('nothing-changed');
  }
  setSessionTime(db, id, time);
  insertSessionMove(db, {
    sessionId: id,
    fromDay: heldOn,
    fromStarts: startsAt,
    fromEnds: endsAt,
    toDay: time.heldOn,
    reason,
    byHand: true,
    movedAt: now,
    movedBy: user.id,
  });
}

/** Calls one session off; what it was to treat is left of the programme again. @throws as `requireOpen` */
export function cancelSession(
  { db, now, user }: WriteContext,
  { sessionId: id, reason }: z.output<typeof cancelSessionInput>,
): void {
  requireOpen(db, id);
  setCancelled(db, id, { cancelledAt: now, cancelledBy: user.id, cancelledWhy: reason });
}

/** @throws AppError `conflict` for a day that is there already */
export function addLocalDay({ db, now, user }: WriteContext, input: z.output<typeof addLocalDayInput>): void {
  if (localDaysOf(db).some(({ day }) => day === input.day)) {
    throw new AppError('conflict', { detail: { reason: 'day-taken' }, fields: { day: 'day-taken' } });
  }
  insertLocalDay(db, { ...input, addedAt: now, addedBy: user.id });
}

/** Sessions that stand on their day stay there. @throws AppError `not-found` */
export function removeLocalDay({ db }: WriteContext, day: string): void {
  if (!deleteLocalDay(db, day)) throw new AppError('not-found');
}

/** The calendar that was made last. */
export const lastCalendar = (db: Reader, groupId: GroupId) => latestCalendar(db, groupId);
