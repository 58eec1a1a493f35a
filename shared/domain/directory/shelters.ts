import { foldForSearch } from '../text/fold';

const shelterWords =
  /\b(?:refugios?|hrt|hogar(?:es)? (?:de|para) (?:acogida|mujeres)|casas? de acogida|casas? hogar(?:es)?|albergues?)\b/;

/**
 * True when a text names a shelter. Shelters (hogares de refugio temporal, HRT) are never stored, listed or printed:
 * whoever opens the directory may be the one that a person hides from. The lock screen shows the directory with no
 * sign-in, so the entry is refused outright rather than hidden.
 */
export const namesShelter = (text: string): boolean => shelterWords.test(foldForSearch(text));
