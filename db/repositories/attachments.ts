import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../connection/access';
import { prepared, wholeRow } from '../connection/prepared';
import { attachmentChunks, attachmentRetractions, attachments } from '../schema/attachments';
import { users } from '../schema/tables';

export type AttachmentRecord = typeof attachments.$inferSelect;

/** A document as it stands before anybody has said what it is. */
export const insertStaged = (
  db: Writer,
  row: Omit<AttachmentRecord, 'num' | 'keptAt' | 'kind' | 'datedOn'>,
): void => {
  db.insert(attachments).values(row).run();
};

const chunkInsertion = prepared((db: Writer) =>
  db.insert(attachmentChunks).values(wholeRow(attachmentChunks)).prepare(),
);
export const insertChunk = (db: Writer, chunk: typeof attachmentChunks.$inferSelect): void => {
  chunkInsertion(db).run({ ...chunk });
};

const chunk = prepared((db: Reader) =>
  db
    .select({ bodySealed: attachmentChunks.bodySealed })
    .from(attachmentChunks)
    .where(
      and(
        eq(attachmentChunks.attachmentId, sql.placeholder('id')),
        eq(attachmentChunks.number, sql.placeholder('number')),
      ),
    )
    .prepare(),
);
/** One piece of a document, sealed; null when it is missing. */
export const findChunk = (db: Reader, id: string, number: number): Buffer | null =>
  chunk(db).get({ id, number })?.bodySealed ?? null;

export const findAttachment = (db: Reader, id: string): AttachmentRecord | null =>
  db.select().from(attachments).where(eq(attachments.id, id)).get() ?? null;

/** What this person has chosen for this case and not kept yet. */
export const findStaged = (db: Reader, ownerId: string, caseId: string): AttachmentRecord | null =>
  db
    .select()
    .from(attachments)
    .where(and(eq(attachments.ownerId, ownerId), eq(attachments.caseId, caseId), isNull(attachments.keptAt)))
    .get() ?? null;

/** Lets go of a file that was chosen and not kept. */
export const removeStaged = (db: Writer, id: string): void => {
  db.delete(attachmentChunks).where(eq(attachmentChunks.attachmentId, id)).run();
  db.delete(attachments)
    .where(and(eq(attachments.id, id), isNull(attachments.keptAt)))
    .run();
};

export const keepStaged = (
  db: Writer,
  id: string,
  kept: Pick<AttachmentRecord, 'compartment' | 'keySealed' | 'titleSealed' | 'keptAt' | 'kind' | 'datedOn'>,
): void => {
  db.update(attachments).set(kept).where(eq(attachments.id, id)).run();
};

const retractor = alias(users, 'retractor');
const keptOfCase = prepared((db: Reader) =>
  db
    .select({
      attachment: attachments,
      ownerName: users.fullName,
      retraction: attachmentRetractions,
      retractedByName: retractor.fullName,
    })
    .from(attachments)
    .innerJoin(users, eq(users.id, attachments.ownerId))
    .leftJoin(attachmentRetractions, eq(attachmentRetractions.attachmentId, attachments.id))
    .leftJoin(retractor, eq(retractor.id, attachmentRetractions.byId))
    .where(and(eq(attachments.caseId, sql.placeholder('caseId')), isNotNull(attachments.keptAt)))
    .orderBy(desc(attachments.datedOn), asc(attachments.num))
    .prepare(),
);
/** The kept documents of a case, newest day first, each with its retraction if there is one. */
export const listAttachments = (db: Reader, caseId: string) => keptOfCase(db).all({ caseId });
export type ListedAttachment = ReturnType<typeof listAttachments>[number];

export const findRetraction = (db: Reader, id: string) =>
  db.select().from(attachmentRetractions).where(eq(attachmentRetractions.attachmentId, id)).get() ?? null;

export const insertRetraction = (db: Writer, row: typeof attachmentRetractions.$inferSelect): void => {
  db.insert(attachmentRetractions).values(row).run();
};
