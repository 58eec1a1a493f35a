import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
