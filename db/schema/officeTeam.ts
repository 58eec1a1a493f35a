import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { pledgeKinds } from '../../shared/domain/team/pledges';
import { knownAnswers, reviewActs, trainingFields } from '../../shared/domain/team/training';

/** The team of the office: members, studies, courses, pledges. */

const yesNo = (name: string) => integer(name, { mode: 'boolean' }).notNull();

export const teamMembers = sqliteTable('team_members', {
  id: text('id').primaryKey(),
  userId: text('user_id'),
  fullName: text('full_name').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by'),
  leftOn: text('left_on'),
});

export const teamProfiles = sqliteTable(
  'team_profiles',
  {
    memberId: text('member_id').notNull(),
    number: integer('number').notNull(),
    profession: text('profession').notNull(),
    field: text('field', { enum: trainingFields }).notNull(),
    fieldReason: text('field_reason').notNull(),
    inBaseTeam: yesNo('in_base_team'),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.number] })],
);

export const teamCourses = sqliteTable('team_courses', {
  id: text('id').primaryKey(),
  memberId: text('member_id').notNull(),
  title: text('title').notNull(),
  experiential: yesNo('experiential'),
  theoretical: yesNo('theoretical'),
  methodological: yesNo('methodological'),
  hours: integer('hours').notNull(),
  giver: text('giver').notNull(),
  specialist: text('specialist', { enum: knownAnswers }).notNull(),
  assistance: text('assistance', { enum: knownAnswers }).notNull(),
  heldOn: text('held_on').notNull(),
  certificate: text('certificate').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

export const teamCourseReviews = sqliteTable(
  'team_course_reviews',
  {
    courseId: text('course_id').notNull(),
    number: integer('number').notNull(),
    act: text('act', { enum: reviewActs }).notNull(),
    note: text('note').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.courseId, table.number] })],
);

export const teamDeclarations = sqliteTable(
  'team_declarations',
  {
    memberId: text('member_id').notNull(),
    number: integer('number').notNull(),
    act: text('act', { enum: ['declare', 'end'] }).notNull(),
    reason: text('reason').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by'),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.number] })],
);

export const teamPledges = sqliteTable(
  'team_pledges',
  {
    memberId: text('member_id').notNull(),
    kind: text('kind', { enum: pledgeKinds }).notNull(),
    textVersion: text('text_version').notNull(),
    how: text('how', { enum: ['passphrase', 'paper'] }).notNull(),
    signedOn: text('signed_on').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.kind, table.textVersion] })],
);
