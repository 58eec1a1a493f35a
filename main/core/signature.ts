import { AppError } from '../../shared/errors';
import type { Role } from '../../shared/permissions';
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
  await requirePassphraseOf(state, { login: office.user.login, passphrase }, field);
}

/** Whose passphrase it was. */
export interface Signer {
  readonly userId: string;
  readonly role: Role;
}

/**
 * Asks somebody else for her short name and her passphrase, at this PC, without changing who is signed in: her signature
 * beside that of whoever is. Failures count like those at the lock screen; nothing of hers stays open.
 *
 * @param field where the form shows a refusal
 * @throws AppError `wrong-passphrase` at that field, or `wait`
 */
export async function requirePassphraseOf(
  state: CoreState,
  { login, passphrase }: { readonly login: string; readonly passphrase: string },
  field: string,
): Promise<Signer> {
  const vault = state.vault;
  if (vault === null) throw new AppError('internal');
  const slot = slotId(vault, login);
  const opened = await state.attempts
    .attempt(slot, () => openSlot(vault, login, passphrase, state.ports.kdf))
    .catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'wait') {
        throw new AppError('wait', { ...error.options, fields: { [field]: 'wait' } });
      }
      throw error;
    });
  if (opened === null) throw new AppError('wrong-passphrase', { fields: { [field]: 'wrong-passphrase' } });
  opened.ring.destroy();
  state.attempts.recordSuccess(slot);
  return { userId: opened.userId, role: opened.role };
}
