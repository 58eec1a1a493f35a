import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { TaskRow } from '../../../shared/contract/tasks.contract';
import { noticeKinds } from '../../../shared/domain/evaluation/notices';
import { DueBadge } from '../../components/DueBadge/DueBadge';
import { todayHere } from '../../components/forms/dayText';
import { NoticeChips } from '../../components/notices-risk/NoticeChips';
import { PersonName } from '../../components/people/names';
import { taskName } from '../../components/words/evaluationWords';
import classes from './HomePage.module.css';
import { homeTexts } from './texts';

const words = homeTexts.tasks;

const urgencyOf = ({ noticeKind }: TaskRow): number =>
  noticeKind === null ? noticeKinds.length : noticeKinds.indexOf(noticeKind);

/** By day; on the same day first what may cost a life. */
const byDayAndUrgency = (left: TaskRow, right: TaskRow): number =>
  left.dueOn.localeCompare(right.dueOn) || urgencyOf(left) - urgencyOf(right);

const Rows = ({ title, rows }: { readonly title: string; readonly rows: readonly TaskRow[] }) => {
  const id = useId();
  return rows.length === 0 ? null : (
    <section aria-labelledby={id}>
      <Title order={3} size="h5" mb={4} id={id}>
        {title}
      </Title>
      <ul className={classes['list']}>
        {rows.map((task) => (
          <li key={task.taskId}>
            <Link to="/tareas/$taskId" params={{ taskId: task.taskId }} className={classes['row']}>
              <span className={classes['when']}>{task.caseCode}</span>
              <span className={classes['person']}>
                <PersonName caseId={task.caseId} fullName={task.fullName} />
              </span>
              {task.noticeKind !== null && <NoticeChips kinds={[task.noticeKind]} />}
              <span className={classes['what']}>{taskName({ ...task, noticeKind: null })}</span>
              <DueBadge dueOn={task.dueOn} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What this person must do, first what is overdue: behind a notice somebody may be in danger (§6.7). */
export function TaskList({ tasks: given }: { readonly tasks: readonly TaskRow[] }) {
  const today = todayHere();
  const tasks = given.toSorted(byDayAndUrgency);
  const overdue = tasks.filter((task) => task.overdue);
  const due = tasks.filter((task) => !task.overdue && task.dueOn === today);
  const later = tasks.filter((task) => task.dueOn > today);
  return (
    <section aria-labelledby="tasks-title" className={classes['tasks']}>
      <Title order={2} size="h4" id="tasks-title">
        {words.title}
      </Title>
      {tasks.length === 0 && <Text c="dimmed">{words.empty}</Text>}
      <Rows title={words.overdue(overdue.length)} rows={overdue} />
      <Rows title={words.today(due.length)} rows={due} />
      <Rows title={words.later(later.length)} rows={later} />
    </section>
  );
}
