import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { incoming, prepared } from '../connection/prepared';
import { groups, listColumns, listSettings, savedFilters, users } from '../schema/tables';

export type SavedFilterRecord = typeof savedFilters.$inferSelect;

const settings = prepared((db: Reader) =>
  db.select({ namesHidden: listSettings.namesHidden }).from(listSettings).prepare(),
);
/** True when lists show the code and names are asked for. */
export const namesHidden = (db: Reader): boolean => settings(db).get()?.namesHidden ?? true;

export const setNamesHidden = (db: Writer, hidden: boolean): void => {
  db.update(listSettings).set({ namesHidden: hidden }).run();
};

export const filtersOf = (db: Reader, ownerId: string): SavedFilterRecord[] =>
  db
    .select()
    .from(savedFilters)
    .where(eq(savedFilters.ownerId, ownerId))
    .orderBy(asc(savedFilters.name))
    .all();

/** Keeps a filter; one of the same name gives way to it. */
export const saveFilter = (db: Writer, filter: SavedFilterRecord): void => {
  db.insert(savedFilters)
    .values(filter)
    .onConflictDoUpdate({
      target: [savedFilters.ownerId, savedFilters.name],
      set: { filter: incoming(savedFilters.filter), sort: incoming(savedFilters.sort) },
    })
    .run();
};

/** Removes a filter of hers; where there is none, nothing happens. */
export const removeFilter = (db: Writer, ownerId: string, name: string): void => {
  db.delete(savedFilters)
    .where(and(eq(savedFilters.name, name), eq(savedFilters.ownerId, ownerId)))
    .run();
};

export const columnsOf = (db: Reader, ownerId: string): string | null =>
  db.select().from(listColumns).where(eq(listColumns.ownerId, ownerId)).get()?.columns ?? null;

export const saveColumns = (db: Writer, ownerId: string, columns: string): void => {
  db.insert(listColumns)
    .values({ ownerId, columns })
    .onConflictDoUpdate({ target: listColumns.ownerId, set: { columns: incoming(listColumns.columns) } })
    .run();
};

/** Whom a case may have as its responsible, and the groups, by name: what a filter chooses from. */
export const choicesOfList = (db: Reader) => ({
  responsibles: db
    .select({ id: users.id, fullName: users.fullName })
    .from(users)
    .orderBy(asc(users.fullName))
    .all(),
  groups: db.select({ id: groups.id, name: groups.name }).from(groups).orderBy(asc(groups.name)).all(),
});
