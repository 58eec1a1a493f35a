import { z } from 'zod';
import { caseStates } from '../domain/cases/states';
import { conditions } from './intake.contract';
import { optionCode } from './lists.contract';
import { noticeKind } from './notices.contract';
import { caseId, day, groupId, line, page, userId } from './primitives';
import { noticeKinds } from '../domain/evaluation/notices';

/** The orders of the list: by name and by what is due first, by code and by opening the newest first. */
export const caseSorts = ['name', 'code', 'opened', 'due'] as const;
export type CaseSort = (typeof caseSorts)[number];

/** What a row may show beside the code, in the order in which columns stand unless she says otherwise. */
export const caseColumns = [
  'name',
  'state',
  'opened',
  'due',
  'responsible',
  'condition',
  'entry-way',
  'group',
] as const;
export type CaseColumn = (typeof caseColumns)[number];
export const usualColumns: readonly CaseColumn[] = ['name', 'state', 'opened', 'due', 'responsible'];

/**
 * What narrows the list. Choices and days only: nothing that was typed in search of a person is part of it, so that a
 * filter can be kept under a name.
 */
export const caseFilter = z.strictObject({
  /** `open`: the office's work with him has not ended. */
  state: z.enum(['open', ...caseStates]).nullable(),
  responsibleId: userId.nullable(),
  notice: z.enum(['any', 'none', ...noticeKinds]).nullable(),
  condition: z.enum(conditions).nullable(),
  /** An option of the list of ways of entry. */
  entryWay: optionCode.nullable(),
  /** In some group, in none, or in this one. */
  group: z.union([z.enum(['any', 'none']), groupId]).nullable(),
  openedFrom: day.nullable(),
  openedTo: day.nullable(),
  /** With a task whose day has passed. */
  overdue: z.boolean(),
});
export type CaseFilter = z.infer<typeof caseFilter>;
export const noFilter: CaseFilter = {
  state: null,
  responsibleId: null,
  notice: null,
  condition: null,
  entryWay: null,
  group: null,
  openedFrom: null,
  openedTo: null,
  overdue: false,
};

export const listCasesInput = z.strictObject({
  /** What was typed: the one page of whom it may mean is given, and the order is the search's. */
  query: z.string().max(200).default(''),
  filter: caseFilter.default(noFilter),
  sort: z.enum(caseSorts).default('name'),
  /** Asks for names where the office has them behind the code. */
  names: z.boolean().default(false),
  ...page.shape,
});
export type ListCasesInput = z.output<typeof listCasesInput>;

export const caseRow = z.object({
  caseId,
  code: z.string(),
  /** Null while names stand behind the code. */
  fullName: z.string().nullable(),
  state: z.enum(caseStates),
  openedOn: z.string(),
  /** The first day by which something must be done. */
  nextDue: z.string().nullable(),
  responsibleName: z.string(),
  condition: z.enum(conditions),
  /** In the words of its list. */
  entryWay: z.string(),
  groupNames: z.array(z.string()),
  /** What stands beside the name, the most urgent first. */
  noticeKinds: z.array(noticeKind),
});
export type CaseRow = z.infer<typeof caseRow>;

export const caseList = z.object({
  rows: z.array(caseRow),
  /** With a cursor there is more to look through, also when this page holds few rows or none. */
  nextCursor: z.string().nullable(),
  /** Others match what was typed, or may match: another letter tells them apart. */
  more: z.boolean(),
});

export const countCasesInput = z.strictObject({ filter: caseFilter });
/** Counting stops early: without `exact` there are more than `count`, or may be. */
export const caseCount = z.object({ count: z.number().int(), exact: z.boolean() });

export const namesOfCasesInput = z.strictObject({ caseIds: z.array(caseId).min(1).max(100) });
export const namesOfCases = z.object({ rows: z.array(z.object({ caseId, fullName: z.string() })) });

export const saveFilterInput = z.strictObject({
  name: line(60),
  filter: caseFilter,
  sort: z.enum(caseSorts),
});
export const removeFilterInput = z.strictObject({ name: line(60) });
export const saveColumnsInput = z.strictObject({
  columns: z
    .array(z.enum(caseColumns))
    .min(1, 'required')
    .refine((columns) => new Set(columns).size === columns.length, 'invalid'),
});
export const namesHiddenInput = z.strictObject({ namesHidden: z.boolean() });

export const savedFilter = z.object({
  name: z.string(),
  filter: caseFilter,
  sort: z.enum(caseSorts),
});
export type SavedFilter = z.infer<typeof savedFilter>;

/** How the list looks for whoever is signed in. */
export const listPreferences = z.object({
  /** The office has names behind the code. */
  namesHidden: z.boolean(),
  columns: z.array(z.enum(caseColumns)),
  filters: z.array(savedFilter),
  /** To choose from in the filters. */
  responsibles: z.array(z.object({ id: userId, fullName: z.string() })),
  groups: z.array(z.object({ id: groupId, name: z.string() })),
  entryWays: z.array(z.object({ code: z.string(), label: z.string() })),
});
export type ListPreferences = z.infer<typeof listPreferences>;
