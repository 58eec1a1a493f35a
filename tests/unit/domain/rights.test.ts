import { describe, expect, it } from 'vitest';
import { isStopped } from '../../../shared/domain/rights/hold';
import { namesPerson, surnameWords } from '../../../shared/domain/rights/mentions';

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
  const person = {
    givenNames: 'José María',
    paternalSurname: 'De la Peña',
    maternalSurname: 'Ñahui',
    documentNumber: '46710928',
  };

  it.each([
    'Habló jose pena de su padre.',
    'ÑAHUI, MARÍA',
    'El DNI 46710928 no coincide.',
    'Vino Peña (José), tarde.',
  ])('is found: %s', (text) => {
    expect(namesPerson(person, text)).toBe(true);
  });

  it.each(['Peña faltó.', 'Vino José.', 'De la cruz, María', 'La peña folclórica', '', '4671092'])(
    'is not found: %s',
    (text) => {
      expect(namesPerson(person, text)).toBe(false);
    },
  );

  it('may be found by a surname alone, never by «de la»', () => {
    expect(surnameWords(person)).toEqual(['pena', 'nahui']);
  });
});
