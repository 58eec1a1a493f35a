import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { draftForms } from '../../shared/contract/drafts.contract';
import { caseStates, legalBases } from '../../shared/domain/cases/states';

/**
 * The shape of the tables for queries. Constraints, triggers and indexes live in the migrations alone; a test compares
 * these columns with those of a migrated database.
 */

export const office = sqliteTable('office', {
  id: integer('id').primaryKey(),
  officeId: text('office_id').notNull(),
  name: text('name').notNull(),
  kind: text('kind', { enum: ['cem', 'cai', 'other'] }).notNull(),
  ubigeo: text('ubigeo').notNull(),
  contactPhone: text('contact_phone').notNull(),
  contactEmail: text('contact_email').notNull(),
  contactAddress: text('contact_address').notNull(),
  idleMinutes: integer('idle_minutes').notNull(),
  createdAt: text('created_at').notNull(),
  disposalWaitDays: integer('disposal_wait_days').notNull(),
});

export const users = sqliteTable('users', {
  id: text('id').primaryKey(),
  login: text('login').notNull(),
  fullName: text('full_name').notNull(),
  role: text('role', {
    enum: ['admission', 'facilitation', 'psychology', 'social-work', 'judicial-follow-up', 'coordination'],
  }).notNull(),
  profession: text('profession').notNull(),
  /** What was said of her training when the account was made; what holds is worked out (`officeTeam`). */
  trainedForFacilitation: integer('trained_for_facilitation', { mode: 'boolean' }).notNull(),
  active: integer('active', { mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull(),
  lastSignInAt: text('last_sign_in_at'),
});

export const auditLog = sqliteTable('audit_log', {
  seq: integer('seq').primaryKey(),
  at: text('at').notNull(),
  actorId: text('actor_id'),
  action: text('action').notNull(),
  outcome: text('outcome', { enum: ['done', 'refused', 'failed'] }).notNull(),
  subjectKind: text('subject_kind'),
  subjectId: text('subject_id'),
  fields: text('fields').notNull(),
  mac: blob('mac', { mode: 'buffer' }).notNull(),
});

export const drafts = sqliteTable('drafts', {
  id: text('id').primaryKey(),
  ownerId: text('owner_id').notNull(),
  form: text('form', { enum: draftForms }).notNull(),
  subject: text('subject').notNull(),
  compartment: text('compartment', { enum: ['registry', 'clinical', 'protected'] }).notNull(),
  contentSealed: blob('content_sealed', { mode: 'buffer' }).notNull(),
  focusField: text('focus_field'),
  route: text('route').notNull(),
  updatedAt: text('updated_at').notNull(),
});

export const people = sqliteTable('people', {
  num: integer('num').primaryKey(),
  id: text('id').notNull(),
  documentKind: text('document_kind', {
    enum: ['dni', 'foreign-card', 'ptp', 'passport', 'other', 'none'],
  }).notNull(),
  documentNumber: text('document_number').notNull(),
  givenNames: text('given_names').notNull(),
  paternalSurname: text('paternal_surname').notNull(),
  maternalSurname: text('maternal_surname').notNull(),
  birthDate: text('birth_date'),
  phone: text('phone').notNull(),
  safeContact: text('safe_contact').notNull(),
  searchText: text('search_text').notNull(),
  sortKey: text('sort_key').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  /** Of a record that was absorbed: the one that stands for it. */
  mergedInto: text('merged_into'),
});

export const consents = sqliteTable('consents', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  kind: text('kind', { enum: ['verbal', 'written'] }).notNull(),
  givenOn: text('given_on').notNull(),
  informedBy: text('informed_by').notNull(),
  how: text('how').notNull(),
  textVersion: text('text_version').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

export const caseCodes = sqliteTable('case_codes', {
  year: integer('year').primaryKey(),
  lastNumber: integer('last_number').notNull(),
});

export const cases = sqliteTable('cases', {
  id: text('id').primaryKey(),
  code: text('code').notNull(),
  personId: text('person_id').notNull(),
  legalBasis: text('legal_basis', { enum: legalBases }).notNull(),
  consentId: text('consent_id'),
  state: text('state', { enum: caseStates }).notNull(),
  condition: text('condition', { enum: ['new', 're-entry', 'repeat', 'referred', 'continuing'] }).notNull(),
  entryWay: text('entry_way').notNull(),
  institutionNumber: text('institution_number').notNull(),
  reason: text('reason').notNull(),
  responsibleId: text('responsible_id').notNull(),
  openedOn: text('opened_on').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});

export const individualNotes = sqliteTable('individual_notes', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  authorId: text('author_id').notNull(),
  occurredOn: text('occurred_on').notNull(),
  createdAt: text('created_at').notNull(),
  signedAt: text('signed_at'),
  bodySealed: blob('body_sealed', { mode: 'buffer' }),
  /** The key of its author: a facilitator has no clinical one. */
  compartment: text('compartment', { enum: ['registry', 'clinical'] }).notNull(),
});

export const noteAmendments = sqliteTable('note_amendments', {
  id: text('id').primaryKey(),
  noteId: text('note_id').notNull(),
  authorId: text('author_id').notNull(),
  at: text('at').notNull(),
  textSealed: blob('text_sealed', { mode: 'buffer' }).notNull(),
});

export const groups = sqliteTable('groups', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind', { enum: ['preventive', 'cai'] }).notNull(),
  place: text('place').notNull(),
  affinity: text('affinity').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  language: text('language').notNull(),
});

export const groupFacilitators = sqliteTable(
  'group_facilitators',
  { groupId: text('group_id').notNull(), userId: text('user_id').notNull() },
  (table) => [primaryKey({ columns: [table.groupId, table.userId] })],
);

export const groupMembers = sqliteTable(
  'group_members',
  {
    groupId: text('group_id').notNull(),
    caseId: text('case_id').notNull(),
    joinedOn: text('joined_on').notNull(),
    overCapReason: text('over_cap_reason').notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.caseId] })],
);

/** Who belonged to a group until his case ended, or until he left it or went over to another (`0034-transfers.sql`). */
export const pastMemberships = sqliteTable(
  'past_memberships',
  {
    groupId: text('group_id').notNull(),
    caseId: text('case_id').notNull(),
    number: integer('number').notNull(),
    joinedOn: text('joined_on').notNull(),
    overCapReason: text('over_cap_reason').notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
    /** The last day on which he belonged to it. */
    leftOn: text('left_on').notNull(),
    /** Null where he left while his case goes on. */
    changeNumber: integer('change_number'),
    reason: text('reason').notNull(),
    toGroup: text('to_group'),
    leftAt: text('left_at'),
    leftBy: text('left_by'),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.groupId, table.number] })],
);

export * from './agenda';
export * from './attachments';
export * from './attention';
export * from './care';
export * from './sessions';
export * from './caseStates';
export * from './referrals';
export * from './rights';
export * from './decisions';
export * from './sanctions';
export * from './contacts';
export * from './evaluation';
export * from './ficha';
export * from './team';
export * from './list';
export * from './officeTeam';
export * from './identity';
export * from './tests';
export * from './groupWork';
