import { describe, expect, it } from 'vitest';
import { readRegisters } from '../../../scripts/seed-directory.mjs';
import { nationalLines } from '../../../shared/domain/directory/nationalLines';
import { defaultPins, nearestFirst } from '../../../shared/domain/directory/nearness';
import { buildDirectory } from '../../../shared/domain/directory/register/build';
import { buildDirectoryIndex, searchDirectory } from '../../../shared/domain/directory/search';
import {
  aroundOf,
  buildPlaceIndex,
  placeByUbigeo,
  searchPlaces,
} from '../../../shared/domain/directory/ubigeo';

const built = buildDirectory(readRegisters());
const entries = [...nationalLines, ...built.entries];
const comas = { ubigeo: '150110', coordinates: aroundOf(built.places, '150110') };
const fromComas = buildDirectoryIndex(nearestFirst(entries, comas));
const names = (query: string, limit = 100) =>
  searchDirectory(fromComas, query, limit).map(({ name }) => name);

describe('searchDirectory', () => {
  it('finds by name, place and kind, without accents, in any order', () => {
    expect(names('bagua comisaria')).toEqual(names('COMISARÍA bagua'));
    expect(names('comisaria bagua')).toContain('CEM Comisaría Bagua');
    expect(names('ancash huaraz cem')).toContain('CEM Regular Huaraz');
    expect(names('canete')).toContain('CEM Regular Cañete');
    expect(names('centro emergencia mujer tumbes')).toContain('CEM Regular Tumbes');
    expect(names('salud mental iquitos')).toContain('Centro de Salud Mental Comunitario Iquitos');
    expect(names('mental comas')).toEqual(['Centro de Salud Mental Comunitario Wiñay']);
  });

  it('finds as one types, from the first letter', () => {
    for (let end = 1; end <= 'pucallpa'.length; end += 1) {
      expect(names('pucallpa'.slice(0, end), 1000)).toContain('CEM Regular Pucallpa');
    }
  });

  it('finds a phone however its digits are parted', () => {
    for (const query of ['994839886', '994 839 886', '994-839', '99483'])
      expect(names(query)).toContain('SAU Lima');
    expect(names('936295832')).toEqual(names('(61) 936295832'));
    expect(names('105')[0]).toContain('Policía Nacional');
  });

  it('puts the kind that is named first, then the nearest', () => {
    const hospitals = searchDirectory(fromComas, 'hospital', 20);
    expect(hospitals.every(({ kind }) => kind === 'hospital')).toBe(true);
    expect(hospitals[0]?.name).toBe('Hospital Sergio E. Bernales');
    expect(names('cem')[0]).toMatch(/^CEM (?:Regular Comas|Comisaría de Familia Collique)$/);
  });

  it('puts the district that is named before the province of the same name', () => {
    const found = searchDirectory(fromComas, 'lima', 3);
    expect(found.every(({ place }) => place?.district === 'Lima')).toBe(true);
  });

  it('starts from the district, then province, department and the rest', () => {
    const tiers = searchDirectory(fromComas, 'cem', 500).map(({ place }) => {
      const code = place?.ubigeo ?? '';
      return code === '150110' ? 0 : code.startsWith('1501') ? 1 : code.startsWith('15') ? 2 : 3;
    });
    expect(tiers).toEqual([...tiers].sort((a, b) => a - b));
  });

  it('gives the nearest when nothing is asked, nothing when only signs are, and only the kinds wanted', () => {
    expect(searchDirectory(fromComas, '  ', 5)).toEqual(fromComas.entries.slice(0, 5));
    expect(searchDirectory(fromComas, '???', 5)).toEqual([]);
    expect(searchDirectory(fromComas, 'zzzz', 5)).toEqual([]);
    expect(searchDirectory(fromComas, 'lima', 50, ['sau']).map(({ name }) => name)).toContain('SAU Lima');
    expect(searchDirectory(fromComas, 'lima', 50, ['sau']).every(({ kind }) => kind === 'sau')).toBe(true);
  });

  it('works before there is an office', () => {
    const anywhere = buildDirectoryIndex(nearestFirst(entries, null));
    expect(searchDirectory(anywhere, 'linea 100', 1)[0]?.name).toBe('Línea 100');
  });
});

it('proposes what §6.2.7 names: Línea 100, the nearest CEM and SAU, the police', () => {
  const pins = defaultPins(fromComas.entries).map((id) => entries.find((entry) => entry.id === id));
  expect(pins.map((entry) => entry?.kind)).toEqual(['line', 'cem', 'sau', 'line', 'line']);
  expect(pins[1]?.place?.district).toBe('Comas');
  expect(pins.every((entry) => entry?.phones.some(({ dial }) => dial !== null))).toBe(true);
});

describe('searchPlaces', () => {
  const places = buildPlaceIndex(built.places);

  it('finds a district by any words, the exact one first', () => {
    const [first, second] = searchPlaces(places, 'comas', 5);
    expect([first?.province, second?.province]).toEqual(['Concepción', 'Lima']);
    expect(searchPlaces(places, 'lima comas', 5)[0]?.ubigeo).toBe('150110');
    expect(searchPlaces(places, 'santa rosa lima', 5).map(({ ubigeo }) => ubigeo)).toContain('150139');
    expect(searchPlaces(places, 'ancash huaraz', 1)[0]?.ubigeo).toBe('020101');
    expect(searchPlaces(places, '150113', 1)[0]?.district).toBe('Jesus Maria');
    expect(searchPlaces(places, '', 5)).toEqual([]);
  });

  it('names places as they are written, and knows roughly where each lies', () => {
    expect(placeByUbigeo(built.places, '170101')).toMatchObject({
      department: 'Madre de Dios',
      district: 'Tambopata',
    });
    expect(places.places.filter(({ coordinates }) => coordinates === null)).toEqual([]);
    expect(placeByUbigeo(built.places, '999999')).toBeUndefined();
  });
});
