import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { JobView } from '../../../shared/contract/jobs.contract';
import { trpc, trpcClient } from '../../api/client';
import { showFailure } from '../notices/showFailure';

/** Often enough for a bar that moves, seldom enough to be no work. */
const askEveryMs = 120;

export interface RunningJob {
  /** What is known of it; null before the first and after the last was cleared. */
  readonly view: JobView | null;
  readonly working: boolean;
  /** False while what it needs is still handed over: there is nothing to stop yet. */
  readonly mayCancel: boolean;
  /** Begins work and follows it; `ended` is told once how it came out. While one is under way, nothing begins. */
  readonly begin: (start: () => Promise<{ jobId: string }>) => Promise<void>;
  readonly cancel: () => void;
  readonly clear: () => void;
}

/** Work that goes on beside the calls, as the page follows it. */
export function useJob(ended: (view: JobView) => void): RunningJob {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const begun = useRef(false);
  const job = useQuery({
    ...trpc.jobs.get.queryOptions({ jobId: jobId ?? '' }),
    enabled: jobId !== null,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.phase === 'working' ? askEveryMs : false,
  });
  const view = jobId === null ? null : (job.data ?? null);
  const told = useRef<string | null>(null);
  const latest = useRef(ended);
  useEffect(() => {
    latest.current = ended;
  });
  useEffect(() => {
    if (jobId === null || view === null || view.phase === 'working' || told.current === jobId) return;
    told.current = jobId;
    client.invalidateQueries().catch(() => undefined);
    latest.current(view);
  }, [client, jobId, view]);

  const underWay = jobId !== null && (view === null || view.phase === 'working');
  return {
    view,
    working: starting || underWay,
    mayCancel: !starting && underWay,
    begin: async (start) => {
      // A second press comes before the page is drawn anew.
      if (begun.current || underWay) return;
      begun.current = true;
      setStarting(true);
      try {
        setJobId((await start()).jobId);
      } catch (error) {
        showFailure(error);
      } finally {
        begun.current = false;
        setStarting(false);
      }
    },
    cancel: () => {
      if (jobId !== null) trpcClient.jobs.cancel.mutate({ jobId }).catch(showFailure);
    },
    clear: () => {
      setJobId(null);
    },
  };
}
