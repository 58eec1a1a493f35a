import type { ContactContent } from '../../../shared/contract/contacts.contract';

export const relationWords: Readonly<Record<ContactContent['relation'], string>> = {
  partner: 'Pareja',
  'former-partner': 'Expareja',
  victim: 'Persona que denunció o fue afectada',
  child: 'Hija o hijo',
  parent: 'Madre o padre',
  sibling: 'Hermana o hermano',
  'other-relative': 'Otro familiar',
  other: 'Otra persona',
};

export const standingWords: Readonly<Record<ContactContent['standing'], string>> = {
  current: 'Sigue vigente',
  past: 'Ya no vale',
};

/** The fields of a contact, by their names. */
export const contactFieldWords = {
  name: 'Nombre',
  relation: 'Qué es para él',
  whereabouts: 'Dónde está',
  phone: 'Teléfono',
  safeWay: 'Cómo comunicarse sin ponerla en riesgo',
  safeHours: 'A qué horas',
  never: 'Lo que nunca debe hacerse',
  standing: 'Vigencia',
} as const satisfies Readonly<Record<keyof ContactContent, string>>;
