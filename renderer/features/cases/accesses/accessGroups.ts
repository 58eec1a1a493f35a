import type { AccessRow } from '../../../../shared/contract/accesses.contract';

/** The same person doing the same on the same day, in a row: one line, however often she did it. */
export interface AccessGroup {
  readonly key: number;
  readonly actorName: string;
  readonly action: string;
  /** Of the last of them. */
  readonly at: string;
  readonly times: number;
}

/** Newest first, as the rows are. `dayOf` is the calendar day of a moment here. */
export function accessGroups(
  rows: readonly AccessRow[],
  dayOf: (at: string) => string,
): readonly AccessGroup[] {
  const groups: AccessGroup[] = [];
  for (const { seq, at, actorName, action } of rows) {
    const last = groups.at(-1);
    if (last?.actorName === actorName && last.action === action && dayOf(last.at) === dayOf(at)) {
      groups[groups.length - 1] = { ...last, times: last.times + 1 };
    } else {
      groups.push({ key: seq, actorName, action, at, times: 1 });
    }
  }
  return groups;
}
