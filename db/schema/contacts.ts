import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { tellingWays } from '../../shared/domain/contacts/interviews';

/** Whom a case may put at risk (`0015-protected-contacts.sql`). */
export const protectedContacts = sqliteTable(
  'protected_contacts',
  {
    contactId: text('contact_id').notNull(),
    version: integer('version').notNull(),
    caseId: text('case_id').notNull(),
    detailSealed: blob('detail_sealed', { mode: 'buffer' }).notNull(),
    recordedAt: text('recorded_at').notNull(),
    authorId: text('author_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contactId, table.version] })],
);

/** That a man was told beforehand whom the office will talk to (§6.4.12). */
export const familyTellings = sqliteTable('family_tellings', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  contactId: text('contact_id').notNull(),
  contactVersion: integer('contact_version').notNull(),
  toldOn: text('told_on').notNull(),
  how: text('how', { enum: tellingWays }).notNull(),
  toldBy: text('told_by').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

/** Interviews with partners and relatives: what was said is sealed. */
export const familyInterviews = sqliteTable('family_interviews', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  contactId: text('contact_id').notNull(),
  tellingId: text('telling_id').notNull(),
  heldOn: text('held_on').notNull(),
  bodySealed: blob('body_sealed', { mode: 'buffer' }).notNull(),
  recordedAt: text('recorded_at').notNull(),
  authorId: text('author_id').notNull(),
});
