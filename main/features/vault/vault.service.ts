import type { Database } from 'better-sqlite3';
import type { ChainFinding } from '../../../db/audit/auditChain';
import { Access } from '../../../db/connection/access';
import { openDatabase } from '../../../db/connection/openDatabase';
import { migrate } from '../../../db/migrations/migrate';
import { migrations } from '../../../db/migrations';
import { countFailedOpenings } from '../../../db/repositories/audit';
import { putDraft } from '../../../db/repositories/drafts';
import { keyPeople, someWithoutKeys } from '../../../db/repositories/likeness';
import { asUserId, findUser, listUsers, updateUser } from '../../../db/repositories/users';
import { AppError } from '../../../shared/errors';
import { roleCompartments } from '../../../shared/permissions';
import type { CoreState } from '../../core/coreState';
import { OpenOffice } from '../../core/openOffice';
import { scrub, scrubIsDue, scrubSteps } from '../../../db/disposal/purge';
import { copyBeforeMigration, dropMigrationCopy } from '../../core/migrationCopy';
import { requireStrongPassphrase } from '../../core/passphraseCheck';
import { openRecovery, openSlot, rewrapSlot, type OpenedSlot } from '../../core/vault/vault';
import { slotId } from '../../core/vault/slots';
import type { VaultFile } from '../../core/vault/vaultFile';

/** How many rows of the audit chain are checked at every sign-in; the whole chain on demand. */
const auditTail = 1_000;

const requireVault = (state: CoreState): VaultFile => {
  if (state.vault === null) throw new AppError('wrong-phase');
  return state.vault;
};

/**
 * Opens the office with a login and its passphrase.
 *
 * @throws AppError `wait` while the delay after failures runs; `wrong-passphrase` for either being wrong;
 * `damaged`, `plain-database`, `newer-database`, `cipher-mismatch` when the file is not fit to be opened.
 */
export async function unlock(
  state: CoreState,
  credentials: { login: string; passphrase: string },
): Promise<void> {
  const vault = requireVault(state);
  const slot = slotId(vault, credentials.login);
  const opened = await state.attempts.attempt(slot, () =>
    openSlot(vault, credentials.login, credentials.passphrase, state.ports.kdf),
  );
  if (opened === null) throw new AppError('wrong-passphrase');
  enterOffice(state, opened, slot, 'vault.opened');
}

/**
 * Gives a login a new passphrase with two recovery pieces, and opens the office with it.
 *
 * @throws AppError `wrong-recovery-pieces`; `not-found` when the login has no account here; `wait` as in `unlock`.
 */
export async function recover(
  state: CoreState,
  input: { login: string; pieces: readonly [string, string]; newPassphrase: string },
): Promise<void> {
  const vault = requireVault(state);
  const slot = slotId(vault, input.login);
  await requireStrongPassphrase(state, input.newPassphrase, 'newPassphrase', [input.login]);
  const ring = await state.attempts.attempt(slot, () => openRecovery(vault, input.pieces));
  if (ring === null) throw new AppError('wrong-recovery-pieces');
  try {
    const renewed = await rewrapSlot(
      vault,
      { login: input.login, passphrase: input.newPassphrase, ring },
      state.ports,
    );
    const owner = renewed.slots.find((candidate) => candidate.id === slot);
    if (owner === undefined) throw new AppError('not-found');
    const opened: OpenedSlot = {
      userId: owner.userId,
      role: owner.role,
      ring: ring.only(roleCompartments[owner.role]),
    };
    const file = state.stageVault(renewed);
    try {
      enterOffice(state, opened, slot, 'vault.recovered');
    } catch (error) {
      file.discard();
      throw error;
    }
    file.keep();
  } finally {
    ring.destroy();
  }
}

/** Opens the database with the keys of a slot, proves it, records the sign-in and makes it the open office. */
function enterOffice(
  state: CoreState,
  opened: OpenedSlot,
  slot: string,
  action: 'vault.opened' | 'vault.recovered',
): void {
  const registry = opened.ring.get('registry');
  if (registry === undefined) throw new AppError('forbidden');
  let sqlite: Database | undefined;
  try {
    sqlite = openDatabase({
      path: state.files.database,
      key: registry,
      nativeBinding: state.ports.nativeBinding,
    });
    const opening = sqlite;
    migrate(
      opening,
      migrations,
      () => state.ports.clock.now(),
      () => {
        copyBeforeMigration(opening, state.files);
      },
    );
    // A disposal that a cut of power interrupted: what it erased must not lie on in pages that nothing uses.
    if (scrubIsDue(opening)) {
      dropMigrationCopy(state.files);
      for (const step of scrubSteps) scrub(opening, step);
    }
    const office = openOfficeFor(sqlite, opened);
    // Records of before the keys, or of before a change of their rules.
    if (office.access.read(someWithoutKeys)) office.access.write(keyPeople);
    signIn(state, office, action);
    state.attempts.recordSuccess(slot);
    state.enter(office);
  } catch (error) {
    sqlite?.close();
    opened.ring.destroy();
    throw error;
  }
}

function openOfficeFor(sqlite: Database, opened: OpenedSlot): OpenOffice {
  const record = new Access(sqlite).read((db) => findUser(db, opened.userId));
  // The slot of a closed account is gone from the vault; an old copy of the vault must not bring it back.
  if (record?.active !== true || record.role !== opened.role) throw new AppError('wrong-passphrase');
  return new OpenOffice(sqlite, opened.ring, {
    id: asUserId(record.id),
    login: record.login,
    fullName: record.fullName,
    role: record.role,
  });
}

/** What the chain says of the time since the office was last closed. */
const findingOf = (state: CoreState, office: OpenOffice): ChainFinding | null =>
  office.chain.verify({ lastRows: auditTail }).finding ?? state.anchor.findingIn(office.chain);

/** Whose slot is whose, so that a failed try is told to whom it concerns. */
function accountsBySlot(state: CoreState, office: OpenOffice): ReadonlyMap<string, string> {
  const vault = requireVault(state);
  const accounts = office.access.read(listUsers).filter((account) => account.active);
  return new Map(accounts.map((account) => [slotId(vault, account.login), account.id]));
}

function signIn(state: CoreState, office: OpenOffice, action: 'vault.opened' | 'vault.recovered'): void {
  const finding = findingOf(state, office);
  const failures = state.attempts.takeFailures();
  const tries = accountsBySlot(state, office);
  const at = state.ports.clock.now().toISOString();
  const lastSignInAt = office.access.read((db) => findUser(db, office.user.id))?.lastSignInAt ?? null;
  office.access.write((db) => {
    const whole = { subjectKind: null, subjectId: null, fields: [] } as const;
    for (const failure of failures) {
      const tried = tries.get(failure.slotId);
      office.chain.append({
        ...whole,
        at: failure.at,
        // Nobody known signed in: the row is about an account, or (a login that does not exist) about none.
        actorId: null,
        ...(tried === undefined ? {} : { subjectKind: 'user', subjectId: tried }),
        action: 'vault.open-failed',
        outcome: 'failed',
      });
    }
    office.record({ ...whole, at, action, outcome: 'done' });
    if (finding !== null) {
      // Kept, because the rows from here on cover a cut end, and because not everybody may read the log.
      const fields = [finding.kind, String(finding.seq)];
      office.record({ ...whole, at, action: 'audit.finding', outcome: 'failed', fields });
    }
    updateUser(db, office.user.id, { lastSignInAt: at });
  });
  state.attempts.confirmFailures(failures.length);
  office.facts = {
    lastSignInAt,
    // Counted in the log: a colleague who signed in before may have put them there.
    failuresSince: office.access.read((db) => countFailedOpenings(db, office.user.id, lastSignInAt)),
    auditFinding: finding?.kind ?? null,
  };
  writeShelteredDrafts(state, office);
}

/** What the full disk refused before the lock; if it still does, it stays sheltered. */
function writeShelteredDrafts(state: CoreState, office: OpenOffice): void {
  for (const draft of state.shelter.of(office.user.id)) {
    try {
      office.access.write((db) => {
        putDraft(db, draft);
      });
      state.shelter.forget(draft);
    } catch (error) {
      state.ports.onInternalError?.(error);
    }
  }
}
