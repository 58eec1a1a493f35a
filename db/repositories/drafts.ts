import { and, desc, eq } from 'drizzle-orm';
import type { DraftForm } from '../../shared/contract/drafts.contract';
import type { Reader, Writer } from '../connection/access';
import { drafts } from '../schema/tables';

export type DraftRecord = typeof drafts.$inferSelect;

export interface DraftKey {
  readonly ownerId: string;
  readonly form: DraftForm;
  readonly subject: string;
}

const thatDraft = (key: DraftKey) =>
  and(eq(drafts.ownerId, key.ownerId), eq(drafts.form, key.form), eq(drafts.subject, key.subject));

/** One draft a person, form and record: the newest typing replaces the one before. */
export const putDraft = (db: Writer, draft: DraftRecord): void => {
  const { contentSealed, compartment, focusField, route, updatedAt } = draft;
  db.insert(drafts)
    .values(draft)
    .onConflictDoUpdate({
      target: [drafts.ownerId, drafts.form, drafts.subject],
      set: { contentSealed, compartment, focusField, route, updatedAt },
    })
    .run();
};

export const findDraft = (db: Reader, key: DraftKey): DraftRecord | null =>
  db.select().from(drafts).where(thatDraft(key)).get() ?? null;

export const listDrafts = (db: Reader, ownerId: string): DraftRecord[] =>
  db.select().from(drafts).where(eq(drafts.ownerId, ownerId)).orderBy(desc(drafts.updatedAt)).all();

export const deleteDraft = (db: Writer, key: DraftKey): void => {
  db.delete(drafts).where(thatDraft(key)).run();
};
