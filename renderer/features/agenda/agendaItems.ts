import type {
  AgendaDays,
  AgendaSession,
  AgendaTask,
  AppointmentRow,
} from '../../../shared/contract/agenda.contract';
import { collisionsOf } from '../../../shared/domain/agenda/conflicts';
import { engagementsOf } from '../../components/agenda/engagements';

/** One thing of the agenda, with what it collides with. */
export type AgendaItem = {
  readonly id: string;
  readonly day: string;
  /** Empty where no hour is known: it stands above the hours. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly people: readonly { readonly id: string; readonly fullName: string }[];
  /** What it collides with, as that is called. */
  readonly collides: readonly string[];
} & (
  | { readonly kind: 'appointment'; readonly row: AppointmentRow }
  | { readonly kind: 'session'; readonly row: AgendaSession }
  | { readonly kind: 'task'; readonly row: AgendaTask }
);

/** Everything of some days, in the order of the clock; of one person alone where one is asked for. */
export function itemsOf(days: AgendaDays, personId: string): AgendaItem[] {
  const engagements = engagementsOf(days);
  const called = new Map(engagements.map((one) => [one.id, one.called]));
  const collidesOf = (id: string): string[] => {
    const one = engagements.find((engagement) => engagement.id === id);
    return one === undefined
      ? []
      : collisionsOf(one, engagements).map((found) => called.get(found.with) ?? '');
  };
  const items: AgendaItem[] = [
    ...days.appointments.map((row): AgendaItem => ({
      kind: 'appointment',
      row,
      id: row.appointmentId,
      day: row.day,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      people: [{ id: row.userId, fullName: row.userName }],
      collides: collidesOf(row.appointmentId),
    })),
    ...days.sessions.map((row): AgendaItem => ({
      kind: 'session',
      row,
      id: row.sessionId,
      day: row.day,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      people: row.people,
      collides: collidesOf(row.sessionId),
    })),
    ...days.tasks.map((row): AgendaItem => ({
      kind: 'task',
      row,
      id: row.taskId,
      day: row.day,
      startsAt: '',
      endsAt: '',
      people: [{ id: row.ownerId, fullName: row.ownerName }],
      collides: [],
    })),
  ];
  return items
    .filter(({ people }) => personId === '' || people.some(({ id }) => id === personId))
    .sort((left, right) => `${left.day} ${left.startsAt}`.localeCompare(`${right.day} ${right.startsAt}`));
}

/** A column of the grid: a day of the week, or a person on a day. */
export interface AgendaColumn {
  readonly key: string;
  readonly day: string;
  /** Whose it is, in the view of a day; empty in that of a week. */
  readonly personId: string;
  readonly title: string;
  readonly items: readonly AgendaItem[];
}

/** A column for each person who has something at some hour of the day, by name; one without name where nobody has. */
export function personColumns(
  items: readonly AgendaItem[],
  day: string,
  own: { readonly id: string; readonly fullName: string },
): AgendaColumn[] {
  const timed = items.filter((item) => item.startsAt !== '');
  const people = new Map([
    [own.id, own.fullName],
    ...timed.flatMap((item) => item.people.map((one) => [one.id, one.fullName] as const)),
  ]);
  return [...people]
    .sort(([left, leftName], [right, rightName]) =>
      left === own.id ? -1 : right === own.id ? 1 : leftName.localeCompare(rightName, 'es'),
    )
    .map(([id, fullName]) => ({
      key: id,
      day,
      personId: id,
      title: fullName,
      items: timed.filter((item) => item.people.some((one) => one.id === id)),
    }));
}

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export interface Placed {
  readonly item: AgendaItem;
  /** Which of the lanes side by side, from 0, and how many there are. */
  readonly lane: number;
  readonly lanes: number;
}

/** Things that overlap stand side by side, each run of them in as many lanes as it needs. */
export function placed(items: readonly AgendaItem[]): Placed[] {
  const done: Placed[] = [];
  let run: { item: AgendaItem; lane: number }[] = [];
  let ends: string[] = [];
  const close = () => {
    done.push(...run.map((one) => ({ ...one, lanes: ends.length })));
    run = [];
    ends = [];
  };
  for (const item of [...items].sort((left, right) => left.startsAt.localeCompare(right.startsAt))) {
    if (ends.every((end) => end <= item.startsAt)) close();
    const free = ends.findIndex((end) => end <= item.startsAt);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = item.endsAt;
    run.push({ item, lane });
  }
  close();
  return done;
}

/** The hours that a grid shows: those of an office, and further where something is. */
export function hoursShown(items: readonly AgendaItem[]): { readonly first: number; readonly last: number } {
  const timed = items.filter((item) => item.startsAt !== '');
  return {
    first: Math.min(8, ...timed.map((item) => Math.floor(minutesOf(item.startsAt) / 60))),
    last: Math.max(18, ...timed.map((item) => Math.ceil(minutesOf(item.endsAt) / 60))),
  };
}
