import { describe, expect, it } from 'vitest';
import {
  instrumentFormProblems,
  instrumentInput,
  placesOf,
  placesText,
  withItemAgain,
  withoutItem,
  valuesOf,
} from '../../../renderer/features/tests/instrumentValues';
import { publishInstrumentInput } from '../../../shared/contract/tests.contract';
import { smallInstrument } from '../../builders/tests';

const sound = valuesOf(smallInstrument(), { name: 'Enojo en casa', baseNumber: 0 });

describe('the form of an instrument', () => {
  it('gives back the version that it was opened on', () => {
    expect(instrumentFormProblems(sound)).toEqual({});
    expect(publishInstrumentInput.parse(instrumentInput(null, sound)).content).toEqual(smallInstrument());
  });

  it.each([
    ['a number alone for an option', { options: '0 No\n1' }, 'options', 'options-shape'],
    ['one option', { options: '0 No' }, 'options', 'options-few'],
    ['two options of one number', { options: '0 No\n0 Sí' }, 'options', 'options-twice'],
    ['no instructions', { instructions: '  ' }, 'instructions', 'required'],
    ['a number of gaps that is none', { most: 'dos' }, 'most', 'most-range'],
    ['a share above the whole', { missingKind: 'share', most: '101' }, 'most', 'most-range'],
    ['nobody who answers', { respondents: [] }, 'respondents', 'respondents-needed'],
  ] as const)('holds %s at its field', (_name, change, field, problem) => {
    const values = { ...sound, ...change } as typeof sound;
    expect(instrumentFormProblems(values)[field]).toBe(problem);
  });

  it('holds a scale that names a question twice, none, or one that is not there', () => {
    const withItems = (items: string, bands = '') =>
      instrumentFormProblems({ ...sound, scales: [{ name: 'Enojo', items, bands }] });
    expect(withItems('1-3, 2')['scales.0.items']).toBe('scale-item-twice');
    expect(withItems('')['scales.0.items']).toBe('scale-empty');
    expect(withItems('1-4')['scales.0.items']).toBe('scale-item-unknown');
    expect(withItems('uno')['scales.0.items']).toBe('scale-items-shape');
    expect(withItems('1-3', '9 Alto')['scales.0.bands']).toBe('band-range');
    expect(withItems('1-3', '4 Alto\n2 Medio')['scales.0.bands']).toBe('band-order');
    expect(withItems('1-3', 'Alto')['scales.0.bands']).toBe('bands-shape');
  });

  it('reads places as they are written, and writes them shortly', () => {
    expect(placesOf('1-3, 5')).toEqual([1, 2, 3, 5]);
    expect(placesOf('3-1')).toBeNull();
    expect(placesText([1, 2, 3, 5, 7, 8])).toBe('1-3, 5, 7-8');
  });
});

describe('a question that is taken out', () => {
  const values = {
    ...sound,
    scales: [
      { name: 'Una', items: '1-3', bands: '' },
      { name: 'Otra', items: '2', bands: '' },
      { name: 'A medias', items: '3 y', bands: '' },
    ],
  };

  it('leaves the scales summing the same others', () => {
    const left = withoutItem(values, 1);
    expect(left.items.map(({ text }) => text)).toEqual([values.items[0]?.text, values.items[2]?.text]);
    expect(left.scales.map(({ items }) => items)).toEqual(['1-2', '', '3 y']);
  });

  it('comes back at its place, and what was typed since stays', () => {
    const left = { ...withoutItem(values, 1), purpose: 'Otro fin' };
    expect(withItemAgain(left, values, 1)).toEqual({ ...values, purpose: 'Otro fin' });
  });
});
