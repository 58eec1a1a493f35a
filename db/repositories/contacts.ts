import { alias } from 'drizzle-orm/sqlite-core';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { protectedContacts, users } from '../schema/tables';

export type ContactRecord = typeof protectedContacts.$inferSelect;

/** Adds the next version of a contact; none is ever changed (triggers of `0015-protected-contacts.sql`). */
export const insertContact = (db: Writer, contact: ContactRecord): void => {
  db.insert(protectedContacts).values(contact).run();
};

const newer = alias(protectedContacts, 'newer');
/** The latest version of every contact of a case, with who wrote it. */
export const contactsOfCase = (db: Reader, caseId: string) =>
  db
    .select({ contact: protectedContacts, authorName: users.fullName })
    .from(protectedContacts)
    .innerJoin(users, eq(users.id, protectedContacts.authorId))
    .leftJoin(
      newer,
      and(eq(newer.contactId, protectedContacts.contactId), gt(newer.version, protectedContacts.version)),
    )
    .where(and(eq(protectedContacts.caseId, caseId), isNull(newer.contactId)))
    .orderBy(asc(protectedContacts.recordedAt))
    .all();

/** Every version of a contact, the oldest first, with who wrote it. */
export const contactVersions = (db: Reader, contactId: string) =>
  db
    .select({ contact: protectedContacts, authorName: users.fullName })
    .from(protectedContacts)
    .innerJoin(users, eq(users.id, protectedContacts.authorId))
    .where(eq(protectedContacts.contactId, contactId))
    .orderBy(asc(protectedContacts.version))
    .all();
