import type { AgeToday } from '../../../shared/domain/people/age';

/** «41 años», or «unos 41 años» where it is counted on from an estimate. */
export const ageText = ({ age, estimated }: Pick<AgeToday, 'age' | 'estimated'>): string => {
  const years = age === 1 ? '1 año' : `${String(age)} años`;
  return estimated ? `unos ${years}` : years;
};
