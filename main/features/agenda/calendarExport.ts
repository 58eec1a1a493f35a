import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { sessionsBetween } from '../../../db/repositories/agenda';
import { appointmentsBetween } from '../../../db/repositories/appointments';
import type { Reader } from '../../../db/connection/access';
import type { agendaInput } from '../../../shared/contract/agenda.contract';
import { isReserved } from '../../../shared/domain/agenda/appointments';
import { calendarFile, type CalendarEntry } from '../../../shared/domain/agenda/calendarFile';
import { appointmentKindWords } from '../../../shared/words/agendaWords';
import { recordInTurn, writeRecorded } from '../../core/files/recordedFile';
import { JobCancelled, startJob } from '../../core/jobs';
import type { WriteContext } from '../../core/procedure';
import { requireDays } from './agenda.service';

/** What a telephone knows an engagement by: the same each time, and no id of this office. */
const outside = (id: string): string =>
  createHash('sha256').update(`agenda ${id}`).digest('hex').slice(0, 32);

/** What whoever exports has on these days. A session without hours has no place in a calendar. */
function entriesOf(db: Reader, userId: string, from: string, to: string): CalendarEntry[] {
  return [
    ...appointmentsBetween(db, from, to)
      .filter(({ appointment }) => appointment.userId === userId)
      .map(({ appointment: { id, day, startsAt, endsAt, kind, state } }) => ({
        ...{ id: outside(id), day, startsAt, endsAt },
        // That his family is heard is not written where anybody may read it (§6.4.12).
        title: appointmentKindWords[isReserved(kind) ? 'other' : kind],
        cancelled: state === 'cancelled',
      })),
    ...sessionsBetween(db, from, to)
      .filter(
        ({ session, people }) =>
          session.startsAt !== '' && session.endsAt !== '' && people.some(({ id }) => id === userId),
      )
      .map(({ session: { id, heldOn, startsAt, endsAt, cancelledAt } }) => ({
        ...{ id: outside(id), day: heldOn, startsAt, endsAt },
        title: 'Sesión de grupo',
        cancelled: cancelledAt !== null,
      })),
  ];
}

/**
 * Writes what whoever asks has on some days as a calendar file where she chooses: kinds and hours, nobody's name or code.
 * The log has a row when it is begun and another once the file stands, and without that the file goes again.
 *
 * @throws AppError `invalid` (`to`). What hinders the writing is told by the job.
 */
export function exportCalendar(
  context: WriteContext,
  { from, to }: z.output<typeof agendaInput>,
): { jobId: string } {
  requireDays(from, to);
  const { office, state, user, now } = context;
  return startJob(context, async (control) => {
    const path = await state.ports.dialogs.saveFile(`agenda ${from}.ics`);
    if (path === null) throw new JobCancelled();
    control.goOn();
    const text = office.access.read((db) => calendarFile(entriesOf(db, user.id, from, to), now));
    await recordInTurn(context, { action: 'agenda.export-begun', subject: null });
    await writeRecorded(context, path, [Buffer.from(text, 'utf8')], {
      action: 'agenda.exported',
      subject: null,
    });
    return null;
  });
}
