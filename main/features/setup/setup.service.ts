import { mkdirSync, renameSync } from 'node:fs';
import type { z } from 'zod';
import { openDatabase } from '../../../db/connection/openDatabase';
import { migrate } from '../../../db/migrations/migrate';
import { migrations } from '../../../db/migrations';
import { insertOffice, insertUser } from '../../../db/repositories/users';
import type { createOfficeInput } from '../../../shared/contract/app.contract';
import { idleMinutes } from '../../../shared/contract/settings.contract';
import { userId, type UserId } from '../../../shared/contract/primitives';
import { defaultWaitDays } from '../../../shared/domain/rights/disposal';
import { AppError } from '../../../shared/errors';
import { roleCompartments, type Role } from '../../../shared/permissions';
import { AuditAnchorFile } from '../../core/auditAnchorFile';
import type { CoreState } from '../../core/coreState';
import { clearNascentOffice, nascentOfficeFiles } from '../../core/officeFiles';
import { OpenOffice } from '../../core/openOffice';
import { requireStrongPassphrase } from '../../core/passphraseCheck';
import { combinePieces, makeRecoveryPieces } from '../../core/vault/recovery';
import { createVault } from '../../core/vault/vault';
import { writeVault } from '../../core/vault/vaultFile';
import { firstDirectory } from './firstDirectory';
import { writeOfficeDirectory } from '../../core/directory/directoryFiles';
import { signDirectory } from '../../core/vault/directoryKey';

type Input = z.output<typeof createOfficeInput>;

interface Founder {
  readonly id: UserId;
  readonly role: Role;
  readonly profession: string;
  readonly trained: boolean;
  readonly account: Input['coordinator'];
}

/** New recovery pieces, shown once and kept in memory until the drill. A second call makes others. */
export async function prepareRecovery(state: CoreState): Promise<{ pieces: string[] }> {
  const made = await makeRecoveryPieces(state.ports.random);
  state.nascentRecovery?.secret.fill(0);
  state.nascentRecovery = made;
  return { pieces: [...made.pieces] };
}

/**
 * Makes the office: vault, encrypted database, first accounts, directory. All of it is made in a folder of its own and
 * comes into being with one rename; an interruption leaves nothing.
 *
 * @throws AppError `wrong-recovery-pieces` when the drill fails; `invalid` for a weak passphrase or two equal logins.
 */
export async function createOffice(state: CoreState, input: Input): Promise<void> {
  const recovery = state.nascentRecovery;
  if (recovery === null) throw new AppError('wrong-phase');
  await drill(recovery.secret, input.drill);
  const founders = await foundersOf(state, input);

  const files = nascentOfficeFiles(state.ports.paths.userData);
  clearNascentOffice(state.ports.paths.userData);
  mkdirSync(files.folder, { recursive: true, mode: 0o700 });
  const at = state.ports.clock.now().toISOString();
  const officeId = state.ports.ids.next();

  const [coordinator, ...others] = founders.map((founder) => ({
    login: founder.account.login,
    passphrase: founder.account.passphrase,
    userId: founder.id,
    role: founder.role,
  }));
  if (coordinator === undefined) throw new AppError('internal');
  const { vault, ring } = await createVault(
    {
      officeId,
      officeName: input.office.name,
      createdAt: at,
      accounts: [coordinator, ...others],
      recoverySecret: recovery.secret,
    },
    state.ports,
  );
  try {
    const registry = ring.get('registry');
    if (registry === undefined) throw new AppError('internal');
    const path = { path: files.database, key: registry, nativeBinding: state.ports.nativeBinding };
    const sqlite = openDatabase({ ...path, create: true });
    try {
      migrate(sqlite, migrations, () => state.ports.clock.now());
      const office = new OpenOffice(sqlite, ring.only(['registry']), signedIn(founders[0]));
      fill(office, founders, input, officeId, at);
      // From now on a missing mark means that somebody took it away.
      new AuditAnchorFile(files.anchor).write(office.chain.anchor());
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      sqlite.close();
    }
    writeOfficeDirectory(files.directory, firstDirectory(state, input), (contents) =>
      signDirectory(vault, ring, contents),
    );
    writeVault(files.vault, vault);
    renameSync(files.folder, state.files.folder);
    state.examine();
    state.directory.reload();
    recovery.secret.fill(0);
    state.nascentRecovery = null;
    openAsCoordinator(state, ring.only(roleCompartments.coordination), founders[0]);
  } finally {
    ring.destroy();
  }
}

const signedIn = (founder: Founder | undefined) => {
  if (founder === undefined) throw new AppError('internal');
  return {
    id: founder.id,
    login: founder.account.login,
    fullName: founder.account.fullName,
    role: founder.role,
  };
};

/** Nobody goes on with pieces that were not kept: two of them, typed again, must give the secret. */
async function drill(secret: Buffer, typed: readonly [string, string]): Promise<void> {
  const combined = await combinePieces(typed);
  const same = combined.equals(secret);
  combined.fill(0);
  if (!same) throw new AppError('wrong-recovery-pieces', { detail: { reason: 'different-sets' } });
}

async function foundersOf(state: CoreState, input: Input): Promise<Founder[]> {
  const { coordinator, psychologist, office } = input;
  await requireStrongPassphrase(state, coordinator.passphrase, 'coordinator.passphrase', [
    coordinator.login,
    coordinator.fullName,
    office.name,
  ]);
  const newId = () => userId.parse(state.ports.ids.next());
  const founders: Founder[] = [
    { id: newId(), role: 'coordination', profession: '', trained: false, account: coordinator },
  ];
  if (psychologist !== null) {
    if (psychologist.login === coordinator.login) {
      throw new AppError('invalid', { fields: { 'psychologist.login': 'login-taken' } });
    }
    await requireStrongPassphrase(state, psychologist.passphrase, 'psychologist.passphrase', [
      psychologist.login,
      psychologist.fullName,
      office.name,
    ]);
    founders.push({
      id: newId(),
      role: 'psychology',
      profession: 'Psicología',
      trained: psychologist.trainedForFacilitation,
      account: psychologist,
    });
  }
  return founders;
}

function fill(
  office: OpenOffice,
  founders: readonly Founder[],
  input: Input,
  officeId: string,
  at: string,
): void {
  office.access.write((db) => {
    insertOffice(db, {
      id: 1,
      officeId,
      ...input.office,
      idleMinutes: idleMinutes.default,
      disposalWaitDays: defaultWaitDays,
      createdAt: at,
    });
    for (const founder of founders) {
      insertUser(db, {
        id: founder.id,
        login: founder.account.login,
        fullName: founder.account.fullName,
        role: founder.role,
        profession: founder.profession,
        trainedForFacilitation: founder.trained,
        active: true,
        createdAt: at,
        lastSignInAt: null,
      });
    }
    const row = { at, outcome: 'done', fields: [] } as const;
    office.record({ ...row, action: 'office.created', subjectKind: 'office', subjectId: officeId });
    for (const founder of founders) {
      office.record({ ...row, action: 'users.created', subjectKind: 'user', subjectId: founder.id });
    }
  });
}

function openAsCoordinator(state: CoreState, ring: OpenOffice['ring'], founder: Founder | undefined): void {
  const key = ring.get('registry');
  if (key === undefined) throw new AppError('internal');
  const sqlite = openDatabase({ path: state.files.database, key, nativeBinding: state.ports.nativeBinding });
  const office = new OpenOffice(sqlite, ring, signedIn(founder));
  office.access.write(() => {
    office.record({
      at: state.ports.clock.now().toISOString(),
      action: 'vault.opened',
      outcome: 'done',
      subjectKind: null,
      subjectId: null,
      fields: [],
    });
  });
  state.enter(office);
}
