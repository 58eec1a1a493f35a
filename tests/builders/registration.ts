import type { z } from 'zod';
import type { NoteBody } from '../../shared/contract/individual-attention.contract';
import {
  consentTextVersion,
  type PersonInput,
  type RegisterInput,
  type registerReferralInput,
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

/** A referral that the core accepts, of an invented man who has not come yet, with the given changes. */
export const referral = (
  receivedBy: string,
  change: Partial<PersonInput> = {},
): z.input<typeof registerReferralInput> => ({
  basis: { kind: 'mandate', law: '' },
  referral: {
    origin: 'court',
    institution: 'Juzgado inventado de Breña',
    document: 'Oficio 123-2026',
    documentOn: '2026-11-20',
    receivedOn: '2026-11-23',
    receivedBy,
  },
  person: { ...person, documentNumber: '77665544', paternalSurname: 'Derivadoñe', ...change },
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
