import type { FieldProblems } from '../../errors';

/** What an appointment is for. The first four are with a man, or about him, and belong to a case of his. */
export const appointmentKinds = [
  'individual-attention',
  'evaluation',
  'follow-up',
  'family-interview',
  'meeting',
  'other',
] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

/**
 * True for what only who may know of the people of a man is told of (§6.4.12): to everybody else, to him and on paper it
 * takes a time and a room. It carries no text.
 */
export const isReserved = (kind: AppointmentKind): boolean => kind === 'family-interview';

export const appointmentStates = ['planned', 'held', 'cancelled', 'no-show'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

const withoutCase: readonly AppointmentKind[] = ['meeting', 'other'];

/** True for what is always about a man of the register. */
export const needsCase = (kind: AppointmentKind): boolean => !withoutCase.includes(kind);

export interface AppointmentTime {
  readonly day: string;
  /** `HH:MM` on the wall of the office. */
  readonly startsAt: string;
  readonly endsAt: string;
}

const yearsAhead = 2;

/**
 * What does not hold together in when an appointment is, by field: not a day that has passed, none further off than two
 * years, and an end after its beginning.
 */
export const timeProblems = ({ day, startsAt, endsAt }: AppointmentTime, today: string): FieldProblems => {
  const latest = `${String(Number(today.slice(0, 4)) + yearsAhead)}${today.slice(4)}`;
  return {
    ...(day < today ? { day: 'due-past' } : day > latest ? { day: 'due-too-far' } : {}),
    ...(endsAt <= startsAt ? { endsAt: 'ends-before-start' } : {}),
  };
};

/** What does not hold together in what an appointment is about, by field. Without a case it says what it is for. */
export const subjectProblems = (kind: AppointmentKind, hasCase: boolean, about: string): FieldProblems => {
  if (isReserved(kind) && about.trim() !== '') return { about: 'no-text-here' };
  if (hasCase) return {};
  if (needsCase(kind)) return { caseId: 'case-needed' };
  return about.trim() === '' ? { about: 'required' } : {};
};

export interface Settling {
  readonly from: AppointmentState;
  readonly to: AppointmentState;
  readonly day: string;
  readonly reason: string;
  /** Nothing is written about whose case is held: his appointment is called off without a word (Ley 29733). */
  readonly wordless?: boolean;
}

/**
 * Why an appointment cannot go from one state to another, by field. It is held or missed on its day or later; what was
 * called off or missed says why, as does opening again what was settled.
 */
export const settleProblems = (
  { from, to, day, reason, wordless = false }: Settling,
  today: string,
): FieldProblems => {
  if (from === to) return { state: 'nothing-to-settle' };
  if (from !== 'planned' && to !== 'planned') return { state: 'reopen-first' };
  if ((to === 'held' || to === 'no-show') && day > today) return { state: 'appointment-not-yet' };
  if (wordless) return reason.trim() === '' ? {} : { reason: 'no-text-here' };
  return to !== 'held' && reason.trim() === '' ? { reason: 'appointment-reason' } : {};
};
