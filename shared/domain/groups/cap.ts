export const preferredMaximum = 15;

export interface CapWarning {
  readonly rule: 'group-cap';
  readonly article: '§6.4.1';
  readonly preferredMaximum: number;
  readonly count: number;
}

/**
 * §6.4.1 prefers ("de preferencia") at most fifteen men in a group: from the sixteenth on the office says why, and
 * nobody is turned away. Null while the group stays within fifteen.
 * @param countAfter how many the group would have
 */
export const capWarning = (countAfter: number): CapWarning | null =>
  countAfter > preferredMaximum
    ? { rule: 'group-cap', article: '§6.4.1', preferredMaximum, count: countAfter }
    : null;
