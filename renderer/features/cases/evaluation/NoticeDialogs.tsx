import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  liftNoticeInput,
  reopenNoticeInput,
  type StandingNotice,
} from '../../../../shared/contract/notices.contract';
import { dueProblem } from '../../../../shared/domain/tasks/tasks';
import { trpc } from '../../../api/client';
import { useSession } from '../../../app/session';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { withActDraft } from '../../../components/ActDialog/actDraft';
import { useActForm } from '../../../components/ActDialog/useActForm';
import { ChoiceField } from '../../../components/forms/ChoiceField';
import { DateField } from '../../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../../components/forms/dayText';
import { findProblems } from '../../../components/forms/problems';
import { ProseField } from '../../../components/forms/TextField';
import { protectionOwners } from '../../../components/notices-risk/noticePlanValues';
import { noticeWords } from '../../../components/words/evaluationWords';
import { evaluationTabTexts } from './texts';

const words = evaluationTabTexts.notices;

export type DatedNotice = Pick<StandingNotice, 'noticeId' | 'kind'>;

export interface NoticeDialogProps {
  readonly notice: DatedNotice;
  readonly onClose: () => void;
}

function LiftFields({ notice, onClose }: NoticeDialogProps) {
  const lift = useMutation(trpc.notices.lift.mutationOptions());
  const acting = useActForm<Record<'reason', string>>({ reason: '' }, onClose);
  const { form, send } = acting;
  const name = noticeWords[notice.kind];
  const submit = () => {
    const input = { noticeId: notice.noticeId, reason: form.values.reason };
    return send(findProblems(liftNoticeInput, input), () => lift.mutateAsync(input), words.done(name));
  };
  return (
    <ActDialog
      title={words.liftTitle(name)}
      act={words.lift}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{words.liftBody}</Text>
      <ProseField
        label={words.liftReason}
        help={words.liftReasonHelp}
        maxLength={500}
        {...form.getInputProps('reason')}
        data-autofocus
      />
    </ActDialog>
  );
}

/** Takes a notice from beside the name. Not undone with a click: the reason stays for whoever sees the case. */
export const LiftDialog = withActDraft('notice-lift', ({ notice }) => notice.noticeId, LiftFields);

/** Puts a lifted notice back beside the name, with a new task of protection. */
export function ReopenDialog({ notice, onClose }: NoticeDialogProps) {
  const { user } = useSession();
  const today = todayHere();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const reopen = useMutation(trpc.notices.reopen.mutationOptions());
  const acting = useActForm<Record<'ownerId' | 'dueOn', string>>(
    { ownerId: user.id, dueOn: dayText(today) },
    onClose,
  );
  const { form, send } = acting;
  const name = noticeWords[notice.kind];
  const submit = () => {
    const { ownerId, dueOn } = form.values;
    const day = parseDay(dueOn, today);
    const input: z.input<typeof reopenNoticeInput> = {
      noticeId: notice.noticeId,
      ownerId,
      dueOn: day ?? dueOn,
    };
    const due = day === null ? null : dueProblem(day, today);
    const problems = { ...findProblems(reopenNoticeInput, input), ...(due === null ? {} : { dueOn: due }) };
    return send(problems, () => reopen.mutateAsync(input), words.reopened(name));
  };
  return (
    <ActDialog
      title={words.reopenTitle(name)}
      act={words.reopen}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
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
    </ActDialog>
  );
}
