import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How people are told apart (`0005-likeness.sql`). */

export const personKeys = sqliteTable(
  'person_keys',
  { key: text('key').notNull(), personNum: integer('person_num').notNull() },
  (table) => [primaryKey({ columns: [table.key, table.personNum] })],
);

export const peopleToKey = sqliteTable('people_to_key', { personNum: integer('person_num').primaryKey() });
