import type { OfficeDirectory } from '../../../shared/contract/directory.contract';
import {
  directoryAnswer,
  directoryRows,
  directoryStatus,
  directoryStatusInput,
  getDirectoryInput,
  pinnedDirectoryInput,
  placeRows,
  removeOwnInput,
  saveOwnInput,
  saveOwnOutput,
  searchDirectoryInput,
  searchPlacesInput,
  setPinnedInput,
  verifyDirectoryInput,
} from '../../../shared/contract/directory.contract';
import { nothing } from '../../../shared/contract/primitives';
import type { DirectoryEntry } from '../../../shared/domain/directory/entry';
import { withOwn, withoutOwn, withPinned, withVerified } from '../../../shared/domain/directory/office';
import { AppError } from '../../../shared/errors';
import { changeDirectory } from '../../core/changeDirectory';
import type { CoreState } from '../../core/coreState';
import { command, openQuery, router, type WriteContext } from '../../core/procedure';

/** §6.2.7: the numbers must be at hand in any phase, for anybody at the keyboard. */
const anybody = {
  anyone: 'public numbers for an emergency',
  phases: ['first-run', 'locked', 'open', 'blocked'] as const,
};
const manage = { permission: 'directory.manage' } as const;
const publicData = { none: 'public numbers; whoever looks one up is nobody’s business' };
const change = { action: 'directory.updated' } as const;
const ofEntry = (input: { entryId: string }) => ({ kind: 'directory', id: input.entryId }) as const;

const apply = (context: WriteContext, next: (directory: OfficeDirectory) => OfficeDirectory): void => {
  changeDirectory(context, context.office.settings(context.db).ubigeo, next);
};

const requireEntry = (state: CoreState, entryId: string): DirectoryEntry => {
  const entry = state.directory.find(entryId);
  if (entry === undefined) throw new AppError('not-found');
  return entry;
};

const notInFuture = (day: string | null, today: string): void => {
  if (day !== null && day > today) throw new AppError('invalid', { fields: { verifiedOn: 'date-future' } });
};

export const directoryRouter = router({
  search: openQuery({
    access: anybody,
    input: searchDirectoryInput,
    output: directoryRows,
    audit: publicData,
    run: (state, input) => ({ rows: state.directory.search(input.query, input.limit, input.kinds) }),
  }),
  get: openQuery({
    access: anybody,
    input: getDirectoryInput,
    output: directoryAnswer,
    audit: publicData,
    run: (state, input) => ({ entry: requireEntry(state, input.entryId) }),
  }),
  pinned: openQuery({
    access: anybody,
    input: pinnedDirectoryInput,
    output: directoryRows,
    audit: publicData,
    run: (state) => ({ rows: state.directory.pinned() }),
  }),
  status: openQuery({
    access: anybody,
    input: directoryStatusInput,
    output: directoryStatus,
    audit: publicData,
    run: (state) => state.directory.status(),
  }),
  verify: command({
    access: manage,
    input: verifyDirectoryInput,
    output: nothing,
    audit: { ...change, subject: ofEntry, fields: () => ['verifiedAt', 'phones'] },
    run: (context, input) => {
      requireEntry(context.state, input.entryId);
      notInFuture(input.verifiedOn, context.today);
      apply(context, (directory) => withVerified(directory, input));
      return {};
    },
  }),
  saveOwn: command({
    access: manage,
    input: saveOwnInput,
    output: saveOwnOutput,
    audit: { ...change, subject: (_input, output) => ofEntry(output), fields: (input) => Object.keys(input) },
    run: (context, input) => {
      notInFuture(input.verifiedOn, context.today);
      const id = input.entryId ?? `own:${context.nextId()}`;
      if (input.entryId !== null) requireEntry(context.state, id);
      apply(context, (directory) => withOwn(directory, id, input, context.today));
      return { entryId: id };
    },
  }),
  removeOwn: command({
    access: manage,
    input: removeOwnInput,
    output: nothing,
    audit: { ...change, subject: ofEntry, fields: () => ['removed'] },
    run: (context, input) => {
      requireEntry(context.state, input.entryId);
      apply(context, (directory) => withoutOwn(directory, input.entryId));
      return {};
    },
  }),
  setPinned: command({
    access: manage,
    input: setPinnedInput,
    output: nothing,
    audit: { ...change, subject: () => ofEntry({ entryId: 'pinned' }), fields: () => ['pinned'] },
    run: (context, input) => {
      for (const id of input.entryIds ?? []) requireEntry(context.state, id);
      apply(context, (directory) => withPinned(directory, input.entryIds));
      return {};
    },
  }),
});

export const placesRouter = router({
  search: openQuery({
    access: anybody,
    input: searchPlacesInput,
    output: placeRows,
    audit: publicData,
    run: (state, input) => ({ rows: state.directory.searchPlaces(input.query, input.limit) }),
  }),
});
