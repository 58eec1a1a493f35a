import { Button, Group, Loader, Progress, Text } from '@mantine/core';
import type { RunningJob } from './useJob';

export interface JobProgressProps {
  readonly job: RunningJob;
  /** What is being done. */
  readonly label: string;
  /** Said while it waits for a person, before it can measure anything. */
  readonly waiting: string;
  /** Said instead of a share of the whole, where it goes by steps of which none can be stopped half-way. */
  readonly steps?: readonly string[];
}

/** Steps are of unlike length: a share of their number would say nothing. */
const StepProgress = ({ job, label, steps }: JobProgressProps & { readonly steps: readonly string[] }) => {
  const step = Math.min(job.view?.done ?? 0, steps.length - 1);
  return (
    <div role="status">
      <Group gap="sm" wrap="nowrap">
        <Loader size="sm" aria-hidden />
        <Text>{`${label} ${String(step + 1)}/${String(steps.length)}. ${steps[step] ?? ''}`}</Text>
      </Group>
    </div>
  );
};

/** How far work is, and the way to stop it. Nothing while none is under way. */
export const JobProgress = (props: JobProgressProps) => {
  const { job, label, waiting, steps } = props;
  if (!job.working) return null;
  if (steps !== undefined) return <StepProgress {...props} steps={steps} />;
  // What was known of the last one says nothing of one that is only beginning.
  const { done = 0, total = 0 } = (job.mayCancel ? job.view : null) ?? {};
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return (
    <Group gap="md" wrap="nowrap" maw={560}>
      <div style={{ flex: 1 }} role="status">
        <Text size="sm" mb={4}>
          {total === 0 ? waiting : `${label} ${String(percent)} %`}
        </Text>
        <Progress value={percent} aria-label={label} />
      </div>
      <Button variant="default" size="compact-sm" disabled={!job.mayCancel} onClick={job.cancel}>
        Cancelar
      </Button>
    </Group>
  );
};
