import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What groups work by: their programmes (`0025-programmes.sql`). */

export const programmes = sqliteTable('programmes', {
  id: text('id').primaryKey(),
  groupId: text('group_id'),
  copiedFrom: text('copied_from'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});

export const programmeVersions = sqliteTable(
  'programme_versions',
  {
    programmeId: text('programme_id').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    /** JSON: `programmeSessions` of the contract. */
    sessions: text('sessions').notNull(),
    savedAt: text('saved_at').notNull(),
    savedBy: text('saved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.version] })],
);
