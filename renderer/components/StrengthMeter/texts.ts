import type { WarningCode } from '../../../shared/domain/passphrase/strength';

export const strengthWords = {
  label: 'Dificultad de adivinarla',
  advice:
    'Una frase de varias palabras sin relación entre sí, como las de un sorteo. No hace falta mezclar símbolos.',
  more: 'Alárguela con otra palabra; se pide que sea difícil de adivinar y de doce letras o más.',
  levels: ['muy baja', 'baja', 'media', 'alta', 'muy alta'],
} as const;

export const warningWords: Readonly<Record<WarningCode, string>> = {
  straightRow: 'Son teclas seguidas.',
  keyPattern: 'Es un dibujo del teclado.',
  simpleRepeat: 'Repite una letra.',
  extendedRepeat: 'Repite un mismo trozo.',
  sequences: 'Es una serie, como abc o 678.',
  recentYears: 'Lleva un año reciente.',
  dates: 'Lleva una fecha.',
  topTen: 'Es de las más usadas.',
  topHundred: 'Es muy usada.',
  common: 'Es de uso común.',
  similarToCommon: 'Se parece a una de uso común.',
  wordByItself: 'Es una sola palabra.',
  namesByThemselves: 'Son nombres o apellidos.',
  commonNames: 'Son nombres o apellidos comunes.',
  userInputs: 'Se apoya en su usuario, su nombre o el de la oficina.',
};
