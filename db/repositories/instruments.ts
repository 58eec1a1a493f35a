import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import { instruments, instrumentVersions, users } from '../schema/tables';

export type InstrumentRecord = typeof instruments.$inferSelect;
export type InstrumentVersionRecord = typeof instrumentVersions.$inferSelect;

export const insertInstrument = (db: Writer, instrument: InstrumentRecord): void => {
  db.insert(instruments).values(instrument).run();
};

/** Adds the next version of an instrument; none is ever changed (triggers of `…-tests.sql`). */
export const insertInstrumentVersion = (db: Writer, version: InstrumentVersionRecord): void => {
  db.insert(instrumentVersions).values(version).run();
};

/** Whether an instrument is offered for new applications. */
export const offerInstrument = (db: Writer, id: string, offered: boolean): void => {
  db.update(instruments).set({ offered }).where(eq(instruments.id, id)).run();
};

export const findInstrument = (db: Reader, id: string): InstrumentRecord | null =>
  db.select().from(instruments).where(eq(instruments.id, id)).get() ?? null;

/** Every version of every instrument without its content, the latest of each first, and by name. */
export const listInstruments = (db: Reader) =>
  db
    .select({
      instrument: instruments,
      version: {
        id: instrumentVersions.id,
        number: instrumentVersions.number,
        publishedAt: instrumentVersions.publishedAt,
      },
      publishedByName: sql<string>`coalesce(${users.fullName}, '')`,
    })
    .from(instruments)
    .innerJoin(instrumentVersions, eq(instrumentVersions.instrumentId, instruments.id))
    .leftJoin(users, eq(users.id, instrumentVersions.publishedBy))
    .orderBy(
      desc(sql`${instruments.source} = 'shipped'`),
      instruments.name,
      instruments.id,
      desc(instrumentVersions.number),
    )
    .all();

const versionById = prepared((db: Reader) =>
  db
    .select({
      instrument: instruments,
      version: instrumentVersions,
      publishedByName: sql<string>`coalesce(${users.fullName}, '')`,
      latestNumber: sql<number>`(SELECT max(number) FROM instrument_versions l WHERE l.instrument_id = "instruments"."id")`,
    })
    .from(instrumentVersions)
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .leftJoin(users, eq(users.id, instrumentVersions.publishedBy))
    .where(eq(instrumentVersions.id, sql.placeholder('id')))
    .prepare(),
);
/** One version whole, with its instrument and the number of the latest. */
export const findInstrumentVersion = (db: Reader, id: string) => versionById(db).get({ id }) ?? null;

/** The number of the latest version of an instrument; 0 where there is none. */
export const latestVersionNumber = (db: Reader, instrumentId: string): number =>
  db
    .select({ number: instrumentVersions.number })
    .from(instrumentVersions)
    .where(and(eq(instrumentVersions.instrumentId, instrumentId)))
    .orderBy(desc(instrumentVersions.number))
    .limit(1)
    .get()?.number ?? 0;
