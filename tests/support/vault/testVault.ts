import { createHmac, randomBytes } from 'node:crypto';
import type { UserId } from '../../../shared/contract/primitives';
import type { Kdf } from '../../../main/core/vault/kdf';
import type { KeyRing, Random } from '../../../main/core/vault/keyRing';
import { makeRecoveryPieces } from '../../../main/core/vault/recovery';
import { createVault } from '../../../main/core/vault/vault';
import type { VaultFile } from '../../../main/core/vault/vaultFile';

export const random: Random = { bytes: (n) => randomBytes(n) };

/** A derivation that costs nothing and counts itself, for tests that need thousands. */
export function countingKdf(): Kdf & { calls: number } {
  return {
    calls: 0,
    derive(passphrase, salt) {
      this.calls += 1;
      return Promise.resolve(createHmac('sha256', salt).update(passphrase.normalize('NFKC')).digest());
    },
  };
}

export const officeId = '0f0f0f0f-1111-4222-8333-444444444444';
export const coordinatorId = 'aaaaaaaa-1111-4222-8333-444444444444' as UserId;
export const psychologistId = 'bbbbbbbb-1111-4222-8333-444444444444' as UserId;
export const admissionId = 'cccccccc-1111-4222-8333-444444444444' as UserId;

export const coordinator = {
  login: 'rosa.q',
  userId: coordinatorId,
  role: 'coordination',
  passphrase: 'la lluvia cae sobre el techo',
} as const;
export const psychologist = {
  login: 'psico.uno',
  userId: psychologistId,
  role: 'psychology',
  passphrase: 'ñandú celeste duerme temprano',
} as const;
export const admission = {
  login: 'admision',
  userId: admissionId,
  role: 'admission',
  passphrase: 'zorro lima puente nube',
} as const;

export interface TestVault {
  readonly vault: VaultFile;
  readonly ring: KeyRing;
  readonly pieces: readonly [string, string, string];
  readonly kdf: ReturnType<typeof countingKdf>;
}

/** An invented office with a coordinator and a psychologist. */
export async function testVault(kdf = countingKdf()): Promise<TestVault> {
  const { secret, pieces } = await makeRecoveryPieces(random);
  const made = await createVault(
    {
      officeId,
      officeName: 'CEM Prueba',
      createdAt: '2026-01-02T03:04:05.678Z',
      accounts: [coordinator, psychologist],
      recoverySecret: secret,
    },
    { random, kdf },
  );
  return { ...made, pieces, kdf };
}
