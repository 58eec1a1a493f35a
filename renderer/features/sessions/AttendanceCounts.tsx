import { Text } from '@mantine/core';
import type { AttendanceMark } from '../../../shared/domain/sessions/attendance';
import { attendanceCounts } from '../../../shared/domain/sessions/attendance';
import { sessionTexts } from './sessionTexts';

const shown = ['present', 'late', 'left-early', 'excused', 'absent', 'not-admitted', 'unmarked'] as const;

export interface AttendanceCountsProps {
  readonly marks: readonly (AttendanceMark | null)[];
}

/** «12 asistieron · 2 faltaron»: only what is not zero. */
export const AttendanceCounts = ({ marks }: AttendanceCountsProps) => {
  const counts = attendanceCounts(marks);
  const parts = shown
    .filter((mark) => counts[mark] > 0)
    .map((mark) => `${String(counts[mark])} ${sessionTexts.countWords[mark][counts[mark] === 1 ? 0 : 1]}`);
  return <Text size="sm">{parts.join(' · ')}</Text>;
};
