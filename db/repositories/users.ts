import { and, asc, eq } from 'drizzle-orm';
import type { UserId } from '../../shared/contract/primitives';
import type { Reader, Writer } from '../connection/access';
import { office, users } from '../schema/tables';

export type UserRecord = typeof users.$inferSelect;
export type OfficeRecord = typeof office.$inferSelect;

export const findUser = (db: Reader, id: string): UserRecord | null =>
  db.select().from(users).where(eq(users.id, id)).get() ?? null;

/** The active account of a login; a closed one leaves its login free. */
export const findUserByLogin = (db: Reader, login: string): UserRecord | null =>
  db
    .select()
    .from(users)
    .where(and(eq(users.login, login), eq(users.active, true)))
    .get() ?? null;

export const listUsers = (db: Reader): UserRecord[] =>
  db.select().from(users).orderBy(asc(users.fullName)).all();

export const insertUser = (db: Writer, user: UserRecord): void => {
  db.insert(users).values(user).run();
};

export const updateUser = (db: Writer, id: string, change: Partial<Omit<UserRecord, 'id'>>): void => {
  db.update(users).set(change).where(eq(users.id, id)).run();
};

/** The office's own record. There is one, from its creation on. */
export const getOffice = (db: Reader): OfficeRecord => {
  const row = db.select().from(office).where(eq(office.id, 1)).get();
  if (row === undefined) throw new Error('the office has no record of itself');
  return row;
};

export const insertOffice = (db: Writer, record: OfficeRecord): void => {
  db.insert(office).values(record).run();
};

export const updateOffice = (db: Writer, change: Partial<Omit<OfficeRecord, 'id'>>): void => {
  db.update(office).set(change).where(eq(office.id, 1)).run();
};

/** A text id read from the database, known to have been one of ours when it was written. */
export const asUserId = (id: string): UserId => id as UserId;
