import type { ValidInputs } from './facts';

/** Of people: their data corrected, two records compared, merged and parted. */
export const identityInputs: ValidInputs = {
  'people.compare': ({ ids }) => ({ personId: ids.person, otherId: ids.otherPerson }),
  'people.correct': ({ ids }) => ({
    personId: ids.otherPerson,
    corrections: 0,
    person: {
      documentKind: 'dni',
      documentNumber: '76543201',
      givenNames: 'Óscar',
      paternalSurname: 'Zúñiga',
      maternalSurname: 'Ávila',
      birthDate: null,
      phone: '',
      safeContact: '',
    },
    reason: 'Trajo su DNI.',
  }),
  'people.get': ({ ids }) => ({ personId: ids.person }),
  'people.history': ({ ids }) => ({ personId: ids.person }),
  'people.like': ({ ids }) => ({ personId: ids.person }),
  'people.merge': ({ ids }) => ({
    survivorId: ids.person,
    absorbedId: ids.otherPerson,
    reason: 'Es la misma persona.',
  }),
  'people.undoMerge': ({ ids }) => ({ number: ids.merge, reason: 'Eran dos hermanos.' }),
};
