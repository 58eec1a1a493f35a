import type { Lack, Reminder } from '../../../shared/domain/team/eligibility';
import type { PledgeKind } from '../../../shared/domain/team/pledges';
import type {
  CourseState,
  KnownAnswer,
  TrainingField,
  TrainingKind,
} from '../../../shared/domain/team/training';

type Words<Value extends string> = Readonly<Record<Value, string>>;

export const fieldWords: Words<TrainingField> = {
  psychology: 'Psicología',
  'social-work': 'Trabajo social',
  'social-sciences': 'Otra de ciencias sociales',
  health: 'Otra de salud',
  other: 'Otra',
};

export const trainingWords: Words<TrainingKind> = {
  experiential: 'Vivencial',
  theoretical: 'Teórica',
  methodological: 'Metodológica',
};

export const knownWords: Words<KnownAnswer> = { yes: 'Sí', no: 'No', unknown: 'No consta' };

export const courseStateWords: Words<CourseState> = {
  declared: 'Declarada',
  verified: 'Verificada',
  withdrawn: 'Retirada',
};

export const pledgeWords: Words<PledgeKind> = {
  confidentiality: 'Compromiso de reserva',
  approaches: 'Enfoques y congruencia',
};

export const lackWords: Words<Lack['what']> = {
  account: 'una cuenta activa',
  field: 'formación en ciencias sociales o salud',
  experiential: 'capacitación vivencial',
  theoretical: 'capacitación teórica',
  methodological: 'capacitación metodológica',
  pledge: 'el compromiso de reserva',
};

const shortWords: Words<Lack['what']> = {
  account: 'cuenta activa',
  field: 'formación',
  experiential: 'vivencial',
  theoretical: 'teórica',
  methodological: 'metodológica',
  pledge: 'compromiso',
};

/** The same in a row of a list, where the page of the member says the rest. */
export const lacksInShort = (lacks: readonly { readonly what: Lack['what'] }[]): string =>
  lacks.map(({ what }) => shortWords[what]).join(', ');

export const reminderWords: Words<Reminder['what']> = {
  'complete-declaration':
    'Cuenta por lo que se declaró al crear su cuenta. Complete su formación, sus capacitaciones y su compromiso.',
  'preferred-field':
    'De preferencia facilitan profesionales de psicología o trabajo social (nota 17): anote por qué facilita.',
  assistance: 'No consta que la DGCVG–DATPS diera asistencia técnica a su capacitación.',
  approaches: 'Falta su palabra sobre los enfoques y la congruencia (§6.3.2 y §6.3.3).',
};
