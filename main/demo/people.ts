import type { DocumentKind, PersonInput } from '../../shared/contract/intake.contract';

/**
 * Invented men. Their surnames are plants, trees and landscapes, so that nobody takes them for somebody; the numbers
 * of their documents lie at the very beginning of the register (00000101 and on) and their telephones begin with
 * 000, which no telephone does.
 */
export interface DemoPerson {
  readonly person: PersonInput;
  readonly entryWay: string;
}

const document = (number: string | null): Pick<PersonInput, 'documentKind' | 'documentNumber'> => {
  const kind: DocumentKind = number === null ? 'none' : number.startsWith('DEMO') ? 'foreign-card' : 'dni';
  return { documentKind: kind, documentNumber: number ?? '' };
};

const man = (
  [givenNames, paternalSurname, maternalSurname]: readonly [string, string, string],
  documentNumber: string | null,
  birthDate: string | null,
  entryWay: string,
  phone = '',
): DemoPerson => ({
  entryWay,
  person: {
    ...document(documentNumber),
    givenNames,
    paternalSurname,
    maternalSurname,
    birthDate,
    phone,
    safeContact: phone === '' ? '' : 'Por la mañana, sin dejar mensaje.',
  },
});

/** Who registers whom: each list is entered by the account of its role. */
export const demoPeople = {
  admission: [
    man(['Aurelio', 'Retama', 'Queñual'], '00000101', '1984-02-11', 'own-accord', '000 000 101'),
    man(['Fermín', 'Molle', 'Tarwi'], '00000102', '1991-07-30', 'line-100', '000 000 102'),
    man(['Wilber', 'Ñandubay', 'Peñasco'], '00000103', '1978-11-05', 'police'),
    man(['Juan Carlos', 'Ichu', 'Laguna'], '00000104', '1988-03-19', 'health-establishment', '000 000 104'),
    man(['Eusebio', 'Chonta', 'Aguaje'], '00000105', '1969-09-01', 'found-by-staff'),
    man(['Néstor', 'Cantuta', 'Roca'], '00000106', '1995-12-24', 'found-by-outreach', '000 000 106'),
    man(['Percy', 'Algarrobo', 'Médano'], '00000107', '1982-05-08', 'other-cem'),
    man(['Isaías', 'Huarango', 'Duna'], null, '1975-01-17', 'own-accord'),
    man(['Alejandro', 'Ceibo', 'Nevado'], '00000109', '2001-06-12', 'school-authority', '000 000 109'),
  ],
  'social-work': [
    man(['Saturnino', 'Tola', 'Quebrada'], '00000110', '1972-10-28', 'sau'),
    man(['Marcelo', 'Capulí', 'Ladera'], '00000111', '1986-04-03', 'notification-form', '000 000 111'),
    man(['Genaro', 'Lúcumo', 'Cascada'], '00000112', '1990-08-21', 'sar'),
    man(['Abel', 'Pacae', 'Meseta'], 'DEMO00113', '1993-02-02', 'own-accord', '000 000 113'),
    man(['Lorenzo', 'Huayruro', 'Río'], '00000114', '1965-12-09', 'health-establishment'),
    man(['Efraín', 'Tara', 'Colina'], '00000115', null, 'other-matter'),
  ],
  'judicial-follow-up': [
    man(['Rigoberto', 'Caoba', 'Manantial'], '00000116', '1980-07-07', 'court', '000 000 116'),
    man(['Delfín', 'Shihuahuaco', 'Pongo'], '00000117', '1987-09-15', 'court', '000 000 117'),
    man(['Moisés', 'Sauce', 'Ribera'], '00000118', '1976-03-26', 'prosecutor'),
    man(['Hernán', 'Eucalipto', 'Abra'], '00000119', '1992-11-11', 'court', '000 000 119'),
    man(['Tomás', 'Aliso', 'Cañada'], '00000120', '1983-06-18', 'court'),
  ],
  psychology: [
    man(['Gregorio', 'Palo Verde', 'Estero'], '00000121', '1979-05-29', 'own-accord', '000 000 121'),
    man(['Benigno', 'Chachacoma', 'Puna'], '00000122', '1985-10-10', 'line-100'),
    man(['Raúl', 'Mangle', 'Bahía'], '00000123', '1998-01-31', 'own-accord', '000 000 123'),
    man(['Cirilo', 'Tumbo', 'Valle'], '00000124', '1970-08-14', 'cai'),
    man(['Óscar', 'Nogal', 'Ñusta'], '00000125', '1994-04-22', 'other-cem', '000 000 125'),
  ],
} as const satisfies Record<string, readonly DemoPerson[]>;
