import type { CertificateKind } from '../domain/certificates/certificates';

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'setiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

/** «24 de noviembre de 2026», the same whatever the computer: what was issued stays as it reads. */
const longDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))} de ${months[Number(month) - 1] ?? ''} de ${year}`;
};

/** What a certificate says: what was attended, and no verdict. */
export const certificateWords = {
  titles: {
    attendance: 'Constancia de asistencia',
    completion: 'Constancia de conclusión',
  } satisfies Readonly<Record<CertificateKind, string>>,
  about: (name: string, document: string) =>
    document === ''
      ? `Se deja constancia de que ${name}`
      : `Se deja constancia de que ${name}, con documento ${document},`,
  attended: (attended: number, sessions: number, group: string, from: string, to: string) =>
    `asistió a ${String(attended)} de ${String(sessions)} sesiones del grupo «${group}», entre el ${longDay(from)} y el ${longDay(to)}.`,
  topics: (topics: readonly string[]) =>
    topics.length === 0
      ? 'No consta que haya escuchado completo alguno de los trece temas básicos.'
      : `Escuchó ${String(topics.length)} de los trece temas básicos: ${topics.join('; ')}.`,
  completed: 'Cumplió las condiciones que esta oficina ha fijado para dar por concluidas las sesiones.',
  issued: (day: string) => `Se expide el ${longDay(day)}.`,
  limits:
    'Esta constancia informa a qué sesiones asistió. No dice cómo es ni cómo será su conducta, y no reemplaza ninguna sanción ni medida (§6.2.8).',
} as const;
