import { Button, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCalendarPlus, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import type { AppointmentRow } from '../../../shared/contract/agenda.contract';
import { trpc, trpcClient } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { NewAppointmentDialog } from '../../components/agenda/AppointmentDialog';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay, formatLongDay } from '../../components/format';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { todayHere } from '../../components/forms/dayText';
import { problemText } from '../../components/forms/problemTexts';
import { laterBy } from '../../components/forms/timeText';
import { JobProgress } from '../../components/jobs/JobProgress';
import { useJob } from '../../components/jobs/useJob';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { NamesButton } from '../../components/people/names';
import { usePageCommand } from '../../components/usePageCommand';
import classes from './Agenda.module.css';
import { itemsOf, personColumns, type AgendaColumn, type AgendaItem } from './agendaItems';
import { AppointmentSheet } from './AppointmentSheet';
import { isDay, shiftDay, shortDay, weekOf } from './days';
import { agendaTexts as words } from './texts';
import { TimeGrid, type GridMove } from './TimeGrid';
import { useMoves } from './useMoves';

type View = 'day' | 'week';
const addresses = { day: '/agenda/dia/$day', week: '/agenda/semana/$day' } as const;

/** What whoever is signed in has on the days in sight, as a calendar file: kinds and hours. */
function CalendarButton({ from, to }: { readonly from: string; readonly to: string }) {
  const saving = useJob((view) => {
    if (view.phase === 'done') notifications.show({ message: words.calendarSaved });
    if (view.phase === 'refused') {
      notifications.show({
        message: problemText(view.problem ?? ''),
        autoClose: false,
        'data-failure': true,
      });
    }
  });
  return saving.working ? (
    <JobProgress job={saving} label={words.calendarWorking} waiting={words.calendarWaiting} />
  ) : (
    <Button
      variant="default"
      onClick={() => void saving.begin(() => trpcClient.agenda.exportCalendar.mutate({ from, to }))}
    >
      {words.calendar}
    </Button>
  );
}

interface ToolsProps {
  readonly view: View;
  readonly day: string;
  readonly personId: string;
  readonly onPerson: (personId: string) => void;
}

function Tools({ view, day, personId, onPerson }: ToolsProps) {
  const navigate = useNavigate();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const step = view === 'day' ? 1 : 7;
  const days = view === 'day' ? [day] : weekOf(day);
  const [from = day, to = day] = [days[0], days.at(-1)];
  const go = (to: string) => void navigate({ to: addresses[view], params: { day: to } });
  const back = () => {
    go(shiftDay(day, -step));
  };
  const forth = () => {
    go(shiftDay(day, step));
  };
  usePageCommand('PageUp', words.previous[view], back);
  usePageCommand('PageDown', words.next[view], forth);
  return (
    <div className={classes['tools']}>
      <Group gap="xs">
        <Button variant="default" px="xs" aria-label={words.previous[view]} onClick={back}>
          <IconChevronLeft size={20} aria-hidden />
        </Button>
        <Button
          variant="default"
          onClick={() => {
            go(todayHere());
          }}
        >
          {words.today}
        </Button>
        <Button variant="default" px="xs" aria-label={words.next[view]} onClick={forth}>
          <IconChevronRight size={20} aria-hidden />
        </Button>
      </Group>
      <nav className={classes['views']} aria-label={words.views}>
        {(['day', 'week'] as const).map((one) => (
          <Link
            key={one}
            to={addresses[one]}
            params={{ day }}
            className={classes['view']}
            data-active={one === view || undefined}
            aria-current={one === view ? 'page' : undefined}
          >
            {words.view[one]}
          </Link>
        ))}
      </nav>
      <ChoiceField
        label={words.person}
        data={[
          { value: 'all', label: words.everybody },
          ...(team.data?.rows ?? []).map(({ id, fullName }) => ({ value: id, label: fullName })),
        ]}
        value={personId === '' ? 'all' : personId}
        onChange={(value) => {
          onPerson(value === null || value === 'all' ? '' : value);
        }}
      />
      <span className={classes['spread']} />
      <CalendarButton from={from} to={to} />
      {view === 'day' && (
        <ButtonLink variant="default" to="/agenda/lista/$day" params={{ day }}>
          {words.print}
        </ButtonLink>
      )}
    </div>
  );
}

/** The columns of a view: the days of a week, or who has something on a day. */
function columnsOf(
  view: View,
  day: string,
  items: readonly AgendaItem[],
  own: { readonly id: string; readonly fullName: string },
): AgendaColumn[] {
  if (view === 'day') return personColumns(items, day, own);
  return weekOf(day).map((one) => ({
    key: one,
    day: one,
    personId: '',
    title: shortDay(one),
    items: items.filter((item) => item.day === one && item.startsAt !== ''),
  }));
}

interface GridProps {
  readonly view: View;
  readonly day: string;
  readonly items: readonly AgendaItem[];
}

function Grid({ view, day, items }: GridProps) {
  const { user } = useSession();
  const mayWrite = useMay('agenda.write');
  const [opened, setOpened] = useState<AppointmentRow | null>(null);
  const moveTo = useMoves();
  const columns = columnsOf(view, day, items, user);
  const above = (column: AgendaColumn) =>
    items.filter(
      (item) =>
        item.startsAt === '' &&
        item.day === column.day &&
        (column.personId === '' ||
          item.people.some(({ id }) => id === column.personId) ||
          // Of somebody who has no column of her own today.
          (columns[0] === column &&
            !columns.some(({ personId }) => item.people.some(({ id }) => id === personId)))),
    );
  const move = (item: AgendaItem, { minutes, from, to }: GridMove) => {
    if (!mayWrite || item.kind !== 'appointment' || (minutes === 0 && from === to)) return;
    const { row } = item;
    void moveTo(row, {
      day: to.day,
      startsAt: laterBy(row.startsAt, minutes),
      endsAt: laterBy(row.endsAt, minutes),
      userId: to.personId === '' || to === from ? row.userId : (to.personId as typeof row.userId),
    });
  };
  const shift = (item: AgendaItem, days: number) => {
    if (!mayWrite || item.kind !== 'appointment') return;
    const { startsAt, endsAt, userId } = item.row;
    void moveTo(item.row, { day: shiftDay(item.row.day, days), startsAt, endsAt, userId });
  };
  return (
    <>
      <TimeGrid
        columns={columns}
        above={above}
        today={todayHere()}
        onOpen={(item) => {
          if (item.kind === 'appointment') setOpened(item.row);
        }}
        onMove={move}
        onShift={shift}
      />
      {opened !== null && (
        <AppointmentSheet
          appointment={opened}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </>
  );
}

/** What the office has on a day or in a week: appointments, group sessions and what is due. */
export function AgendaPage() {
  const params = useParams({ strict: false });
  const view: View = useRouterState().location.pathname.startsWith('/agenda/semana') ? 'week' : 'day';
  const asked = 'day' in params && typeof params.day === 'string' ? params.day : '';
  const day = isDay(asked) ? asked : todayHere();
  const days = view === 'day' ? [day] : weekOf(day);
  const [from = day, to = day] = [days[0], days.at(-1)];
  const agenda = useQuery({
    ...trpc.agenda.days.queryOptions({ from, to }),
    placeholderData: keepPreviousData,
  });
  const mayWrite = useMay('agenda.write');
  const [personId, setPersonId] = useState('');
  const [adding, setAdding] = useState(false);
  const add = () => {
    if (mayWrite) setAdding(true);
  };
  usePageCommand('mod+N', words.create, add, mayWrite);
  // Not while a field is being typed in, nor over a dialog.
  useHotkeys([
    [
      'n',
      () => {
        if (document.querySelector('[role="dialog"]') === null) add();
      },
    ],
  ]);
  const items = agenda.data === undefined ? [] : itemsOf(agenda.data, personId);
  const colliding = items.filter(({ collides }) => collides.length > 0).length;
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={view === 'day' ? formatLongDay(day) : words.weekOf(formatDay(from), formatDay(to))}
        aside={<NamesButton />}
        action={
          mayWrite ? (
            <Button leftSection={<IconCalendarPlus size={20} aria-hidden />} onClick={add}>
              {words.create}
            </Button>
          ) : undefined
        }
      />
      <Tools view={view} day={day} personId={personId} onPerson={setPersonId} />
      {colliding > 0 && (
        <p className={classes['notice']} role="status">
          <IconAlertTriangle size={18} aria-hidden />
          {words.collisions(colliding)}
        </p>
      )}
      <p className={classes['notice']}>{words.keys}</p>
      {agenda.isPending && <LoadingState />}
      {agenda.isError && <ErrorState error={agenda.error} onRetry={() => void agenda.refetch()} />}
      {agenda.isSuccess && items.length === 0 && <EmptyState title={words.empty} hint={words.emptyHow} />}
      {agenda.isSuccess && items.length > 0 && <Grid view={view} day={day} items={items} />}
      {adding && (
        <NewAppointmentDialog
          day={day < todayHere() ? todayHere() : day}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}
