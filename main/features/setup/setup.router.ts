import { createOfficeInput, recoveryPieces } from '../../../shared/contract/app.contract';
import { nothing } from '../../../shared/contract/primitives';
import { openCommand, router } from '../../core/procedure';
import { createOffice, prepareRecovery } from './setup.service';

const firstRun = { anyone: 'there is no office and no account yet', phases: ['first-run'] as const };

export const setupRouter = router({
  prepareRecovery: openCommand({
    access: firstRun,
    input: nothing,
    output: recoveryPieces,
    audit: { none: 'there is no log yet' },
    run: (state) => prepareRecovery(state),
  }),
  create: openCommand({
    access: firstRun,
    input: createOfficeInput,
    output: nothing,
    audit: { none: 'the service writes the first rows of the log that it creates' },
    run: async (state, input) => {
      await createOffice(state, input);
      return {};
    },
  }),
});
