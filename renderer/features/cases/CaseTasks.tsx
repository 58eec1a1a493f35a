import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMayHere } from '../../components/caseHold/CaseHold';
import { DueBadge } from '../../components/DueBadge/DueBadge';
import { taskName } from '../../components/words/evaluationWords';
import type { CaseSectionProps } from './sectionProps';
import classes from './CasePage.module.css';
import { NewTaskDialog } from './NewTaskDialog';
import { caseTexts } from './texts';

const words = caseTexts.tasks;

/** What has to be done in this case and by whom; the closed ones stand in its history. */
export function CaseTasks({ file: { caseId, openTasks: open } }: CaseSectionProps) {
  const mayWrite = useMayHere('tasks.write');
  const [adding, setAdding] = useState(false);
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
      {open.length === 0 && <Text c="dimmed">{words.empty}</Text>}
      {open.length > 0 && (
        <ul className={classes['tasks']}>
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
