import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import type { z } from 'zod';
import {
  liftNoticeInput,
  reopenNoticeInput,
  type StandingNotice,
} from '../../../../shared/contract/notices.contract';
import { dueProblem } from '../../../../shared/domain/tasks/tasks';
import { trpc } from '../../../api/client';
import { appErrorOf, errorText } from '../../../app/errorTexts';
import { useSession } from '../../../app/session';
import { ChoiceField } from '../../../components/forms/ChoiceField';
import { DateField } from '../../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../../components/forms/dayText';
import { findProblems, hasProblems } from '../../../components/forms/problems';
import { ProseField } from '../../../components/forms/TextField';
import { useOnce } from '../../../components/forms/useOnce';
import { protectionOwners } from '../../../components/notices-risk/noticePlanValues';
import { noticeWords } from '../../../components/words/evaluationWords';
import { evaluationTabTexts } from './texts';

const words = evaluationTabTexts.notices;

export type DatedNotice = Pick<StandingNotice, 'noticeId' | 'kind'>;

export interface NoticeDialogProps {
  readonly notice: DatedNotice;
  readonly onClose: () => void;
}

interface ActionsProps {
  readonly act: string;
  readonly pending: boolean;
  readonly failure: unknown;
  readonly onClose: () => void;
}

const Actions = ({ act, pending, failure, onClose }: ActionsProps) => (
  <>
    {failure !== null && (
      <Text size="sm" role="alert">
        {errorText(failure)}
      </Text>
    )}
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {words.cancel}
      </Button>
      <Button type="submit" loading={pending}>
        {act}
      </Button>
    </Group>
  </>
);

/** Takes a notice from beside the name. Not undone with a click: the reason stays for whoever sees the case. */
export function LiftDialog({ notice, onClose }: NoticeDialogProps) {
  const form = useForm({ mode: 'controlled', initialValues: { reason: '' } });
  const lift = useMutation(trpc.notices.lift.mutationOptions());
  const name = noticeWords[notice.kind];
  const send = useOnce(async () => {
    const input = { noticeId: notice.noticeId, reason: form.values.reason };
    const problems = findProblems(liftNoticeInput, input);
    form.setErrors(problems);
    if (hasProblems(problems)) return;
    try {
      await lift.mutateAsync(input);
      notifications.show({ message: words.done(name) });
      onClose();
    } catch (error) {
      // The dialog shows why (`lift.error`) and keeps what was typed.
      form.setErrors(appErrorOf(error)?.fields ?? {});
    }
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <Modal opened onClose={onClose} title={words.liftTitle(name)}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{words.liftBody}</Text>
          <ProseField
            label={words.liftReason}
            help={words.liftReasonHelp}
            maxLength={500}
            {...form.getInputProps('reason')}
            data-autofocus
          />
          <Actions act={words.lift} pending={lift.isPending} failure={lift.error} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

/** Puts a lifted notice back beside the name, with a new task of protection. */
export function ReopenDialog({ notice, onClose }: NoticeDialogProps) {
  const { user } = useSession();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const today = todayHere();
  const form = useForm<{ ownerId: string; dueOn: string }>({
    mode: 'controlled',
    initialValues: { ownerId: user.id, dueOn: dayText(today) },
  });
  const reopen = useMutation(trpc.notices.reopen.mutationOptions());
  const name = noticeWords[notice.kind];
  const send = useOnce(async () => {
    const day = parseDay(form.values.dueOn, today);
    const input: z.input<typeof reopenNoticeInput> = {
      noticeId: notice.noticeId,
      ownerId: form.values.ownerId,
      dueOn: day ?? form.values.dueOn,
    };
    const due = day === null ? null : dueProblem(day, today);
    const problems = { ...findProblems(reopenNoticeInput, input), ...(due === null ? {} : { dueOn: due }) };
    form.setErrors(problems);
    if (hasProblems(problems)) return;
    try {
      await reopen.mutateAsync(input);
      notifications.show({ message: words.reopened(name) });
      onClose();
    } catch (error) {
      // The dialog shows why (`reopen.error`) and keeps what was typed.
      form.setErrors(appErrorOf(error)?.fields ?? {});
    }
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <Modal opened onClose={onClose} title={words.reopenTitle(name)}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{words.reopenBody}</Text>
          <ChoiceField
            label={words.who}
            data={protectionOwners(team.data?.rows ?? [])}
            {...form.getInputProps('ownerId')}
            onChange={(ownerId) => {
              form.setFieldValue('ownerId', ownerId ?? '');
            }}
          />
          <DateField label={words.due} {...form.getInputProps('dueOn')} />
          <Actions act={words.reopen} pending={reopen.isPending} failure={reopen.error} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
