import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppointmentRow, AppointmentView } from '../../../shared/contract/agenda.contract';
import type { AppointmentState } from '../../../shared/domain/agenda/appointments';
import { appointmentKindWords, appointmentStateWords } from '../../../shared/words/agendaWords';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ChangeAppointmentDialog } from '../../components/agenda/AppointmentDialog';
import { SettleDialog } from '../../components/agenda/SettleDialog';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDateTime, formatDay, formatLongDay } from '../../components/format';
import { todayHere } from '../../components/forms/dayText';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PersonName } from '../../components/people/names';
import classes from './Agenda.module.css';
import { agendaTexts } from './texts';

const words = agendaTexts.sheet;

function Facts({ view }: { readonly view: AppointmentView }) {
  return (
    <dl className={classes['facts']}>
      {view.caseId !== null && (
        <>
          <dt>{words.case}</dt>
          <dd>
            {view.caseCode} <PersonName caseId={view.caseId} fullName={view.fullName} />
          </dd>
        </>
      )}
      {view.about !== '' && (
        <>
          <dt>{words.about}</dt>
          <dd>{view.about}</dd>
        </>
      )}
      <dt>{words.when}</dt>
      <dd>{`${formatLongDay(view.day)}, ${view.startsAt} ${agendaTexts.to} ${view.endsAt}`}</dd>
      <dt>{words.with}</dt>
      <dd>{view.userName}</dd>
      <dt>{words.room}</dt>
      <dd>{view.room === '' ? words.noRoom : view.room}</dd>
      <dt>{words.state}</dt>
      <dd>{appointmentStateWords[view.state]}</dd>
    </dl>
  );
}

const actOf = (change: AppointmentView['changes'][number], before: AppointmentState | null): string =>
  before === null
    ? words.made(change.byName)
    : words.by(
        change.state === 'planned' && before === 'planned'
          ? words.moved
          : appointmentStateWords[change.state],
        change.byName,
      );

function History({ changes }: { readonly changes: AppointmentView['changes'] }) {
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {words.history}
      </Title>
      <ul className={classes['history']}>
        {changes.map((change, index) => (
          <li key={change.number}>
            {`${formatDateTime(change.at)}: ${actOf(change, changes[index - 1]?.state ?? null)} · ${formatDay(change.day)}, ${change.startsAt}, ${change.userName}`}
            {change.reason !== '' && <Text size="sm">{change.reason}</Text>}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Doing = { readonly kind: 'change' } | { readonly kind: 'settle'; readonly to: AppointmentState };

interface ActsProps {
  readonly view: AppointmentView;
  readonly onDo: (doing: Doing) => void;
}

function Acts({ view, onDo }: ActsProps) {
  const settle = (to: AppointmentState, label: string) => (
    <Button
      variant="default"
      onClick={() => {
        onDo({ kind: 'settle', to });
      }}
    >
      {label}
    </Button>
  );
  if (view.acts === 'none') return <Text>{words.reserved}</Text>;
  if (view.acts === 'cancel') return view.state === 'planned' && settle('cancelled', words.cancel);
  if (view.state !== 'planned') return settle('planned', words.reopen);
  const due = view.day <= todayHere();
  return (
    <>
      {due && settle('held', words.held)}
      {due && view.caseId !== null && settle('no-show', words.noShow)}
      {settle('cancelled', words.cancel)}
      <Button
        onClick={() => {
          onDo({ kind: 'change' });
        }}
      >
        {words.change}
      </Button>
    </>
  );
}

export interface AppointmentSheetProps {
  readonly appointment: AppointmentRow;
  readonly onClose: () => void;
}

/** One appointment: what it is, what became of it, how it moved, and what may be done. */
export function AppointmentSheet({ appointment, onClose }: AppointmentSheetProps) {
  const mayWrite = useMay('agenda.write');
  const { appointmentId } = appointment;
  const view = useQuery(trpc.appointments.get.queryOptions({ appointmentId }));
  const [doing, setDoing] = useState<Doing | null>(null);
  if (doing?.kind === 'change') {
    return <ChangeAppointmentDialog appointment={view.data ?? appointment} onClose={onClose} />;
  }
  if (doing?.kind === 'settle') {
    return <SettleDialog appointment={view.data ?? appointment} to={doing.to} onClose={onClose} />;
  }
  return (
    <Modal opened onClose={onClose} title={appointmentKindWords[appointment.kind]} size="lg">
      {view.isPending && <LoadingState />}
      {view.isError && <ErrorState error={view.error} onRetry={() => void view.refetch()} />}
      {view.isSuccess && (
        <Stack gap="md">
          <Facts view={view.data} />
          <History changes={view.data.changes} />
          <Group justify="flex-end">
            {view.data.caseId !== null && (
              <ButtonLink variant="default" to="/casos/$caseId" params={{ caseId: view.data.caseId }}>
                {words.openCase}
              </ButtonLink>
            )}
            {mayWrite && <Acts view={view.data} onDo={setDoing} />}
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
