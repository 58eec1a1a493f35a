import type { Approach } from '../../../shared/domain/approaches';

/** The approaches of §5.4, as a programme and a plan of individual attention name them. */
export const approachWords: Readonly<Record<Approach, string>> = {
  gender: 'Género',
  'human-rights': 'Derechos humanos',
  integrality: 'Integralidad',
  interculturality: 'Interculturalidad',
  intersectionality: 'Interseccionalidad',
  generational: 'Generacional',
  ecological: 'Ecológico o multinivel',
  multicomponent: 'Multicomponente',
};
