import type { PickList, unanswered } from '../../../shared/domain/lists/options';

/** Names of the lists that change by year. */
export const listWords: Readonly<Record<PickList, string>> = {
  ethnicity: 'Pertenencia étnica',
  'entry-way': 'Forma de ingreso',
  'mother-tongue': 'Lengua materna',
  disability: 'Discapacidad',
  'marital-state': 'Estado civil',
  education: 'Nivel educativo',
  income: 'Ingresos',
};

/** The two answers that are of no list. */
export const unansweredWords: Readonly<Record<(typeof unanswered)[number], string>> = {
  'not-asked': 'No se preguntó',
  declined: 'Prefirió no responder',
};
