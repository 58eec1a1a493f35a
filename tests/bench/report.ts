import { median, percentile } from './statistics';

/** One measure against its own baseline, both taken in this run, in turns. */
export interface Measure {
  readonly what: string;
  readonly against: string;
  readonly unit: 'ms' | 'MB';
  readonly ours: readonly number[];
  readonly baseline: readonly number[];
  readonly goal: Goal;
}

export type Goal =
  { readonly ratioAtMost: number } | { readonly p95AtMost: number } | { readonly informative: true };

const number = (value: number): string =>
  value.toLocaleString('es-PE', { maximumFractionDigits: value < 10 ? 2 : 0, useGrouping: false });

const pair = (sample: readonly number[], unit: string): string =>
  `${number(median(sample))} / ${number(percentile(sample, 0.95))} ${unit}`;

const ratioOf = ({ ours, baseline }: Measure): number => median(ours) / median(baseline);

function verdict(measure: Measure): string {
  const { goal } = measure;
  if ('informative' in goal) return '';
  const met =
    'ratioAtMost' in goal
      ? ratioOf(measure) <= goal.ratioAtMost
      : percentile(measure.ours, 0.95) <= goal.p95AtMost;
  return met ? 'meta cumplida' : 'meta NO cumplida';
}

function goalText({ goal, unit }: Measure): string {
  if ('informative' in goal) return 'informativo';
  return 'ratioAtMost' in goal
    ? `razón ≤ ${number(goal.ratioAtMost)}`
    : `p95 ≤ ${number(goal.p95AtMost)} ${unit}`;
}

const heads = ['Medida', 'Resguardo (mediana / p95)', 'Referencia (mediana / p95)', 'Razón', 'Meta', ''];

/** The table, as text: a measure a row, and under it what it was compared with. */
export function table(measures: readonly Measure[]): string {
  const rows = [
    heads,
    ...measures.map((measure) => [
      `${measure.what} (n = ${String(measure.ours.length)})`,
      pair(measure.ours, measure.unit),
      pair(measure.baseline, measure.unit),
      number(ratioOf(measure)),
      goalText(measure),
      verdict(measure),
    ]),
  ];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  const notes = measures.map(({ what, against }) => `· ${what}: frente a ${against}.`);
  return [...lines, '', ...notes].join('\n');
}
