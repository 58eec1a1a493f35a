import { describe, expect, it } from 'vitest';
import { isStopped } from '../../../shared/domain/rights/hold';
import { holdsSurname, isSamePerson, namesPerson } from '../../../shared/domain/rights/mentions';

describe('what a hold stops', () => {
  it('is nothing without one', () => {
    expect(isStopped(null, 'notes.write')).toBe(false);
  });

  it('is every writing of a restricted case, not what ends it or protects somebody', () => {
    for (const permission of [
      'notes.write',
      'cases.move',
      'attachments.write',
      'evaluation.write',
    ] as const) {
      expect([permission, isStopped('restricted', permission)]).toEqual([permission, true]);
    }
    for (const permission of ['rights.manage', 'contacts.write', 'cases.read', 'attachments.copy'] as const) {
      expect([permission, isStopped('restricted', permission)]).toEqual([permission, false]);
    }
  });

  it('without a basis leaves another basis to be recorded and the case to be closed', () => {
    expect(isStopped('no-basis', 'evaluation.write')).toBe(true);
    for (const permission of ['cases.register', 'cases.move'] as const) {
      expect(isStopped('no-basis', permission)).toBe(false);
    }
  });
});

describe('a text that names a person', () => {
  const record = {
    givenNames: 'José María',
    paternalSurname: 'De la Peña',
    maternalSurname: 'Ñahui del Monte',
    documentNumber: '46710928',
  };
  const nothing = { givenNames: '', paternalSurname: '', maternalSurname: '', documentNumber: '' };
  const before = [
    { ...nothing, documentNumber: '87654321' },
    { ...nothing, paternalSurname: 'Lima' },
  ];
  const person = { records: [record, { ...nothing, givenNames: 'Pepe', paternalSurname: 'Salas' }], before };

  it.each([
    'Habló jose pena de su padre.',
    'ÑAHUI, MARÍA',
    'El DNI 46710928 no coincide.',
    'Vino Peña (José), tarde.',
    'Antes 87654321',
    'José Lima',
    'pepe monte',
  ])('is found: %s', (text) => {
    expect(namesPerson(person, text)).toBe(true);
  });

  it.each([
    'Peña faltó.',
    'Vino José.',
    'De la cruz, María',
    'José salió del trabajo de los lunes',
    'La peña folclórica',
    '',
    '4671092',
  ])('is not found: %s', (text) => {
    expect(namesPerson(person, text)).toBe(false);
  });

  it('may hold a surname alone, never «de la»', () => {
    expect(holdsSurname(person, 'Lima norte')).toBe(true);
    expect(holdsSurname(person, 'los de la mañana, del lunes')).toBe(false);
  });

  it.each([
    { documentNumber: '46710928' },
    { givenNames: 'Jose', paternalSurname: 'PEÑA', maternalSurname: 'Ñahui Del Monte' },
  ])('is the same man: %o', (typed) => {
    expect(isSamePerson(person, { ...nothing, ...typed })).toBe(true);
  });

  it.each([
    {},
    { givenNames: 'José', paternalSurname: 'Peña' },
    { givenNames: 'José', paternalSurname: 'Peña', maternalSurname: 'Monte' },
    { givenNames: 'Luis', paternalSurname: 'De la Peña', maternalSurname: 'Ñahui del Monte' },
    { givenNames: 'Pepe', paternalSurname: 'Salas' },
    { documentNumber: '87654321' },
  ])('may be another: %o', (typed) => {
    expect(isSamePerson(person, { ...nothing, ...typed })).toBe(false);
  });
});
