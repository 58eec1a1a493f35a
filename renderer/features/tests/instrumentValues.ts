import { z } from 'zod';
import {
  instrumentContent,
  publishInstrumentInput,
  type InstrumentVersionContent,
} from '../../../shared/contract/tests.contract';
import {
  instrumentProblems,
  missingKinds,
  respondents,
  timePoints,
  type AnswerOption,
} from '../../../shared/domain/tests/instrument';
import type { FieldProblems } from '../../../shared/errors';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');

/** What the form of an instrument holds, as typed: lists of numbers and words are text, a line each. */
export const instrumentValues = z.object({
  baseNumber: z.number().catch(0),
  name: text,
  purpose: text,
  instructions: text,
  options: text,
  items: z.array(z.object({ text, options: text, reverse: z.boolean().catch(false) })).catch([]),
  scales: z.array(z.object({ name: text, items: text, bands: text })).catch([]),
  missingKind: z.enum(missingKinds).catch('share'),
  most: text,
  timePoints: z.array(z.enum(timePoints)).catch([]),
  respondents: z.array(z.enum(respondents)).catch([]),
});
export type InstrumentValues = z.infer<typeof instrumentValues>;

export const blankItem = { text: '', options: '', reverse: false };
export const blankScale = { name: '', items: '', bands: '' };

const linesOf = (options: readonly AnswerOption[]): string =>
  options.map(({ value, label }) => `${String(value)} ${label}`).join('\n');

/** Places as they are typed: «1-3, 5». */
export function placesText(places: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const place of [...places].sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}-${String(to)}`)).join(', ');
}

/** Places after the question of that place was taken out: those behind it come one forward. */
export const placesWithout = (places: readonly number[], gone: number): number[] =>
  places.flatMap((place) => (place === gone ? [] : [place > gone ? place - 1 : place]));

/** Places after a question was put in again at that place; the scales that summed it do again. */
const placesWith = (places: readonly number[], back: number, summed: boolean): number[] =>
  [...places.map((place) => (place >= back ? place + 1 : place)), ...(summed ? [back] : [])].sort(
    (left, right) => left - right,
  );

type Scales = InstrumentValues['scales'];
/** What is not understood stays as it was typed. */
const withPlaces = (scales: Scales, change: (places: number[], at: number) => number[]): Scales =>
  scales.map((scale, at) => {
    const places = placesOf(scale.items);
    return places === null || places.length === 0
      ? scale
      : { ...scale, items: placesText(change(places, at)) };
  });

/** Takes a question out; the scales go on summing the same questions. */
export function withoutItem(values: InstrumentValues, index: number): InstrumentValues {
  return {
    ...values,
    items: values.items.filter((_, at) => at !== index),
    scales: withPlaces(values.scales, (places) => placesWithout(places, index + 1)),
  };
}

/** Puts back the question that was taken out of `before`, among whatever was typed since. */
export function withItemAgain(
  values: InstrumentValues,
  before: InstrumentValues,
  index: number,
): InstrumentValues {
  const item = before.items[index];
  if (item === undefined) return values;
  const place = Math.min(index, values.items.length);
  const summed = before.scales.map((scale) => placesOf(scale.items)?.includes(index + 1) === true);
  const scales = withPlaces(values.scales, (places, at) =>
    placesWith(places, place + 1, summed[at] === true),
  );
  return {
    ...values,
    items: [...values.items.slice(0, place), item, ...values.items.slice(place)],
    // A scale that summed this one alone was left with none.
    scales: scales.map((scale, at) =>
      scale.items === '' && summed[at] === true ? { ...scale, items: String(place + 1) } : scale,
    ),
  };
}

/** The form of a version: what stands, or a blank one. */
export const valuesOf = (
  content: InstrumentVersionContent | null,
  { name, baseNumber }: Pick<InstrumentValues, 'name' | 'baseNumber'>,
): InstrumentValues =>
  content === null
    ? {
        baseNumber,
        name,
        purpose: '',
        instructions: '',
        options: '',
        items: [blankItem],
        scales: [blankScale],
        missingKind: 'share',
        most: '20',
        timePoints: ['start', 'end'],
        respondents: ['man'],
      }
    : {
        baseNumber,
        name,
        purpose: content.purpose,
        instructions: content.instructions,
        options: linesOf(content.options),
        items: content.items.map((item) => ({
          text: item.text,
          options: item.options === null ? '' : linesOf(item.options),
          reverse: item.reverse,
        })),
        scales: content.scales.map((scale) => ({
          name: scale.name,
          items: placesText(scale.items),
          bands: scale.bands.map(({ from, label }) => `${String(from)} ${label}`).join('\n'),
        })),
        missingKind: content.missing.kind,
        most: String(content.missing.most),
        timePoints: [...content.timePoints],
        respondents: [...content.respondents],
      };

const line = /^(-?\d{1,4})\s+(\S.*)$/;

/** Lines of a number and its words; null where one is not understood. */
function numbered(typed: string): { readonly number: number; readonly label: string }[] | null {
  const rows = typed
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => line.exec(row));
  return rows.every((row) => row !== null)
    ? rows.map(([, number = '', label = '']) => ({ number: Number(number), label }))
    : null;
}

/** Places that are meant by «1-14» or «1, 3, 5»; null where it is not understood. */
export function placesOf(typed: string): number[] | null {
  const parts = typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const places: number[] = [];
  for (const part of parts) {
    const [, from, to] = /^(\d{1,3})(?:\s*-\s*(\d{1,3}))?$/.exec(part) ?? [];
    if (from === undefined) return null;
    const last = Number(to ?? from);
    if (last < Number(from) || last > 999) return null;
    for (let place = Number(from); place <= last; place += 1) places.push(place);
  }
  return places;
}

interface Understood {
  readonly content: z.input<typeof instrumentContent>;
  readonly problems: FieldProblems;
}

/** What was typed as the contract wants it, and what of it is not understood, by the paths of the form. */
function understood(values: InstrumentValues): Understood {
  const problems: Record<string, string> = {};
  const optionsIn = (typed: string, path: string) => {
    const rows = numbered(typed);
    if (rows === null) problems[path] = 'options-shape';
    return (rows ?? []).map(({ number, label }) => ({ value: number, label }));
  };
  const options = optionsIn(values.options, 'options');
  const items = values.items.map((item, at) => ({
    text: item.text,
    options: item.options.trim() === '' ? null : optionsIn(item.options, `items.${String(at)}.options`),
    reverse: item.reverse,
  }));
  const scales = values.scales.map((scale, at) => {
    const places = placesOf(scale.items);
    if (places === null) problems[`scales.${String(at)}.items`] = 'scale-items-shape';
    const bands = numbered(scale.bands);
    if (bands === null) problems[`scales.${String(at)}.bands`] = 'bands-shape';
    return {
      name: scale.name,
      items: places ?? [],
      bands: (bands ?? []).map(({ number, label }) => ({ from: number, label })),
    };
  });
  const most = /^\d{1,3}$/.test(values.most.trim()) ? Number(values.most) : Number.NaN;
  return {
    content: {
      purpose: values.purpose,
      instructions: values.instructions,
      options,
      items,
      scales,
      missing: { kind: values.missingKind, most },
      timePoints: values.timePoints,
      respondents: values.respondents,
    },
    problems,
  };
}

/** What is sent. `copyOf` is the version that a new instrument began from: it names the draft that is done. */
export const instrumentInput = (
  instrumentId: string | null,
  values: InstrumentValues,
  copyOf: string | null = null,
) => ({
  instrumentId,
  copyOf,
  name: values.name,
  baseNumber: values.baseNumber,
  content: understood(values).content,
});

/** A path of the contract as the form calls it. */
const ofForm = (path: string): string => {
  const inner = path.replace(/^content\./, '');
  if (inner.startsWith('missing')) return 'most';
  return inner.replace(/^((?:items|scales)\.\d+\.(?:options|items|bands)|options)\..*$/, '$1');
};

/** What keeps the form from being published, by its own paths. */
export function instrumentFormProblems(values: InstrumentValues): FieldProblems {
  const { content, problems } = understood(values);
  const input = instrumentInput(null, values);
  const shape = findProblems(publishInstrumentInput, input);
  const parsed = instrumentContent.safeParse(content);
  const sound = parsed.success ? instrumentProblems(parsed.data) : {};
  const mine = Object.entries({ ...sound, ...shape }).map(([path, code]) => [ofForm(path), code] as const);
  return { ...Object.fromEntries(mine), ...problems };
}
