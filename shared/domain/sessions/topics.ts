/** The thirteen basic and indispensable topics of §6.4.8, in its order and with its words. */
export const sessionTopics = [
  'Poder y violencia',
  'Género e identidad masculina',
  'Etapas de la vida, construcción social, masculinidad y violencia',
  'Afecto, emociones y amor',
  'Relación de pareja',
  'Negociación y resolución de conflictos',
  'Salud y cuerpo',
  'Sexualidad, erotismo y homofobia',
  'Paternidad responsable',
  'Trabajo remunerado y no remunerado',
  'Corresponsabilidades, desigualdades de género y derechos de las mujeres',
  'Leyes contra la violencia',
  'Activismo comunitario',
] as const;

/**
 * The name of a topic, counted from 1 as the norm lists them.
 * @throws RangeError for a number that is none of the thirteen
 */
export const topicName = (topic: number): string => {
  const name = sessionTopics[topic - 1];
  if (name === undefined) throw new RangeError('§6.4.8 lists thirteen topics');
  return name;
};
