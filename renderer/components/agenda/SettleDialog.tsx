import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { AppointmentRow } from '../../../shared/contract/agenda.contract';
import { settleProblems, type AppointmentState } from '../../../shared/domain/agenda/appointments';
import { trpc } from '../../api/client';
import { ActDialog } from '../ActDialog/ActDialog';
import { withActDraft } from '../ActDialog/actDraft';
import { useActForm } from '../ActDialog/useActForm';
import { todayHere } from '../forms/dayText';
import { TextField } from '../forms/TextField';
import { appointmentTexts } from './texts';

const words = appointmentTexts.settle;

export interface SettleDialogProps {
  readonly appointment: AppointmentRow;
  readonly to: AppointmentState;
  readonly onClose: () => void;
}

function SettleFields({ appointment, to, onClose }: SettleDialogProps) {
  const settle = useMutation(trpc.appointments.settle.mutationOptions());
  const acting = useActForm<Record<'reason', string>>({ reason: '' }, onClose, {
    number: appointment.number + 1,
    ofRecord: [],
  });
  const { form, number, send } = acting;
  const submit = () => {
    const { reason } = form.values;
    const { appointmentId, state, day, wordless } = appointment;
    return send(
      settleProblems({ from: state, to, day, reason, wordless }, todayHere()),
      () => settle.mutateAsync({ appointmentId, number, state: to, reason }),
      words.done[to],
    );
  };
  return (
    <ActDialog
      title={words.title[to]}
      act={words.act[to]}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{appointment.wordless ? words.wordless : words.body[to]}</Text>
      {!appointment.wordless && (
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          optional={to === 'held'}
          maxLength={200}
          {...form.getInputProps('reason')}
          data-autofocus
        />
      )}
    </ActDialog>
  );
}

/** What became of an appointment, with its reason. */
export const SettleDialog = withActDraft(
  'appointment-end',
  ({ appointment, to }) => `${to}-${appointment.appointmentId}`,
  SettleFields,
);
