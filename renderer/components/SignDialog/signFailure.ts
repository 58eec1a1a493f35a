import { appErrorOf, errorText } from '../../app/errorTexts';
import { problemText } from '../forms/problemTexts';

/** Why a signature was refused. Whoever signs has no user name to revise: only her passphrase. */
export const signFailure = (error: unknown): string =>
  appErrorOf(error)?.code === 'wrong-passphrase' ? problemText('passphrase-wrong') : errorText(error);
