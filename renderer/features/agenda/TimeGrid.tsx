import { Link, useNavigate } from '@tanstack/react-router';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { useNames } from '../../components/people/names';
import { laterBy } from '../../components/forms/timeText';
import classes from './Agenda.module.css';
import {
  hoursShown,
  minutesOf,
  placed,
  type AgendaColumn,
  type AgendaItem,
  type Placed,
} from './agendaItems';
import { codeOf, isOff, itemLabel, roomOf, standing, whatItIs } from './itemWords';
import { agendaTexts as words } from './texts';
import { useDragged, type Dragged } from './useDragged';

const hourHeight = 48;
const margin = 56;
/** To a quarter of an hour. */
const snap = 15;

/** Where something was moved to: so many minutes later, in another column. */
export interface GridMove {
  readonly minutes: number;
  /** Of the column in which it lies now; the same when it stays. */
  readonly to: AgendaColumn;
  readonly from: AgendaColumn;
}

export interface TimeGridProps {
  readonly columns: readonly AgendaColumn[];
  /** What has no hour, by day. */
  readonly above: (column: AgendaColumn) => readonly AgendaItem[];
  readonly today: string;
  readonly onOpen: (item: AgendaItem) => void;
  readonly onMove: (item: AgendaItem, move: GridMove) => void;
  /** Alt with an arrow to a side: so many days later. */
  readonly onShift: (item: AgendaItem, days: number) => void;
}

export const isMovable = (item: AgendaItem): boolean =>
  item.kind === 'appointment' && item.row.state === 'planned' && item.row.acts === 'all';

const addressOf = (item: AgendaItem): string =>
  item.kind === 'session' ? `/sesiones/${item.row.sessionId}` : `/tareas/${item.id}`;

const quarter = (pixels: number): number => Math.round(((pixels / hourHeight) * 60) / snap) * snap;

/** The name beside the code, while names are shown. */
function Called({ item }: { readonly item: AgendaItem }) {
  const { hidden } = useNames();
  const name = item.kind === 'appointment' && !hidden ? item.row.fullName : null;
  const code = codeOf(item);
  if (code === '') return null;
  return <strong>{name === null ? code : `${code} ${name}`}</strong>;
}

interface BlockProps extends Pick<TimeGridProps, 'onOpen'> {
  readonly at: Placed;
  readonly first: number;
  readonly dragged: Dragged | null;
  readonly handlers: object;
  readonly wasDrag: () => boolean;
}

function Block({ at: { item, lane, lanes }, first, dragged, handlers, wasDrag, onOpen }: BlockProps) {
  const mine = dragged?.id === item.id ? dragged : null;
  const shift = mine === null ? 0 : quarter(mine.dy);
  const top = ((minutesOf(item.startsAt) - first * 60) / 60) * hourHeight;
  const height = ((minutesOf(item.endsAt) - minutesOf(item.startsAt)) / 60) * hourHeight;
  const style: CSSProperties = {
    top,
    height: Math.max(20, height - 2),
    left: `calc(${String((lane / lanes) * 100)}% + 2px)`,
    width: `calc(${String(100 / lanes)}% - 4px)`,
    ...(mine !== null && {
      transform: `translate(${String(mine.dx)}px, ${String((shift / 60) * hourHeight)}px)`,
    }),
  };
  const movable = isMovable(item);
  const time = mine === null ? item.startsAt : laterBy(item.startsAt, shift);
  return (
    <button
      type="button"
      className={classes['item']}
      style={style}
      data-item={item.id}
      data-kind={item.kind}
      data-movable={movable || undefined}
      data-off={isOff(item) || undefined}
      data-collides={item.collides.length > 0 || undefined}
      data-dragged={mine !== null || undefined}
      aria-label={itemLabel(item)}
      {...(movable && handlers)}
      onClick={() => {
        if (!wasDrag()) onOpen(item);
      }}
    >
      <span className={classes['time']}>{time}</span>{' '}
      <span className={classes['called']}>
        <Called item={item} />
      </span>{' '}
      {item.collides.length > 0 && <IconAlertTriangle size={12} aria-hidden />}
      <br />
      <span className={classes['what']}>{whatItIs(item)}</span>
      {roomOf(item) !== '' && ` · ${roomOf(item)}`}
      {standing(item) !== '' && ` · ${standing(item)}`}
    </button>
  );
}

/** Every item of the grid as it is walked: column by column, from top to bottom. */
const itemsIn = (root: HTMLElement | null): HTMLElement[] =>
  root === null ? [] : [...root.querySelectorAll<HTMLElement>('[data-item]')];

/** Days or people side by side over the hours. Mouse and keyboard reach the same. */
export function TimeGrid({ columns, above, today, onOpen, onMove, onShift }: TimeGridProps) {
  const navigate = useNavigate();
  const grid = useRef<HTMLDivElement>(null);
  // An item that moved to another day is drawn anew there: the keyboard goes with it.
  const follow = useRef<string | null>(null);
  useEffect(() => {
    if (follow.current === null || document.activeElement !== document.body) return;
    const item = itemsIn(grid.current).find((one) => one.dataset['item'] === follow.current);
    if (item === undefined) return;
    follow.current = null;
    item.focus();
  });
  const { first, last } = hoursShown(columns.flatMap(({ items }) => items));
  const columnAt = (index: number) => columns[index];
  const { dragged, handlers, wasDrag } = useDragged({
    grid,
    columns: columns.length,
    margin,
    onDrop: ({ id, dx, dy, column }) => {
      const from = columns.find(({ items }) => items.some((item) => item.id === id));
      const item = from?.items.find((one) => one.id === id);
      if (from === undefined || item === undefined) return;
      const to = Math.abs(dx) < 20 ? from : (columnAt(column) ?? from);
      onMove(item, { minutes: quarter(dy), from, to });
    },
  });
  const open = (item: AgendaItem) => {
    if (item.kind === 'appointment') onOpen(item);
    else void navigate({ to: addressOf(item) });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const focused =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-item]') : null;
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const aside = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (focused === null || (down === undefined && aside === undefined)) return;
    event.preventDefault();
    const column = columns.find(
      ({ key }) => key === focused.closest<HTMLElement>('[data-column]')?.dataset['column'],
    );
    const item = column?.items.find(({ id }) => id === focused.dataset['item']);
    if (column === undefined || item === undefined) return;
    follow.current = event.altKey ? item.id : null;
    if (event.altKey) {
      if (down !== undefined) onMove(item, { minutes: down * snap, from: column, to: column });
      else if (aside !== undefined) onShift(item, aside);
      return;
    }
    if (down !== undefined) {
      const all = itemsIn(grid.current);
      all[all.indexOf(focused) + down]?.focus();
      return;
    }
    // To the next column that has something, at the hour that is nearest.
    const index = columns.indexOf(column);
    const others = aside === 1 ? columns.slice(index + 1) : columns.slice(0, index).reverse();
    const next = others.find(({ items }) => items.length > 0);
    const nearest = [...(next?.items ?? [])].sort(
      (left, right) =>
        Math.abs(minutesOf(left.startsAt) - minutesOf(item.startsAt)) -
        Math.abs(minutesOf(right.startsAt) - minutesOf(item.startsAt)),
    )[0];
    if (nearest === undefined || next === undefined) return;
    grid.current
      ?.querySelector<HTMLElement>(`[data-column="${next.key}"] [data-item="${nearest.id}"]`)
      ?.focus();
  };

  const hours = Array.from({ length: last - first }, (_, after) => first + after);
  const style = { '--columns': columns.length } as CSSProperties;
  const anyAbove = columns.some((column) => above(column).length > 0);
  return (
    <div className={classes['frame']} style={style}>
      <div className={classes['heads']}>
        <span />
        {columns.map(({ key, day, title, personId }) =>
          personId === '' ? (
            <Link
              key={key}
              to="/agenda/dia/$day"
              params={{ day }}
              className={classes['head']}
              data-today={day === today || undefined}
            >
              {title}
            </Link>
          ) : (
            <span key={key} className={classes['head']}>
              {title}
            </span>
          ),
        )}
      </div>
      {anyAbove && (
        <div className={classes['above']}>
          <span className={classes['aboveLabel']}>{words.withoutHour}</span>
          {columns.map((column) => (
            <div key={column.key} className={classes['aboveCell']}>
              {above(column).map((item) => (
                <Link key={item.id} to={addressOf(item)} className={classes['chip']} title={itemLabel(item)}>
                  {item.kind === 'task' ? words.task(whatItIs(item), codeOf(item)) : whatItIs(item)}
                </Link>
              ))}
            </div>
          ))}
        </div>
      )}
      <div className={classes['grid']} ref={grid} onKeyDown={onKeyDown}>
        <div className={classes['hours']} aria-hidden>
          {hours.map((hour) => (
            <div key={hour} className={classes['hour']}>
              {`${String(hour)}:00`}
            </div>
          ))}
        </div>
        {columns.map((column, index) => (
          <div
            key={column.key}
            role="group"
            aria-label={column.title}
            className={classes['column']}
            data-column={column.key}
            data-target={(dragged !== null && dragged.column === index) || undefined}
          >
            {placed(column.items).map((at) => (
              <Block
                key={at.item.id}
                at={at}
                first={first}
                dragged={dragged}
                handlers={handlers(at.item.id)}
                wasDrag={wasDrag}
                onOpen={open}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
