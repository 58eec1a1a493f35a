import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { TaskView } from '../../../shared/contract/tasks.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { DraftGate } from '../../components/drafts/DraftGate';
import { DueBadge } from '../../components/DueBadge/DueBadge';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { NoticeChips } from '../../components/notices-risk/NoticeChips';
import { PersonName } from '../../components/people/names';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { outcomeWords, taskName } from '../../components/words/evaluationWords';
import { ChangeTaskDialog } from './ChangeTaskDialog';
import { CloseTaskDialog } from './CloseTaskDialog';
import { Protection } from './Protection';
import { blankStep, stepValues } from './stepValues';
import { taskTexts } from './texts';

const Changes = ({ task }: { readonly task: TaskView }) => (
  <section aria-labelledby="task-changes">
    <Title order={2} size="h4" mb="xs" id="task-changes">
      {taskTexts.changes}
    </Title>
    <Text size="sm">{taskTexts.opened(formatDay(task.createdAt), task.createdByName)}</Text>
    {task.changes.length === 0 && (
      <Text size="sm" c="dimmed">
        {taskTexts.noChanges}
      </Text>
    )}
    {task.changes.map((change) => (
      <Text key={change.number} size="sm">
        {taskTexts.changeLine(formatDay(change.at), change.byName, change.ownerName, formatDay(change.dueOn))}{' '}
        {change.reason}
      </Text>
    ))}
    {task.closedAt !== null && task.outcome !== null && (
      <Text size="sm">
        {taskTexts.closed(outcomeWords[task.outcome], formatDay(task.closedAt), task.closedByName ?? '')}{' '}
        {task.closingNote}
      </Text>
    )}
  </section>
);

type Dialog = 'change' | 'close' | null;

function OpenTask({ task }: { readonly task: TaskView }) {
  const mayRead = useMay('evaluation.read');
  const [dialog, setDialog] = useState<Dialog>(null);
  const shut = () => {
    setDialog(null);
  };
  const open = task.closedAt === null;
  return (
    <>
      <PageHeader
        title={taskTexts.title(taskName(task), task.caseCode)}
        subtitle={
          <Group gap="sm">
            <Text inherit>
              <PersonName caseId={task.caseId} fullName={task.fullName} />
            </Text>
            {open && task.noticeKind !== null && <NoticeChips kinds={[task.noticeKind]} />}
            {open && <DueBadge dueOn={task.dueOn} />}
            <Text inherit>{taskTexts.owner(task.ownerName)}</Text>
          </Group>
        }
        action={
          <>
            <ButtonLink variant="default" to="/casos/$caseId" params={{ caseId: task.caseId }}>
              {taskTexts.toCase}
            </ButtonLink>
            {open && (
              <>
                <Button
                  variant="default"
                  onClick={() => {
                    setDialog('change');
                  }}
                >
                  {taskTexts.change}
                </Button>
                {task.awaited && mayRead && (
                  <ButtonLink to="/casos/$caseId/decision" params={{ caseId: task.caseId }}>
                    {taskTexts.toDecision}
                  </ButtonLink>
                )}
                {!task.awaited && (
                  <Button
                    onClick={() => {
                      setDialog('close');
                    }}
                  >
                    {taskTexts.close}
                  </Button>
                )}
              </>
            )}
          </>
        }
      />
      <Stack gap="xl">
        {task.kind === 'protection' &&
          (mayRead ? (
            <DraftGate form="protection-step" subject={task.taskId} schema={stepValues.catch(blankStep())}>
              {(opened) => <Protection task={task} opened={opened} />}
            </DraftGate>
          ) : (
            <Text c="dimmed">{taskTexts.steps.hidden}</Text>
          ))}
        {task.kind === 'complete-ficha' && (
          <Group>
            <ButtonLink to="/casos/$caseId/ficha" params={{ caseId: task.caseId }}>
              {taskTexts.toFicha}
            </ButtonLink>
          </Group>
        )}
        <Changes task={task} />
      </Stack>
      {dialog === 'change' && <ChangeTaskDialog task={task} onClose={shut} />}
      {dialog === 'close' && <CloseTaskDialog task={task} onClose={shut} />}
    </>
  );
}

/** Something that somebody must do by a day; protecting somebody has its steps and its numbers at hand (§6.7). */
export function TaskPage() {
  const { taskId = '' } = useParams({ strict: false });
  const task = useQuery(trpc.tasks.get.queryOptions({ taskId }));
  // An answer that fails later leaves the page, and what is typed in it, as it was.
  if (task.data === undefined) {
    return task.isError ? (
      <ErrorState error={task.error} onRetry={() => void task.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  return <OpenTask key={taskId} task={task.data} />;
}
