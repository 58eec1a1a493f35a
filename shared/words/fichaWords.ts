import type { informationMeans, messageAnswers, phoneKinds } from '../contract/ficha.contract';
import type { BasisKind } from '../domain/intake/bases';
import type { FichaPart } from '../domain/intake/ficha';

type Words<Value extends string> = Readonly<Record<Value, string>>;

/** Names of the parts of the registration form, in its order (§6.4.2). */
export const fichaPartWords: Words<FichaPart> = {
  admission: 'Ingreso',
  personal: 'Datos personales',
  'education-work': 'Estudios y trabajo',
  contact: 'Domicilio y contacto',
  children: 'Hijas e hijos',
  information: 'Información entregada',
  psychology: 'Apreciación de psicología',
  'social-work': 'Apreciación de trabajo social',
};

/** Who fills a part in, where the official form reserves it. */
export const reservedWords: Partial<Words<FichaPart>> = {
  children: 'La completa psicología o trabajo social',
  psychology: 'La completa psicología',
  'social-work': 'La completa trabajo social',
};

/** Names of the fields of the form, by part. */
export const fichaFieldWords = {
  reason: 'motivo',
  age: 'fecha de nacimiento o edad aproximada',
  motherTongue: 'lengua materna',
  maritalState: 'estado civil',
  education: 'nivel educativo',
  occupation: 'ocupación',
  ubigeo: 'distrito donde vive',
  safeContact: 'cómo contactarlo sin riesgo',
  count: 'cuántos tiene',
  given: 'cuándo y cómo se le dio',
  appreciation: 'la apreciación completa',
} as const;

/** What a field is called that a part still lacks. */
export const missingFieldText = (field: string): string =>
  Object.entries(fichaFieldWords).find(([name]) => name === field)?.[1] ?? field;

export const phoneKindWords: Words<(typeof phoneKinds)[number]> = {
  mobile: 'Celular',
  home: 'Casa',
  work: 'Trabajo',
  other: 'Otro',
};

export const messageWords: Words<(typeof messageAnswers)[number]> = {
  yes: 'Se puede dejar mensaje',
  no: 'No dejar mensaje',
  'not-asked': 'No se preguntó',
};

export const informationMeansWords: Words<(typeof informationMeans)[number]> = {
  card: 'Tarjeta impresa, en la mano',
  aloud: 'De palabra',
  message: 'Mensaje a su teléfono',
  email: 'Correo',
  other: 'Otra manera',
};

export const basisKindWords: Words<BasisKind> = {
  consent: 'Dio su consentimiento',
  mandate: 'Mandato judicial o fiscal',
  law: 'Obligación de una ley',
  withdrawal: 'Retiró su consentimiento',
};
