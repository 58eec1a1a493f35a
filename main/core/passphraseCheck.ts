import { AppError } from '../../shared/errors';
import type { CoreState } from './coreState';

/**
 * Refuses a new passphrase that is too easy to guess, by the same rule that the form explains.
 * The dictionaries are loaded at the first use: nobody waits for them on the lock screen.
 *
 * @param field where the form shows the refusal
 * The office's name never counts.
 *
 * @param context further words that must not carry it: login, names
 * @throws AppError `invalid` with the problem at that field
 */
export async function requireStrongPassphrase(
  state: Pick<CoreState, 'vault'>,
  passphrase: string,
  field: string,
  context: readonly string[],
): Promise<void> {
  const { passphraseIsAcceptable } = await import('../../shared/domain/passphrase/strength');
  if (!passphraseIsAcceptable(passphrase, [...context, state.vault?.header.officeName ?? ''])) {
    throw new AppError('invalid', { fields: { [field]: 'passphrase-weak' } });
  }
}
