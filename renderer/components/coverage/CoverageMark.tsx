import { Text } from '@mantine/core';
import { StatusBadge } from '../StatusBadge/StatusBadge';
import type { TopicCell } from '../../../shared/contract/coverage.contract';
import { formatDay } from '../format';
import { coverageTexts as words, hearingMarks, hearingWords } from './coverageTexts';

/** What a cell says aloud. */
export const cellSaid = ({ way, on, treated }: TopicCell): string => {
  if (way !== null) return words.said.heard(hearingWords[way], formatDay(on));
  return treated ? words.said.missing : words.said.notYet;
};

/** «24 nov»: the year is said aloud and in the history. */
const shortDay = (day: string): string => formatDay(day).replace(/ \d{4}$/, '');

export interface CoverageMarkProps {
  readonly cell: TopicCell;
}

/** One topic of one man: the day and how, or that it is lacking. */
export const CoverageMark = ({ cell }: CoverageMarkProps) => {
  if (cell.way !== null)
    return (
      <Text component="span" size="xs">
        {`${hearingMarks[cell.way]} ${shortDay(cell.on)}`.trim()}
      </Text>
    );
  return cell.treated ? (
    <StatusBadge tone="attention">{words.missing}</StatusBadge>
  ) : (
    <Text component="span" c="dimmed" size="xs">
      {words.notYet}
    </Text>
  );
};
