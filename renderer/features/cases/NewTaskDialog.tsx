import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { createTaskInput } from '../../../shared/contract/tasks.contract';
import { dueProblem, openableKinds } from '../../../shared/domain/tasks/tasks';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { useSession } from '../../app/session';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems, hasProblems } from '../../components/forms/problems';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { useOnce } from '../../components/forms/useOnce';
import { taskKindWords } from '../../components/words/evaluationWords';
import { caseTexts } from './texts';

const words = caseTexts.tasks;

interface Values {
  kind: (typeof openableKinds)[number];
  title: string;
  ownerId: string;
  dueOn: string;
}

export interface NewTaskDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** A task of the case for somebody of the team, by a day that a person chooses: none is official. */
export function NewTaskDialog({ caseId, onClose }: NewTaskDialogProps) {
  const { user } = useSession();
  const today = todayHere();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { kind: 'other', title: '', ownerId: user.id, dueOn: '' },
  });
  const create = useMutation(trpc.tasks.create.mutationOptions());
  const hasTitle = form.values.kind === 'other';
  const send = useOnce(async () => {
    const { kind, title, ownerId, dueOn } = form.values;
    const day = parseDay(dueOn, today);
    const input: z.input<typeof createTaskInput> = {
      caseId,
      kind,
      title: hasTitle ? title : '',
      ownerId,
      dueOn: day ?? dueOn,
    };
    const due = day === null ? null : dueProblem(day, today);
    const problems = {
      ...findProblems(createTaskInput, input),
      ...(hasTitle && title.trim() === '' ? { title: 'required' } : {}),
      ...(dueOn.trim() === '' ? { dueOn: 'required' } : {}),
      ...(due === null ? {} : { dueOn: due }),
    };
    form.setErrors(problems);
    if (hasProblems(problems)) return;
    try {
      await create.mutateAsync(input);
      notifications.show({ message: words.created });
      onClose();
    } catch (error) {
      // The dialog shows why (`create.error`) and keeps what was typed.
      form.setErrors(appErrorOf(error)?.fields ?? {});
    }
  });
  return (
    <Modal opened onClose={onClose} title={words.add}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="md">
          <SegmentedChoice
            label={words.kind}
            options={openableKinds.map((kind) => ({ value: kind, label: taskKindWords[kind] }))}
            {...form.getInputProps('kind')}
          />
          {hasTitle && (
            <TextField
              label={words.what}
              help={words.whatHelp}
              maxLength={200}
              {...form.getInputProps('title')}
              data-autofocus
            />
          )}
          <ChoiceField
            label={words.owner}
            data={(team.data?.rows ?? []).map((member) => ({ value: member.id, label: member.fullName }))}
            {...form.getInputProps('ownerId')}
            onChange={(ownerId) => {
              form.setFieldValue('ownerId', ownerId ?? '');
            }}
          />
          <DateField label={words.due} {...form.getInputProps('dueOn')} />
          {create.isError && (
            <Text size="sm" role="alert">
              {errorText(create.error)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {words.act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
