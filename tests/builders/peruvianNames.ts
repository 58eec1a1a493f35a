import type { Identity } from '../../shared/domain/people/name';

/**
 * Invented people with names as Peru has them: few surnames that many carry, many that few do, one or two given names.
 * The shares are those of the test alone: the product's own table of rarity (`nameRarity.ts`) is not used here.
 */

export type Random = () => number;

/** A sequence of numbers between 0 and 1 that is the same for the same seed (mulberry32). */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Of each ten thousand people, how many carry a surname as their paternal one: about two fifths of the country. */
const surnameShares: readonly (readonly [string, number])[] = [
  ['Quispe', 300],
  ['Flores', 170],
  ['Sánchez', 165],
  ['Rodríguez', 160],
  ['García', 150],
  ['Rojas', 140],
  ['Díaz', 120],
  ['Mamani', 118],
  ['Huamán', 110],
  ['Torres', 105],
  ['Vásquez', 100],
  ['López', 98],
  ['Ramos', 95],
  ['Pérez', 90],
  ['Castillo', 80],
  ['Gonzales', 78],
  ['Chávez', 76],
  ['Espinoza', 74],
  ['De la Cruz', 70],
  ['Mendoza', 70],
  ['Ramírez', 68],
  ['Fernández', 66],
  ['Gutiérrez', 64],
  ['Castro', 62],
  ['Ruiz', 60],
  ['Vargas', 58],
  ['Silva', 56],
  ['Romero', 54],
  ['Reyes', 52],
  ['Salazar', 50],
  ['Condori', 50],
  ['Ríos', 46],
  ['Cárdenas', 44],
  ['Aguilar', 42],
  ['Medina', 42],
  ['Vega', 40],
  ['Guerrero', 38],
  ['Palacios', 36],
  ['Choque', 36],
  ['Delgado', 35],
  ['Campos', 35],
  ['Herrera', 34],
  ['Morales', 34],
  ['Paredes', 33],
  ['Guevara', 32],
  ['Valdivia', 30],
  ['Soto', 30],
  ['Cabrera', 30],
  ['Villanueva', 28],
  ['Zapata', 28],
  ['Apaza', 27],
  ['Tello', 26],
  ['Carrasco', 26],
  ['León', 26],
  ['Núñez', 25],
  ['Peña', 24],
  ['Córdova', 24],
  ['Ccori', 20],
  ['Ticona', 20],
  ['Huanca', 20],
  ['Yupanqui', 18],
  ['Ñahui', 6],
];

const beginnings = (
  'Cha Chu Huay Lla Pa Pu Qui Ta Tu Ya Yu Su Sa Ca Cu Ma Mo Al Bel Ber Car Cas Es Fon Ga Gal Ja La Le Lu Mar Mon Na ' +
  'Ol Or Pe Por Ra Re Ri Ro Sal Se So Te To Ur Va Ve Vi Za Zu Ñau Hui Cco Anto Ayma Cusi Inqui Mayta Tinta'
).split(' ');
const middles =
  'ca lli ma ña pa qui ra ri sa ta ti ve vi za do ba la ne co lo mi ro mu chu hua lla cha'.split(' ');
const endings =
  'ya res hua ri na llo do ti ma no ta cos ra nes co lla que les mi pa rez ndo te rra cca yo'.split(' ');

/** Surnames that few carry, by Zipf's law like the rest: some forty thousand combinations. */
const rareSurname = (random: Random): string => {
  const one = (list: readonly string[]) => list[Math.floor(random() ** 1.6 * list.length)] ?? '';
  return one(beginnings) + one(middles) + one(endings);
};

const total = surnameShares.reduce((sum, [, share]) => sum + share, 0);
const commonShare = total / 10_000;

const weighted = (random: Random, shares: readonly (readonly [string, number])[], sum: number): string => {
  let left = random() * sum;
  for (const [name, share] of shares) {
    left -= share;
    if (left < 0) return name;
  }
  return shares[0]?.[0] ?? '';
};

const surname = (random: Random): string =>
  random() < commonShare ? weighted(random, surnameShares, total) : rareSurname(random);

/** Men's given names, the most frequent first; how many carry each falls as one over its place plus eight. */
const givenNames = (
  'Juan José Luis Carlos Jorge Alberto Antonio César Miguel Manuel Víctor Jesús Ángel Enrique Alexander Pedro Julio ' +
  'David Daniel Fernando Alejandro Eduardo Francisco Raúl Mario Marco Roberto Ricardo Óscar Segundo Santos Walter ' +
  'Javier Martín Andrés Hugo Alex Edwin Wilmer Percy Rubén Christian Cristian John Jhon Kevin Diego Rafael Félix ' +
  'Wilson Guillermo Marcos Elmer Edgar Gustavo Jaime Armando Alfredo Richard Henry Abel Adrián Agustín Arturo ' +
  'Aurelio Bernardo Darío Efraín Elías Emilio Ernesto Esteban Fidel Freddy Gabriel Gerardo Gregorio Héctor Iván ' +
  'Joel Julián Leoncio Lorenzo Lucio Máximo Nelson Nicanor Orlando Pablo Pascual Rigoberto Rodrigo Rómulo Samuel ' +
  'Sabino Saturnino Severo Teófilo Toribio Vicente Yonel Zacarías Zósimo'
).split(' ');
const givenShares = givenNames.map((name, place) => [name, 1_000 / (place + 8)] as const);
const givenTotal = givenShares.reduce((sum, [, share]) => sum + share, 0);
const givenName = (random: Random): string => weighted(random, givenShares, givenTotal);

const two = (value: number): string => String(value).padStart(2, '0');

/** Seven of ten men have two given names, as the register of identity has it. */
export function inventedMan(random: Random): Identity {
  const first = givenName(random);
  const second = random() < 0.7 ? givenName(random) : first;
  const year = 1950 + Math.floor((random() + random()) * 29);
  return {
    givenNames: first === second ? first : `${first} ${second}`,
    paternalSurname: surname(random),
    maternalSurname: surname(random),
    birthDate: `${String(year)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`,
    documentKind: 'dni',
    documentNumber: String(Math.floor(random() * 80_000_000)).padStart(8, '0'),
  };
}

/** As the register of an office holds him: one in ten without a document, one in seven without a birth date. */
export function registeredMan(random: Random): Identity {
  const man = inventedMan(random);
  const withoutDocument = random() < 0.1;
  return {
    ...man,
    ...(withoutDocument ? { documentKind: 'none', documentNumber: '' } : {}),
    ...(random() < 0.15 ? { birthDate: null } : {}),
  };
}
