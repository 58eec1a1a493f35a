import { describe, expect, it } from 'vitest';
import { argon2Kdf, defaultKdfParameters, kdfParameters } from '../../../main/core/vault/kdf';

describe('key derivation', () => {
  const salt = Buffer.alloc(16, 3);

  it('is Argon2id version 19 with 64 MiB, 3 passes and 1 lane', async () => {
    expect(defaultKdfParameters).toEqual({ name: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 });
    // The reference command line (Debian's argon2 20171227) and Python's cryptography give the same value.
    const key = await argon2Kdf.derive('una frase de prueba', salt, defaultKdfParameters);
    expect(key.toString('hex')).toMatchInlineSnapshot(
      `"1b8c89819cf888d34203ebae681c9e8f3b257f3516f94b2c797c3654dadde795"`,
    );
  });

  it('takes a passphrase typed in composed or decomposed letters as the same', async () => {
    const composed = await argon2Kdf.derive('ñandú celeste', salt, defaultKdfParameters);
    const decomposed = await argon2Kdf.derive('ñandú celeste'.normalize('NFD'), salt, defaultKdfParameters);
    expect(decomposed).toEqual(composed);
  });

  it('leaves the thread free while it works', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await argon2Kdf.derive('una frase de prueba', salt, { ...defaultKdfParameters, passes: 10 });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  it.each([
    ['memory that makes guessing cheap', { memoryKiB: 65_535 }],
    ['memory that hangs the machine', { memoryKiB: 524_289 }],
    ['too few passes', { passes: 2 }],
    ['too many passes', { passes: 11 }],
    ['no lane', { lanes: 0 }],
    ['too many lanes', { lanes: 5 }],
    ['a fraction', { passes: 3.5 }],
    ['another function', { name: 'pbkdf2' }],
    ['something unknown beside', { extra: 1 }],
  ])('refuses %s', (_, change) => {
    expect(kdfParameters.safeParse({ ...defaultKdfParameters, ...change }).success).toBe(false);
  });
});
