import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createCore, type Core } from '../../main/core/createCore';
import type { CorePorts } from '../../main/core/ports';
import { argon2Kdf, type Kdf } from '../../main/core/vault/kdf';
import type { CreateOfficeInput } from '../../shared/contract/app.contract';
import type { Preferences } from '../../shared/contract/settings.contract';
import type { Role } from '../../shared/permissions';
import type { Envelope } from '../../shared/result';

/** The same answer as Argon2id would be: one key a passphrase and salt. For tests that derive hundreds of times. */
export const cheapKdf: Kdf = {
  derive: (passphrase, salt) =>
    Promise.resolve(createHash('sha256').update(passphrase.normalize('NFKC')).update(salt).digest()),
};

export { argon2Kdf };

export interface TestClock {
  now(): Date;
  set(instant: string): void;
  advance(milliseconds: number): void;
}

export const testClock = (start = '2026-11-24T15:00:00.000Z'): TestClock => {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    set: (instant) => {
      at = new Date(instant).getTime();
    },
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
};

export const passphraseOf = (login: string): string => `cordillera tambor ${login} violeta nueve`;

export interface TestCore {
  readonly core: Core;
  readonly userData: string;
  readonly clock: TestClock;
  readonly clipboard: { text: string };
  /** What a person chooses in the system's boxes; null when she thinks better of it. */
  readonly dialogs: { open: string | null; save: string | null };
  readonly internalErrors: unknown[];
  /** A call that must succeed; its value. */
  ok<T = Record<string, never>>(path: string, type: 'query' | 'mutation', input?: unknown): Promise<T>;
  /** A call that must be refused; its envelope. */
  refused(
    path: string,
    type: 'query' | 'mutation',
    input?: unknown,
  ): Promise<Extract<Envelope<never>, { ok: false }>>;
  /** The same office in a new process, so to say: a second core on the same files. */
  restart(): TestCore;
  /** Lock and remove the folder. */
  dispose(): void;
}

const resources = resolve(import.meta.dirname, '../../resources');

/** A core on a temporary folder, with a clock that stands still. */
export function createTestCore(
  options: { userData?: string; clock?: TestClock; kdf?: Kdf; ports?: Partial<CorePorts> } = {},
): TestCore {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'resguardo-test-'));
  const clock = options.clock ?? testClock();
  const clipboard = { text: '' };
  const dialogs: TestCore['dialogs'] = { open: null, save: null };
  const internalErrors: unknown[] = [];
  let preferences: Preferences = { colourScheme: 'light', railCollapsed: false };
  const core = createCore({
    paths: { userData, resources },
    clock,
    ids: { next: randomUUID },
    random: { bytes: (length) => randomBytes(length) },
    clipboard: {
      write: (text) => {
        clipboard.text = text;
      },
      clear: () => {
        clipboard.text = '';
      },
    },
    dialogs: {
      openFile: () => Promise.resolve(dialogs.open),
      saveFile: () => Promise.resolve(dialogs.save),
    },
    printing: { toPdf: (html) => Promise.resolve(Buffer.from(`%PDF-1.4 ${html}`, 'utf8')) },
    preferences: {
      get: () => preferences,
      update: (patch) => {
        preferences = { ...preferences, ...patch };
        return preferences;
      },
    },
    versions: { app: '0.0.0', electron: '0.0.0' },
    nativeBinding: process.env['RESGUARDO_SQLITE_BINDING'],
    kdf: options.kdf ?? cheapKdf,
    onInternalError: (error) => internalErrors.push(error),
    ...options.ports,
  });
  return {
    core,
    userData,
    clock,
    clipboard,
    dialogs,
    internalErrors,
    async ok(path, type, input = {}) {
      const answer = await core.call({ path, type, input });
      if (!answer.ok) {
        throw new Error(
          `${path} was refused: ${JSON.stringify(answer)} ${internalErrors.map(String).join(' | ')}`,
        );
      }
      return answer.value as never;
    },
    async refused(path, type, input = {}) {
      const answer = await core.call({ path, type, input });
      if (answer.ok) throw new Error(`${path} was not refused`);
      return answer;
    },
    restart: () => createTestCore({ ...options, userData, clock }),
    dispose() {
      core.close();
      rmSync(userData, { recursive: true, force: true });
    },
  };
}

export const officeInput = (): Omit<CreateOfficeInput, 'drill'> => ({
  office: {
    name: 'CEM de prueba',
    kind: 'cem',
    ubigeo: '150105',
    contactPhone: '01 555 0100',
    contactEmail: 'cem@example.pe',
    contactAddress: 'Jr. Inventado 123',
  },
  coordinator: {
    login: 'coordina',
    fullName: 'Rosa Coordinadora Quispe',
    passphrase: passphraseOf('coordina'),
  },
  psychologist: {
    login: 'psico',
    fullName: 'Ana Psicóloga Ñahui',
    passphrase: passphraseOf('psico'),
    trainedForFacilitation: true,
  },
  localNumbers: {
    policeStation: { name: 'Comisaría de Breña', phone: '01 555 0105' },
    localSecurity: { name: 'Serenazgo de Breña', phone: '01 555 0199' },
  },
});

/** Sets an office up through its own procedures; it ends open, by the coordinator. */
export async function createOffice(test: TestCore): Promise<{ pieces: [string, string, string] }> {
  const { pieces } = await test.ok<{ pieces: [string, string, string] }>('setup.prepareRecovery', 'mutation');
  await test.ok('setup.create', 'mutation', { ...officeInput(), drill: [pieces[2], pieces[0]] });
  return { pieces };
}

export async function signIn(test: TestCore, login: string): Promise<void> {
  if (test.core.phase() === 'open') await test.ok('app.lock', 'mutation');
  await test.ok('vault.unlock', 'mutation', { login, passphrase: passphraseOf(login) });
}

/** An account for every role, made by the coordinator, with the psychologist standing in for the keys she lacks. */
export async function createAccounts(test: TestCore): Promise<Record<Role, string>> {
  const logins: Record<Role, string> = {
    coordination: 'coordina',
    psychology: 'psico',
    admission: 'admision',
    facilitation: 'facilita',
    'social-work': 'social',
    'judicial-follow-up': 'cai',
  };
  await signIn(test, 'coordina');
  for (const role of ['admission', 'facilitation', 'social-work', 'judicial-follow-up'] as const) {
    const login = logins[role];
    await test.ok('users.create', 'mutation', {
      login,
      fullName: `Persona de ${login}`,
      passphrase: passphraseOf(login),
      role,
      profession: 'Trabajo social',
      trainedForFacilitation: role === 'facilitation',
      granter:
        role === 'social-work'
          ? { kind: 'colleague', login: 'psico', passphrase: passphraseOf('psico') }
          : { kind: 'self' },
    });
  }
  return logins;
}
