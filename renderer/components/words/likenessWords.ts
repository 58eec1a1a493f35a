import type { LikenessReason } from '../../../shared/domain/people/likeness';

/** Why a record is shown as perhaps the same person, and what speaks against it. */
export const likenessWords: Readonly<Record<LikenessReason, string>> = {
  document: 'Mismo documento',
  'document-zeros': 'Mismo documento, salvo los ceros del comienzo',
  'document-other-kind': 'Mismo número, con otro tipo de documento',
  'document-one-digit': 'El documento difiere en un solo dígito',
  'same-name': 'Mismo nombre',
  'swapped-surnames': 'Apellidos en otro orden',
  'surname-missing': 'Coincide uno de los apellidos',
  'given-name-missing': 'Falta uno de los nombres',
  'other-given-name': 'Un nombre igual y otro distinto',
  spelling: 'Suena igual, se escribe distinto',
  typo: 'Difiere en una letra',
  'same-birth-date': 'Misma fecha de nacimiento',
  'near-birth-date': 'Fecha de nacimiento parecida',
  'other-document': 'Otro número de documento',
  'other-birth-date': 'Otra fecha de nacimiento',
};
