import { Checkbox, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { errorSentence } from '../../components/forms/fieldFrame';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField, TextField } from '../../components/forms/TextField';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { blankCare, careValues, readCare, type CareValues } from './careValues';
import { careTexts } from './texts';

const words = careTexts.form;
const route = '/equipo/cuidado/nuevo';

const labels: Readonly<Record<string, string>> = {
  heldOn: words.heldOn,
  byPsychology: words.byPsychology,
  reason: words.reason,
  leader: words.leader,
  participants: words.participants,
  others: words.others,
  themes: words.themes,
  text: words.text,
};

function CareForm({ opened }: { readonly opened: OpenedDraft<CareValues> | null }) {
  const { user } = useSession();
  const navigate = useNavigate();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const record = useMutation(trpc.care.record.mutationOptions());
  const drafted = useDraftedForm<CareValues>({
    form: 'care-meeting',
    subject: 'new',
    route,
    blank: blankCare(user.id),
    opened,
  });
  const { form } = drafted;
  const { values } = form;
  const send = () => {
    const { input, problems } = readCare(values, user.id, todayHere());
    return drafted.send(problems, async () => {
      const { meetingId } = await record.mutateAsync(input);
      notifications.show({ message: words.saved });
      await navigate({ to: '/equipo/cuidado/espacio/$meetingId', params: { meetingId } });
    });
  };
  const missing = (...entries: readonly (readonly [boolean, string])[]) =>
    entries.flatMap(([empty, label]) => (empty ? [label.toLowerCase()] : []));
  return (
    <DraftedFrame
      drafted={drafted}
      title={words.title}
      act={words.act}
      labels={labels}
      onSend={() => void send()}
      sections={[
        {
          title: words.sections.when,
          firstField: 'heldOn',
          missing: missing(
            [values.heldOn.trim() === '', words.heldOn],
            [values.byPsychology === '', words.byPsychology],
          ),
        },
        { title: words.sections.written, firstField: 'themes', missing: [] },
      ]}
    >
      <FormSection title={words.sections.when}>
        <DateField label={words.heldOn} {...form.getInputProps('heldOn')} data-path="heldOn" />
        <SegmentedChoice
          label={words.byPsychology}
          article="§6.3.5"
          options={[
            { value: 'yes', label: words.byOptions.yes, hotkey: 'S' },
            { value: 'no', label: words.byOptions.no, hotkey: 'N' },
          ]}
          {...form.getInputProps('byPsychology')}
          data-path="byPsychology"
        />
        {values.byPsychology === 'no' && (
          <TextField
            label={words.reason}
            help={words.reasonHelp}
            maxLength={200}
            {...form.getInputProps('reason')}
            data-path="reason"
          />
        )}
        <TextField
          label={words.leader}
          optional
          maxLength={120}
          {...form.getInputProps('leader')}
          data-path="leader"
        />
        <Checkbox.Group
          label={words.participants}
          description={words.participantsHelp}
          inputWrapperOrder={['label', 'description', 'error', 'input']}
          error={errorSentence(form.errors['participants'])}
          value={values.participants}
          onChange={(participants) => {
            form.setFieldValue('participants', participants);
            form.clearFieldError('participants');
          }}
          data-path="participants"
        >
          {team.isError && <ErrorState error={team.error} onRetry={() => void team.refetch()} />}
          <Stack gap={6} my={4}>
            {(team.data?.rows ?? []).map(({ id, fullName }) => (
              <Checkbox key={id} value={id} label={fullName} disabled={id === user.id} />
            ))}
          </Stack>
        </Checkbox.Group>
        <TextField
          label={words.others}
          maw={120}
          inputMode="numeric"
          maxLength={3}
          {...form.getInputProps('others')}
          data-path="others"
        />
      </FormSection>
      <FormSection title={words.sections.written}>
        <ProseField
          label={words.themes}
          help={words.themesHelp}
          optional
          maxLength={2_000}
          {...form.getInputProps('themes')}
          data-path="themes"
        />
        <ProseField
          label={words.text}
          help={words.textHelp}
          optional
          minRows={6}
          maxLength={10_000}
          {...form.getInputProps('text')}
          data-path="text"
        />
      </FormSection>
    </DraftedFrame>
  );
}

/** A space that was held, written down by somebody who took part in it. */
export function NewCarePage() {
  const { user } = useSession();
  return (
    <DraftGate form="care-meeting" subject="new" schema={careValues.catch(blankCare(user.id))}>
      {(opened) => <CareForm opened={opened} />}
    </DraftGate>
  );
}
