import { and, asc, count, eq, inArray, isNull, notExists, sql } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/sqlite-core';
import { entryPoints } from '../../shared/domain/tests/instrument';
import type { Reader, Writer } from '../connection/access';
import { prepared, wholeRow } from '../connection/prepared';
import {
  cases,
  groupFacilitators,
  groupMembers,
  groups,
  instruments,
  instrumentVersions,
  partnerTestRows,
  pastMemberships,
  people,
  testAnnulments,
  testApplications,
  users,
} from '../schema/tables';

export type TestRecord = typeof testApplications.$inferSelect;
export type PartnerTestRecord = typeof partnerTestRows.$inferSelect;

const insertion = prepared((db: Writer) =>
  db.insert(testApplications).values(wholeRow(testApplications)).prepare(),
);
/** Keeps an applied test; none is ever changed (triggers of `…-tests.sql`). */
export const insertTest = (db: Writer, test: TestRecord): void => {
  insertion(db).run({ ...test });
};

export const insertAnnulment = (db: Writer, annulment: typeof testAnnulments.$inferInsert): void => {
  db.insert(testAnnulments).values(annulment).run();
};

const annuller = alias(users, 'annuller');
const columns = {
  test: testApplications,
  annulment: testAnnulments,
  recordedByName: users.fullName,
  annulledByName: annuller.fullName,
  instrumentId: instrumentVersions.instrumentId,
  versionNumber: instrumentVersions.number,
  instrumentName: instruments.name,
};

const found = (db: Reader) =>
  db
    .select(columns)
    .from(testApplications)
    .innerJoin(users, eq(users.id, testApplications.recordedBy))
    .leftJoin(testAnnulments, eq(testAnnulments.applicationId, testApplications.id))
    .leftJoin(annuller, eq(annuller.id, testAnnulments.byId))
    .leftJoin(instrumentVersions, eq(instrumentVersions.id, testApplications.versionId))
    .leftJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId));

const ofCase = prepared((db: Reader) =>
  found(db)
    .where(eq(testApplications.caseId, sql.placeholder('caseId')))
    .orderBy(asc(testApplications.appliedOn), asc(testApplications.recordedAt), asc(testApplications.id))
    .prepare(),
);
/** Every test of a case, annulled ones too, the oldest first; those of his partner are not among them. */
export const testsOfCase = (db: Reader, caseId: string) => ofCase(db).all({ caseId });
export type FoundTest = ReturnType<typeof testsOfCase>[number];

const byId = prepared((db: Reader) =>
  found(db)
    .where(eq(testApplications.id, sql.placeholder('id')))
    .prepare(),
);
export const findTest = (db: Reader, id: string): FoundTest | null => byId(db).get({ id }) ?? null;

/** The tests that hold of these cases, as the men answered them. */
export const standingTestsOf = (db: Reader, caseIds: readonly string[]) =>
  db
    .select({ test: testApplications, versionNumber: instrumentVersions.number, name: instruments.name })
    .from(testApplications)
    .leftJoin(testAnnulments, eq(testAnnulments.applicationId, testApplications.id))
    .leftJoin(instrumentVersions, eq(instrumentVersions.id, testApplications.versionId))
    .leftJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(
      and(
        inArray(testApplications.caseId, [...caseIds]),
        eq(testApplications.respondent, 'man'),
        isNull(testAnnulments.applicationId),
      ),
    )
    .orderBy(asc(testApplications.appliedOn), asc(testApplications.id))
    .all();

/** Who belongs to a group and who belonged to it, each once: what changed is of all of them. */
export const everMembersOf = (db: Reader, groupId: string): string[] => [
  ...new Set(
    unionAll(
      db.select({ id: groupMembers.caseId }).from(groupMembers).where(eq(groupMembers.groupId, groupId)),
      db
        .select({ id: pastMemberships.caseId })
        .from(pastMemberships)
        .where(eq(pastMemberships.groupId, groupId)),
    )
      .all()
      .map(({ id }) => id),
  ),
];

/** Who belongs to a group today, by name. */
export const menOfGroup = (db: Reader, groupId: string) =>
  db
    .select({ caseId: cases.id, code: cases.code, person: people, joinedOn: groupMembers.joinedOn })
    .from(groupMembers)
    .innerJoin(cases, eq(cases.id, groupMembers.caseId))
    .innerJoin(people, eq(people.id, cases.personId))
    .where(eq(groupMembers.groupId, groupId))
    .orderBy(asc(people.sortKey), asc(cases.code))
    .all();

/** Keeps what a partner answered, or that it does not hold any more. */
export const insertPartnerTest = (db: Writer, test: PartnerTestRecord): void => {
  db.insert(partnerTestRows).values(test).run();
};

/** Everything that is kept of a partner's tests in a case, the oldest first. */
export const partnerTestsOfCase = (db: Reader, caseId: string) =>
  db
    .select({ test: partnerTestRows, authorName: users.fullName })
    .from(partnerTestRows)
    .innerJoin(users, eq(users.id, partnerTestRows.authorId))
    .where(eq(partnerTestRows.caseId, caseId))
    .orderBy(asc(partnerTestRows.recordedAt), asc(partnerTestRows.id))
    .all();
export type FoundPartnerTest = ReturnType<typeof partnerTestsOfCase>[number];

/** The answers of a man that hold, for his own data. */
export const ownTestsOf = (db: Reader, caseId: string) =>
  db
    .select({ test: testApplications, content: instrumentVersions.content, name: instruments.name })
    .from(testApplications)
    .leftJoin(testAnnulments, eq(testAnnulments.applicationId, testApplications.id))
    .leftJoin(instrumentVersions, eq(instrumentVersions.id, testApplications.versionId))
    .leftJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(
      and(
        eq(testApplications.caseId, caseId),
        eq(testApplications.respondent, 'man'),
        isNull(testAnnulments.applicationId),
      ),
    )
    .orderBy(asc(testApplications.appliedOn), asc(testApplications.id))
    .all();

const heads = prepared((db: Reader) =>
  db
    .select({
      id: testApplications.id,
      day: testApplications.appliedOn,
      at: testApplications.recordedAt,
      byId: testApplications.recordedBy,
      timePoint: testApplications.timePoint,
      respondent: testApplications.respondent,
      name: sql<string>`coalesce(${instruments.name}, json_extract(${testApplications.body}, '$.name'))`,
      own: sql<number>`${testApplications.versionId} IS NOT NULL`,
      annulled: sql<number>`${testAnnulments.applicationId} IS NOT NULL`,
    })
    .from(testApplications)
    .leftJoin(testAnnulments, eq(testAnnulments.applicationId, testApplications.id))
    .leftJoin(instrumentVersions, eq(instrumentVersions.id, testApplications.versionId))
    .leftJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(eq(testApplications.caseId, sql.placeholder('caseId')))
    .orderBy(
      sql`${testApplications.appliedOn} DESC, ${testApplications.recordedAt} DESC, ${testApplications.id} DESC`,
    )
    .limit(sql.placeholder('limit'))
    .prepare(),
);
/** That tests were applied, for the history of a case: not what they gave, and none of a partner. */
export const testHeads = (db: Reader, span: { readonly caseId: string; readonly limit: number }) =>
  heads(db).all({ ...span });

/** Whose case a partner's test is of, or null. */
export const findPartnerTestCase = (db: Reader, id: string): string | null =>
  db.select({ caseId: partnerTestRows.caseId }).from(partnerTestRows).where(eq(partnerTestRows.id, id)).get()
    ?.caseId ?? null;

/** Groups that this person conducts with men who have no entry test that holds (§6.4.3), and how many they are. */
export const groupsLackingEntry = (db: Reader, userId: string) =>
  db
    .select({ groupId: groups.id, groupName: groups.name, men: count() })
    .from(groupFacilitators)
    .innerJoin(groups, eq(groups.id, groupFacilitators.groupId))
    .innerJoin(groupMembers, eq(groupMembers.groupId, groups.id))
    .where(
      and(
        eq(groupFacilitators.userId, userId),
        notExists(
          db
            .select({ id: testApplications.id })
            .from(testApplications)
            .leftJoin(testAnnulments, eq(testAnnulments.applicationId, testApplications.id))
            .where(
              and(
                eq(testApplications.caseId, groupMembers.caseId),
                eq(testApplications.respondent, 'man'),
                inArray(testApplications.timePoint, [...entryPoints]),
                isNull(testAnnulments.applicationId),
              ),
            ),
        ),
      ),
    )
    .groupBy(groups.id)
    .orderBy(asc(groups.name))
    .all();
