import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles, readRegisters } from '../../../scripts/seed-directory.mjs';
import { directoryEntry } from '../../../shared/contract/directory.contract';
import { namesShelter } from '../../../shared/domain/directory/shelters';
import { buildDirectory } from '../../../shared/domain/directory/register/build';

const registers = readRegisters();
const built = buildDirectory(registers);
const byId = new Map(built.entries.map((entry) => [entry.id, entry]));
const entry = (id: string) => {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};

describe('the shipped directory', () => {
  it.each(Object.entries(generatedFiles(built)))('%s is what the registers give', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('holds every row of the registers, each with an id of its own', () => {
    expect(built.entries).toHaveLength(519 + 327);
    expect(byId.size).toBe(519 + 327);
    const count = (kind: string) => built.entries.filter((one) => one.kind === kind).length;
    expect([count('cem'), count('sar'), count('sau'), count('cai')]).toEqual([436, 68, 8, 7]);
    expect([count('hospital'), count('mental-health')]).toEqual([177, 150]);
    expect(Object.keys(built.places.districts)).toHaveLength(1890);
  });

  it('crosses the border: every entry has the shape of the contract, a source and no verification', () => {
    for (const one of built.entries) {
      expect(directoryEntry.parse(one)).toEqual(one);
      expect(one.source.date).toMatch(/^\d{4}-\d{2}/);
      expect(one.verifiedAt).toBeNull();
    }
  });

  it('dials only what a phone in Peru can dial', () => {
    const dials = built.entries.flatMap(({ phones }) => phones.flatMap(({ dial }) => dial ?? []));
    expect(dials.filter((dial) => !/^(?:9\d{8}|01\d{7}|0[4-8]\d{7})$/.test(dial))).toEqual([]);
  });

  it('lists no shelter', () => {
    expect(built.entries.filter(({ name }) => namesShelter(name))).toEqual([]);
  });

  it('refuses a cut register and two rows of one id', () => {
    const row = registers.services.split('\n')[1] ?? '';
    expect(() => buildDirectory({ ...registers, services: `${registers.services}${row}\n` })).toThrow(
      /have the id/,
    );
    const cut = registers.services.slice(0, -30);
    expect(() => buildDirectory({ ...registers, services: cut })).toThrow(/cells/);
    expect(() => buildDirectory({ ...registers, health: 'tipo\tnombre\nhospital\tX\n' })).toThrow(
      /no column/,
    );
  });
});

describe('known defects of the registers', () => {
  it('parts two phones of one cell, whatever stands between them', () => {
    const texts = (id: string) => entry(id).phones.map(({ text }) => text);
    expect(texts('mimp:sar:100803:molino')).toEqual(['932946917', '962070731']);
    expect(texts('mimp:sau:170101:sau-madre-de-dios')).toEqual(['989287117', '994768110']);
    expect(texts('mimp:sar:250203:pias-ucayali-i')).toEqual(['940217257', '940929533']);
  });

  it('dials a phone written with spaces, and a mobile behind a code, and keeps the text', () => {
    expect(entry('mimp:sau:150121:sau-lima').phones).toEqual([{ text: '994 839 886', dial: '994839886' }]);
    const behindCode = entry('minsa:00027062');
    expect(behindCode.phones).toEqual([{ text: '(61) 936295832', dial: '936295832' }]);
    expect(behindCode.doubts).toContain('rewritten-phone');
  });

  it('keeps the ten digits of Imaza as text that nobody can dial', () => {
    const imaza = entry('mimp:sar:010205:imaza');
    expect(imaza.name).toBe('SAR Imaza');
    expect(imaza.phones).toEqual([{ text: '9329499263', dial: null }]);
    expect(imaza.doubts).toContain('undialable-phone');
  });

  it.each([
    'mimp:cem:100111:cem-regular-pillco-marca',
    'mimp:cem:110506:cem-regular-san-andres',
    'mimp:sar:160405:santa-rosa-de-loreto',
  ])('%s has no phone and says so', (id) => {
    expect(entry(id).phones).toEqual([]);
    expect(entry(id).doubts).toContain('no-phone');
  });

  it('marks one number on two services, on both', () => {
    const shared = built.entries.filter(({ doubts }) => doubts.includes('shared-phone'));
    for (const number of ['962070731', '951472586', '989287117']) {
      const holders = built.entries.filter(({ phones }) => phones.some(({ dial }) => dial === number));
      expect(holders).toHaveLength(2);
      expect(shared).toEqual(expect.arrayContaining(holders));
    }
  });

  it('marks a code that disagrees with the name, and does not move the entry', () => {
    for (const [id, district] of [
      ['mimp:cem:150128:cem-regular-jesus-maria', 'Rimac'],
      ['mimp:cem:150134:cem-regular-magdalena-del-mar', 'San Luis'],
      ['mimp:cem:150139:cem-regular-ancon', 'Santa Rosa'],
    ] as const) {
      expect(entry(id).place?.district).toBe(district);
      expect(entry(id).doubts).toContain('place-disagrees');
    }
    expect(entry('mimp:cem:150102:cem-comisaria-ancon').doubts).toEqual([]);
  });

  it('knows province and department of a code that the register of places lacks, and no district', () => {
    const unknown = entry('mimp:sar:160405:santa-rosa-de-loreto');
    expect(unknown.place).toEqual({
      ubigeo: '160405',
      department: 'Loreto',
      province: 'Mariscal Ramón Castilla',
      district: '',
    });
    expect(unknown.doubts).toContain('unknown-place');
  });

  it('marks the copied address at Tapo and not at the place that the address names', () => {
    expect(entry('mimp:sar:120709:tapo').doubts).toContain('copied-address');
    expect(entry('mimp:sar:110502:huancano-humay').doubts).not.toContain('copied-address');
  });

  it('marks coordinates that lie in another place, and not those of remote districts', () => {
    const elsewhere = (id: string) => entry(id).doubts.includes('coordinates-elsewhere');
    expect(elsewhere('minsa:00028678')).toBe(true); // Talara, drawn in Lima
    expect(elsewhere('mimp:sar:160303:tigre')).toBe(true); // Tigre, drawn in Iquitos
    expect(elsewhere('mimp:cem:160107:cem-regular-napo')).toBe(false); // far from Iquitos, and truly so
    expect(elsewhere('mimp:cem:250401:cem-regular-purus')).toBe(false);
    expect(entry('mimp:sar:081106:kosnipata').doubts).toContain('no-coordinates');
    expect(entry('mimp:sar:200803:bernal').coordinates).toBeNull();
  });

  it('marks the service without an office and the address that never closes its parenthesis', () => {
    expect(entry('mimp:cem:160801:cem-regular-putumayo').doubts).toContain('no-office');
    expect(entry('mimp:cem:080910:cem-regular-pichari').doubts).toContain('incomplete-address');
  });

  it('keeps misplaced coordinates out of where a place lies', () => {
    const [latitude = 0] = built.places.around['2007'] ?? [];
    expect(latitude).toBeGreaterThan(-5);
  });
});
