import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CareView } from '../../../shared/contract/care.contract';
import { trpc } from '../../api/client';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDateTime, formatDay } from '../../components/format';
import { ProseField } from '../../components/forms/TextField';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { TeamFrame } from '../../components/teamFrame/TeamFrame';
import classes from './Care.module.css';
import { careTexts } from './texts';

const words = careTexts.meeting;

interface AddProps {
  readonly meetingId: string;
  readonly onClose: () => void;
}

function AddFields({ meetingId, onClose }: AddProps) {
  const write = useMutation(trpc.care.write.mutationOptions());
  const acting = useActForm<Record<'text', string>>({ text: '' }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const { text } = form.values;
    return send(
      text.trim() === '' ? { text: 'required' } : {},
      () => write.mutateAsync({ meetingId, text }),
      words.dialog.done,
    );
  };
  return (
    <ActDialog
      title={words.dialog.title}
      act={words.dialog.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <ProseField
        label={words.dialog.text}
        minRows={5}
        maxLength={10_000}
        {...form.getInputProps('text')}
        data-autofocus
      />
    </ActDialog>
  );
}
const AddDialog = withActDraft('care-text', ({ meetingId }) => meetingId, AddFields);

function Facts({ view }: { readonly view: CareView }) {
  const people = [view.participants.join(', '), ...(view.others === 0 ? [] : [words.others(view.others)])];
  return (
    <dl className={classes['facts']}>
      <dt>{words.leader}</dt>
      <dd>{view.leader === '' ? words.none : view.leader}</dd>
      <dt>{words.psychology}</dt>
      <dd>{view.byPsychology ? careTexts.yes : `${careTexts.no}: ${view.noPsychologyReason}`}</dd>
      <dt>{words.people}</dt>
      <dd>{people.join(' ')}</dd>
      <dt>{words.themes}</dt>
      <dd>{view.themes === '' ? words.none : view.themes}</dd>
    </dl>
  );
}

/** What was written in a space of care, for who took part in it. */
export function CareMeetingPage() {
  const { meetingId = '' } = useParams({ strict: false });
  const meeting = useQuery(trpc.care.get.queryOptions({ meetingId }));
  const [adding, setAdding] = useState(false);
  if (meeting.data === undefined) {
    return meeting.isError ? (
      <ErrorState error={meeting.error} onRetry={() => void meeting.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const view = meeting.data;
  return (
    <TeamFrame
      title={words.title(formatDay(view.heldOn))}
      subtitle={words.private}
      action={
        <ButtonLink variant="default" to="/equipo/cuidado">
          {words.back}
        </ButtonLink>
      }
    >
      <Facts view={view} />
      <Group justify="space-between" mb="xs" maw={760}>
        <Title order={2} size="h4">
          {words.texts}
        </Title>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setAdding(true);
          }}
        >
          {words.add}
        </Button>
      </Group>
      {view.texts.length === 0 && <Text c="dimmed">{words.noTexts}</Text>}
      {view.texts.map(({ number, authorName, at, text }) => (
        <div key={number} className={classes['text']}>
          <Text size="sm" c="dimmed">
            {words.by(authorName, formatDateTime(at))}
          </Text>
          {text}
        </div>
      ))}
      {adding && (
        <AddDialog
          meetingId={meetingId}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </TeamFrame>
  );
}
