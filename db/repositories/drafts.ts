import { and, desc, eq, sql } from 'drizzle-orm';
import type { DraftForm } from '../../shared/contract/drafts.contract';
import type { Reader, Writer } from '../connection/access';
import { incoming, prepared, wholeRow } from '../connection/prepared';
import { drafts } from '../schema/tables';

export type DraftRecord = typeof drafts.$inferSelect;

export interface DraftKey {
  readonly ownerId: string;
  readonly form: DraftForm;
  readonly subject: string;
}

const byKey = and(
  eq(drafts.ownerId, sql.placeholder('ownerId')),
  eq(drafts.form, sql.placeholder('form')),
  eq(drafts.subject, sql.placeholder('subject')),
);

const put = prepared((db: Writer) =>
  db
    .insert(drafts)
    .values(wholeRow(drafts))
    .onConflictDoUpdate({
      target: [drafts.ownerId, drafts.form, drafts.subject],
      set: {
        contentSealed: incoming(drafts.contentSealed),
        compartment: incoming(drafts.compartment),
        focusField: incoming(drafts.focusField),
        route: incoming(drafts.route),
        updatedAt: incoming(drafts.updatedAt),
      },
    })
    .prepare(),
);
const find = prepared((db: Reader) => db.select().from(drafts).where(byKey).prepare());
const list = prepared((db: Reader) =>
  db
    .select()
    .from(drafts)
    .where(eq(drafts.ownerId, sql.placeholder('ownerId')))
    .orderBy(desc(drafts.updatedAt))
    .prepare(),
);
const remove = prepared((db: Writer) => db.delete(drafts).where(byKey).prepare());

/** One draft a person, form and record: the newest typing replaces the one before, which leaves its id. */
export const putDraft = (db: Writer, draft: DraftRecord): void => {
  put(db).run({ ...draft });
};

export const findDraft = (db: Reader, key: DraftKey): DraftRecord | null => find(db).get({ ...key }) ?? null;

export const listDrafts = (db: Reader, ownerId: string): DraftRecord[] => list(db).all({ ownerId });

/** True when a draft is about one of these records or stands in a form of theirs. */
export const isAbout = (
  draft: Pick<DraftRecord, 'subject' | 'route'>,
  subjects: readonly string[],
): boolean =>
  subjects.some((subject) => draft.subject.split('/').includes(subject) || draft.route.includes(subject));

/** Of everybody: for the erasure of what they name. */
export const everyDraft = (db: Reader): DraftRecord[] => db.select().from(drafts).all();

export const deleteDraft = (db: Writer, key: DraftKey): void => {
  remove(db).run({ ...key });
};
