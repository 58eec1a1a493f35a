import { describe, expect, it } from 'vitest';
import { ageOn, birthDateProblem, stageOfLife } from '../../../shared/domain/people/birthDate';
import {
  dniCheckDigit,
  documentProblems,
  normalDocumentNumber,
} from '../../../shared/domain/people/documents';
import { displayName, fullName, searchText } from '../../../shared/domain/people/name';

const quiet = { problem: null, warning: null };

describe('documents', () => {
  it.each(['10117410', '00000001', ' 1011 7410 ', '10117410-2', '10117410-K'])(
    'takes %s as a DNI',
    (number) => {
      expect(documentProblems('dni', number)).toEqual(quiet);
    },
  );

  it('knows the check digit of the practice', () => {
    expect(dniCheckDigit('10117410')).toBe('2');
  });

  it('warns and lets through what does not look like a DNI', () => {
    expect(documentProblems('dni', '10117410-3')).toEqual({ problem: null, warning: 'dni-check' });
    expect(documentProblems('dni', '1011741')).toEqual({ problem: null, warning: 'dni-shape' });
    expect(documentProblems('dni', '1011741O')).toEqual({ problem: null, warning: 'dni-shape' });
    expect(documentProblems('foreign-card', '12345')).toEqual({
      problem: null,
      warning: 'foreign-card-shape',
    });
    expect(documentProblems('foreign-card', '001234567')).toEqual(quiet);
  });

  it('holds a kind without a number and a number without a kind', () => {
    expect(documentProblems('dni', ' - ').problem).toBe('required');
    expect(documentProblems('passport', '').problem).toBe('required');
    expect(documentProblems('none', '123').problem).toBe('number-without-kind');
    expect(documentProblems('none', ' ')).toEqual(quiet);
  });

  it('stores one form of a number, and keeps a check digit that does not fit', () => {
    expect(normalDocumentNumber('dni', '10117410-2')).toBe('10117410');
    expect(normalDocumentNumber('dni', '10117410-3')).toBe('101174103');
    expect(normalDocumentNumber('passport', 'ab 12.3')).toBe('AB123');
    // Found by the property test: its capital is two characters, which normalising joins in part.
    const once = normalDocumentNumber('other', '\u0390');
    expect(normalDocumentNumber('other', once)).toBe(once);
  });
});

describe('birth date', () => {
  it('refuses the future and more than 120 years, and accepts that it is not known', () => {
    expect(birthDateProblem('2026-11-25', '2026-11-24')).toBe('date-future');
    expect(birthDateProblem('2026-11-24', '2026-11-24')).toBeNull();
    expect(birthDateProblem('1906-11-24', '2026-11-24')).toBeNull();
    expect(birthDateProblem('1905-11-24', '2026-11-24')).toBe('date-too-old');
    expect(birthDateProblem(null, '2026-11-24')).toBeNull();
  });

  it('counts whole years, 29 February included', () => {
    expect(ageOn('1980-11-25', '2026-11-24')).toBe(45);
    expect(ageOn('1980-11-24', '2026-11-24')).toBe(46);
    expect(ageOn('2004-02-29', '2026-02-28')).toBe(21);
    expect(ageOn('2004-02-29', '2026-03-01')).toBe(22);
  });

  it.each([
    ['2015-11-24', 'childhood'],
    ['2014-11-24', 'adolescence'],
    ['2008-11-24', 'youth'],
    ['1996-11-24', 'adulthood'],
    ['1966-11-24', 'older-adulthood'],
  ])('born on %s is in %s', (birthDate, stage) => {
    expect(stageOfLife(birthDate, '2026-11-24')).toBe(stage);
  });
});

describe('names', () => {
  const juan = { givenNames: 'Juan Carlos', paternalSurname: 'Quispe', maternalSurname: 'Mamani' };

  it('names him in a sentence, in a list and in the search', () => {
    expect(fullName(juan)).toBe('Juan Carlos Quispe Mamani');
    expect(displayName(juan)).toBe('Quispe Mamani, Juan Carlos');
    expect(displayName({ ...juan, maternalSurname: '' })).toBe('Quispe, Juan Carlos');
    expect(searchText({ ...juan, paternalSurname: 'Peña' }, '10117410')).toBe(
      'pena mamani juan carlos 10117410',
    );
  });
});
