import type { LearningDomain, PreventionElement } from '../../../shared/domain/programmes/programme';

/** Words of a programme of sessions: §6.4.9, §6.4.10 and §5.4. */
type Words<Value extends string> = Readonly<Record<Value, string>>;

export const domainWords: Words<LearningDomain> = {
  cognitive: 'Saber conocer',
  attitudes: 'Saber actuar e interactuar',
  skills: 'Saber resolver',
};

/** The elements of §6.4.10 in our own words. */
export const elementWords: Words<PreventionElement> = {
  a: 'a) Analizar lo pensado y lo sentido, asumir la responsabilidad y controlar los impulsos',
  b: 'b) Reconocer las señales de tensión y retirarse a tiempo',
  c: 'c) No minimizar, no culpar a las mujeres, no encubrir, no reforzar el machismo',
  d: 'd) Participar en acciones públicas contra la violencia',
};
