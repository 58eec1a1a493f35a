import { appState } from '../../../shared/contract/app.contract';
import { nothing } from '../../../shared/contract/primitives';
import {
  copyNumberInput,
  preferences,
  updatePreferencesInput,
} from '../../../shared/contract/settings.contract';
import { pinnedCipher } from '../../../db/connection/fileHeader';
import { AppError } from '../../../shared/errors';
import { openCommand, openQuery, router } from '../../core/procedure';

/** What the window needs before, during and after a sign-in, and what is not about the office's data. */
const always = (reason: string) => ({
  anyone: reason,
  phases: ['first-run', 'locked', 'open', 'blocked'] as const,
});

export const appStateRouter = router({
  state: openQuery({
    access: always('the window must know what to show'),
    input: nothing,
    output: appState,
    audit: { none: 'reads no data of the office' },
    run: (state) => ({
      phase: state.phase,
      blockedBy: state.blockedBy,
      officeName: state.vault?.header.officeName ?? null,
      lockReason: state.lockReason,
      demo: state.demo,
      versions: { ...state.ports.versions, cipher: pinnedCipher },
    }),
  }),
  lock: openCommand({
    access: always('whoever stands at the keyboard may lock'),
    input: nothing,
    output: nothing,
    audit: { none: 'the lock itself writes the row, while the database is still open' },
    run: (state) => {
      state.lock('user');
      return {};
    },
  }),
});

export const preferencesRouter = router({
  get: openQuery({
    access: always('colours and the rail belong to the computer'),
    input: nothing,
    output: preferences,
    audit: { none: 'nothing personal' },
    run: (state) => state.ports.preferences.get(),
  }),
  update: openCommand({
    access: always('colours and the rail belong to the computer'),
    input: updatePreferencesInput,
    output: preferences,
    audit: { none: 'nothing personal' },
    run: (state, input) =>
      state.ports.preferences.update(
        Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
      ),
  }),
});

export const clipboardRouter = router({
  copyNumber: openCommand({
    access: always('a number of the public directory, also for who has no account (§6.2.7)'),
    input: copyNumberInput,
    output: nothing,
    audit: { none: 'public data' },
    run: (state, input) => {
      const phone = state.directory.find(input.entryId)?.phones[input.phoneIndex];
      if (phone === undefined) throw new AppError('not-found');
      state.ports.clipboard.write(phone.dial ?? phone.text);
      return {};
    },
  }),
});
