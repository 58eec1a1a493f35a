import { List, Stack, Text } from '@mantine/core';
import type { GroupCalendarView } from '../../../shared/contract/groupCalendar.contract';
import { placeConditions } from '../../../shared/domain/groups/place';
import { formatDay } from '../../components/format';
import { calendarTexts, conditionWords, placeAnswerOptions } from './calendarTexts';

const words = calendarTexts.place;

/** What was answered last about the place of a group, to be read. */
export function PlaceFacts({ view }: { readonly view: GroupCalendarView }) {
  const { conditions } = view;
  const facts = [
    [words.place, view.place],
    [words.affinity, view.affinity],
    [words.language, view.language],
    ...(conditions === null
      ? []
      : placeConditions.map((condition) => [
          conditionWords[condition],
          placeAnswerOptions.find(({ value }) => value === conditions[condition])?.label ?? '',
        ])),
    [words.note, view.note],
  ].filter(([, value]) => value !== '');
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {view.placeRecordedAt === null
          ? words.unanswered
          : words.answered(formatDay(view.placeRecordedAt), view.placeRecordedByName)}
      </Text>
      <List spacing="xs" listStyleType="none">
        {facts.map(([label, value]) => (
          <List.Item key={label}>
            <Text component="span" fw={600}>
              {label}:
            </Text>{' '}
            {value}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
