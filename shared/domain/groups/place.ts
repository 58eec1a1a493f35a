/** §6.2.3: what the place and the hours of a group's work ought to be. */
export const placeConditions = ['quiet', 'room-to-move', 'group-work', 'accessible', 'hours'] as const;
export type PlaceCondition = (typeof placeConditions)[number];

export const placeAnswers = ['yes', 'no', 'unknown'] as const;
export type PlaceAnswer = (typeof placeAnswers)[number];

export type PlaceAnswers = Readonly<Record<PlaceCondition, PlaceAnswer>>;

/** Conditions of §6.2.3 that the place does not meet, and those that nobody has looked at. It warns and never blocks. */
export const placeGaps = (
  answers: PlaceAnswers,
): { readonly unmet: readonly PlaceCondition[]; readonly unknown: readonly PlaceCondition[] } => ({
  unmet: placeConditions.filter((condition) => answers[condition] === 'no'),
  unknown: placeConditions.filter((condition) => answers[condition] === 'unknown'),
});

/** A condition that is not met has its note: what is lacking and what is done about it. */
export const placeNoteProblem = (answers: PlaceAnswers, note: string): 'place-note-needed' | null =>
  placeGaps(answers).unmet.length > 0 && note.trim() === '' ? 'place-note-needed' : null;
