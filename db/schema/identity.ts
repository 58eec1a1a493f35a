import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { personFields } from '../../shared/domain/people/personFields';

/** How people are told apart (`0013-likeness.sql`). */

export const personKeys = sqliteTable(
  'person_keys',
  { key: text('key').notNull(), personNum: integer('person_num').notNull() },
  (table) => [primaryKey({ columns: [table.key, table.personNum] })],
);

export const peopleToKey = sqliteTable('people_to_key', { personNum: integer('person_num').primaryKey() });

/** Two records that were one, and the taking back of it (`0014-people-history.sql`). */
export const personMerges = sqliteTable('person_merges', {
  number: integer('number').primaryKey(),
  act: text('act', { enum: ['merge', 'undo'] }).notNull(),
  undoes: integer('undoes'),
  survivorId: text('survivor_id').notNull(),
  absorbedId: text('absorbed_id').notNull(),
  reason: text('reason').notNull(),
  at: text('at').notNull(),
  byId: text('by_id').notNull(),
});

export const personMergeCases = sqliteTable(
  'person_merge_cases',
  { number: integer('number').notNull(), caseId: text('case_id').notNull() },
  (table) => [primaryKey({ columns: [table.number, table.caseId] })],
);

export const personCorrections = sqliteTable(
  'person_corrections',
  {
    personId: text('person_id').notNull(),
    number: integer('number').notNull(),
    field: text('field', { enum: personFields }).notNull(),
    oldValue: text('old_value'),
    newValue: text('new_value'),
    reason: text('reason').notNull(),
    at: text('at').notNull(),
    byId: text('by_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.number] })],
);
