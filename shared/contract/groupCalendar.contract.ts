import { z } from 'zod';
import { placeAnswers, placeConditions } from '../domain/groups/place';
import {
  clockTime,
  day,
  forEach,
  groupId,
  instant,
  line,
  optionalLine,
  optionalProse,
  programmeId,
  sessionId,
} from './primitives';

export const weeklySlot = z.strictObject({
  /** 1 Monday to 7 Sunday. */
  weekday: z.number().int().min(1).max(7),
  from: clockTime,
  to: clockTime,
});
export const weeklySlots = z.array(weeklySlot).max(14);
export const dayOff = z.object({ day, name: z.string() });
export const daysOff = z.array(dayOff);

export const addLocalDayInput = z.strictObject({ day, name: line(80) });
export const removeLocalDayInput = z.strictObject({ day });

/** What is answered about the place of a group (§6.2.3), with who it is for (§6.4.1). */
export const savePlaceInput = z.strictObject({
  groupId,
  /** How many times it was answered before: somebody else's answer is not written over. */
  baseNumber: z.number().int().min(0),
  place: optionalLine(160),
  affinity: optionalLine(120),
  language: optionalLine(80),
  conditions: forEach(placeConditions, z.enum(placeAnswers)),
  note: optionalProse(600),
});
export type SavePlaceInput = z.infer<typeof savePlaceInput>;

const timetable = { slots: weeklySlots, room: optionalLine(80), startsOn: day };

export const previewCalendarInput = z.strictObject({ groupId, ...timetable });
export const acceptCalendarInput = z.strictObject({
  groupId,
  ...timetable,
  /** The programme, the days and what is called off as they were shown: where they would be others by now, nothing is made. */
  version: z.number().int().min(1),
  days: z.array(day).max(60),
  calledOff: z.array(sessionId).max(60),
});
export type AcceptCalendarInput = z.infer<typeof acceptCalendarInput>;

export const calendarSession = z.object({
  /** The session that moves; null for one that is made. */
  sessionId: sessionId.nullable(),
  day,
  from: z.string(),
  to: z.string(),
  title: z.string(),
  topics: z.array(z.number().int()),
});

/** What was made, with the sessions there were already that moved or were called off. */
export const calendarMade = z.object({ sessions: z.number().int(), changed: z.array(sessionId) });

export const calendarPreview = z.object({
  /** Of the programme. */
  version: z.number().int(),
  sessions: z.array(calendarSession),
  skipped: daysOff,
  /** Sessions of the programme for which no day was found within five years. */
  withoutDay: z.number().int(),
  /** Sessions that the programme no longer has: they are called off. */
  calledOff: z.array(z.object({ sessionId, day, title: z.string() })),
});
export type CalendarPreview = z.infer<typeof calendarPreview>;

export const groupCalendarView = z.object({
  groupName: z.string(),
  /** How many times the place was answered about. */
  placeNumber: z.number().int(),
  place: z.string(),
  affinity: z.string(),
  language: z.string(),
  /** Null before the first answer. */
  conditions: z.object(forEach(placeConditions, z.enum(placeAnswers)).shape).nullable(),
  note: z.string(),
  placeRecordedAt: instant.nullable(),
  placeRecordedByName: z.string(),
  programmeId: programmeId.nullable(),
  /** How many sessions of the programme have no day, or one that may still change. */
  left: z.number().int(),
  /** How many of its sessions are held, begun, moved by hand or called to a past day already. */
  held: z.number().int(),
  last: z
    .object({
      slots: weeklySlots,
      room: z.string(),
      startsOn: day,
      skipped: daysOff,
      madeAt: instant,
      madeByName: z.string(),
    })
    .nullable(),
});
export type GroupCalendarView = z.infer<typeof groupCalendarView>;

export const moveSessionInput = z.strictObject({
  sessionId,
  heldOn: day,
  startsAt: z.union([z.literal(''), clockTime], 'time-shape'),
  endsAt: z.union([z.literal(''), clockTime], 'time-shape'),
  room: optionalLine(80),
  reason: line(300),
});
export const cancelSessionInput = z.strictObject({ sessionId, reason: line(300) });
