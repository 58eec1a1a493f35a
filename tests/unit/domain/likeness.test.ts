import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../shared/contract/intake.contract';
import { likenessOf } from '../../../shared/domain/people/likeness';
import type { Identity } from '../../../shared/domain/people/name';
import { givenWords, soundOf, surnameWords } from '../../../shared/domain/people/nameWords';

/** `Nombres|Primero|Segundo`, with a document and a birth date where they matter. */
const person = (
  names: string,
  documentNumber = '',
  birthDate: string | null = null,
  kind: DocumentKind = 'dni',
): Identity => {
  const [givenNames = '', paternalSurname = '', maternalSurname = ''] = names.split('|');
  return {
    givenNames,
    paternalSurname,
    maternalSurname,
    birthDate,
    documentKind: documentNumber === '' ? 'none' : kind,
    documentNumber,
  };
};
const reasons = (left: Identity, right: Identity, population?: number) =>
  likenessOf(left, right, population)?.reasons ?? null;

describe('names that look like one person', () => {
  it.each([
    ['accents and ñ', 'José|Núñez|Peña', 'Jose|Nunez|Pena', ['same-name']],
    ['swapped surnames', 'Juan|Quispe|Mamani', 'Juan|Mamani|Quispe', ['swapped-surnames']],
    ['a missing surname', 'Juan|Quispe|Mamani', 'Juan|Quispe|', ['surname-missing']],
    ['only the second surname noted', 'Juan|Mamani|', 'Juan|Quispe|Mamani', ['surname-missing']],
    ['one of the given names', 'Juan Carlos|Quispe|Mamani', 'Carlos|Quispe|Mamani', ['given-name-missing']],
    ['given names in another order', 'Juan Carlos|Quispe|Mamani', 'Carlos Juan|Quispe|Mamani', ['same-name']],
    ['given names written together', 'Juan Carlos|Quispe|Mamani', 'Juancarlos|Quispe|Mamani', ['spelling']],
    ['a letter replaced', 'Rodrigo|Quispe|Mamani', 'Rodrigo|Quiste|Mamani', ['typo']],
    ['a letter left out', 'Rodrigo|Quispe|Mamani', 'Rodrigo|Quispe|Maman', ['typo']],
    ['a letter too many', 'Rodrigo|Quispe|Mamani', 'Rodrigo|Quispe|Mamanui', ['typo']],
    ['two letters swapped', 'Rodrigo|Quispe|Mamani', 'Rodrigo|Qiuspe|Mamani', ['typo']],
    ['a slip in a short surname', 'Rodrigo|Ruiz|Mamani', 'Rodrigo|Riuz|Mamani', ['typo']],
    ['b and v, z and s', 'Rodrigo|Vásquez|Mamani', 'Rodrigo|Bazques|Mamani', ['spelling']],
    ['Huamán and Guamán', 'Rodrigo|Huamán|Ccori', 'Rodrigo|Guaman|Ccori', ['spelling']],
    ['a silent h', 'Rodrigo|Hinostroza|Ccori', 'Rodrigo|Inostroza|Ccori', ['spelling']],
    ['a particle written together', 'Luis|De la Cruz|Rojas', 'Luis|Delacruz|Rojas', ['same-name']],
    ['both surnames in one field', 'Luis|Quispe Rojas|', 'Luis|Quispe|Rojas', ['same-name']],
  ])('%s', (_what, left, right, expected) => {
    // In the largest register that the program is made for.
    const population = expected.includes('surname-missing') ? 100 : 100_000;
    const found = reasons(person(left), person(right), population);
    expect(found).toEqual(expected);
    expect(reasons(person(right), person(left), population)).toEqual(found);
  });

  it.each([
    ['brothers', 'Juan|Quispe|Mamani', 'Pedro|Quispe|Mamani'],
    ['two names of their own, one letter apart', 'Mario|Luna|Rojas', 'Marco|Luna|Rojas'],
    ['one surname in common', 'Juan|Quispe|Mamani', 'Juan|Quispe|Flores'],
    ['two slips in one word', 'Juan|Quispe|Mamani', 'Juan|Kuizte|Mamani'],
    ['empty forms', '||', '||'],
  ])('keeps apart %s', (_what, left, right) => {
    expect(reasons(person(left), person(right))).toBeNull();
  });

  it('says less in a large register, and more of a rare name', () => {
    const [common, rare] = ['Juan|Quispe|', 'Aurelio|Retama|'].map((names) => person(names));
    const [whole, whoWasRare] = ['Juan|Mamani|Quispe', 'Aurelio|Queñual|Retama'].map((names) =>
      person(names),
    );
    expect(reasons(common!, whole!, 500)).toEqual(['surname-missing']);
    expect(reasons(common!, whole!, 100_000)).toBeNull();
    expect(reasons(rare!, whoWasRare!, 100_000)).toEqual(['surname-missing']);
  });
});

describe('documents and birth dates', () => {
  it('go before the name', () => {
    expect(reasons(person('Juan|Quispe|', '10117410'), person('Pedro|Rojas|', '10117410-2'))).toEqual([
      'document',
    ]);
    expect(reasons(person('Juan|Quispe|', '01011741'), person('Pedro|Rojas|', '1011741'))).toEqual([
      'document-zeros',
    ]);
    const passport = person('Pedro|Rojas|', '10117410', null, 'passport');
    expect(reasons(person('Juan|Quispe|', '10117410'), passport)).toEqual(['document-other-kind']);
  });

  it('are alike but for one digit only where the name has something in common', () => {
    const noted = person('Juan|Quispe|Mamani', '10117410');
    expect(reasons(noted, person('Juan|Quispe|Flores', '10117401'))).toEqual([
      'document-one-digit',
      'surname-missing',
    ]);
    // Brothers who were registered on the same day.
    expect(reasons(noted, person('Pedro|Quispe|Mamani', '10117411'))).toBeNull();
  });

  it('speak against one person when they are others', () => {
    const noted = person('Juan|Quispe|Mamani', '10117410', '1980-05-14');
    expect(reasons(noted, person('Juan|Quispe|Mamani', '45678901', '1991-11-02'), 500)).toBeNull();
    expect(reasons(noted, person('Juan|Quispe|Mamani', '', '1991-11-02'), 500)).toEqual([
      'same-name',
      'other-birth-date',
    ]);
    expect(reasons(noted, person('Juan|Quispe|Mamani', '', '1991-11-02'), 100_000)).toBeNull();
    expect(reasons(noted, person('Juan|Quispe|Mamani', '', '1980-05-14'), 100_000)).toEqual([
      'same-name',
      'same-birth-date',
    ]);
  });

  it.each([
    ['day and month swapped', '1980-05-11', '1980-11-05'],
    ['one digit wrong', '1980-05-11', '1989-05-11'],
    ['only the year known', '1980-05-11', '1980-01-01'],
  ])('%s is near', (_what, left, right) => {
    expect(reasons(person('Juan|Quispe|Mamani', '', left), person('Juan|Quispe|Mamani', '', right))).toEqual([
      'same-name',
      'near-birth-date',
    ]);
  });

  it('without a document two strangers are strangers', () => {
    expect(reasons(person('Juan|Quispe|'), person('Pedro|Rojas|'))).toBeNull();
  });
});

describe('words of a name', () => {
  it('join particles, split two surnames in one field, and drop nothing that is all there is', () => {
    expect(surnameWords({ paternalSurname: 'De la Cruz', maternalSurname: 'del Águila' })).toEqual([
      'delacruz',
      'delaguila',
    ]);
    expect(surnameWords({ paternalSurname: 'San Martín', maternalSurname: '' })).toEqual(['sanmartin']);
    expect(givenWords('José de los Santos José')).toEqual(['jose', 'santos']);
    expect(givenWords('Y')).toEqual(['y']);
  });

  it.each([
    ['vasquez', 'bazques'],
    ['huaman', 'waman'],
    ['ccori', 'qori'],
    ['llerena', 'yerena'],
    ['jimenez', 'ximenes'],
    ['quispe', 'kispe'],
    ['jhon', 'john'],
  ])('%s sounds as %s', (left, right) => {
    expect(soundOf(left)).toBe(soundOf(right));
  });
});
