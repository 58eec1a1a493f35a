import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import {
  attendance,
  certificateNumbers,
  certificateRevocations,
  certificateRules,
  certificates,
  groups,
  sessions,
  users,
} from '../schema/tables';

/** What the office asks for a certificate of completion. */
export const rulesOfCertificates = (db: Reader) => {
  const row = db.select().from(certificateRules).get();
  return {
    minimumShare: row?.minimumShare ?? null,
    minimumTopics: row?.minimumTopics ?? null,
    exitTest: row?.exitTest ?? false,
  };
};

export const setCertificateRules = (
  db: Writer,
  rules: Omit<typeof certificateRules.$inferInsert, 'onlyOne'>,
): void => {
  db.update(certificateRules).set(rules).run();
};

export const nextCertificateNumber = (db: Reader, year: number): number =>
  (db.select().from(certificateNumbers).where(eq(certificateNumbers.year, year)).get()?.last ?? 0) + 1;

export const insertCertificate = (db: Writer, certificate: typeof certificates.$inferInsert): void => {
  db.insert(certificates).values(certificate).run();
};

export const insertCertificateRevocation = (
  db: Writer,
  revocation: typeof certificateRevocations.$inferInsert,
): void => {
  db.insert(certificateRevocations).values(revocation).run();
};

const found = (db: Reader) =>
  db
    .select({
      certificate: certificates,
      groupName: groups.name,
      issuedByName: users.fullName,
      revocation: certificateRevocations,
    })
    .from(certificates)
    .innerJoin(groups, eq(groups.id, certificates.groupId))
    .innerJoin(users, eq(users.id, certificates.issuedBy))
    .leftJoin(certificateRevocations, eq(certificateRevocations.certificateId, certificates.id))
    .$dynamic();

/** Certificates of a case, revoked ones too, the newest first. */
export const certificatesOfCase = (db: Reader, caseId: string) =>
  found(db)
    .where(eq(certificates.caseId, caseId))
    .orderBy(desc(certificates.year), desc(certificates.number))
    .all();

export const findCertificate = (db: Reader, id: string) =>
  found(db).where(eq(certificates.id, id)).get() ?? null;

/** Of each group in whose closed sessions he has a mark: how many they are, how many he attended, the first and the last. */
export const attendedByGroup = (db: Reader, caseId: string) =>
  db
    .select({
      groupId: groups.id,
      name: groups.name,
      sessions: sql<number>`count(*)`,
      attended: sql<number>`sum(${attendance.mark} IN ('present', 'late', 'left-early'))`,
      firstOn: sql<string>`min(${sessions.heldOn})`,
      lastOn: sql<string>`max(${sessions.heldOn})`,
    })
    .from(attendance)
    .innerJoin(sessions, eq(sessions.id, attendance.sessionId))
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .where(and(eq(attendance.caseId, caseId), isNotNull(sessions.closedAt)))
    .groupBy(groups.id)
    .orderBy(asc(groups.name))
    .all();
