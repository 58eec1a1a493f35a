import { describe, expect, it } from 'vitest';
import {
  removeOwnInput,
  saveOwnInput,
  verifyDirectoryInput,
} from '../../../shared/contract/directory.contract';
import {
  needsVerification,
  placeText,
  sourceDateText,
  type DirectoryEntry,
} from '../../../shared/domain/directory/entry';
import { nationalLines } from '../../../shared/domain/directory/nationalLines';
import {
  applyOffice,
  newOfficeDirectory,
  withOwn,
  withoutOwn,
  withPinned,
  withVerified,
} from '../../../shared/domain/directory/office';
import { namesShelter } from '../../../shared/domain/directory/shelters';

const shipped: DirectoryEntry = {
  id: 'mimp:sar:010205:imaza',
  kind: 'sar',
  name: 'SAR Imaza',
  place: { ubigeo: '010205', department: 'Amazonas', province: 'Bagua', district: 'Imaza' },
  address: 'Av. Principal S/N',
  phones: [{ text: '9329499263', dial: null }],
  hours: null,
  note: null,
  coordinates: null,
  source: { name: 'MIMP', date: '2026-09' },
  verifiedAt: null,
  doubts: ['undialable-phone', 'no-coordinates'],
};
const imaza = {
  ubigeo: '010205',
  department: 'Amazonas',
  province: 'Bagua',
  district: 'Imaza',
  coordinates: null,
};
const placeOf = (code: string) => (code === '010205' ? imaza : undefined);
const station = saveOwnInput.parse({
  kind: 'pnp',
  name: ' Comisaría de Imaza ',
  phones: ['041 477 406'],
  ubigeo: '010205',
});
const today = '2026-11-24';

describe('the office’s part', () => {
  it('adds, changes and removes an entry of its own, and says who is the source', () => {
    const added = withOwn(newOfficeDirectory('010205'), 'own:1', station, today);
    expect(applyOffice([shipped], added, placeOf)[0]).toMatchObject({
      id: 'own:1',
      name: 'Comisaría de Imaza',
      place: { district: 'Imaza' },
      phones: [{ text: '041 477 406', dial: '041477406' }],
      source: { name: 'Registrado por esta oficina', date: today },
      verifiedAt: null,
      doubts: [],
    });
    const changed = withOwn(added, 'own:1', { ...station, phones: ['anexo 4'] }, today);
    expect(changed.entries).toHaveLength(1);
    expect(applyOffice([], changed, placeOf)[0]?.doubts).toEqual(['undialable-phone']);
    const pinned = withPinned(changed, ['own:1', 'line:linea-100', 'own:1']);
    expect(pinned.pinned).toEqual(['own:1', 'line:linea-100']);
    expect(withoutOwn(pinned, 'own:1')).toMatchObject({ entries: [], pinned: ['line:linea-100'] });
  });

  it('lets nobody replace or remove what belongs to a register', () => {
    expect(saveOwnInput.safeParse({ ...station, entryId: 'line:linea-100' }).success).toBe(false);
    expect(removeOwnInput.safeParse({ entryId: shipped.id }).success).toBe(false);
    expect(saveOwnInput.safeParse({ ...station, entryId: 'own:1' }).success).toBe(true);
  });

  it('verifies a shipped entry: the day, the numbers, and the doubts that a call settles', () => {
    const verify = verifyDirectoryInput.parse({
      entryId: shipped.id,
      verifiedOn: today,
      phones: ['932949926'],
    });
    const office = withVerified(newOfficeDirectory(null), verify);
    const [entry] = applyOffice([shipped], office, placeOf);
    expect(entry).toMatchObject({
      verifiedAt: today,
      phones: [{ dial: '932949926' }],
      doubts: ['no-coordinates'],
    });
    expect(entry !== undefined && needsVerification(entry)).toBe(false);
    const again = withVerified(office, { ...verify, verifiedOn: '2026-12-01', phones: null });
    expect(again.overrides).toEqual([
      { entryId: shipped.id, verifiedAt: '2026-12-01', phones: ['932949926'] },
    ]);
  });

  it('verifies an own entry in its own record and passes over an entry that is gone', () => {
    const office = withOwn(newOfficeDirectory(null), 'own:1', station, today);
    const verified = withVerified(office, { entryId: 'own:1', verifiedOn: today, phones: null });
    expect(verified.overrides).toEqual([]);
    expect(verified.entries[0]?.verifiedAt).toBe(today);
    const gone = withVerified(office, { entryId: 'mimp:gone', verifiedOn: today, phones: null });
    expect(applyOffice([shipped], gone, placeOf)).toHaveLength(2);
  });
});

describe('shelters', () => {
  it.each([
    'Hogar de Refugio Temporal',
    'HRT Norte',
    'Casa refugio',
    'Casa de acogida Esperanza',
    'ALBERGUE municipal',
  ])('%s is refused at its field', (name) => {
    expect(namesShelter(name)).toBe(true);
    const parsed = saveOwnInput.safeParse({ ...station, name });
    expect(parsed.error?.issues).toMatchObject([{ path: ['name'], message: 'shelter' }]);
  });

  it('does not refuse what only sounds alike', () => {
    for (const name of ['Comisaría El Porvenir', 'Centro de Salud Hogar', 'Serenazgo', 'Casa de la Mujer']) {
      expect(namesShelter(name)).toBe(false);
    }
  });

  it('is not shown even when an older file holds it', () => {
    const office = withOwn(newOfficeDirectory(null), 'own:1', { ...station, name: 'Refugio Sol' }, today);
    expect(applyOffice([], office, placeOf)).toEqual([]);
  });
});

it('gives the national lines a source and no verification, and only Chat 100 without a number', () => {
  expect(nationalLines.map(({ phones }) => phones[0]?.dial)).toEqual([
    '100',
    '105',
    '106',
    '116',
    undefined,
    '080015170',
  ]);
  expect(nationalLines.every((line) => needsVerification(line) && line.source.name !== '')).toBe(true);
});

it('writes dates as precisely as the source gives them, and places without saying a name twice', () => {
  expect(sourceDateText('2022-04-07')).toBe('7 de abril de 2022');
  expect(sourceDateText('2026-09')).toBe('setiembre de 2026');
  expect(sourceDateText('2026-13')).toBe('2026-13');
  expect(placeText({ ubigeo: '150101', department: 'Lima', province: 'Lima', district: 'Lima' })).toBe(
    'Lima',
  );
  expect(placeText({ ubigeo: '160405', department: 'Loreto', province: 'Maynas', district: '' })).toBe(
    'Maynas, Loreto',
  );
});
