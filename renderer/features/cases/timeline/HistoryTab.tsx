import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { ChoiceField } from '../../../components/forms/ChoiceField';
import { DateField } from '../../../components/forms/DateField';
import { parseDay } from '../../../components/forms/dayText';
import { SegmentedChoice } from '../../../components/forms/SegmentedChoice';
import type { CaseSectionProps } from '../sectionProps';
import { CaseTimeline } from './CaseTimeline';
import { timelineGroups, timelineTexts as words, type TimelineGroup } from './texts';
import { useTimeline, type TimelineFilter } from './useTimeline';

/** The filter as it stands in its fields. */
interface Typed {
  readonly group: TimelineGroup | 'all';
  readonly byId: string;
  readonly from: string;
  readonly to: string;
}
const nothingTyped: Typed = { group: 'all', byId: '', from: '', to: '' };

/** What was being looked for in each case, while the office is open: a record is looked into and one comes back. */
const kept = new Map<string, Typed>();

const groupOptions = [
  { value: 'all' as const, label: words.all },
  ...(Object.keys(timelineGroups) as TimelineGroup[]).map((group) => ({
    value: group,
    label: timelineGroups[group].label,
  })),
];

const dayProblem = (typed: string): string | undefined =>
  typed.trim() === '' || parseDay(typed) !== null ? undefined : 'date-shape';

/** The filter that the fields mean; a day that is not understood yet narrows nothing. */
function filterOf({ group, byId, from, to }: Typed): { filter: TimelineFilter; disordered: boolean } {
  const first = parseDay(from);
  const last = parseDay(to);
  const disordered = first !== null && last !== null && last < first;
  return {
    filter: {
      kinds: group === 'all' ? [] : [...timelineGroups[group].kinds],
      byId: byId === '' ? null : byId,
      from: first,
      to: disordered ? null : last,
    },
    disordered,
  };
}

/** Everything that happened in the case, narrowed by what, by whom and when. */
export function HistoryTab({ file: { caseId } }: CaseSectionProps) {
  const [typed, setTyped] = useState<Typed>(() => kept.get(caseId) ?? nothingTyped);
  const change = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    kept.set(caseId, next);
    setTyped(next);
  };
  const { filter, disordered } = filterOf(typed);
  const asked = useTimeline(caseId, filter);
  const actors = asked.data?.pages[0]?.whole?.actors ?? [];
  const filtered = Object.values(typed).some((value) => value !== '' && value !== 'all');
  return (
    <Stack gap="xs">
      <SegmentedChoice
        label={words.filter}
        options={groupOptions}
        value={typed.group}
        onChange={(group) => {
          change({ group });
        }}
      />
      <Group align="flex-start" gap="lg">
        <ChoiceField
          label={words.who}
          w={220}
          data={[
            { value: 'anybody', label: words.anybody },
            ...actors.map(({ id, fullName }) => ({ value: id, label: fullName })),
          ]}
          value={typed.byId === '' ? 'anybody' : typed.byId}
          onChange={(byId) => {
            change({ byId: byId === 'anybody' ? '' : (byId ?? '') });
          }}
        />
        <DateField
          label={words.from}
          help={words.dayHelp}
          w={150}
          value={typed.from}
          error={dayProblem(typed.from)}
          onChange={(from) => {
            change({ from });
          }}
        />
        <DateField
          label={words.to}
          help={words.dayHelp}
          w={150}
          value={typed.to}
          error={disordered ? 'period-order' : dayProblem(typed.to)}
          onChange={(to) => {
            change({ to });
          }}
        />
      </Group>
      <div>
        <CaseTimeline
          caseId={caseId}
          filter={filter}
          asked={asked}
          empty={{ title: words.empty, hint: words.emptyHow }}
          aside={
            filtered && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => {
                  change(nothingTyped);
                }}
              >
                {words.clear}
              </Button>
            )
          }
        />
      </div>
    </Stack>
  );
}
