import type { NoteBody } from '../../shared/contract/individual-attention.contract';
import {
  consentTextVersion,
  type PersonInput,
  type RegisterInput,
} from '../../shared/contract/intake.contract';

/** The day on which `testClock` stands. */
export const today = '2026-11-24';

const person: PersonInput = {
  documentKind: 'dni',
  documentNumber: '01234567',
  givenNames: 'Juan',
  paternalSurname: 'Peña',
  maternalSurname: 'Ñahui',
  birthDate: '1985-03-02',
  phone: '999 000 111',
  safeContact: '',
};

/** A registration that the core accepts, of an invented man with the given changes. */
export const registration = (informedBy: string, change: Partial<PersonInput> = {}): RegisterInput => ({
  consent: {
    outcome: 'given',
    kind: 'verbal',
    givenOn: today,
    informedBy: informedBy,
    how: 'En persona',
    textVersion: consentTextVersion,
  },
  person: { ...person, ...change },
  condition: 'new',
  entryWay: 'own-accord',
  institutionNumber: '',
  reason: '',
  existingPersonId: null,
  duplicatesSeen: [],
});

/** The text of a note, with what is to be found again (or nowhere) in its development. */
export const noteText = (development = 'Habló de los celos y de la separación.'): NoteBody => ({
  reason: 'Derivación del grupo',
  requestedBy: 'facilitators',
  development,
  agreements: 'Practicar el retiro.',
  riskObserved: '',
  nextStep: 'Cita el martes',
});
