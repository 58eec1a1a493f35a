import type { DocumentKind } from '../../contract/intake.contract';
import { foldForSearch } from '../text/fold';

/** A name as the registration form holds it. Many people have one surname: the maternal one may be empty. */
export interface NameParts {
  readonly givenNames: string;
  readonly paternalSurname: string;
  readonly maternalSurname: string;
}

/** What a record is compared by with those of other people. */
export interface Identity extends NameParts {
  readonly documentKind: DocumentKind;
  readonly documentNumber: string;
  readonly birthDate: string | null;
}

const joined = (...words: readonly string[]): string => words.filter((word) => word !== '').join(' ');

/** «Juan Quispe Mamani»: how he is named in a sentence. */
export const fullName = (name: NameParts): string =>
  joined(name.givenNames, name.paternalSurname, name.maternalSurname);

/** «Quispe Mamani, Juan»: how he stands in a list, which is ordered by surname. */
export const displayName = (name: NameParts): string =>
  `${joined(name.paternalSurname, name.maternalSurname)}, ${name.givenNames}`;

/** The folded words under which a person is found: names, surnames and document number. */
export const searchText = (name: NameParts, documentNumber: string): string =>
  foldForSearch(joined(name.paternalSurname, name.maternalSurname, name.givenNames, documentNumber));
