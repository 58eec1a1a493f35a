import type { Respondent, TimePoint } from '../domain/tests/instrument';

/** Words of tests that both the screen and what is handed over use. */
export const timePointWords: Readonly<Record<TimePoint, string>> = {
  'before-intake': 'Antes del ingreso',
  start: 'Al inicio',
  middle: 'A la mitad',
  end: 'Al final',
  'six-months-after': 'Seis meses después',
};

export const respondentWords: Readonly<Record<Respondent, string>> = {
  man: 'Él mismo',
  professional: 'Un profesional, sobre él',
  partner: 'Su pareja o expareja',
};

/** Stands wherever a test of ours, or what it gave, is shown. */
export const notValidated = 'No validado';

/** A score as it is written: whole, or with one decimal where it was completed. */
export const scoreText = (score: number): string =>
  Number.isInteger(score) ? String(score) : score.toFixed(1).replace('.', ',');

/** A difference with its sign. */
export const changeText = (change: number): string =>
  change === 0 ? '0' : `${change > 0 ? '+' : '−'}${scoreText(Math.abs(change))}`;
