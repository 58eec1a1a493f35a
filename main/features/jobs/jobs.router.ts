import { jobInput, jobView } from '../../../shared/contract/jobs.contract';
import { nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';

const reason = { none: 'how far work is that somebody has begun; what comes of it leaves its own row' };

export const jobsRouter = router({
  get: query({
    access: { permission: 'signed-in' },
    input: jobInput,
    output: jobView,
    audit: reason,
    run: ({ office }, input) => office.jobs.view(input.jobId),
  }),
  cancel: command({
    access: { permission: 'signed-in' },
    input: jobInput,
    output: nothing,
    audit: reason,
    run: ({ office }, input) => {
      office.jobs.cancel(input.jobId);
      return {};
    },
  }),
});
