import type { AttachmentId } from '../../../shared/contract/primitives';
import type { ContentKind } from '../../../shared/domain/attachments/documents';
import { recordInTurn, writeRecorded } from '../../core/files/recordedFile';
import { JobCancelled, startJob } from '../../core/jobs';
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
 * Writes a copy of a document, plain, where the person chooses. The log has a row when it is begun and another once
 * the copy stands, and without that the copy goes again; none when she thinks better of it.
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
    const subject = { kind: 'attachment', id: row.id } as const;
    await recordInTurn(context, { action: 'attachments.copy-begun', subject });
    await writeRecorded(context, path, openChunks(office, row), { action: 'attachments.copied', subject });
    return row.id;
  });
}
