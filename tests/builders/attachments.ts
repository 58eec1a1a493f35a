import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobView } from '../../shared/contract/jobs.contract';
import { pdfFile, pngFile } from './documents';
import { today } from './registration';
import { signIn, type TestCore } from '../support/testCore';

/** Ids of documents in the template office. */
export interface AttachmentIds {
  /** Kept, under the register's key. */
  readonly attachment: string;
  /** Chosen by admission for the lone case and not kept. */
  readonly stagedAttachment: string;
}

/** Waits until a job is no longer at work. */
export async function settled(test: TestCore, jobId: string): Promise<JobView> {
  for (;;) {
    const view = await test.ok<JobView>('jobs.get', 'query', { jobId });
    if (view.phase !== 'working') return view;
    await new Promise((next) => setTimeout(next, 2));
  }
}

/** Chooses a file with these bytes, as through the system's box. */
export async function chooseFile(
  test: TestCore,
  caseId: string,
  bytes: Buffer,
  name = 'IMG_2026.pdf',
): Promise<JobView> {
  const folder = mkdtempSync(join(tmpdir(), 'resguardo-chosen-'));
  try {
    test.dialogs.open = join(folder, name);
    writeFileSync(test.dialogs.open, bytes);
    const { jobId } = await test.ok<{ jobId: string }>('attachments.choose', 'mutation', { caseId });
    return await settled(test, jobId);
  } finally {
    test.dialogs.open = null;
    rmSync(folder, { recursive: true, force: true });
  }
}

export const keepInput = (attachmentId: string, change: object = {}) => ({
  attachmentId,
  title: 'Resolución del juzgado',
  kind: 'other',
  datedOn: today,
  namesOthers: false,
  ...change,
});

/** Chooses and keeps a document; its id. */
export async function keepFile(
  test: TestCore,
  caseId: string,
  bytes: Buffer = pdfFile(),
  change: object = {},
): Promise<string> {
  const { result } = await chooseFile(test, caseId, bytes);
  await test.ok('attachments.keep', 'mutation', keepInput(result!, change));
  return result!;
}

export async function fillAttachments(
  test: TestCore,
  ids: { readonly case: string; readonly loneCase: string },
): Promise<AttachmentIds> {
  const attachment = await keepFile(test, ids.case);
  await signIn(test, 'admision');
  const staged = await chooseFile(test, ids.loneCase, pngFile(), 'cedula.png');
  return { attachment, stagedAttachment: staged.result! };
}
