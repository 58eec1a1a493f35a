import { countList } from '../../../db/repositories/caseList';
import {
  namesHidden,
  removeFilter,
  saveColumns,
  setNamesHidden,
} from '../../../db/repositories/listPreferences';
import {
  caseCount,
  countCasesInput,
  listPreferences,
  namesHiddenInput,
  namesOfCases,
  namesOfCasesInput,
  removeFilterInput,
  saveColumnsInput,
  saveFilterInput,
} from '../../../shared/contract/case-list.contract';
import { nothing } from '../../../shared/contract/primitives';
import { AppError } from '../../../shared/errors';
import { roleMay } from '../../../shared/permissions';
import { command, query, router } from '../../core/procedure';
import { keepFilter, namesBehind, preferencesOf } from './case-list.service';

const read = { permission: 'cases.read' } as const;
const ownTaste = { none: 'how her own list looks; nothing about a case' };

export const caseListRouter = router({
  count: query({
    access: read,
    input: countCasesInput,
    output: caseCount,
    audit: { none: 'a number, of nobody in particular' },
    run: ({ db, today, user }, input) => {
      if (input.filter.group !== null && !roleMay(user.role, 'groups.read')) throw new AppError('forbidden');
      return countList(db, input.filter, today);
    },
  }),
  names: query({
    access: read,
    input: namesOfCasesInput,
    output: namesOfCases,
    audit: { none: 'a name beside its code, as lists have it; opening the case leaves a row' },
    run: ({ db }, input) => namesBehind(db, input.caseIds),
  }),
  preferences: query({
    access: read,
    input: nothing,
    output: listPreferences,
    audit: ownTaste,
    run: ({ db, user }) => preferencesOf(db, user.id, roleMay(user.role, 'groups.read')),
  }),
  saveFilter: command({
    access: read,
    input: saveFilterInput,
    output: nothing,
    audit: ownTaste,
    run: keepFilter,
  }),
  removeFilter: command({
    access: read,
    input: removeFilterInput,
    output: nothing,
    audit: ownTaste,
    run: ({ db, user }, input) => {
      removeFilter(db, user.id, input.name);
      return {};
    },
  }),
  saveColumns: command({
    access: read,
    input: saveColumnsInput,
    output: nothing,
    audit: ownTaste,
    run: ({ db, user }, input) => {
      saveColumns(db, user.id, JSON.stringify(input.columns));
      return {};
    },
  }),
  hideNames: command({
    access: { permission: 'settings.manage' },
    input: namesHiddenInput,
    output: nothing,
    audit: {
      action: 'settings.updated',
      subject: () => ({ kind: 'office', id: 'office' }),
      fields: () => ['namesHidden'],
    },
    run: ({ db }, input) => {
      if (namesHidden(db) !== input.namesHidden) setNamesHidden(db, input.namesHidden);
      return {};
    },
  }),
});
