import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StepRow, TaskView } from '../../../shared/contract/tasks.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { meansWords } from '../../components/words/evaluationWords';
import classes from './Tasks.module.css';
import { Proposals } from './Proposals';
import { StepForm, type CalledEntry } from './StepForm';
import type { StepValues } from './stepValues';
import { taskTexts } from './texts';

const words = taskTexts.steps;

const stepLine = (step: StepRow): string =>
  [
    words.line(
      [formatDay(step.toldOn), step.toldAtTime].filter((part) => part !== '').join(', '),
      step.recipient === 'institution' ? step.institution : words.personAtRisk,
      meansWords[step.means].toLowerCase(),
    ),
    ...(step.receipt === '' ? [] : [words.receipt(step.receipt)]),
  ].join(' · ');

const Steps = ({ steps }: { readonly steps: readonly StepRow[] }) => (
  <ul className={classes['steps']}>
    {steps.map((step) => (
      <li key={`${step.recordedAt}-${step.institution}`}>
        <Text>{stepLine(step)}</Text>
        {step.note !== '' && <Text className={classes['note']}>{step.note}</Text>}
        <Text size="sm" c="dimmed">
          {words.by(step.recordedByName)}
        </Text>
      </li>
    ))}
  </ul>
);

export interface ProtectionProps {
  readonly task: TaskView;
  readonly opened: OpenedDraft<StepValues> | null;
}

/** Whom to call now, with the numbers at hand; and below, who was told. */
export function Protection({ task, opened }: ProtectionProps) {
  const mayWrite = useMay('evaluation.write');
  const steps = useQuery(trpc.protection.steps.queryOptions({ taskId: task.taskId }));
  // The form is open when a draft waits in it, or when somebody asked for it.
  const [writing, setWriting] = useState(opened !== null);
  const [draft, setDraft] = useState(opened);
  const [called, setCalled] = useState<CalledEntry | null>(null);
  const writable = mayWrite && task.closedAt === null;
  return (
    <>
      {writable && (
        <Proposals
          // A decision may open protection without a notice: whom to call is then as for a severe risk.
          kind={task.noticeKind ?? 'severe-risk'}
          onRecord={(entry) => {
            setCalled((before) => ({ entry, count: (before?.count ?? 0) + 1 }));
            setWriting(true);
          }}
        />
      )}
      <section aria-labelledby="task-steps">
        <Title order={2} size="h4" mb="xs" id="task-steps">
          {words.title}
        </Title>
        <Stack gap="md" align="flex-start">
          {steps.isPending && <LoadingState />}
          {steps.isError && <ErrorState error={steps.error} onRetry={() => void steps.refetch()} />}
          {steps.isSuccess && steps.data.rows.length === 0 && <Text c="dimmed">{words.empty}</Text>}
          {steps.isSuccess && steps.data.rows.length > 0 && <Steps steps={steps.data.rows} />}
          {writable && !writing && (
            <Button
              variant="default"
              onClick={() => {
                setWriting(true);
              }}
            >
              {words.other}
            </Button>
          )}
          {writable && writing && (
            <StepForm
              taskId={task.taskId}
              called={called}
              opened={draft}
              onDone={() => {
                setDraft(null);
                setCalled(null);
                setWriting(false);
              }}
            />
          )}
        </Stack>
      </section>
    </>
  );
}
