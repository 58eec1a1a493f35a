/**
 * Why a man cannot join a group on this day, or null. Not tomorrow; and not on or before the day of a session that
 * is closed already: its roster does not change, and he would stand there without a mark.
 * @param lastClosedOn day of the latest closed session of the group, or null
 */
export const joiningProblem = (
  joinedOn: string,
  today: string,
  lastClosedOn: string | null,
): 'date-future' | 'joined-before-closed-session' | null => {
  if (joinedOn > today) return 'date-future';
  return lastClosedOn !== null && joinedOn <= lastClosedOn ? 'joined-before-closed-session' : null;
};
