import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { basisKinds } from '../../shared/domain/intake/bases';
import { fichaSteps } from '../../shared/domain/intake/ficha';
import { optionOrigins, pickLists } from '../../shared/domain/lists/options';

/** The registration form in steps, its lists, and on what basis data are kept (`0005-ficha.sql`). */

export const pickOptions = sqliteTable(
  'pick_options',
  {
    list: text('list', { enum: pickLists }).notNull(),
    code: text('code').notNull(),
    label: text('label').notNull(),
    position: integer('position').notNull(),
    origin: text('origin', { enum: optionOrigins }).notNull(),
    fromYear: integer('from_year').notNull(),
    retiredFrom: integer('retired_from'),
  },
  (table) => [primaryKey({ columns: [table.list, table.code] })],
);

export const fichaEntries = sqliteTable('ficha_entries', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  caseId: text('case_id').notNull(),
  step: text('step', { enum: fichaSteps }).notNull(),
  version: integer('version').notNull(),
  occurredOn: text('occurred_on').notNull(),
  fromPaper: integer('from_paper', { mode: 'boolean' }).notNull(),
  /** JSON: what everybody who reads the case may read. */
  facts: text('facts').notNull(),
  detailSealed: blob('detail_sealed', { mode: 'buffer' }),
  recordedAt: text('recorded_at').notNull(),
  authorId: text('author_id').notNull(),
});

export const caseBases = sqliteTable(
  'case_bases',
  {
    caseId: text('case_id').notNull(),
    number: integer('number').notNull(),
    kind: text('kind', { enum: basisKinds }).notNull(),
    consentId: text('consent_id'),
    authority: text('authority').notNull(),
    document: text('document').notNull(),
    documentOn: text('document_on'),
    means: text('means', { enum: ['verbal', 'written'] }).notNull(),
    toldOn: text('told_on').notNull(),
    toldBy: text('told_by').notNull(),
    how: text('how').notNull(),
    textVersion: text('text_version').notNull(),
    note: text('note').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.number] })],
);
