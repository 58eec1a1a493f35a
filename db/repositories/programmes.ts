import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { programmeSessions, type PlannedSessionInput } from '../../shared/contract/programmes.contract';
import type { Reader, Writer } from '../connection/access';
import { groups, programmes, programmeVersions, users } from '../schema/tables';

export type ProgrammeRecord = typeof programmes.$inferSelect;
export type ProgrammeVersionRecord = typeof programmeVersions.$inferSelect;

/** What a version says, as the contract knows it. */
export const sessionsOf = (version: Pick<ProgrammeVersionRecord, 'sessions'>): PlannedSessionInput[] =>
  programmeSessions.parse(JSON.parse(version.sessions));

export const insertProgramme = (db: Writer, programme: ProgrammeRecord): void => {
  db.insert(programmes).values(programme).run();
};

/** Adds the next version; none is ever changed (triggers of `0025-programmes.sql`). */
export const insertProgrammeVersion = (db: Writer, version: ProgrammeVersionRecord): void => {
  db.insert(programmeVersions).values(version).run();
};

export const findProgramme = (db: Reader, id: string) =>
  db
    .select({ programme: programmes, groupName: groups.name })
    .from(programmes)
    .leftJoin(groups, eq(groups.id, programmes.groupId))
    .where(eq(programmes.id, id))
    .get() ?? null;

export const programmeOfGroup = (db: Reader, groupId: string): ProgrammeRecord | null =>
  db.select().from(programmes).where(eq(programmes.groupId, groupId)).get() ?? null;

/** The version asked for, or the one that holds today; null when there is none of that number. */
export const programmeVersion = (
  db: Reader,
  id: string,
  version: number | null,
): ProgrammeVersionRecord | null =>
  db
    .select()
    .from(programmeVersions)
    .where(
      and(
        eq(programmeVersions.programmeId, id),
        version === null ? undefined : eq(programmeVersions.version, version),
      ),
    )
    .orderBy(desc(programmeVersions.version))
    .limit(1)
    .get() ?? null;

/** Every version without what it says, the first first. */
export const programmeVersionHeads = (db: Reader, id: string) =>
  db
    .select({
      version: programmeVersions.version,
      savedAt: programmeVersions.savedAt,
      savedByName: users.fullName,
    })
    .from(programmeVersions)
    .innerJoin(users, eq(users.id, programmeVersions.savedBy))
    .where(eq(programmeVersions.programmeId, id))
    .orderBy(asc(programmeVersions.version))
    .all();

/** The templates of the office as they are today, by name. */
export const officeTemplates = (db: Reader) =>
  db
    .select({ version: programmeVersions, savedByName: users.fullName })
    .from(programmes)
    .innerJoin(programmeVersions, eq(programmeVersions.programmeId, programmes.id))
    .innerJoin(users, eq(users.id, programmeVersions.savedBy))
    .where(
      and(
        isNull(programmes.groupId),
        eq(
          programmeVersions.version,
          sql`(SELECT max(v.version) FROM programme_versions v WHERE v.programme_id = ${programmes}.id)`,
        ),
      ),
    )
    .orderBy(asc(programmeVersions.name), asc(programmes.id))
    .all();
