import { rm } from 'node:fs/promises';
import type { AuditAction } from '../../../shared/auditActions';
import { writeInTurn } from '../jobs';
import type { Subject, WriteContext } from '../procedure';
import { writeOutside } from './outsideFile';

interface Leaving {
  readonly action: AuditAction;
  /** Each of several leaves a row of its own. */
  readonly subject: Subject | readonly Subject[] | null;
  /** Names of fields, never values; asked for once there is nothing left to count. */
  readonly fields?: () => readonly string[];
}
type Context = Pick<WriteContext, 'office' | 'state'>;

/** The audit rows of a job, one for each subject, in its turn among the commands. @throws AppError `locked` */
export const recordInTurn = (context: Context, { action, subject, fields }: Leaving): Promise<void> =>
  writeInTurn(context, () => {
    for (const one of [subject].flat()) {
      context.office.record({
        at: context.state.ports.clock.now().toISOString(),
        action,
        outcome: 'done',
        subjectKind: one?.kind ?? null,
        subjectId: one?.id ?? null,
        fields: fields?.() ?? [],
      });
    }
  });

/**
 * Writes a file outside of the office and then its row; without the row the file does not stay. Whoever calls has left
 * a row that it begins, so that a cut of power between the two leaves no file that the log does not know of.
 *
 * @throws AppError `locked`, `disk-full`; `invalid` (`file`)
 */
export async function writeRecorded(
  context: Context,
  path: string,
  pieces: Iterable<Buffer>,
  row: Leaving,
): Promise<void> {
  await writeOutside(path, pieces);
  try {
    await recordInTurn(context, row);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
