import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { GroupCalendarView } from '../../../shared/contract/groupCalendar.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm, type DraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { errorSentence } from '../../components/forms/fieldFrame';
import { hasProblems } from '../../components/forms/problems';
import { TextField } from '../../components/forms/TextField';
import { formatDay } from '../../components/format';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { CalendarPreviewTable } from './CalendarPreviewTable';
import { calendarTexts, weekdayWords } from './calendarTexts';
import { GroupLink } from './GroupLink';
import classes from './GroupPage.module.css';
import {
  blankSlot,
  blankTimetable,
  readTimetable,
  timetableValues,
  type TimetableValues,
} from './timetableValues';

const words = calendarTexts.page;
const weekdays = weekdayWords.map((label, index) => ({ value: String(index + 1), label }));
const labelsOf = (slots: number): Readonly<Record<string, string>> =>
  Object.fromEntries<string>([
    ['slots', words.slots],
    ...Array.from({ length: slots }, (_, index) =>
      (['weekday', 'from', 'to'] as const).map((part): [string, string] => [
        `slots.${String(index)}.${part}`,
        words.slot(index + 1, words[part]),
      ]),
    ).flat(),
    ['room', words.room],
    ['startsOn', words.startsOn],
  ]);

function Slots({ form, problems }: Pick<DraftedForm<TimetableValues>, 'form' | 'problems'>) {
  const { slots } = form.values;
  return (
    <Stack gap="sm" data-path="slots">
      <Title order={2} size="h4">
        {words.slots}
      </Title>
      {problems['slots'] !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)">
          {errorSentence(problems['slots'])}
        </Text>
      )}
      {slots.map((slot, index) => {
        const path = (name: string) => `slots.${String(index)}.${name}`;
        return (
          // A slot is known by its place: nothing else tells two of them apart.
          <Group key={index} align="flex-start" gap="sm" wrap="nowrap">
            <ChoiceField
              label={words.weekday}
              data={weekdays}
              w={150}
              {...form.getInputProps(path('weekday'))}
              value={slot.weekday}
              onChange={(value) => {
                form.setFieldValue(path('weekday'), value ?? slot.weekday);
              }}
            />
            <TextField label={words.from} w={90} placeholder="18:00" {...form.getInputProps(path('from'))} />
            <TextField label={words.to} w={90} placeholder="20:00" {...form.getInputProps(path('to'))} />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={words.removeSlot}
              disabled={slots.length === 1}
              onClick={() => {
                form.removeListItem('slots', index);
              }}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            form.insertListItem('slots', blankSlot);
          }}
        >
          {words.addSlot}
        </Button>
      </Group>
    </Stack>
  );
}

interface CalendarFormProps {
  readonly groupId: string;
  readonly view: GroupCalendarView;
  readonly opened: OpenedDraft<TimetableValues> | null;
}

function CalendarForm({ groupId, view, opened }: CalendarFormProps) {
  const navigate = useNavigate();
  const mayManage = useMay('groups.manage');
  const today = todayHere();
  const drafted = useDraftedForm<TimetableValues>({
    form: 'group-calendar',
    subject: groupId,
    route: `/grupos/${groupId}/calendario`,
    blank: blankTimetable(view, today),
    opened,
  });
  const { form } = drafted;
  const accept = useMutation(trpc.groupCalendar.accept.mutationOptions());
  const { input, problems } = readTimetable(groupId, form.values, today);
  const possible = view.programmeId !== null && view.left > 0 && mayManage;
  const preview = useQuery({
    ...trpc.groupCalendar.preview.queryOptions(input),
    enabled: possible && !hasProblems(problems),
    // While the next is looked for, the one before stays on the screen: the form does not jump at every key.
    placeholderData: keepPreviousData,
  });
  const shown = hasProblems(problems) ? undefined : preview.data;
  const send = async () => {
    // Only what was seen is made: until it stands there, the form says what holds it and no more.
    if (shown === undefined || preview.isPlaceholderData) {
      drafted.check(problems);
      return;
    }
    await drafted.send(problems, async () => {
      const days = shown.sessions.map(({ day }) => day);
      const calledOff = shown.calledOff.map((session) => session.sessionId);
      try {
        const { sessions } = await accept.mutateAsync({
          ...input,
          version: shown.version,
          days,
          calledOff,
        });
        notifications.show({ message: words.accepted(sessions) });
      } catch (error) {
        // What stands beside the form may be older than what refused it.
        await preview.refetch();
        throw error;
      }
      await navigate({ to: '/grupos/$groupId', params: { groupId } });
    });
  };
  return (
    <DraftedFrame
      drafted={drafted}
      title={words.title}
      subtitle={<GroupLink groupId={groupId} name={view.groupName} />}
      act={words.accept}
      maySend={possible && shown?.sessions.length !== 0}
      labels={labelsOf(form.values.slots.length)}
      onSend={() => void send()}
    >
      <Stack gap="lg">
        <Text>
          {view.programmeId === null
            ? words.noProgramme
            : view.left === 0
              ? words.nothingLeft
              : words.left(view.left, view.held)}
        </Text>
        {view.last !== null && (
          <Text size="sm" c="dimmed">
            {words.last(formatDay(view.last.madeAt), view.last.madeByName)}{' '}
            {view.last.skipped.length > 0 &&
              words.lastSkipped(
                view.last.skipped.map(({ day, name }) => `${formatDay(day)} (${name})`).join(', '),
              )}
          </Text>
        )}
        {possible && (
          <div className={classes['calendar']}>
            <Stack gap="md">
              <Slots form={form} problems={drafted.problems} />
              <TextField label={words.room} optional {...form.getInputProps('room')} />
              <DateField label={words.startsOn} {...form.getInputProps('startsOn')} />
            </Stack>
            <section>
              <Title order={2} size="h4" mb="xs">
                {words.preview}
              </Title>
              {shown !== undefined ? (
                <CalendarPreviewTable preview={shown} first={view.held + 1} />
              ) : preview.isError ? (
                <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
              ) : (
                <Text c="dimmed" role="status">
                  {preview.isFetching ? words.previewLoading : words.previewEmpty}
                </Text>
              )}
            </section>
          </div>
        )}
      </Stack>
    </DraftedFrame>
  );
}

/** The calendar of a group: from its timetable and its programme, with every day that is passed over before it is made. */
export function CalendarPage() {
  const { groupId = '' } = useParams({ strict: false });
  const query = useQuery(trpc.groupCalendar.get.queryOptions({ groupId }));
  if (query.data === undefined) {
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const view = query.data;
  return (
    <DraftGate
      key={groupId}
      form="group-calendar"
      subject={groupId}
      schema={timetableValues.catch(blankTimetable(view, todayHere()))}
    >
      {(opened) => <CalendarForm groupId={groupId} view={view} opened={opened} />}
    </DraftGate>
  );
}
