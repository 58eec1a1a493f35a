import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { appointmentKinds, appointmentStates } from '../../shared/domain/agenda/appointments';

/** Appointments and their history. */

export const appointments = sqliteTable('appointments', {
  id: text('id').primaryKey(),
  caseId: text('case_id'),
  kind: text('kind', { enum: appointmentKinds }).notNull(),
  about: text('about').notNull(),
  userId: text('user_id').notNull(),
  day: text('on_day').notNull(),
  startsAt: text('starts_at').notNull(),
  endsAt: text('ends_at').notNull(),
  room: text('room').notNull(),
  state: text('state', { enum: appointmentStates }).notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});

export const appointmentChanges = sqliteTable(
  'appointment_changes',
  {
    appointmentId: text('appointment_id').notNull(),
    number: integer('number').notNull(),
    userId: text('user_id').notNull(),
    day: text('on_day').notNull(),
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at').notNull(),
    room: text('room').notNull(),
    state: text('state', { enum: appointmentStates }).notNull(),
    reason: text('reason').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.appointmentId, table.number] })],
);
