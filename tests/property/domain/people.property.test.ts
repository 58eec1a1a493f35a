import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../shared/contract/intake.contract';
import {
  dniCheckDigit,
  documentProblems,
  normalDocumentNumber,
} from '../../../shared/domain/people/documents';
import { searchText } from '../../../shared/domain/people/name';

const kind = fc.constantFrom(...documentKinds);
const eightDigits = fc.stringMatching(/^\d{8}$/);
const word = fc.stringMatching(/^[A-Za-zÁÉÍÓÚÑáéíóúñ]{1,12}$/);
const anyText = fc.string({ unit: 'grapheme', maxLength: 30 });
const identity = fc.record({
  givenNames: fc.oneof(word, anyText),
  paternalSurname: fc.oneof(word, anyText),
  maternalSurname: fc.oneof(word, fc.constant(''), anyText),
  documentKind: kind,
  documentNumber: fc.oneof(eightDigits, anyText),
});

describe('documents', () => {
  it('never block a DNI of eight digits, with or without its check digit', () => {
    fc.assert(
      fc.property(eightDigits, fc.constantFrom('', '-', ' '), (number, between) => {
        const whole = `${number}${between}${dniCheckDigit(number)}`;
        expect(documentProblems('dni', number)).toEqual({ problem: null, warning: null });
        expect(documentProblems('dni', whole)).toEqual({ problem: null, warning: null });
        expect(normalDocumentNumber('dni', whole)).toBe(number);
      }),
    );
  });

  it('notice every single wrong digit of a DNI typed with its check digit, except where 11 and 10 share one', () => {
    fc.assert(
      fc.property(eightDigits, fc.nat(7), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const wrong = String((Number(number[at]) + by) % 10);
        const typed = `${number.slice(0, at)}${wrong}${number.slice(at + 1)}`;
        fc.pre(dniCheckDigit(typed) !== dniCheckDigit(number));
        expect(documentProblems('dni', typed + dniCheckDigit(number)).warning).toBe('dni-check');
      }),
    );
  });

  it('are normal after one normalisation', () => {
    fc.assert(
      fc.property(kind, anyText, (documentKind, text) => {
        const once = normalDocumentNumber(documentKind, text);
        expect(normalDocumentNumber(documentKind, once)).toBe(once);
        expect(documentProblems(documentKind, once)).toEqual(documentProblems(documentKind, text));
      }),
    );
  });
});

describe('search text', () => {
  it('has small letters, digits and single spaces only', () => {
    fc.assert(
      fc.property(identity, (person) => {
        const text = searchText(person, person.documentNumber);
        expect(text).toBe(text.toLowerCase().trim());
        expect(text).not.toMatch(/ {2}|\p{M}/u);
      }),
    );
  });
});
