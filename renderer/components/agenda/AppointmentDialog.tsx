import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { AppointmentRow } from '../../../shared/contract/agenda.contract';
import { appointmentKinds, isReserved, needsCase } from '../../../shared/domain/agenda/appointments';
import { appointmentKindWords } from '../../../shared/words/agendaWords';
import { trpc } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { ActDialog } from '../ActDialog/ActDialog';
import { withActDraft } from '../ActDialog/actDraft';
import { useActForm, type ActForm } from '../ActDialog/useActForm';
import { ChoiceField } from '../forms/ChoiceField';
import { DateField } from '../forms/DateField';
import { todayHere } from '../forms/dayText';
import { TextField } from '../forms/TextField';
import { laterBy, parseTime } from '../forms/timeText';
import classes from './Agenda.module.css';
import {
  blankAppointment,
  change,
  creation,
  placeOf,
  valuesOf,
  type AppointmentValues,
} from './appointmentValues';
import { CaseField } from './CaseField';
import { Collisions } from './Collisions';
import { appointmentTexts as words } from './texts';

const usualMinutes = 45;

/** With whom, when and where; and what that collides with. */
function PlaceFields({ acting, id }: { readonly acting: ActForm<AppointmentValues>; readonly id: string }) {
  const { form } = acting;
  const team = useQuery(trpc.team.list.queryOptions({}));
  const today = todayHere();
  const rooms = useQuery(trpc.agenda.days.queryOptions({ from: today, to: today }));
  const people = team.data?.rows ?? [];
  const place = placeOf(form.values, today);
  return (
    <>
      <ChoiceField
        label={words.with}
        data={people.map((member) => ({ value: member.id, label: member.fullName }))}
        {...form.getInputProps('userId')}
        onChange={(userId) => {
          form.setFieldValue('userId', userId ?? '');
        }}
      />
      <div className={classes['when']}>
        <DateField label={words.day} help={words.dayHelp} {...form.getInputProps('day')} />
        <TextField
          label={words.startsAt}
          help={words.timeHelp}
          {...form.getInputProps('startsAt')}
          onBlur={() => {
            const startsAt = parseTime(form.values.startsAt);
            if (startsAt === null) return;
            const { endsAt } = form.values;
            form.setValues({ startsAt, endsAt: endsAt === '' ? laterBy(startsAt, usualMinutes) : endsAt });
          }}
        />
        <TextField
          label={words.endsAt}
          help={words.timeHelp}
          {...form.getInputProps('endsAt')}
          onBlur={() => {
            form.setFieldValue('endsAt', parseTime(form.values.endsAt) ?? form.values.endsAt);
          }}
        />
      </div>
      <TextField
        label={words.room}
        help={words.roomHelp}
        optional
        maxLength={60}
        list="rooms-used"
        {...form.getInputProps('room')}
      />
      <datalist id="rooms-used">
        {(rooms.data?.rooms ?? []).map((room) => (
          <option key={room} value={room} />
        ))}
      </datalist>
      <Collisions
        planned={{ id, ...place, people: [place.userId] }}
        nameOf={(userId) => people.find((member) => member.id === userId)?.fullName ?? ''}
      />
    </>
  );
}

export interface NewAppointmentProps {
  /** Whose case, where it is already known. */
  readonly caseId?: string;
  readonly day?: string;
  readonly onClose: () => void;
}

function NewAppointmentFields({ caseId, day, onClose }: NewAppointmentProps) {
  const { user } = useSession();
  const mayHear = useMay('contacts.write');
  const create = useMutation(trpc.appointments.create.mutationOptions());
  const acting = useActForm<AppointmentValues>(
    blankAppointment(user.id, {
      ...(caseId === undefined ? {} : { caseId }),
      ...(day === undefined ? {} : { day }),
    }),
    onClose,
  );
  const { form, send } = acting;
  const { kind } = form.values;
  const submit = () => {
    // Of the office alone: whom somebody had chosen before for another kind is not meant.
    const values = {
      ...form.values,
      ...(needsCase(kind) || caseId !== undefined ? {} : { caseId: '' }),
      ...(isReserved(kind) ? { about: '' } : {}),
    };
    const { input, problems } = creation(values, todayHere());
    return send(problems, () => create.mutateAsync(input), words.done.create);
  };
  return (
    <ActDialog
      title={caseId === undefined ? words.create : words.createFor}
      act={words.act.create}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <ChoiceField
        label={words.kind}
        data={appointmentKinds
          .filter((value) => mayHear || !isReserved(value))
          .map((value) => ({ value, label: appointmentKindWords[value] }))}
        {...form.getInputProps('kind')}
        onChange={(value) => {
          form.setFieldValue('kind', appointmentKinds.find((known) => known === value) ?? kind);
        }}
        data-autofocus
      />
      {caseId === undefined && needsCase(kind) && (
        <CaseField
          {...form.getInputProps('caseId')}
          known={form.values.caseCode}
          onChange={(chosen, code) => {
            form.setFieldValue('caseId', chosen);
            form.setFieldValue('caseCode', code);
          }}
        />
      )}
      {isReserved(kind) ? (
        <Text size="sm">{words.reserved}</Text>
      ) : (
        <TextField
          label={words.about}
          help={words.aboutHelp}
          optional={needsCase(kind) || caseId !== undefined}
          maxLength={120}
          {...form.getInputProps('about')}
        />
      )}
      <PlaceFields acting={acting} id="" />
    </ActDialog>
  );
}

/** A new appointment: of a case, or of the office. */
export const NewAppointmentDialog = withActDraft(
  'appointment-new',
  ({ caseId }) => caseId ?? 'office',
  NewAppointmentFields,
);

export interface ChangeAppointmentProps {
  readonly appointment: AppointmentRow;
  readonly onClose: () => void;
}

function ChangeAppointmentFields({ appointment, onClose }: ChangeAppointmentProps) {
  const move = useMutation(trpc.appointments.move.mutationOptions());
  const acting = useActForm<AppointmentValues>(valuesOf(appointment), onClose, {
    number: appointment.number + 1,
    ofRecord: ['userId', 'day', 'startsAt', 'endsAt', 'room'],
  });
  const { form, number, send } = acting;
  const submit = () => {
    const { input, problems } = change(form.values, appointment, number, todayHere());
    return send(problems, () => move.mutateAsync(input), words.done.change);
  };
  return (
    <ActDialog
      title={words.change}
      act={words.act.change}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <PlaceFields acting={acting} id={appointment.appointmentId} />
    </ActDialog>
  );
}

/** Another time, another room or somebody else: what was before stays in its history. */
export const ChangeAppointmentDialog = withActDraft(
  'appointment-change',
  ({ appointment }) => appointment.appointmentId,
  ChangeAppointmentFields,
);
