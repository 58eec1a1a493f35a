import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { DamageBench, type Damage } from '../../support/damage';
import { damages } from '../../support/damagePlan';

/** A thousand single bytes changed at random in the files of an office at rest: each is found or harmless. */
const trials = 1_000;
const patience = 900_000;
let template: OfficeTemplate;
let bench: DamageBench;

beforeAll(async () => {
  template = await buildOfficeTemplate();
  bench = await DamageBench.create(template);
});
afterAll(() => {
  template.dispose();
});

describe('one changed byte', () => {
  it.each(['office.db', 'vault.json', 'directory-office.json'] as const)(
    'of %s is found or harmless',
    async (file) => {
      const outcomes = new Map<string, number>();
      for (const damage of damages(bench, trials).filter((one) => one.file === file)) {
        const outcome = await bench.try(damage);
        const name = outcome.kind === 'found' ? outcome.by : 'harmless';
        outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
      }
      const tried = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
      expect(tried).toBeGreaterThan(trials / 10);
      // A bench that took everything for harmless would prove nothing.
      expect(outcomes.get('harmless') ?? 0).toBeLessThan(tried * 0.7);
    },
    patience,
  );

  it.each([
    ['the header of the database', { file: 'office.db', offset: 0 }],
    ['its first page', { file: 'office.db', offset: 1_000 }],
    ['its last byte', { file: 'office.db', offset: -1 }],
  ] as const)('of %s is found', async (_where, { file, offset }) => {
    const at = offset < 0 ? bench.size(file) + offset : offset;
    const from = bench.byteAt(file, at);
    const damage: Damage = { file, offset: at, from, to: from ^ 1 };
    expect(await bench.try(damage)).toMatchObject({ kind: 'found' });
  });
});
