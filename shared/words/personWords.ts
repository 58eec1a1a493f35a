import type { PersonField } from '../domain/people/personFields';

/** The data of a record, by the names that the forms have for them. */
export const personFieldWords: Readonly<Record<PersonField, string>> = {
  'document-kind': 'Tipo de documento',
  'document-number': 'Número de documento',
  'given-names': 'Nombres',
  'paternal-surname': 'Primer apellido',
  'maternal-surname': 'Segundo apellido',
  'birth-date': 'Fecha de nacimiento',
};
