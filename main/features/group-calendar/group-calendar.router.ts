import { z } from 'zod';
import { localDaysOf } from '../../../db/repositories/calendar';
import {
  acceptCalendarInput,
  addLocalDayInput,
  calendarMade,
  calendarPreview,
  cancelSessionInput,
  daysOff,
  groupCalendarView,
  moveSessionInput,
  previewCalendarInput,
  removeLocalDayInput,
  savePlaceInput,
} from '../../../shared/contract/groupCalendar.contract';
import { getGroupInput } from '../../../shared/contract/groups.contract';
import { nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import {
  acceptCalendar,
  addLocalDay,
  cancelSession,
  moveSession,
  previewCalendar,
  removeLocalDay,
} from './calendar.service';
import { groupCalendarViewOf, savePlace } from './place';

const read = { permission: 'groups.read' } as const;
const manage = { permission: 'groups.manage' } as const;
const settings = { permission: 'settings.manage' } as const;
const ofGroup = (input: { groupId: string }) => ({ kind: 'group', id: input.groupId }) as const;
const ofSession = (input: { sessionId: string }) => ({ kind: 'session', id: input.sessionId }) as const;
const ofOffice = () => ({ kind: 'office', id: 'office' }) as const;

export const groupCalendarRouter = router({
  get: query({
    access: read,
    input: getGroupInput,
    output: groupCalendarView,
    audit: { none: 'where and when a group meets; it is about nobody' },
    run: (context, input) => groupCalendarViewOf(context, input.groupId),
  }),
  savePlace: command({
    access: manage,
    input: savePlaceInput,
    output: nothing,
    audit: {
      action: 'groups.place-saved',
      subject: ofGroup,
      fields: () => ['place', 'affinity', 'language', 'conditions', 'note'],
    },
    run: (context, input) => {
      savePlace(context, input);
      return {};
    },
  }),
  preview: query({
    access: manage,
    input: previewCalendarInput,
    output: calendarPreview,
    audit: { none: 'asked while the timetable is being filled in; making the calendar leaves a row' },
    run: previewCalendar,
  }),
  accept: command({
    access: manage,
    input: acceptCalendarInput,
    output: calendarMade,
    audit: {
      action: 'groups.calendar-made',
      // A row each for the sessions that changed, so that the log of a session tells it too.
      subject: (input, { changed }) => [
        ofGroup(input),
        ...changed.map((id) => ({ kind: 'session', id }) as const),
      ],
      fields: () => ['slots', 'room', 'startsOn'],
    },
    run: acceptCalendar,
  }),
  move: command({
    access: { permission: 'sessions.write' },
    input: moveSessionInput,
    output: nothing,
    audit: {
      action: 'sessions.moved',
      subject: ofSession,
      fields: () => ['heldOn', 'startsAt', 'endsAt', 'room', 'reason'],
    },
    run: (context, input) => {
      moveSession(context, input);
      return {};
    },
  }),
  cancel: command({
    access: { permission: 'sessions.write' },
    input: cancelSessionInput,
    output: nothing,
    audit: { action: 'sessions.called-off', subject: ofSession, fields: () => ['reason'] },
    run: (context, input) => {
      cancelSession(context, input);
      return {};
    },
  }),
  localDays: query({
    access: read,
    input: nothing,
    output: z.object({ rows: daysOff }),
    audit: { none: 'the office’s own calendar, no case' },
    run: ({ db }) => ({ rows: localDaysOf(db) }),
  }),
  addLocalDay: command({
    access: settings,
    input: addLocalDayInput,
    output: nothing,
    audit: { action: 'settings.updated', subject: ofOffice, fields: () => ['localDays'] },
    run: (context, input) => {
      addLocalDay(context, input);
      return {};
    },
  }),
  removeLocalDay: command({
    access: settings,
    input: removeLocalDayInput,
    output: nothing,
    audit: { action: 'settings.updated', subject: ofOffice, fields: () => ['localDays'] },
    run: (context, input) => {
      removeLocalDay(context, input.day);
      return {};
    },
  }),
});
