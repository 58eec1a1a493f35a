import type { Reader } from '../../db/connection/access';
import {
  groupNamesOf,
  listedCasesOf,
  nextDueOf,
  pageOfList,
  type ListedCase,
  type ListPosition,
} from '../../db/repositories/caseList';
import { standingKinds } from '../../db/repositories/notices';
import { standingNums } from '../../db/repositories/personHistory';
import { searchBudget, searchPeople } from '../../db/search/peopleSearch';
import { noFilter, type CaseRow, type ListCasesInput } from '../../shared/contract/case-list.contract';
import { caseId } from '../../shared/contract/primitives';
import { noticeOrder } from '../../shared/domain/evaluation/notices';
import { displayName } from '../../shared/domain/people/name';
import { AppError } from '../../shared/errors';
import { optionLabel } from './pickLists';

/** Rows of the list of people, for the list itself and for its export. */

/** What of a row whoever asks may see. */
export interface Sight {
  readonly names: boolean;
  /** Who is in which group is read with the groups. */
  readonly groups: boolean;
}

function toRows(db: Reader, found: readonly ListedCase[], sight: Sight): CaseRow[] {
  const ids = found.map((row) => row.case.id);
  const ways = new Set(found.map((row) => row.case.entryWay));
  const [kinds, due, groups] = [
    standingKinds(db, ids),
    nextDueOf(db, ids),
    sight.groups ? groupNamesOf(db, ids) : noGroups,
  ];
  const entryWays = new Map([...ways].map((way) => [way, optionLabel(db, 'entry-way', way)]));
  return found.map(({ case: record, person, responsibleName }) => ({
    caseId: caseId.parse(record.id),
    code: record.code,
    fullName: sight.names ? displayName(person) : null,
    state: record.state,
    openedOn: record.openedOn,
    nextDue: due.get(record.id) ?? null,
    responsibleName,
    condition: record.condition,
    entryWay: entryWays.get(record.entryWay) ?? record.entryWay,
    groupNames: [...(groups.get(record.id) ?? [])],
    noticeKinds: [...(kinds.get(record.id) ?? [])].sort(noticeOrder),
  }));
}

const writeCursor = (sort: string, [first, second]: ListPosition): string =>
  JSON.stringify([sort, first, second]);

const readCursor = (sort: string, cursor: string | null): ListPosition | null => {
  if (cursor === null) return null;
  try {
    const parts: unknown = JSON.parse(cursor);
    if (Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === 'string')) {
      const [of, first, second] = parts;
      if (of === sort && first !== undefined && second !== undefined) return [first, second];
    }
  } catch {
    // Falls through: a cursor that we did not write.
  }
  throw new AppError('invalid', { fields: { cursor: 'invalid' } });
};

const noGroups: ReadonlyMap<string, readonly string[]> = new Map();

type Asked = Pick<ListCasesInput, 'query' | 'filter' | 'sort' | 'cursor' | 'limit'>;
export interface CaseRowsPage {
  readonly rows: CaseRow[];
  readonly nextCursor: string | null;
  readonly more: boolean;
}

const narrows = (filter: Asked['filter']): boolean => JSON.stringify(filter) !== JSON.stringify(noFilter);

/**
 * One page of cases in the order asked for; or, when something was typed, the one page of whom it may mean.
 * @throws AppError `forbidden` when the filter asks about groups that she may not see
 */
export function pageOfCases(db: Reader, asked: Asked, today: string, sight: Sight): CaseRowsPage {
  if (asked.filter.group !== null && !sight.groups) throw new AppError('forbidden');
  const { query, filter, sort, limit } = asked;
  const after = readCursor(sort, asked.cursor);
  if (query.trim() !== '') {
    // With a filter, everybody whom the search reaches is looked at: who passes may be far down.
    const reach = narrows(filter) ? searchBudget : limit;
    const { nums, more } = searchPeople(db, query, reach);
    // Whoever was merged is found by the record that stands.
    const found = listedCasesOf(db, standingNums(db, nums), filter, today);
    return {
      rows: toRows(db, found.slice(0, limit), sight),
      nextCursor: null,
      more: more || found.length > limit,
    };
  }
  const { rows, next } = pageOfList(db, { filter, sort, today }, after, limit);
  return {
    rows: toRows(db, rows, sight),
    nextCursor: next === null ? null : writeCursor(sort, next),
    more: false,
  };
}
