import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AppointmentRow } from '../../../../shared/contract/agenda.contract';
import { appointmentKindWords, appointmentStateWords } from '../../../../shared/words/agendaWords';
import { trpc } from '../../../api/client';
import { NewAppointmentDialog } from '../../../components/agenda/AppointmentDialog';
import { useMayHere } from '../../../components/caseHold/CaseHold';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { formatDay } from '../../../components/format';
import { todayHere } from '../../../components/forms/dayText';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import { StatusBadge } from '../../../components/StatusBadge/StatusBadge';
import classes from '../CasePage.module.css';
import type { CaseSectionProps } from '../sectionProps';
import { caseAppointmentTexts as words } from './texts';

function State({ row }: { readonly row: AppointmentRow }) {
  if (row.state === 'planned') {
    return row.day < todayHere() ? <StatusBadge tone="attention">{words.settle}</StatusBadge> : null;
  }
  return (
    <StatusBadge tone={row.state === 'held' ? 'done' : 'neutral'}>
      {appointmentStateWords[row.state]}
    </StatusBadge>
  );
}

interface ListProps extends CaseSectionProps {
  /** What is still to come, and what nobody has said yet what became of; or every one. */
  readonly all: boolean;
}

function Appointments({ file: { caseId, state }, all }: ListProps) {
  const mayWrite = useMayHere('agenda.write') && state !== 'archived';
  const asked = useQuery(trpc.appointments.ofCase.queryOptions({ caseId }));
  const [adding, setAdding] = useState(false);
  const id = all ? 'case-appointments-all' : 'case-appointments';
  const rows = asked.data?.rows ?? [];
  const shown = all ? rows : rows.filter((row) => row.state === 'planned').reverse();
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id={id}>
          {words.title}
        </Title>
        {mayWrite && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setAdding(true);
            }}
          >
            {words.add}
          </Button>
        )}
      </Group>
      {asked.isPending && <LoadingState />}
      {asked.isError && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isSuccess && shown.length === 0 && (
        <Text c="dimmed">{rows.length === 0 ? words.noneEver : words.none}</Text>
      )}
      {shown.length > 0 && (
        <ul className={classes['tasks']}>
          {shown.map((row) => (
            <li key={row.appointmentId}>
              <Link className={classes['task']} to="/agenda/dia/$day" params={{ day: row.day }}>
                <span className={classes['what']}>
                  {`${formatDay(row.day)}, ${row.startsAt} · ${appointmentKindWords[row.kind]}`}
                </span>
                <span className={classes['by']}>{words.with(row.userName, row.room)}</span>
                <State row={row} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <NewAppointmentDialog
          caseId={caseId}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}

/** The appointments that he has ahead of him, and the way to make one. */
export const NextAppointments = ({ file }: CaseSectionProps) => <Appointments file={file} all={false} />;

/** Every appointment of the case. */
export const AllAppointments = ({ file }: CaseSectionProps) => <Appointments file={file} all />;
