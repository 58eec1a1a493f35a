import type { AttachmentId } from '../../../shared/contract/primitives';
import type { ContentKind } from '../../../shared/domain/attachments/documents';
import { writeOutside } from '../../core/files/outsideFile';
import { JobCancelled, startJob, writeInTurn } from '../../core/jobs';
import type { WriteContext } from '../../core/procedure';
import { requireKept } from './attachments.service';
import { openChunks, openTitle } from './sealing';

const extensions: Readonly<Record<ContentKind, string>> = {
  png: 'png',
  jpeg: 'jpg',
  pdf: 'pdf',
  docx: 'docx',
};

/** What no file system takes in a name. */
const unfit = /[\\/:*?"<>|]+/g;

/**
 * Writes a copy of a document, plain, where the person chooses. The log has its row once the copy is written, and none
 * when she thinks better of it.
 *
 * @throws AppError `not-found`, `forbidden`. What hinders the writing is told by the job.
 */
export function saveCopy(context: WriteContext, id: AttachmentId): { jobId: string } {
  const { office, state } = context;
  const row = requireKept(context, id);
  const name = openTitle(office, row).replace(unfit, ' ').trim();
  return startJob(context, async (control) => {
    const path = await state.ports.dialogs.saveFile(`${name}.${extensions[row.contentKind]}`);
    if (path === null) throw new JobCancelled();
    control.goOn();
    await writeOutside(path, openChunks(office, row));
    await writeInTurn(context, () => {
      office.record({
        at: state.ports.clock.now().toISOString(),
        action: 'attachments.copied',
        outcome: 'done',
        subjectKind: 'attachment',
        subjectId: row.id,
        fields: [],
      });
    });
    return row.id;
  });
}
