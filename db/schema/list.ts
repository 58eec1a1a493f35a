import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Search as one types (`people-search` among the migrations). */

export const personWords = sqliteTable(
  'person_words',
  {
    word: text('word').notNull(),
    sortKey: text('sort_key').notNull(),
    num: integer('num').notNull(),
  },
  (table) => [primaryKey({ columns: [table.word, table.sortKey, table.num] })],
);
