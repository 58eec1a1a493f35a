import { and, asc, eq, max, sql } from 'drizzle-orm';
import type { PickList } from '../../shared/domain/lists/options';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import { pickOptions } from '../schema/tables';

export type OptionRecord = typeof pickOptions.$inferSelect;

const everything = prepared((db: Reader) =>
  db
    .select()
    .from(pickOptions)
    .orderBy(asc(pickOptions.list), asc(pickOptions.position), asc(pickOptions.code))
    .prepare(),
);
/** Every option of every list in its order, retired ones too. */
export const listOptions = (db: Reader): OptionRecord[] => everything(db).all();

const byCode = prepared((db: Reader) =>
  db
    .select()
    .from(pickOptions)
    .where(and(eq(pickOptions.list, sql.placeholder('list')), eq(pickOptions.code, sql.placeholder('code'))))
    .prepare(),
);
export const findOption = (db: Reader, list: PickList, code: string): OptionRecord | null =>
  byCode(db).get({ list, code }) ?? null;

/** The place after the last of a list. */
export const nextPosition = (db: Reader, list: PickList): number =>
  (db
    .select({ last: max(pickOptions.position) })
    .from(pickOptions)
    .where(eq(pickOptions.list, list))
    .get()?.last ?? 0) + 10;

export const insertOption = (db: Writer, option: OptionRecord): void => {
  db.insert(pickOptions).values(option).run();
};

/** Stops or resumes offering an option; nothing else of it ever changes (triggers of the migration). */
export const retireOption = (db: Writer, list: PickList, code: string, retiredFrom: number | null): void => {
  db.update(pickOptions)
    .set({ retiredFrom })
    .where(and(eq(pickOptions.list, list), eq(pickOptions.code, code)))
    .run();
};
