import type { OfficeDirectory } from '../../shared/contract/directory.contract';
import { AppError } from '../../shared/errors';
import type { WriteContext } from './procedure';
import { signDirectory } from './vault/directoryKey';

/**
 * Changes the office's part of the emergency directory and signs it with the office's key.
 *
 * @param ubigeo where an empty one starts, when the file on disk could not be trusted
 * @throws AppError `forbidden` without the registry key; `disk-full`, with the directory as it was
 */
export function changeDirectory(
  { state, office, atCommit }: Pick<WriteContext, 'state' | 'office' | 'atCommit'>,
  ubigeo: string,
  next: (directory: OfficeDirectory) => OfficeDirectory,
): void {
  const { vault } = state;
  if (vault === null) throw new AppError('internal');
  atCommit(state.directory.change(ubigeo, next, (contents) => signDirectory(vault, office.ring, contents)));
}
