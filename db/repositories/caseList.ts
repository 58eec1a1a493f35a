import { and, asc, desc, eq, gt, gte, isNull, lt, inArray, lte, or, sql, type SQL } from 'drizzle-orm';
import type { CaseFilter, CaseSort } from '../../shared/contract/case-list.contract';
import { caseStates, hasEnded } from '../../shared/domain/cases/states';
import type { Reader } from '../connection/access';
import { prepared } from '../connection/prepared';
import { cases, groupMembers, groups, people, riskNotices, tasks, users } from '../schema/tables';

/** The list of cases, by keyset: what a page costs grows neither with its number nor with the register. */

const listed = {
  case: cases,
  person: people,
  responsibleName: users.fullName,
};
const select = (db: Reader) =>
  db
    .select(listed)
    .from(cases)
    .innerJoin(people, eq(people.id, cases.personId))
    .innerJoin(users, eq(users.id, cases.responsibleId));
export type ListedCase = ReturnType<ReturnType<typeof select>['all']>[number];

const openStates = caseStates.filter((state) => !hasEnded(state));

/** Where a page ended: the keys of its order. */
export type ListPosition = readonly [first: string, second: string];

/** How many rows a page looks through for those that the filter lets pass. */
const lookThrough = 2_000;

const openTask = (more?: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM ${tasks} WHERE ${and(eq(tasks.caseId, cases.id), isNull(tasks.closedAt), more)})`;
const inGroup = (more?: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM ${groupMembers} WHERE ${and(eq(groupMembers.caseId, cases.id), more)})`;
/** Beside the name stand the notices of all the cases of the man. */
const noticed = (more?: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM ${riskNotices} WHERE ${and(
    sql`${riskNotices.caseId} IN (SELECT own.id FROM cases AS own WHERE own.person_id = ${cases.personId})`,
    isNull(riskNotices.liftedAt),
    more,
  )})`;

function conditionsOf(filter: CaseFilter, today: string): SQL[] {
  const { state, responsibleId, notice, condition, entryWay, group, openedFrom, openedTo, overdue } = filter;
  return [
    state === null ? [] : state === 'open' ? inArray(cases.state, openStates) : eq(cases.state, state),
    responsibleId === null ? [] : eq(cases.responsibleId, responsibleId),
    notice === null
      ? []
      : notice === 'any'
        ? noticed()
        : notice === 'none'
          ? sql`NOT ${noticed()}`
          : noticed(eq(riskNotices.kind, notice)),
    condition === null ? [] : eq(cases.condition, condition),
    entryWay === null ? [] : eq(cases.entryWay, entryWay),
    group === null
      ? []
      : group === 'any'
        ? inGroup()
        : group === 'none'
          ? sql`NOT ${inGroup()}`
          : inGroup(eq(groupMembers.groupId, group)),
    openedFrom === null ? [] : gte(cases.openedOn, openedFrom),
    openedTo === null ? [] : lte(cases.openedOn, openedTo),
    overdue ? openTask(lt(tasks.dueOn, today)) : [],
  ].flat();
}

/** One order of the list: its keys as they stand in an index, and where to go on after a row. */
interface Order {
  /** The rows of the order from a position on, in that order, and no more than so many. */
  readonly window: (db: Reader, after: ListPosition | null, limit: number) => Window[];
}
interface Window {
  readonly caseId: string;
  readonly position: ListPosition;
}

const window = (rows: readonly { id: string; first: string; second: string }[]): Window[] =>
  rows.map(({ id, first, second }) => ({ caseId: id, position: [first, second] }));

const byName: Order = {
  window: (db, after, limit) =>
    window(
      db
        .select({ id: cases.id, first: people.sortKey, second: cases.code })
        .from(people)
        .innerJoin(cases, eq(cases.personId, people.id))
        .where(
          after === null
            ? undefined
            : and(
                // Says the same as the rest, in the one form that lets the index begin there instead of at its start.
                gte(people.sortKey, after[0]),
                or(gt(people.sortKey, after[0]), gt(cases.code, after[1])),
              ),
        )
        .orderBy(asc(people.sortKey), asc(cases.code))
        .limit(limit)
        .all(),
    ),
};

const byCode: Order = {
  window: (db, after, limit) =>
    window(
      db
        .select({ id: cases.id, first: cases.code, second: cases.code })
        .from(cases)
        .where(after === null ? undefined : lt(cases.code, after[0]))
        .orderBy(desc(cases.code))
        .limit(limit)
        .all(),
    ),
};

const byOpening: Order = {
  window: (db, after, limit) =>
    window(
      db
        .select({ id: cases.id, first: cases.openedOn, second: cases.code })
        .from(cases)
        .where(
          after === null
            ? undefined
            : and(lte(cases.openedOn, after[0]), or(lt(cases.openedOn, after[0]), lt(cases.code, after[1]))),
        )
        .orderBy(desc(cases.openedOn), desc(cases.code))
        .limit(limit)
        .all(),
    ),
};

/** The first open task of each case is the one that counts; whoever has none comes after all, the newest code first. */
const withoutTask = '~';
const byDue: Order = {
  window: (db, after, limit) => {
    const due =
      after?.[0] === withoutTask
        ? []
        : window(
            db
              .select({ id: tasks.caseId, first: tasks.dueOn, second: tasks.caseId })
              .from(tasks)
              .where(
                and(
                  isNull(tasks.closedAt),
                  sql`NOT EXISTS (SELECT 1 FROM tasks AS earlier WHERE earlier.case_id = ${tasks.caseId}
                    AND earlier.closed_at IS NULL AND (earlier.due_on < ${tasks.dueOn}
                      OR (earlier.due_on = ${tasks.dueOn} AND earlier.id < ${tasks.id})))`,
                  ...(after === null
                    ? []
                    : [
                        gte(tasks.dueOn, after[0]),
                        or(gt(tasks.dueOn, after[0]), gt(tasks.caseId, after[1])),
                      ]),
                ),
              )
              .orderBy(asc(tasks.dueOn), asc(tasks.caseId))
              .limit(limit)
              .all(),
          );
    if (due.length === limit) return due;
    const rest = db
      .select({ id: cases.id, first: sql<string>`${withoutTask}`, second: cases.code })
      .from(cases)
      .where(and(sql`NOT ${openTask()}`, after?.[0] === withoutTask ? lt(cases.code, after[1]) : undefined))
      .orderBy(desc(cases.code))
      .limit(limit - due.length)
      .all();
    return [...due, ...window(rest)];
  },
};

const orders: Readonly<Record<CaseSort, Order>> = {
  name: byName,
  code: byCode,
  opened: byOpening,
  due: byDue,
};

export interface ListPage {
  readonly rows: readonly ListedCase[];
  /** Where to go on, when there may be more: also after a page on which little or nothing passed the filter. */
  readonly next: ListPosition | null;
}

const isEmpty = (filter: CaseFilter): boolean =>
  Object.values(filter).every((value) => value === null || value === false);

/** One page. It looks through a bounded number of rows: with a filter that few pass, pages may hold few rows. */
export function pageOfList(
  db: Reader,
  asked: { readonly filter: CaseFilter; readonly sort: CaseSort; readonly today: string },
  after: ListPosition | null,
  limit: number,
  most = lookThrough,
): ListPage {
  const span = isEmpty(asked.filter) ? limit : most;
  const seen = orders[asked.sort].window(db, after, span + 1);
  const within = seen.slice(0, span);
  const passed = isEmpty(asked.filter)
    ? null
    : new Set(
        idsThatPass(
          db,
          within.map(({ caseId }) => caseId),
          asked.filter,
          asked.today,
        ),
      );
  const chosen: Window[] = [];
  let last: Window | undefined;
  for (const row of within) {
    if (chosen.length === limit) break;
    last = row;
    if (passed === null || passed.has(row.caseId)) chosen.push(row);
  }
  const exhausted = last === undefined || last === seen.at(-1);
  return {
    rows: casesInOrder(
      db,
      chosen.map(({ caseId }) => caseId),
    ),
    next: exhausted ? null : (last?.position ?? null),
  };
}

const idsThatPass = (db: Reader, ids: readonly string[], filter: CaseFilter, today: string): string[] =>
  db
    .select({ id: cases.id })
    .from(cases)
    .where(and(among(ids), ...conditionsOf(filter, today)))
    .all()
    .map(({ id }) => id);

/** As one value, so that a list of any length is one query. */
const among = (ids: readonly string[]): SQL =>
  sql`${cases.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

const byIds = prepared((db: Reader) =>
  select(db)
    .where(sql`${cases.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .prepare(),
);
/** These cases as the list shows them, in the order given. */
function casesInOrder(db: Reader, ids: readonly string[]): ListedCase[] {
  const found = new Map(
    byIds(db)
      .all({ ids: JSON.stringify(ids) })
      .map((row) => [row.case.id, row]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

const ofPeople = (nums: unknown): SQL => sql`${people.num} IN (SELECT value FROM json_each(${nums}))`;
const byPeople = prepared((db: Reader) =>
  select(db)
    .where(ofPeople(sql.placeholder('nums')))
    .prepare(),
);

/** The cases of these people that pass the filter, in the order of the numbers. */
export function listedCasesOf(
  db: Reader,
  nums: readonly number[],
  filter: CaseFilter,
  today: string,
): ListedCase[] {
  const place = new Map(nums.map((num, index) => [num, index]));
  const at = ({ person }: ListedCase): number => place.get(person.num) ?? 0;
  const wanted = JSON.stringify(nums);
  const found = isEmpty(filter)
    ? byPeople(db).all({ nums: wanted })
    : select(db)
        .where(and(ofPeople(wanted), ...conditionsOf(filter, today)))
        .all();
  return found.sort((left, right) => at(left) - at(right) || (left.case.code < right.case.code ? -1 : 1));
}

/** How many cases are looked at, and how many are counted, before counting stops. */
const countLimits = { looked: 20_000, counted: 1_000 };

/** How many pass the filter, as far as counting goes. */
export function countList(
  db: Reader,
  filter: CaseFilter,
  today: string,
  limits = countLimits,
): { readonly count: number; readonly exact: boolean } {
  const some = db.select({ id: cases.id }).from(cases).limit(limits.looked).as('some');
  const matched = db
    .select({ one: sql`1` })
    .from(some)
    .innerJoin(cases, eq(cases.id, some.id))
    .where(and(...conditionsOf(filter, today)))
    .limit(limits.counted + 1)
    .as('matched');
  const count =
    db
      .select({ count: sql<number>`count(*)` })
      .from(matched)
      .get()?.count ?? 0;
  if (count > limits.counted) return { count: limits.counted, exact: false };
  const whole = db.select({ id: cases.id }).from(cases).limit(1).offset(limits.looked).get() === undefined;
  return { count, exact: whole };
}

const dueDays = prepared((db: Reader) =>
  db
    .select({ caseId: tasks.caseId, dueOn: sql<string>`min(${tasks.dueOn})` })
    .from(tasks)
    .where(
      and(
        sql`${tasks.caseId} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`,
        isNull(tasks.closedAt),
      ),
    )
    .groupBy(tasks.caseId)
    .prepare(),
);
/** The first day by which something must be done, for each of these cases that has one. */
export const nextDueOf = (db: Reader, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    dueDays(db)
      .all({ ids: JSON.stringify(ids) })
      .map(({ caseId, dueOn }) => [caseId, dueOn]),
  );

const namesOfGroups = prepared((db: Reader) =>
  db
    .select({ caseId: groupMembers.caseId, name: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(sql`${groupMembers.caseId} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .orderBy(asc(groups.name))
    .prepare(),
);
/** The groups in which these cases are. */
export function groupNamesOf(db: Reader, ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { caseId, name } of namesOfGroups(db).all({ ids: JSON.stringify(ids) })) {
    names.set(caseId, [...(names.get(caseId) ?? []), name]);
  }
  return names;
}
