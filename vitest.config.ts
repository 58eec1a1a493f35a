import { defineConfig } from 'vitest/config';

/**
 * One runner for every layer. The Electron layers run after the others and one file at a time: two windows at once on
 * two cores make each other slow, and a slow window is how a flaky test begins. Limits of time are for what hangs;
 * nothing is measured by them.
 */
const layer = (name: string, options: { timeout?: number; alone?: boolean } = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout: options.timeout ?? 60_000,
    hookTimeout: options.timeout ?? 60_000,
    fileParallelism: options.alone !== true,
    pool: 'forks' as const,
    sequence: { groupOrder: options.alone === true ? 1 : 0 },
  },
});

export default defineConfig({
  test: {
    projects: [
      layer('unit'),
      layer('property', { timeout: 300_000 }),
      layer('integration', { timeout: 300_000 }),
      layer('migrations', { timeout: 60_000 }),
      layer('contract', { timeout: 300_000 }),
      layer('architecture', { timeout: 120_000 }),
      layer('campaign', { timeout: 1_800_000, alone: true }),
      layer('e2e', { timeout: 400_000, alone: true }),
      layer('package', { timeout: 300_000, alone: true }),
      layer('bench', { timeout: 900_000, alone: true }),
    ],
  },
});
