import type { Writer } from '../../db/connection/access';
import { AppError } from '../../shared/errors';
import { toAppError } from '../../db/connection/sqliteErrors';
import type { JobView } from '../../shared/contract/jobs.contract';
import type { ReadContext } from './procedure';

/** What long work tells, and asks whether it may go on. */
export interface JobControl {
  readonly report: (done: number, total: number) => void;
  /** @throws JobCancelled once somebody has cancelled it, or the office was locked */
  readonly goOn: () => void;
}

/** Not a failure: somebody thought better of it. */
export class JobCancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'JobCancelled';
  }
}

type Mutable = { -readonly [Key in keyof JobView]: JobView[Key] };
interface Job {
  readonly view: Mutable;
  cancelled: boolean;
}

/** A job that ended is remembered for whoever still asks; of many only the latest. */
const remembered = 50;

/**
 * Work that takes longer than a call: it runs beside the calls, which go on, and the window asks how far it is. It
 * belongs to the open office and ends with it.
 */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  #closed = false;

  /**
   * @param work begins after the call that started it; what it answers is the id of what was made, or null.
   * @returns the id to ask with
   */
  start(
    id: string,
    work: (control: JobControl) => Promise<string | null>,
    report: ((error: unknown) => void) | undefined,
  ): string {
    const job: Job = {
      view: { phase: 'working', done: 0, total: 0, problem: null, result: null },
      cancelled: false,
    };
    this.#jobs.set(id, job);
    for (const known of [...this.#jobs.keys()].slice(0, -remembered)) this.#jobs.delete(known);
    const goOn = () => {
      if (job.cancelled || this.#closed) throw new JobCancelled();
    };
    Promise.resolve()
      .then(() =>
        work({
          goOn,
          report: (done, total) => {
            job.view.done = done;
            job.view.total = total;
          },
        }),
      )
      .then(
        (result) => {
          job.view.phase = 'done';
          job.view.result = result;
        },
        (thrown: unknown) => {
          const error = toAppError(thrown);
          if (!(error instanceof AppError) && !(error instanceof JobCancelled)) report?.(error);
          this.#fail(job, error);
        },
      );
    return id;
  }

  /** How far it is; a job that nobody knows any more is `gone`. */
  view(id: string): JobView {
    return (
      this.#jobs.get(id)?.view ?? {
        phase: 'gone',
        done: 0,
        total: 0,
        problem: null,

        result: null,
      }
    );
  }

  /** Asks it to stop at its next step. */
  cancel(id: string): void {
    const job = this.#jobs.get(id);
    if (job !== undefined) job.cancelled = true;
  }

  /** The office closes: whatever still works stops at its next step. */
  close(): void {
    this.#closed = true;
  }

  #fail(job: Job, error: unknown): void {
    if (error instanceof JobCancelled) {
      job.view.phase = 'cancelled';
      return;
    }
    job.view.phase = 'refused';
    const { code, options } = error instanceof AppError ? error : new AppError('internal');
    job.view.problem = Object.values(options.fields ?? {})[0] ?? code;
  }
}

/** Starts work beside the calls, under an id of the core. */
export const startJob = (
  { office, state, nextId }: Pick<ReadContext, 'office' | 'state' | 'nextId'>,
  work: (control: JobControl) => Promise<string | null>,
): { jobId: string } => ({ jobId: office.jobs.start(nextId(), work, state.ports.onInternalError) });

/**
 * One step of a job that writes: in its turn among the commands, in one transaction.
 *
 * @throws AppError `locked` when the office has been closed meanwhile
 */
export const writeInTurn = <T>(
  { office, state }: Pick<ReadContext, 'office' | 'state'>,
  write: (db: Writer) => T,
): Promise<T> =>
  state.exclusive(() => {
    if (state.office !== office) throw new AppError('locked');
    return office.access.write(write);
  });
