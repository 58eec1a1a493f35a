import type { ValidInputs } from './facts';

const contact = {
  name: 'Rosa Inventada',
  relation: 'former-partner',
  standing: 'current',
  whereabouts: 'Con su hermana',
  phone: '999 000 333',
  safeWay: 'Por mensaje de la hermana',
  safeHours: 'De mañana',
  never: 'Llamar a su casa',
} as const;

/** Of people: their data corrected, two records compared, merged and parted; and whom a case may put at risk. */
export const identityInputs: ValidInputs = {
  'contacts.ofCase': ({ ids }) => ({ caseId: ids.case }),
  'contacts.save': ({ ids }) => ({ caseId: ids.loneCase, contactId: null, baseVersion: 0, content: contact }),
  'contacts.versions': ({ ids }) => ({ contactId: ids.contact }),
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
