import type { z } from 'zod';
import {
  findUserByLogin,
  insertUser,
  listUsers,
  updateUser,
  findUser,
  asUserId,
} from '../../../db/repositories/users';
import { withTraining } from '../../../db/repositories/officeTeam';
import { loads } from '../../../db/repositories/team';
import type { Reader } from '../../../db/connection/access';
import type { createUserInput, UserRow } from '../../../shared/contract/users.contract';
import { userId, type UserId } from '../../../shared/contract/primitives';
import { AppError } from '../../../shared/errors';
import { roleCompartments } from '../../../shared/permissions';
import type { CoreState } from '../../core/coreState';
import type { OpenOffice } from '../../core/openOffice';
import { requireStrongPassphrase } from '../../core/passphraseCheck';
import type { WriteContext } from '../../core/procedure';
import type { KeyRing } from '../../core/vault/keyRing';
import { slotId } from '../../core/vault/slots';
import { addSlot, openRecovery, openSlot, removeSlot } from '../../core/vault/vault';
import type { VaultFile } from '../../core/vault/vaultFile';

type CreateInput = z.output<typeof createUserInput>;

export interface PreparedAccount {
  readonly id: UserId;
  readonly vault: VaultFile;
}

const requireVault = (state: CoreState): VaultFile => {
  if (state.vault === null) throw new AppError('internal');
  return state.vault;
};

/** Every account with what its role opens, by name. */
export function userRows(db: Reader): UserRow[] {
  const carried = loads(db);
  return withTraining(db, listUsers(db)).map((user) => ({
    id: asUserId(user.id),
    login: user.login,
    fullName: user.fullName,
    role: user.role,
    profession: user.profession,
    trainedForFacilitation: user.trainedForFacilitation,
    active: user.active,
    compartments: [...roleCompartments[user.role]],
    createdAt: user.createdAt,
    cases: carried.get(user.id)?.cases ?? 0,
    openTasks: carried.get(user.id)?.tasks ?? 0,
  }));
}

/** A ring that can give what the new role needs. The caller destroys it, unless it is the office's own. */
async function granterRing(office: OpenOffice, state: CoreState, input: CreateInput): Promise<KeyRing> {
  const vault = requireVault(state);
  const { granter } = input;
  if (granter.kind === 'self') return office.ring.only(office.ring.compartments());
  if (granter.kind === 'recovery') return openRecovery(vault, granter.pieces);
  const slot = slotId(vault, granter.login);
  const opened = await state.attempts.attempt(slot, () =>
    openSlot(vault, granter.login, granter.passphrase, state.ports.kdf),
  );
  if (opened === null) {
    throw new AppError('wrong-passphrase', { fields: { 'granter.passphrase': 'wrong-passphrase' } });
  }
  return opened.ring;
}

/**
 * Derives the new account's slot. Nobody gives a key that she does not hold: a coordinator alone cannot make a
 * psychologist.
 *
 * @throws AppError `forbidden` at `granter` when a key is missing; `conflict` at `login`; `wrong-passphrase`.
 */
export async function prepareAccount(
  office: OpenOffice,
  state: CoreState,
  input: CreateInput,
): Promise<PreparedAccount> {
  if (office.access.read((db) => findUserByLogin(db, input.login)) !== null) throw loginTaken();
  await requireStrongPassphrase(state, input.passphrase, 'passphrase', [input.login, input.fullName]);
  const granter = await granterRing(office, state, input);
  try {
    const id = userId.parse(state.ports.ids.next());
    const account = { login: input.login, passphrase: input.passphrase, userId: id, role: input.role };
    return { id, vault: await addSlot(requireVault(state), { ...account, granter }, state.ports) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'forbidden') {
      throw new AppError('forbidden', { ...error.options, fields: { granter: 'granter-lacks-key' } });
    }
    throw error;
  } finally {
    granter.destroy();
  }
}

const loginTaken = () => new AppError('conflict', { fields: { login: 'login-taken' } });

/** Writes the account's row; the vault with its slot follows at the commit. */
export function createAccount(
  { db, now, state, atCommit }: WriteContext,
  input: CreateInput,
  prepared: PreparedAccount,
): { userId: UserId } {
  insertUser(db, {
    id: prepared.id,
    login: input.login,
    fullName: input.fullName,
    role: input.role,
    profession: input.profession,
    trainedForFacilitation: input.trainedForFacilitation,
    active: true,
    createdAt: now,
    lastSignInAt: null,
  });
  atCommit(state.stageVault(prepared.vault));
  return { userId: prepared.id };
}

/**
 * Closes an account: its slot leaves the vault. What its owner wrote keeps her name.
 *
 * @throws AppError `conflict` for one's own account.
 */
export function deactivateAccount({ db, user, office, state, atCommit }: WriteContext, id: UserId): void {
  const record = findUser(db, id);
  if (record?.active !== true) throw new AppError('not-found');
  if (id === user.id) throw new AppError('conflict', { detail: { reason: 'own-account' } });
  updateUser(db, id, { active: false });
  const vault = requireVault(state);
  // The power may have gone between the commit of an account and its slot: it can be closed all the same.
  if (vault.slots.some((slot) => slot.userId === id)) {
    atCommit(state.stageVault(removeSlot(vault, id, office.ring)));
  }
}
