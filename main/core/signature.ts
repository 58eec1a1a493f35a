import { AppError } from '../../shared/errors';
import type { CoreState } from './coreState';
import type { OpenOffice } from './openOffice';
import { slotId } from './vault/slots';
import { openSlot } from './vault/vault';

/**
 * Asks the signed-in person for her passphrase once more: what makes a signature hers. Failures count like those at
 * the lock screen.
 *
 * @param field where the form shows a refusal
 * @throws AppError `wrong-passphrase` at that field, or `wait`
 */
export async function requireOwnPassphrase(
  office: OpenOffice,
  state: CoreState,
  passphrase: string,
  field: string,
): Promise<void> {
  const vault = state.vault;
  if (vault === null) throw new AppError('internal');
  const slot = slotId(vault, office.user.login);
  const opened = await state.attempts
    .attempt(slot, () => openSlot(vault, office.user.login, passphrase, state.ports.kdf))
    .catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'wait') {
        throw new AppError('wait', { ...error.options, fields: { [field]: 'wait' } });
      }
      throw error;
    });
  if (opened === null) throw new AppError('wrong-passphrase', { fields: { [field]: 'wrong-passphrase' } });
  opened.ring.destroy();
  state.attempts.recordSuccess(slot);
}
