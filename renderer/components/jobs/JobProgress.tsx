import { Button, Group, Progress, Text } from '@mantine/core';
import type { RunningJob } from './useJob';

export interface JobProgressProps {
  readonly job: RunningJob;
  /** What is being done. */
  readonly label: string;
  /** Said while it waits for a person, before it can measure anything. */
  readonly waiting: string;
}

/** How far work is, and the way to stop it. Nothing while none is under way. */
export const JobProgress = ({ job, label, waiting }: JobProgressProps) => {
  if (!job.working) return null;
  const { done = 0, total = 0 } = job.view ?? {};
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return (
    <Group gap="md" wrap="nowrap" maw={560}>
      <div style={{ flex: 1 }} role="status">
        <Text size="sm" mb={4}>
          {total === 0 ? waiting : `${label} ${String(percent)} %`}
        </Text>
        <Progress value={percent} aria-label={label} />
      </div>
      <Button variant="default" size="compact-sm" onClick={job.cancel}>
        Cancelar
      </Button>
    </Group>
  );
};
