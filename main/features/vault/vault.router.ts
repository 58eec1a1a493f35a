import { recoverInput, unlockInput } from '../../../shared/contract/app.contract';
import { nothing } from '../../../shared/contract/primitives';
import { openCommand, router } from '../../core/procedure';
import { recover, unlock } from './vault.service';

const beforeSignIn = (reason: string) => ({ anyone: reason, phases: ['locked'] as const });

export const vaultRouter = router({
  unlock: openCommand({
    access: beforeSignIn('the passphrase itself is what is being asked for'),
    input: unlockInput,
    output: nothing,
    audit: {
      none: 'the service records it in the database that it opens; failures wait for the next opening',
    },
    run: async (state, input) => {
      await unlock(state, input);
      return {};
    },
  }),
  recover: openCommand({
    access: beforeSignIn('two recovery pieces are what is being asked for'),
    input: recoverInput,
    output: nothing,
    audit: { none: 'the service records it in the database that it opens' },
    run: async (state, input) => {
      await recover(state, input);
      return {};
    },
  }),
});
