import { foldForSearch } from '../../text/fold';

/**
 * Makes the text of a register presentable by rule: letter case, abbreviations that everybody knows, one sign for
 * «número». It never adds an accent, a word or a letter that the source does not have (the one list of accents is in
 * `placeNames.ts`).
 */

/** Small inside a name. */
const particles = new Set(['de', 'del', 'y', 'con', 'en', 'al', 'por', 'para', 'entre', 'sin']);
/** Small only right after a particle: «Villa María de la Paz», but «La Molina». */
const articles = new Set(['la', 'las', 'los', 'el']);

const acronyms = new Set(
  (
    'CEM SAR SAU CAI PNP ONG UGEL DISA MINSA INABIF CEDIF SEDIF DEMUNA RENIEC CENFOLAC PIAS SJL SJM VMT VRAEM IREN IRO ' +
    'INO SBS JAMO AAHH AAVV ACV CPR CPM SPCO PRONOIE IEP IREN BBVA GRAL. IE NNUU'
  ).split(' '),
);
const acronymForms: Readonly<Record<string, string>> = {
  'c.a.i': 'CAI',
  'c.a.i.': 'CAI',
  aahh: 'AA. HH.',
  'aa.hh': 'AA. HH.',
  'aa.hh.': 'AA. HH.',
  'ah.hh.': 'AA. HH.',
  'a.h.': 'A. H.',
  'p.j.': 'P. J.',
  'i.e.': 'I. E.',
  'gral.': 'Gral.',
  essalud: 'EsSalud',
};
const roman = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv)$/;
/** Levels of the health register: II-1, III-E, II-I. */
const level = /^(?:i{1,3})-(?:\d|e|i)$/;
const ordinal = /^\d{1,2}(?:er|ro|do|to|mo|vo|no|ra|da|ta|era)\.?$/;

const edges = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}.]*)$/u;

const capital = (word: string): string =>
  word.replace(
    /(^|[^\p{L}\p{N}])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );

/** One word, in small letters, as it stands in a name; `previous` is the word before it (empty at the beginning). */
function presentWord(lower: string, previous: string): string {
  const bare = lower.replace(/\.$/, '');
  const form = acronymForms[lower];
  if (form !== undefined) return form;
  if (acronyms.has(bare.toUpperCase())) return lower.toUpperCase();
  if (level.test(lower) || roman.test(bare)) return lower.toUpperCase();
  if (ordinal.test(lower)) return lower;
  if (lower === 's/n') return 'S/N';
  if (previous !== '' && particles.has(lower)) return lower;
  if (articles.has(lower) && particles.has(previous)) return lower;
  return capital(lower);
}

/**
 * Text in capitals, or with a capital on every word («Cem Comisaría De Familia Ii»), in the case that a person would
 * write: «CEM Comisaría de Familia II», «2do Piso», «S/N», «N.º 120».
 */
export function presentText(text: string): string {
  const tidy = text
    .normalize('NFC')
    .replace(/\bN(?:ro\.|RO\.|\s?[°º]\.?|o\.(?=\s?\d))\s*/g, 'N.º ')
    .replace(/\s+/g, ' ')
    .trim();
  let previous = '';
  return tidy
    .split(' ')
    .map((word) => {
      if (word === 'N.º') {
        previous = 'n';
        return word;
      }
      const [, before = '', core = '', after = ''] = edges.exec(word) ?? [];
      const lower = core.toLowerCase();
      // A name that its owner writes so («CreeSer») stays.
      const shown = /^\p{L}+\p{Ll}\p{Lu}/u.test(core)
        ? core
        : presentWord(lower, before === '' ? previous : '');
      // After a stop, a dash or a comma that ends a phrase, the next word begins one.
      previous = core !== '' && !/[,;:()–-]/.test(after) ? lower : '';
      return before + shown + after;
    })
    .join(' ');
}

/**
 * Drops the words that a register's form repeats right after themselves («JIRON TRIUNFO Nº 035 JIRON TRIUNFO Nº
 * 035», «AVENIDA AV. GRAU»): the same fact said twice.
 */
export function dropRepeated(text: string): string {
  const words = text.trim().split(/\s+/);
  const same = words.map((word) => streetKind(foldForSearch(word)));
  for (let length = Math.floor(words.length / 2); length >= 1; length -= 1) {
    for (let start = 0; start + 2 * length <= words.length;) {
      const repeats = same
        .slice(start, start + length)
        .every((word, index) => word !== '' && word === same[start + length + index]);
      // A single number or letter twice («sector 2 2») is two facts of two columns.
      if (repeats && (length > 1 || /^(?:\p{L}{2}|s n$)/u.test(same[start] ?? ''))) {
        words.splice(start, length);
        same.splice(start, length);
      } else start += 1;
    }
  }
  return words.join(' ');
}

const streetKind = (folded: string): string =>
  ({ av: 'avenida', jr: 'jiron', cll: 'calle', psje: 'pasaje', pje: 'pasaje', prolong: 'prolongacion' })[
    folded
  ] ?? folded;

/** True when the brackets of a text do not close: the sign that the register cut it. */
export function unbalanced(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open += 1;
    if (sign === ')' && (open -= 1) < 0) return true;
  }
  return open !== 0;
}
