import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { AppointmentRow } from '../../../shared/contract/agenda.contract';
import { timeProblems } from '../../../shared/domain/agenda/appointments';
import { trpc } from '../../api/client';
import { formatDay } from '../../components/format';
import { todayHere } from '../../components/forms/dayText';
import { problemText } from '../../components/forms/problemTexts';
import { useOnce } from '../../components/forms/useOnce';
import { offerUndo } from '../../components/notices/offerUndo';
import { showFailure } from '../../components/notices/showFailure';
import { agendaTexts as words } from './texts';

type Place = Pick<AppointmentRow, 'day' | 'startsAt' | 'endsAt' | 'userId'>;

/** Moves an appointment at once, and offers to move it back. */
export function useMoves() {
  const { mutateAsync } = useMutation(trpc.appointments.move.mutationOptions());
  const send = async (row: AppointmentRow, number: number, place: Place) => {
    await mutateAsync({ appointmentId: row.appointmentId, room: row.room, number, ...place });
  };
  return useOnce(async (row: AppointmentRow, place: Place) => {
    const [problem] = Object.values(timeProblems(place, todayHere()));
    if (row.state !== 'planned' || row.acts !== 'all' || problem !== undefined) {
      notifications.show({ message: problem === undefined ? words.settled : problemText(problem) });
      return;
    }
    try {
      await send(row, row.number + 1, place);
    } catch (error) {
      showFailure(error);
      return;
    }
    const { day, startsAt, endsAt, userId } = row;
    offerUndo(words.moved(`${formatDay(place.day)}, ${place.startsAt}`), () => {
      send(row, row.number + 2, { day, startsAt, endsAt, userId }).catch(showFailure);
    });
  });
}
