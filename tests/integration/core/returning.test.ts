import { afterEach, expect, it } from 'vitest';
import type { CurrentSession } from '../../../shared/contract/app.contract';
import { createOffice, createTestCore, signIn, type TestCore } from '../../support/testCore';

/** The address of the page outlives a lock; only whoever was there goes on there. */
let test: TestCore;
afterEach(() => {
  test.dispose();
});

it('whoever comes back after a lock is known by it, and nobody else is', async () => {
  test = createTestCore();
  await createOffice(test);
  const returning = async () => (await test.ok<CurrentSession>('session.current', 'query')).returning;
  expect(await returning()).toBe(false);
  await signIn(test, 'coordina');
  expect(await returning()).toBe(true);
  await signIn(test, 'psico');
  expect(await returning()).toBe(false);
  await signIn(test, 'psico');
  expect(await returning()).toBe(true);
  await signIn(test, 'coordina');
  expect(await returning()).toBe(false);
  test.core.lock('idle');
  // Nothing of it is written down: another process knows nobody.
  const again = test.restart();
  await signIn(again, 'coordina');
  expect((await again.ok<CurrentSession>('session.current', 'query')).returning).toBe(false);
  again.core.lock('user');
});
