import { AppError } from '../../shared/errors';

/**
 * Refuses a new passphrase that is too easy to guess, by the same rule that the form explains.
 * The dictionaries are loaded at the first use: nobody waits for them on the lock screen.
 *
 * @param field where the form shows the refusal
 * @param context words of which it must not be made: login, name, office
 * @throws AppError `invalid` with the problem at that field
 */
export async function requireStrongPassphrase(
  passphrase: string,
  field: string,
  context: readonly string[],
): Promise<void> {
  const { passphraseIsAcceptable } = await import('../../shared/domain/passphrase/strength');
  if (!passphraseIsAcceptable(passphrase, context)) {
    throw new AppError('invalid', { fields: { [field]: 'passphrase-weak' } });
  }
}
