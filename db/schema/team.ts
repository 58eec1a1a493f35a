import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { assignmentActs, teamRoles } from '../../shared/domain/cases/team';

/** Who works on a case (`0006-case-team.sql`). */

export const handOvers = sqliteTable('hand_overs', {
  id: text('id').primaryKey(),
  fromId: text('from_id').notNull(),
  reason: text('reason').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

export const caseAssignments = sqliteTable(
  'case_assignments',
  {
    caseId: text('case_id').notNull(),
    number: integer('number').notNull(),
    role: text('role', { enum: teamRoles }).notNull(),
    userId: text('user_id').notNull(),
    act: text('act', { enum: assignmentActs }).notNull(),
    occurredOn: text('occurred_on').notNull(),
    reason: text('reason').notNull(),
    handOverId: text('hand_over_id'),
    auditSeq: integer('audit_seq').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.number] })],
);
