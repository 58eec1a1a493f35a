import type { NameParts } from '../people/name';
import { isParticle } from '../people/nameWords';
import { foldForSearch, searchWords } from '../text/fold';

/** Records whose texts may name somebody whose own case is erased. */
export const mentionKinds = [
  'session',
  'group',
  'case',
  'task',
  'appointment',
  'hand-over',
  'programme',
  'team',
  'care',
  'filter',
  'draft',
] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** What comes of it at the erasure. One that cannot be read may name him. */
export const mentionFates = ['stays', 'goes', 'unreadable'] as const;
export type MentionFate = (typeof mentionFates)[number];

export interface NamedRecord extends NameParts {
  readonly documentNumber: string;
}

/** Every name and number that he has, or has had. */
export interface Named {
  /** His record, and those that were merged into it, as they are now. */
  readonly records: readonly NamedRecord[];
  /** The same with what corrections took away: it may have been another's, entered by mistake. */
  readonly before: readonly NamedRecord[];
}

/** Particles are no name: half of the texts of an office have one of them. */
const nameWords = (text: string): string[] =>
  searchWords(text).filter((word) => word.length > 2 && !isParticle(word));

/** Folded; null when it is too short to be anybody's alone. */
const numberOf = ({ documentNumber }: NamedRecord): string | null => {
  const number = foldForSearch(documentNumber);
  return number.length < 6 ? null : number;
};

const everRecord = ({ records, before }: Named): readonly NamedRecord[] => [...records, ...before];

/**
 * True when a text may name a person: a document number of his, or a surname together with a given name, each of any of
 * his records. A surname alone is many people's. Enough to point a text out to somebody who judges it, not to remove it.
 */
export function namesPerson(person: Named, text: string): boolean {
  const words = new Set(searchWords(text));
  const has = (part: string) => nameWords(part).some((word) => words.has(word));
  const ever = everRecord(person);
  return (
    ever.some((record) => words.has(numberOf(record) ?? '')) ||
    (ever.some(({ givenNames }) => has(givenNames)) &&
      ever.some(({ paternalSurname, maternalSurname }) => has(paternalSurname) || has(maternalSurname)))
  );
}

/** True when a label holds a surname of his: an ordinary word as often as not («Lima norte»). */
export const holdsSurname = (person: Named, label: string): boolean => {
  const words = new Set(searchWords(label));
  return everRecord(person).some(({ paternalSurname, maternalSurname }) =>
    [...nameWords(paternalSurname), ...nameWords(maternalSurname)].some((word) => words.has(word)),
  );
};

/**
 * True when what is typed in the fields of a person is him, as one of his records is now: the document number, or a given
 * name and both surnames. Less may be somebody else.
 */
export const isSamePerson = ({ records }: Named, typed: NamedRecord): boolean =>
  records.some((record) => {
    const number = numberOf(record);
    if (number !== null && number === numberOf(typed)) return true;
    const same = (field: 'paternalSurname' | 'maternalSurname') => {
      const words = nameWords(record[field]);
      return words.length > 0 && words.join(' ') === nameWords(typed[field]).join(' ');
    };
    const given = new Set(nameWords(typed.givenNames));
    const sharesGiven = nameWords(record.givenNames).some((word) => given.has(word));
    return sharesGiven && same('paternalSurname') && same('maternalSurname');
  });
