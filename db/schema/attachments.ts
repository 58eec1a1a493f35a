import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contentKinds, documentKinds } from '../../shared/domain/attachments/documents';

/** Documents of a case (the migration `attachments`). */

const bytes = (name: string) => blob(name, { mode: 'buffer' }).notNull();

export const attachments = sqliteTable('attachments', {
  num: integer('num').primaryKey(),
  id: text('id').notNull(),
  caseId: text('case_id').notNull(),
  ownerId: text('owner_id').notNull(),
  contentKind: text('content_kind', { enum: contentKinds }).notNull(),
  byteCount: integer('byte_count').notNull(),
  chunkCount: integer('chunk_count').notNull(),
  compartment: text('compartment', { enum: ['registry', 'clinical', 'protected'] }).notNull(),
  keySealed: bytes('key_sealed'),
  titleSealed: bytes('title_sealed'),
  stagedAt: text('staged_at').notNull(),
  keptAt: text('kept_at'),
  kind: text('kind', { enum: documentKinds }),
  datedOn: text('dated_on'),
});

export const attachmentChunks = sqliteTable('attachment_chunks', {
  attachmentId: text('attachment_id').notNull(),
  number: integer('number').notNull(),
  bodySealed: bytes('body_sealed'),
});

export const attachmentRetractions = sqliteTable('attachment_retractions', {
  attachmentId: text('attachment_id').primaryKey(),
  reasonSealed: bytes('reason_sealed'),
  at: text('at').notNull(),
  byId: text('by_id').notNull(),
});
