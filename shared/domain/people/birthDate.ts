const oldestAge = 120;

interface Day {
  readonly year: number;
  readonly monthDay: string;
}
const parts = (day: string): Day => ({ year: Number(day.slice(0, 4)), monthDay: day.slice(5) });

/**
 * Whole years lived on a day. Both are calendar days, `YYYY-MM-DD`; whoever was born on 29 February completes the
 * year on 1 March of a common year. Negative when the day is before the birth.
 */
export const ageOn = (birthDate: string, day: string): number => {
  const birth = parts(birthDate);
  const on = parts(day);
  return on.year - birth.year - (on.monthDay < birth.monthDay ? 1 : 0);
};

/** Why a birth date cannot be right, or null. An unknown date (null) is no problem: §6.6 asks for no age. */
export const birthDateProblem = (
  birthDate: string | null,
  today: string,
): 'date-future' | 'date-too-old' | null => {
  if (birthDate === null) return null;
  if (birthDate > today) return 'date-future';
  return ageOn(birthDate, today) > oldestAge ? 'date-too-old' : null;
};

export type StageOfLife = 'childhood' | 'adolescence' | 'youth' | 'adulthood' | 'older-adulthood';

/**
 * The stage of life that the generational approach (§5.4.6, §6.8.2) looks at. The norm gives no ages: 12, 18, 30 and
 * 60 years are the usual ones of the country's health sector (courses of life), shown to help and never to decide.
 */
export const stageAtAge = (age: number): StageOfLife => {
  if (age < 12) return 'childhood';
  if (age < 18) return 'adolescence';
  if (age < 30) return 'youth';
  return age < 60 ? 'adulthood' : 'older-adulthood';
};

/** The stage of life on a day of who was born on another. */
export const stageOfLife = (birthDate: string, day: string): StageOfLife => stageAtAge(ageOn(birthDate, day));
