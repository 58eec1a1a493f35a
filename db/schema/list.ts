import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseSorts } from '../../shared/contract/case-list.contract';

/** Search as one types, and what the list of people keeps (`people-list` among the migrations). */

export const personWords = sqliteTable(
  'person_words',
  {
    word: text('word').notNull(),
    sortKey: text('sort_key').notNull(),
    num: integer('num').notNull(),
  },
  (table) => [primaryKey({ columns: [table.word, table.sortKey, table.num] })],
);

export const savedFilters = sqliteTable(
  'saved_filters',
  {
    ownerId: text('owner_id').notNull(),
    name: text('name').notNull(),
    /** JSON: the choices of `caseFilter`. */
    filter: text('filter').notNull(),
    sort: text('sort', { enum: caseSorts }).notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ownerId, table.name] })],
);

export const listColumns = sqliteTable('list_columns', {
  ownerId: text('owner_id').primaryKey(),
  /** JSON: names of columns, in the order in which they stand. */
  columns: text('columns').notNull(),
});

export const listSettings = sqliteTable('list_settings', {
  id: integer('id').primaryKey(),
  namesHidden: integer('names_hidden', { mode: 'boolean' }).notNull(),
});
