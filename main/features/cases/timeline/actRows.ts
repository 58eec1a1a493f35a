import { appointmentActs } from '../../../../db/repositories/appointments';
import { decisionHeads, noticeHeads, taskHeads } from '../../../../db/repositories/timeline';
import { sanctionHeads } from '../../../../db/repositories/timelineActs';
import { appointmentId, taskId } from '../../../../shared/contract/primitives';
import { standingOf } from '../../../../shared/domain/decisions/decisions';
import { localDay } from '../../../core/procedure';
import { done, type Asked, type Builder } from './source';

interface OpenedAndEnded {
  readonly id: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
}

/** What happened to it: it was opened and, as the case may be, ended. Both have their place in the history. */
function moments({ id, openedAt, openedBy, endedAt, endedBy }: OpenedAndEnded, nameOf: Asked['nameOf']) {
  const moment = (at: string, byId: string, ended: boolean) => ({
    ...done({ id: `${id}${ended ? '-ended' : ''}`, day: localDay(new Date(at)), at, byId }, nameOf),
    number: ended ? 1 : 0,
    ended,
  });
  return [
    moment(openedAt, openedBy, false),
    ...(endedAt === null || endedBy === null ? [] : [moment(endedAt, endedBy, true)]),
  ];
}

/** Notices beside the name: raised, and lifted. */
export const noticeRows: Builder<'notice'> = ({ db, span, nameOf }) =>
  noticeHeads(db, span).flatMap((notice) =>
    moments(notice, nameOf).map(({ ended, ...moment }) => ({
      kind: 'notice',
      ...moment,
      noticeKind: notice.kind,
      taskId: taskId.parse(notice.taskId),
      lifted: ended,
    })),
  );

/** What courts imposed: written down, and ended. Which court and which file is behind `sanctions`. */
export const sanctionRows: Builder<'sanction'> = ({ db, span, nameOf }) =>
  sanctionHeads(db, span).flatMap((sanction) =>
    moments(sanction, nameOf).map((moment) => ({
      kind: 'sanction',
      ...moment,
      sanctionKind: sanction.kind,
    })),
  );

/** Tasks: opened, and closed. */
export const taskRows: Builder<'task'> = ({ db, span, nameOf }) =>
  taskHeads(db, span).flatMap((task) =>
    moments(task, nameOf).map(({ ended, ...moment }) => ({
      kind: 'task',
      ...moment,
      taskId: taskId.parse(task.id),
      taskKind: task.kind,
      title: task.title,
      closed: ended,
    })),
  );

/** Appointments: made, and each thing that was done with them since. */
export const appointmentRows: Builder<'appointment'> = ({ db, span, nameOf }) =>
  appointmentActs(db, span).map(({ id, kind, number, day, startsAt, state, at, byId }) => ({
    kind: 'appointment',
    ...done({ id: `${id}-${String(number)}`, day: localDay(new Date(at)), at, byId }, nameOf),
    number,
    appointmentId: appointmentId.parse(id),
    appointmentKind: kind,
    state,
    onDay: day,
    startsAt,
  }));

/** That something was decided about his entry or his going on, and whether it holds. */
export const decisionRows: Builder<'decision'> = ({ db, span, nameOf }) =>
  decisionHeads(db, span).map(({ people, answer, outcome, number, ...record }) => ({
    kind: 'decision',
    ...done(record, nameOf),
    number,
    outcome,
    standing: standingOf(people, answer),
  }));
