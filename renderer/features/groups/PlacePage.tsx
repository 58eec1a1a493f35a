import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { savePlaceInput, type GroupCalendarView } from '../../../shared/contract/groupCalendar.contract';
import {
  placeAnswers,
  placeConditions,
  placeGaps,
  placeNoteProblem,
} from '../../../shared/domain/groups/place';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { useMay } from '../../app/session';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { FormSection } from '../../components/forms/FormLayout';
import { findProblems } from '../../components/forms/problems';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField, TextField } from '../../components/forms/TextField';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { VersionNotice } from '../../components/versions/VersionNotice';
import { calendarTexts, conditionWords, placeAnswerOptions } from './calendarTexts';
import { GroupLink } from './GroupLink';
import { PlaceFacts } from './PlaceFacts';

const words = calendarTexts.place;
const text = z.string().catch('');
const answer = z.enum(placeAnswers).catch('unknown');

const placeValues = z.object({
  baseNumber: z.number().catch(0),
  place: text,
  affinity: text,
  language: text,
  conditions: z.object({
    quiet: answer,
    'room-to-move': answer,
    'group-work': answer,
    accessible: answer,
    hours: answer,
  }),
  note: text,
});
type PlaceValues = z.infer<typeof placeValues>;

const blankOf = (view: GroupCalendarView): PlaceValues => ({
  baseNumber: view.placeNumber,
  place: view.place,
  affinity: view.affinity,
  language: view.language,
  conditions: view.conditions ?? {
    quiet: 'unknown',
    'room-to-move': 'unknown',
    'group-work': 'unknown',
    accessible: 'unknown',
    hours: 'unknown',
  },
  note: view.note,
});

const labels: Readonly<Record<string, string>> = Object.fromEntries<string>([
  ['place', words.place],
  ['affinity', words.affinity],
  ['language', words.language],
  ...placeConditions.map((condition): [string, string] => [
    `conditions.${condition}`,
    conditionWords[condition],
  ]),
  ['note', words.note],
]);

/** A newer answer has a notice of its own. */
const failureText = (failure: unknown): string | null =>
  failure === null || appErrorOf(failure)?.detail?.['reason'] === 'newer-version' ? null : errorText(failure);

interface PlaceFormProps {
  readonly groupId: string;
  readonly view: GroupCalendarView;
  readonly opened: OpenedDraft<PlaceValues> | null;
}

function PlaceForm({ groupId, view, opened }: PlaceFormProps) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const drafted = useDraftedForm<PlaceValues>({
    form: 'group-place',
    subject: groupId,
    route: `/grupos/${groupId}/lugar`,
    blank: blankOf(view),
    opened,
  });
  const { form } = drafted;
  const save = useMutation(trpc.groupCalendar.savePlace.mutationOptions());
  const { conditions, note } = form.values;
  const gaps = placeGaps(conditions);
  const send = () => {
    const input = { groupId: groupId, ...form.values };
    const lacking = placeNoteProblem(conditions, note);
    return drafted.send(
      { ...findProblems(savePlaceInput, input), ...(lacking === null ? {} : { note: lacking }) },
      async () => {
        try {
          await save.mutateAsync(input);
        } catch (error) {
          // What stands beside the form may be older than what refused it.
          await queries.invalidateQueries();
          throw error;
        }
        notifications.show({ message: words.saved });
        await navigate({ to: '/grupos/$groupId', params: { groupId } });
      },
    );
  };
  return (
    <DraftedFrame
      drafted={drafted}
      title={words.title}
      subtitle={<GroupLink groupId={groupId} name={view.groupName} />}
      act={words.save}
      labels={labels}
      onSend={() => void send()}
      failureText={failureText}
      above={
        view.placeRecordedAt !== null &&
        !drafted.sending &&
        view.placeNumber !== form.values.baseNumber && (
          <VersionNotice
            authorName={view.placeRecordedByName}
            recordedAt={view.placeRecordedAt}
            other={<PlaceFacts view={view} />}
            onKeepMine={() => {
              form.setFieldValue('baseNumber', view.placeNumber);
            }}
          />
        )
      }
      sections={[
        { title: words.sections.who, firstField: 'place', missing: [], optional: true },
        {
          title: words.sections.conditions,
          firstField: 'conditions.quiet',
          missing: gaps.unknown.map((condition) => conditionWords[condition].toLowerCase()),
        },
      ]}
    >
      <FormSection title={words.sections.who}>
        <TextField label={words.place} article="§6.2.3" optional {...form.getInputProps('place')} />
        <TextField
          label={words.affinity}
          help={words.affinityHelp}
          article="§6.4.1"
          optional
          {...form.getInputProps('affinity')}
        />
        <TextField label={words.language} optional {...form.getInputProps('language')} />
      </FormSection>
      <FormSection title={words.sections.conditions}>
        <Text size="sm" c="dimmed">
          {words.conditionsHelp}
        </Text>
        {placeConditions.map((condition) => (
          <SegmentedChoice
            key={condition}
            label={conditionWords[condition]}
            article="§6.2.3"
            options={placeAnswerOptions}
            {...form.getInputProps(`conditions.${condition}`)}
          />
        ))}
        <ProseField
          label={words.note}
          help={words.noteHelp}
          optional={gaps.unmet.length === 0}
          maxLength={600}
          {...form.getInputProps('note')}
        />
      </FormSection>
    </DraftedFrame>
  );
}

/** Where a group meets, whom it is for, and whether the place is as §6.2.3 asks. */
export function PlacePage() {
  const { groupId = '' } = useParams({ strict: false });
  const mayManage = useMay('groups.manage');
  const query = useQuery(trpc.groupCalendar.get.queryOptions({ groupId }));
  if (query.data === undefined) {
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const view = query.data;
  if (!mayManage) {
    return (
      <>
        <PageHeader title={words.title} subtitle={<GroupLink groupId={groupId} name={view.groupName} />} />
        <PlaceFacts view={view} />
      </>
    );
  }
  return (
    <DraftGate key={groupId} form="group-place" subject={groupId} schema={placeValues.catch(blankOf(view))}>
      {(opened) => <PlaceForm groupId={groupId} view={view} opened={opened} />}
    </DraftGate>
  );
}
