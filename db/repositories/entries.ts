import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { EntrySection } from '../../shared/domain/evaluation/sections';
import type { Reader, Writer } from '../connection/access';
import { prepared, wholeRow } from '../connection/prepared';
import { caseEntries, users } from '../schema/tables';

export type EntryRecord = typeof caseEntries.$inferSelect;

/** Of an entry, what a list needs: the sealed text, which may be long, stays where it is. */
const headColumns = {
  id: caseEntries.id,
  section: caseEntries.section,
  version: caseEntries.version,
  occurredOn: caseEntries.occurredOn,
  complete: caseEntries.complete,
  facts: caseEntries.facts,
  recordedAt: caseEntries.recordedAt,
};

const insertion = prepared((db: Writer) => db.insert(caseEntries).values(wholeRow(caseEntries)).prepare());
/** Adds the next version of a section; none is ever changed (triggers of `0003-evaluation.sql`). */
export const insertEntry = (db: Writer, entry: EntryRecord): void => {
  insertion(db).run({ ...entry });
};

const latest = prepared((db: Reader) =>
  db
    .select()
    .from(caseEntries)
    .where(
      and(
        eq(caseEntries.caseId, sql.placeholder('caseId')),
        eq(caseEntries.section, sql.placeholder('section')),
      ),
    )
    .orderBy(desc(caseEntries.version))
    .limit(1)
    .prepare(),
);
/** The version of a section that holds today, or null before the first. */
export const latestEntry = (db: Reader, caseId: string, section: EntrySection): EntryRecord | null =>
  latest(db).get({ caseId, section }) ?? null;

const byId = prepared((db: Reader) =>
  db
    .select({ entry: caseEntries, authorName: users.fullName })
    .from(caseEntries)
    .innerJoin(users, eq(users.id, caseEntries.authorId))
    .where(eq(caseEntries.id, sql.placeholder('id')))
    .prepare(),
);
export const findEntry = (db: Reader, id: string) => byId(db).get({ id }) ?? null;

const heads = prepared((db: Reader) =>
  db
    .select({ entry: headColumns, authorName: users.fullName })
    .from(caseEntries)
    .innerJoin(users, eq(users.id, caseEntries.authorId))
    .where(eq(caseEntries.caseId, sql.placeholder('caseId')))
    .orderBy(asc(caseEntries.section), asc(caseEntries.version))
    .prepare(),
);
/** Every version of every section of a case, each section's in order, without what is sealed in them. */
export const listEntries = (db: Reader, caseId: string) => heads(db).all({ caseId });
export type EntryHead = ReturnType<typeof listEntries>[number];
