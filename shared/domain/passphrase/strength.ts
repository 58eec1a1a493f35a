import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonDictionary } from '@zxcvbn-ts/language-common';
import { dictionary as spanishDictionary } from '@zxcvbn-ts/language-es-es';
import { searchWords } from '../text/fold';
import { peruvianWords } from './peruvianWords';

/**
 * How hard a passphrase is to guess, and whether it may guard an office. There are no rules of composition: they
 * make passphrases alike, and the estimate already counts what they would add.
 *
 * The dictionaries weigh some megabytes: import this module only where a passphrase is chosen, with `import()`.
 */

export const minimumLength = 12;
export const minimumScore = 3;
/** A context word of one or two letters would be found everywhere. */
const minimumContextLength = 3;
/** The estimator's work grows faster than the length; what lies beyond cannot make a passphrase weaker. */
const estimatedLength = 64;

export interface Strength {
  /** 0 (guessed at once) to 4. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Decimal logarithm of the guesses needed. */
  readonly guessesLog10: number;
  /** What makes it weak, for the form's own sentence; `null` when nothing in particular. */
  readonly warningCode: WarningCode | null;
}

export const warningCodes = [
  'straightRow',
  'keyPattern',
  'simpleRepeat',
  'extendedRepeat',
  'sequences',
  'recentYears',
  'dates',
  'topTen',
  'topHundred',
  'common',
  'similarToCommon',
  'wordByItself',
  'namesByThemselves',
  'commonNames',
  'userInputs',
] as const;
export type WarningCode = (typeof warningCodes)[number];

const isWarningCode = (text: string | null): text is WarningCode =>
  warningCodes.some((code) => code === text);

let estimator: ZxcvbnFactory | undefined;

/** Made at the first use and kept: it takes some 150 ms. Without translations it answers with codes, as wanted. */
const theEstimator = (): ZxcvbnFactory =>
  (estimator ??= new ZxcvbnFactory({
    dictionary: { ...commonDictionary, ...spanishDictionary, 'commonWords-peru': peruvianWords },
    graphs: { qwerty: adjacencyGraphs.qwerty, keypad: adjacencyGraphs.keypad },
    maxLength: estimatedLength,
  }));

/** Small letters without accents: the dictionaries of the estimator hold both, an attacker tries both. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (context: readonly string[]): string[] =>
  [...new Set(context.flatMap(searchWords))]
    .filter((word) => word.length >= minimumContextLength)
    .sort((left, right) => right.length - left.length);

function estimate(text: string, words: string[]): Strength {
  const result = theEstimator().check(text, words);
  const warning = result.feedback.warning;
  return {
    score: result.score,
    guessesLog10: result.guessesLog10,
    warningCode: isWarningCode(warning) ? warning : null,
  };
}

/**
 * Estimates a passphrase. Words of the context (login, names, the office's name) count for nothing: what is left
 * without them is estimated too, and the lower of both holds.
 */
export function estimateStrength(passphrase: string, context: readonly string[] = []): Strength {
  const words = wordsOf(context);
  const typed = passphrase.normalize('NFKC');
  const whole = estimate(typed, words);
  const comparable = plain(typed);
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), comparable);
  if (rest === comparable) return whole;
  const remainder = estimate(rest.trim(), words);
  return remainder.score < whole.score ? { ...remainder, warningCode: 'userInputs' } : whole;
}

/** True when the passphrase may open a vault: 12 characters or more, and hard enough to guess. */
export function passphraseIsAcceptable(passphrase: string, context: readonly string[] = []): boolean {
  const length = Array.from(passphrase.normalize('NFKC')).length;
  return length >= minimumLength && estimateStrength(passphrase, context).score >= minimumScore;
}
