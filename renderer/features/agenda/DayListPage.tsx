import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { appointmentKindWords } from '../../../shared/words/agendaWords';
import { trpc } from '../../api/client';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatLongDay } from '../../components/format';
import { todayHere } from '../../components/forms/dayText';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { isReserved } from '../../../shared/domain/agenda/appointments';
import { PrintSheet } from '../../components/print/PrintSheet';
import { sessionCalled } from '../../components/agenda/engagements';
import classes from './Agenda.module.css';
import { itemsOf, type AgendaItem } from './agendaItems';
import { isDay } from './days';
import { codeOf, isOff, roomOf } from './itemWords';
import { agendaTexts } from './texts';

const words = agendaTexts.list;

/** What was typed for an appointment may name somebody: on paper stands its kind. */
const printedKind = (item: AgendaItem): string =>
  item.kind === 'appointment'
    ? appointmentKindWords[isReserved(item.row.kind) ? 'other' : item.row.kind]
    : item.kind === 'session'
      ? sessionCalled(item.row)
      : '';

/** The day on one sheet, with codes alone: it may lie on a desk. */
export function DayListPage() {
  const { day: asked = '' } = useParams({ strict: false });
  const day = isDay(asked) ? asked : todayHere();
  const agenda = useQuery(trpc.agenda.days.queryOptions({ from: day, to: day }));
  if (agenda.data === undefined) {
    return agenda.isError ? (
      <ErrorState error={agenda.error} onRetry={() => void agenda.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const items = itemsOf(agenda.data, '').filter((item) => item.kind !== 'task' && !isOff(item));
  return (
    <PrintSheet
      title={words.title}
      subtitle={words.help}
      sheet="agenda-day"
      caseId={null}
      after={
        <ButtonLink variant="default" to="/agenda/dia/$day" params={{ day }}>
          {agendaTexts.title}
        </ButtonLink>
      }
    >
      <h2>{formatLongDay(day)}</h2>
      {items.length === 0 && <p>{words.empty}</p>}
      {items.length > 0 && (
        <table className={classes['printed']}>
          <thead>
            <tr>
              {Object.values(words.column).map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td>{item.startsAt === '' ? '' : `${item.startsAt}–${item.endsAt}`}</td>
                <td>{printedKind(item)}</td>
                <td>{codeOf(item)}</td>
                <td>{item.people.map(({ fullName }) => fullName).join(', ')}</td>
                <td>{roomOf(item)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PrintSheet>
  );
}
