import { bitsOf, isCommon, type NamePart } from './nameRarity';
import { documentAgreement, type DocumentAgreement } from './documentLikeness';
import type { Identity } from './name';
import { givenWords, soundOf, surnameWords } from './nameWords';
import { oneSlipApart } from './slips';

/**
 * Whether two records look like one person, and why. The same function explains in the form and enforces in the core.
 *
 * It only asks the user to look: two men may share a name. What is alike is weighed in bits (`nameRarity.ts`), what
 * differs takes bits away; but a name that is whole on both sides and differs in one thing at most is always shown,
 * however common, unless document or birth date speak against it.
 */

/** Why a record is shown, and what speaks against it; the window has the words. */
export const likenessReasons = [
  'document',
  'document-zeros',
  'document-other-kind',
  'document-one-digit',
  'same-name',
  'swapped-surnames',
  'surname-missing',
  'given-name-missing',
  'other-given-name',
  'spelling',
  'typo',
  'same-birth-date',
  'near-birth-date',
  'other-document',
  'other-birth-date',
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

export interface Likeness {
  readonly reasons: readonly LikenessReason[];
  /** How much speaks for one person: the order in which they are shown. */
  readonly bits: number;
}

type Divergence = Extract<LikenessReason, 'spelling' | 'typo'>;

/** What each thing that differs takes away, in bits: how seldom it happens to one person's two records. */
const cost = {
  spelling: 1,
  typo: 2,
  'swapped-surnames': 1.5,
  'surname-missing': 0,
  'given-name-missing': 0.5,
  'other-given-name': 5,
  'other-document': 9,
  'other-birth-date': 7,
} as const;
/** A birth date in common, to the day; the first of January is what is written when only the year is known. */
const birthDateBits = { day: 13, firstOfJanuary: 6, near: 4 } as const;
/** What a document says that is the same but for one digit. */
const nearDocumentBits = 18;
const documentBits = 40;

/**
 * How far below the chance of the whole register a likeness is still worth a look. Measured (decision 0009): with less,
 * who has only one surname noted is found too seldom; with more, strangers are shown too often.
 */
const slack = 4;

/** In words of two letters everything is one slip away from everything. */
const shortestWithSlip = 3;

interface WordMatch {
  readonly bits: number;
  readonly divergence: Divergence | null;
}

function matchWords(part: NamePart, left: string, right: string): WordMatch | null {
  const bits = Math.min(bitsOf(part, left), bitsOf(part, right));
  if (left === right) return { bits, divergence: null };
  if (soundOf(left) === soundOf(right)) return { bits: bits - cost.spelling, divergence: 'spelling' };
  if (Math.min(left.length, right.length) < shortestWithSlip || !oneSlipApart(left, right)) return null;
  // Mario and Marco, Vega and Vera are names of their own.
  if (isCommon(part, left) && isCommon(part, right)) return null;
  return { bits: bits - cost.typo, divergence: 'typo' };
}

interface PartMatch {
  readonly bits: number;
  readonly reasons: readonly LikenessReason[];
}

const together = (matches: readonly WordMatch[], reason: LikenessReason | null): PartMatch => ({
  bits: matches.reduce((sum, { bits }) => sum + bits, 0) - (reason === null ? 0 : costOf(reason)),
  reasons: [...(reason === null ? [] : [reason]), ...matches.flatMap(({ divergence }) => divergence ?? [])],
});

const costOf = (reason: LikenessReason): number => (reason in cost ? cost[reason as keyof typeof cost] : 0);

const better = (left: PartMatch | null, right: PartMatch | null): PartMatch | null => {
  if (left === null || right === null) return left ?? right;
  return right.bits > left.bits ? right : left;
};

/** Each word of `left` with the word of `right` in its place; null when one of them is another word. */
function inOrder(
  part: NamePart,
  left: readonly string[],
  right: readonly string[],
  reason: LikenessReason | null,
): PartMatch | null {
  const matches = left.map((word, at) => matchWords(part, word, right[at] ?? ''));
  const found = matches.filter((match) => match !== null);
  return found.length === left.length && found.length > 0 ? together(found, reason) : null;
}

function matchSurnames(left: readonly string[], right: readonly string[]): PartMatch | null {
  if (left.length > right.length) return matchSurnames(right, left);
  if (left.length < right.length) {
    // Whoever has one surname noted may have either of the two that the other record holds.
    return right.map((word) => inOrder('surname', left, [word], 'surname-missing')).reduce(better, null);
  }
  return better(
    inOrder('surname', left, right, null),
    left.length === 2 ? inOrder('surname', left, [...right].reverse(), 'swapped-surnames') : null,
  );
}

/** The best way to give each word of the shorter list one of the longer; words that find none are left out. */
function pairings(left: readonly string[], right: readonly string[]): WordMatch[] {
  const [word, ...others] = left;
  if (word === undefined) return [];
  let best = pairings(others, right);
  right.forEach((other, at) => {
    const match = matchWords('given', word, other);
    if (match === null) return;
    const tried = [match, ...pairings(others, [...right.slice(0, at), ...right.slice(at + 1)])];
    if (weight(tried) > weight(best)) best = tried;
  });
  return best;
}
const weight = (matches: readonly WordMatch[]): number => matches.reduce((sum, { bits }) => sum + bits, 0);

function matchGivenNames(left: readonly string[], right: readonly string[]): PartMatch | null {
  if (left.length > right.length) return matchGivenNames(right, left);
  const matches = pairings(left, right);
  if (matches.length === 0) {
    // «Juan Carlos» written together.
    return left.length > 0 && left.join('') === right.join('')
      ? { bits: right.reduce((sum, word) => sum + bitsOf('given', word), 0), reasons: ['spelling'] }
      : null;
  }
  if (matches.length < left.length) return together(matches, 'other-given-name');
  return together(matches, left.length < right.length ? 'given-name-missing' : null);
}

interface BirthDates {
  readonly reason: LikenessReason | null;
  readonly bits: number;
}

function compareBirthDates(left: string | null, right: string | null): BirthDates {
  if (left === null || right === null) return { reason: null, bits: 0 };
  const estimated = left.endsWith('-01-01') || right.endsWith('-01-01');
  if (left === right) {
    return { reason: 'same-birth-date', bits: estimated ? birthDateBits.firstOfJanuary : birthDateBits.day };
  }
  const [year = '', month = '', day = ''] = right.split('-');
  const swapped = left === [year, day, month].join('-');
  const sameYear = estimated && left.slice(0, 4) === year;
  if (swapped || sameYear || oneSlipApart(left, right)) {
    return { reason: 'near-birth-date', bits: birthDateBits.near };
  }
  return { reason: 'other-birth-date', bits: -cost['other-birth-date'] };
}

const documentReasons: Readonly<Record<DocumentAgreement, LikenessReason | null>> = {
  same: 'document',
  zeros: 'document-zeros',
  'other-kind': 'document-other-kind',
  'one-digit': 'document-one-digit',
  other: 'other-document',
  unknown: null,
};
const bitsOfDocument: Readonly<Record<DocumentAgreement, number>> = {
  same: documentBits,
  zeros: documentBits,
  'other-kind': documentBits,
  'one-digit': nearDocumentBits,
  other: -cost['other-document'],
  unknown: 0,
};

/** What makes two whole names differ in one thing. */
const countedDivergences: readonly LikenessReason[] = [
  'swapped-surnames',
  'given-name-missing',
  'spelling',
  'typo',
];

/**
 * The names are whole on both sides and differ in one thing at most; nothing else speaks against one person. A slip
 * in one of only two words is left to the bits: such a name is found by no key.
 */
const alwaysShown = (nameReasons: readonly LikenessReason[], twoSurnames: boolean): boolean =>
  !nameReasons.includes('surname-missing') &&
  !nameReasons.includes('other-given-name') &&
  (twoSurnames || !nameReasons.includes('typo')) &&
  nameReasons.filter((reason) => countedDivergences.includes(reason)).length <= 1;

/** With one digit of the document wrong, the surnames may be half wrong too: one of them is enough. */
const halfTheSurnames = (left: readonly string[], right: readonly string[]): PartMatch | null =>
  left
    .flatMap((one) => right.map((other) => inOrder('surname', [one], [other], 'surname-missing')))
    .reduce(better, null);

/**
 * Why two records look like one person, or null when nothing worth a look says so. Symmetric; never throws.
 *
 * @param population how many people the register holds: among many, a name in common says less
 */
export function likenessOf(left: Identity, right: Identity, population = 1_000): Likeness | null {
  const document = documentAgreement(left, right);
  const birth = compareBirthDates(left.birthDate, right.birthDate);
  const [surnames, others] = [surnameWords(left), surnameWords(right)];
  const surname =
    matchSurnames(surnames, others) ?? (document === 'one-digit' ? halfTheSurnames(surnames, others) : null);
  const given = matchGivenNames(givenWords(left.givenNames), givenWords(right.givenNames));
  const nameReasons = surname === null || given === null ? null : [...surname.reasons, ...given.reasons];
  const bits = (surname?.bits ?? 0) + (given?.bits ?? 0) + birth.bits + bitsOfDocument[document];
  const reasons = [
    documentReasons[document],
    ...(nameReasons ?? []),
    nameReasons?.length === 0 ? ('same-name' as const) : null,
    birth.reason,
  ].filter((reason) => reason !== null);
  const likeness = { reasons: likenessReasons.filter((reason) => reasons.includes(reason)), bits };

  if (document === 'same' || document === 'zeros' || document === 'other-kind') return likeness;
  if (nameReasons === null) return null;
  if (document === 'one-digit') return likeness;
  const against = document === 'other' || birth.reason === 'other-birth-date';
  const shown =
    (!against && alwaysShown(nameReasons, surnames.length === 2)) ||
    bits >= Math.log2(Math.max(population, 2)) - slack;
  return shown ? likeness : null;
}
