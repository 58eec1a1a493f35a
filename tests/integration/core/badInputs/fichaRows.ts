import {
  admissionStep,
  basisOf,
  childrenStep,
  contactStep,
  personalStep,
  withdrawal,
  workStep,
} from '../../../builders/ficha';
import type { OfficeIds } from '../../../builders/office';
import { registration } from '../../../builders/registration';

type Given = (ids: OfficeIds) => object;
type Refused = readonly [
  name: string,
  path: string,
  input: Given,
  code: 'invalid' | 'rule' | 'conflict' | 'too-large' | 'not-found',
  at: readonly [string, string] | RegExp,
];

export const register = 'intake.register';
const stranger = {
  documentNumber: '44556677',
  givenNames: 'Walter',
  paternalSurname: 'Inga',
  maternalSurname: '',
};
/** A registration of somebody new, with one thing typed oddly. */
export const man =
  (change: object, rest: object = {}): Given =>
  ({ psychologist }) => ({ ...registration(psychologist, { ...stranger, ...change }), ...rest });
const consented =
  (change: object, rest: object = {}): Given =>
  ({ psychologist }) => {
    const input = registration(psychologist, stranger);
    return { ...input, ...rest, consent: { ...input.consent, ...change } };
  };
const mandate = { kind: 'mandate', authority: 'Juzgado', document: 'Res. 3', documentOn: '2026-11-02' };
const personal =
  (change: object, of: object = {}): Given =>
  ({ loneCase }) =>
    personalStep(loneCase, change, of);
const contact =
  (change: object): Given =>
  ({ loneCase }) =>
    contactStep(loneCase, change);
const phone = (number: string) => ({ phones: [{ number, kind: 'mobile', messages: 'no' }] });

/** What is refused, with the code and the problem at its field, or what the sentence speaks of. */
export const refused: readonly Refused[] = [
  [
    'a birth tomorrow',
    register,
    man({ birthDate: '2026-11-25' }),
    'invalid',
    ['person.birthDate', 'date-future'],
  ],
  [
    'a man of two hundred years',
    register,
    man({ birthDate: '1826-01-01' }),
    'invalid',
    ['person.birthDate', 'date-too-old'],
  ],
  [
    'the thirtieth of February',
    register,
    man({ birthDate: '1985-02-30' }),
    'invalid',
    ['person.birthDate', 'date-shape'],
  ],
  [
    'an estimate of two hundred years',
    register,
    man({ birthDate: null, estimatedAge: 200 }),
    'invalid',
    ['person.estimatedAge', 'age-range'],
  ],
  [
    'an estimate below nothing',
    register,
    man({ birthDate: null, estimatedAge: -1 }),
    'invalid',
    ['person.estimatedAge', 'age-range'],
  ],
  [
    'half a year',
    register,
    man({ birthDate: null, estimatedAge: 30.5 }),
    'invalid',
    ['person.estimatedAge', 'age-range'],
  ],
  [
    'an age in words',
    register,
    man({ birthDate: null, estimatedAge: 'treinta' }),
    'invalid',
    ['person.estimatedAge', 'age-range'],
  ],
  [
    'an estimate beside a birth',
    register,
    man({ estimatedAge: 41 }),
    'invalid',
    ['person.estimatedAge', 'age-not-needed'],
  ],
  [
    'a document that somebody has',
    register,
    man({ documentNumber: '01234567' }),
    'conflict',
    ['person.documentNumber', 'document-taken'],
  ],
  [
    'the same with its check digit and spaces',
    register,
    man({ documentNumber: ' 01.234.567 ' }),
    'conflict',
    ['person.documentNumber', 'document-taken'],
  ],
  [
    'a DNI without a number',
    register,
    man({ documentNumber: '' }),
    'invalid',
    ['person.documentNumber', 'required'],
  ],
  [
    'a number of no document',
    register,
    man({ documentKind: 'none' }),
    'invalid',
    ['person.documentNumber', 'number-without-kind'],
  ],
  ['a name of blanks', register, man({ givenNames: '   ' }), 'invalid', ['person.givenNames', 'required']],
  [
    'a NUL in a surname',
    register,
    man({ paternalSurname: 'In\u0000ga' }),
    'invalid',
    ['person.paternalSurname', 'invisible-characters'],
  ],
  [
    'a name read from right to left',
    register,
    man({ givenNames: '\u202Eretlaw' }),
    'invalid',
    ['person.givenNames', 'invisible-characters'],
  ],
  [
    'a mark of direction alone',
    register,
    man({ paternalSurname: 'Inga\u200F' }),
    'invalid',
    ['person.paternalSurname', 'invisible-characters'],
  ],
  [
    'a name in two lines',
    register,
    man({ givenNames: 'Walter\nJosé' }),
    'invalid',
    ['person.givenNames', 'one-line'],
  ],
  [
    'a name of a megabyte',
    register,
    man({ givenNames: 'W'.repeat(1_048_576) }),
    'too-large',
    /demasiado largo/,
  ],
  [
    'a reason longer than its box',
    register,
    man({}, { reason: 'x'.repeat(2_001) }),
    'invalid',
    ['reason', 'too-long'],
  ],
  [
    'a way of entry that no list has',
    register,
    man({}, { entryWay: 'by-parachute' }),
    'invalid',
    ['entryWay', 'option-unknown'],
  ],
  [
    'a way of entry that was not asked',
    register,
    man({}, { entryWay: 'not-asked' }),
    'invalid',
    ['entryWay', 'required'],
  ],
  [
    'a paper of tomorrow',
    register,
    man({}, { paperOn: '2026-11-25' }),
    'invalid',
    ['paperOn', 'date-future'],
  ],
  [
    'a paper of the century before the last',
    register,
    man({}, { paperOn: '1899-12-31' }),
    'invalid',
    ['paperOn', 'date-too-old'],
  ],
  [
    'a consent of tomorrow',
    register,
    consented({ givenOn: '2026-11-25' }),
    'rule',
    ['consent.givenOn', 'date-future'],
  ],
  [
    'no answer to the question',
    register,
    consented({ outcome: 'not-asked' }),
    'rule',
    ['consent.givenOn', 'consent-first'],
  ],
  [
    'a consent to an older text',
    register,
    consented({ textVersion: '2020-1' }),
    'rule',
    ['consent.givenOn', 'consent-text-version'],
  ],
  [
    'the text of a mandate without one',
    register,
    consented({ textVersion: '2026-1-m' }),
    'rule',
    ['consent.givenOn', 'consent-text-version'],
  ],
  [
    'a mandate of nobody',
    register,
    consented({ textVersion: '2026-1-m' }, { basis: { ...mandate, authority: '' } }),
    'invalid',
    ['basis.authority', 'required'],
  ],
  [
    'a mandate of next week',
    register,
    consented({ textVersion: '2026-1-m' }, { basis: { ...mandate, documentOn: '2026-12-01' } }),
    'invalid',
    ['basis.documentOn', 'date-future'],
  ],
  [
    'a judge beside a consent',
    register,
    consented({}, { basis: { kind: 'consent', authority: 'Juzgado', document: '', documentOn: null } }),
    'invalid',
    ['basis.authority', 'not-of-this-basis'],
  ],
  [
    'a law that is not named',
    register,
    consented(
      { textVersion: '2026-1-l' },
      { basis: { kind: 'law', authority: '', document: '', documentOn: null } },
    ),
    'invalid',
    ['basis.document', 'required'],
  ],
  [
    'another birth than the one that is known',
    'ficha.savePersonal',
    personal({ birthDate: '1990-01-01' }),
    'invalid',
    ['content.birthDate', 'corrected-elsewhere'],
  ],
  [
    'a tongue that no list has',
    'ficha.savePersonal',
    personal({ motherTongue: 'klingon' }),
    'invalid',
    ['content.motherTongue', 'option-unknown'],
  ],
  [
    'an interview of tomorrow',
    'ficha.savePersonal',
    personal({}, { occurredOn: '2026-11-25' }),
    'invalid',
    ['occurredOn', 'date-future'],
  ],
  [
    'a version that is not there yet',
    'ficha.savePersonal',
    personal({}, { baseVersion: 3 }),
    'conflict',
    /versión/,
  ],
  [
    'a district that there is not',
    'ficha.saveContact',
    contact({ ubigeo: '999999' }),
    'invalid',
    ['content.ubigeo', 'ubigeo-shape'],
  ],
  [
    'a district in words',
    'ficha.saveContact',
    contact({ ubigeo: 'Breña' }),
    'invalid',
    ['content.ubigeo', 'ubigeo-shape'],
  ],
  [
    'a telephone without a number',
    'ficha.saveContact',
    contact(phone('  ')),
    'invalid',
    ['content.phones.0.number', 'required'],
  ],
  [
    'seven telephones',
    'ficha.saveContact',
    contact({ phones: Array.from({ length: 7 }, () => phone('1').phones[0]) }),
    'invalid',
    ['content.phones', 'too-many'],
  ],
  [
    'a NUL in an address',
    'ficha.saveContact',
    contact({ address: 'Jr.\u0000' }),
    'invalid',
    ['content.address', 'invisible-characters'],
  ],
  [
    'minus two children',
    'ficha.saveChildren',
    ({ loneCase }) => childrenStep(loneCase, { count: -2 }),
    'invalid',
    ['content.count', 'child-count'],
  ],
  [
    'forty-one children',
    'ficha.saveChildren',
    ({ loneCase }) => childrenStep(loneCase, { count: 41 }),
    'invalid',
    ['content.count', 'child-count'],
  ],
  [
    'an income that no list has',
    'ficha.saveWork',
    ({ loneCase }) => workStep(loneCase, { income: '1025' }),
    'invalid',
    ['content.income', 'option-unknown'],
  ],
  [
    'an admission as it was',
    'ficha.saveAdmission',
    ({ loneCase }) =>
      admissionStep(loneCase, {
        condition: 'new',
        entryWay: 'own-accord',
        institutionNumber: '',
        reason: '',
      }),
    'conflict',
    /Nada cambió/,
  ],
  [
    'the form handed to yesterday',
    'ficha.handOver',
    ({ loneCase, psychologist }) => ({
      caseId: loneCase,
      ownerId: psychologist,
      dueOn: '2026-11-23',
      note: 'Sigue',
    }),
    'invalid',
    ['dueOn', 'due-past'],
  ],
  [
    'a consent taken back tomorrow',
    'bases.withdraw',
    ({ loneCase, psychologist }) => withdrawal(loneCase, psychologist, { toldOn: '2026-11-25' }),
    'invalid',
    ['toldOn', 'date-future'],
  ],
  [
    'a second mandate without its paper',
    'bases.add',
    ({ loneCase, psychologist }) => ({
      caseId: loneCase,
      basis: basisOf('mandate', psychologist, { document: '' }),
    }),
    'invalid',
    ['basis.document', 'required'],
  ],
];
