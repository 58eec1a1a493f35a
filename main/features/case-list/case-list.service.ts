import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { listOptions } from '../../../db/repositories/lists';
import { namesOfMen } from '../../../db/repositories/people';
import {
  choicesOfList,
  columnsOf,
  filtersOf,
  namesHidden,
  saveFilter,
} from '../../../db/repositories/listPreferences';
import {
  caseColumns,
  caseFilter,
  usualColumns,
  type CaseColumn,
  type ListPreferences,
  type SavedFilter,
  type saveFilterInput,
} from '../../../shared/contract/case-list.contract';
import { caseId, groupId, userId } from '../../../shared/contract/primitives';
import { displayName } from '../../../shared/domain/people/name';
import { AppError } from '../../../shared/errors';
import type { WriteContext } from '../../core/procedure';

/** How many filters one person keeps: more than that nobody finds again. */
const mostFilters = 30;

/** What was kept by another version of the program, as far as this one knows it. */
const columnsFrom = (kept: string | null): CaseColumn[] => {
  const names: unknown = kept === null ? [] : JSON.parse(kept);
  const known = caseColumns.filter((column) => Array.isArray(names) && names.includes(column));
  return known.length === 0 ? [...usualColumns] : known;
};

/** How the list looks for this person. A filter that no longer has a meaning is left out. */
export function preferencesOf(db: Reader, ownerId: string, seesGroups: boolean): ListPreferences {
  const { responsibles, groups } = choicesOfList(db);
  return {
    namesHidden: namesHidden(db),
    columns: columnsFrom(columnsOf(db, ownerId)),
    filters: filtersOf(db, ownerId).flatMap(({ name, filter, sort }): SavedFilter[] => {
      const read = caseFilter.safeParse(JSON.parse(filter));
      return read.success ? [{ name, filter: read.data, sort }] : [];
    }),
    responsibles: responsibles.map(({ id, fullName }) => ({ id: userId.parse(id), fullName })),
    entryWays: listOptions(db).flatMap(({ list, code, label }) =>
      list === 'entry-way' ? { code, label } : [],
    ),
    groups: (seesGroups ? groups : []).map(({ id, name }) => ({ id: groupId.parse(id), name })),
  };
}

/** @throws AppError `rule` with `too-many` at the field of the name. */
export function keepFilter(
  { db, user, now }: WriteContext,
  { name, filter, sort }: z.output<typeof saveFilterInput>,
): Record<string, never> {
  const kept = filtersOf(db, user.id);
  if (kept.length >= mostFilters && !kept.some((other) => other.name === name)) {
    throw new AppError('rule', { detail: { rule: 'too-many' }, fields: { name: 'too-many' } });
  }
  saveFilter(db, { ownerId: user.id, name, filter: JSON.stringify(filter), sort, createdAt: now });
  return {};
}

/** The names behind these codes. */
export const namesBehind = (db: Reader, caseIds: readonly string[]) => ({
  rows: namesOfMen(db, caseIds).map(({ id, ...name }) => ({
    caseId: caseId.parse(id),
    fullName: displayName(name),
  })),
});
