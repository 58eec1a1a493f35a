import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { DueBadge } from '../../components/DueBadge/DueBadge';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { taskName } from '../../components/words/evaluationWords';
import classes from './CasePage.module.css';
import { NewTaskDialog } from './NewTaskDialog';
import { caseTexts } from './texts';

const words = caseTexts.tasks;

/** What has to be done in this case and by whom; the closed ones stand in its history. */
export function CaseTasks({ caseId }: { readonly caseId: string }) {
  const mayWrite = useMay('tasks.write');
  const [adding, setAdding] = useState(false);
  const tasks = useQuery(trpc.tasks.ofCase.queryOptions({ caseId }));
  const open = (tasks.data?.rows ?? [])
    .filter((task) => task.closedAt === null)
    .sort((left, right) => left.dueOn.localeCompare(right.dueOn));
  return (
    <section aria-labelledby="case-tasks">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="case-tasks">
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
      {tasks.isPending && <LoadingState />}
      {tasks.isError && <ErrorState error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.isSuccess && open.length === 0 && <Text c="dimmed">{words.empty}</Text>}
      {open.length > 0 && (
        <ul className={classes['timeline']}>
          {open.map((task) => (
            <li key={task.taskId}>
              <Link className={classes['task']} to="/tareas/$taskId" params={{ taskId: task.taskId }}>
                <span className={classes['what']}>{taskName(task)}</span>
                <span className={classes['by']}>{task.ownerName}</span>
                <DueBadge dueOn={task.dueOn} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <NewTaskDialog
          caseId={caseId}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}
