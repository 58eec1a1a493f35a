/** The value below which that part of the sample lies (nearest rank). */
export function percentile(sample: readonly number[], part: number): number {
  const sorted = [...sample].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** Half of the sample lies below: what a measure usually is, untouched by the odd slow one. */
export const median = (sample: readonly number[]): number => percentile(sample, 0.5);

/** How long a piece of work took, in milliseconds. */
export function timed(work: () => void): number {
  const since = performance.now();
  work();
  return performance.now() - since;
}

/** The same for work that has to be waited for. */
export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}
