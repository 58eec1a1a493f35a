import { Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { cancelSessionInput, moveSessionInput } from '../../../shared/contract/groupCalendar.contract';
import { dayOffName } from '../../../shared/domain/calendar/calendar';
import { trpc } from '../../api/client';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { DateField } from '../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';
import { parseTime } from '../../components/forms/timeText';
import { TextField } from '../../components/forms/TextField';
import { formatLongDay } from '../../components/format';
import { calendarTexts } from './calendarTexts';
import type { GroupSession } from './GroupSessions';

export interface SessionDialogProps {
  readonly session: GroupSession;
  readonly onClose: () => void;
}

function MoveFields({ session, onClose }: SessionDialogProps) {
  const words = calendarTexts.move;
  const local = useQuery(trpc.groupCalendar.localDays.queryOptions({}));
  const move = useMutation(trpc.groupCalendar.move.mutationOptions());
  const acting = useActForm(
    {
      heldOn: dayText(session.heldOn),
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      room: session.room,
      reason: '',
    },
    onClose,
    // A colleague's move is not taken back by what was left of an older one.
    { number: session.moves + 1, ofRecord: ['heldOn', 'startsAt', 'endsAt', 'room'] },
  );
  const { form, send } = acting;
  const day = parseDay(form.values.heldOn);
  const off = day === null ? null : dayOffName(day, local.data?.rows ?? []);
  const submit = () => {
    const startsAt = parseTime(form.values.startsAt) ?? form.values.startsAt;
    const endsAt = parseTime(form.values.endsAt) ?? form.values.endsAt;
    const { room, reason } = form.values;
    const input = {
      sessionId: session.sessionId,
      heldOn: day ?? form.values.heldOn,
      startsAt,
      endsAt,
      room,
      reason,
    };
    const oddHours = (startsAt === '') !== (endsAt === '') || (endsAt !== '' && endsAt <= startsAt);
    return send(
      {
        ...(oddHours ? { endsAt: 'ends-before-start' } : {}),
        ...(day !== null && day < todayHere() ? { heldOn: 'starts-past' } : {}),
        ...findProblems(moveSessionInput, input),
      },
      () => move.mutateAsync(input),
      words.done,
    );
  };
  return (
    <ActDialog
      title={words.title(session.number)}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <DateField
        label={words.heldOn}
        warning={off === null ? null : words.dayOff(off)}
        {...form.getInputProps('heldOn')}
      />
      <Group align="flex-start" grow>
        <TextField label={words.from} placeholder="18:00" {...form.getInputProps('startsAt')} />
        <TextField label={words.to} placeholder="20:00" {...form.getInputProps('endsAt')} />
      </Group>
      <TextField label={words.room} optional {...form.getInputProps('room')} />
      <TextField label={words.reason} help={words.reasonHelp} {...form.getInputProps('reason')} />
    </ActDialog>
  );
}

/** Moves one session of the calendar by hand. */
export const MoveSessionDialog = withActDraft<SessionDialogProps>(
  'session-move',
  ({ session }) => session.sessionId,
  MoveFields,
);

function CancelFields({ session, onClose }: SessionDialogProps) {
  const words = calendarTexts.cancel;
  const cancel = useMutation(trpc.groupCalendar.cancel.mutationOptions());
  const acting = useActForm({ reason: '' }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const input = { sessionId: session.sessionId, reason: form.values.reason };
    return send(findProblems(cancelSessionInput, input), () => cancel.mutateAsync(input), words.done);
  };
  return (
    <ActDialog
      title={words.title(session.number)}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{words.body(formatLongDay(session.heldOn))}</Text>
      <TextField label={words.reason} help={words.reasonHelp} {...form.getInputProps('reason')} />
    </ActDialog>
  );
}

/** Calls one session off. */
export const CancelSessionDialog = withActDraft<SessionDialogProps>(
  'session-cancel',
  ({ session }) => session.sessionId,
  CancelFields,
);
