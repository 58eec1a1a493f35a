import { Button, Group, Stack, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { GroupView } from '../../../shared/contract/groups.contract';
import { sessionTopics } from '../../../shared/domain/sessions/topics';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { ErrorSummary, focusField } from '../../components/forms/ErrorSummary';
import { useOnce } from '../../components/forms/useOnce';
import { usePageCommand } from '../../components/usePageCommand';
import { topicOptions } from '../../components/words/topicWords';
import classes from './GroupPage.module.css';
import { groupTexts } from './texts';

const words = groupTexts.newSession;
const labels = { heldOn: words.heldOn, topic: words.topic };

export interface NewSessionProps {
  readonly group: GroupView;
}

/** The first topic of the list that the group has not had; after the thirteenth, the first again. */
const nextTopic = (group: GroupView): number => {
  const had = new Set(group.sessionList.flatMap((session) => session.topics));
  return sessionTopics.findIndex((_name, index) => !had.has(index + 1)) + 1 || 1;
};

/** Plans a session: its day and one of the thirteen topics. */
export function NewSession({ group }: NewSessionProps) {
  const root = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const form = useForm({
    mode: 'controlled',
    initialValues: { heldOn: dayText(todayHere()), topic: String(nextTopic(group)) },
  });
  const create = useMutation(trpc.sessions.create.mutationOptions());
  usePageCommand('mod+N', words.title, () => focusField(root.current, 'heldOn'));

  const send = useOnce(async () => {
    const heldOn = parseDay(form.values.heldOn);
    const topic = Number(form.values.topic);
    const problems = {
      ...(heldOn === null ? { heldOn: form.values.heldOn.trim() === '' ? 'required' : 'date-shape' } : {}),
      ...(topic === 0 ? { topic: 'required' } : {}),
    };
    form.setErrors(problems);
    setAttempt((count) => count + 1);
    if (heldOn === null || topic === 0) return;
    const { sessionId } = await create.mutateAsync({ groupId: group.groupId, heldOn, topics: [topic] });
    await navigate({ to: '/sesiones/$sessionId', params: { sessionId } });
  });

  return (
    <form
      ref={root}
      noValidate
      className={classes['panel']}
      onSubmit={(event) => {
        event.preventDefault();
        // A refusal is shown by `create.isError`.
        send().catch(() => undefined);
      }}
    >
      <Title order={2} size="h4" mb="xs">
        {words.title}
      </Title>
      <ErrorSummary
        problems={form.errors as Record<string, string>}
        labels={labels}
        failure={create.isError ? errorText(create.error) : null}
        attempt={attempt}
        form={root}
      />
      <Stack gap="md">
        <DateField label={words.heldOn} {...form.getInputProps('heldOn')} />
        <ChoiceField
          label={words.topic}
          article="§6.4.8"
          data={[...topicOptions]}
          {...form.getInputProps('topic')}
          onChange={(value) => {
            form.setFieldValue('topic', value ?? '');
          }}
        />
        <Group>
          <Button type="submit" loading={create.isPending}>
            {words.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
