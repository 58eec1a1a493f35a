import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { findStaged, insertChunk, insertStaged, removeStaged } from '../../../db/repositories/attachments';
import { findCase } from '../../../db/repositories/people';
import type { CaseId } from '../../../shared/contract/primitives';
import { sizeProblem, titleOfFile } from '../../../shared/domain/attachments/documents';
import { AppError } from '../../../shared/errors';
import { narrowestCompartment } from '../../../shared/permissions';
import { JobCancelled, startJob, writeInTurn, type JobControl } from '../../core/jobs';
import type { WriteContext } from '../../core/procedure';
import { required } from '../../core/refuse';
import { detectContent } from './content/detect';
import { chunksIn, newDocumentKey, sealChunk, sealDocumentKey, sealTitle } from './sealing';

const readAtOnce = 1024 * 1024;

const refuseFile = (problem: string): never => {
  throw new AppError('invalid', { fields: { file: problem } });
};

/**
 * Reads a file a piece at a time, never more than may be kept, and only as long as it stays what it was.
 *
 * @throws AppError `invalid` (`file`)
 */
async function readWhole(path: string, control: JobControl): Promise<Buffer> {
  // A file that cannot be opened, or is no file, has one sentence whatever the system calls it.
  const file = await open(path, 'r').catch(() => refuseFile('file-unreadable'));
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return refuseFile('file-unreadable');
    const problem = sizeProblem(stat.size);
    if (problem !== null) return refuseFile(problem);
    const bytes = Buffer.alloc(stat.size);
    let read = 0;
    while (read < bytes.length) {
      control.goOn();
      const { bytesRead } = await file
        .read(bytes, read, Math.min(readAtOnce, bytes.length - read), read)
        .catch(() => refuseFile('file-unreadable'));
      if (bytesRead === 0) return refuseFile('file-changed');
      read += bytesRead;
      control.report(read / 2, bytes.length);
    }
    if ((await file.stat()).size !== stat.size) return refuseFile('file-changed');
    return bytes;
  } finally {
    await file.close();
  }
}

const piecesATurn = 8;

/** What was chosen lies in the database, sealed, from here on: a lock or a cut of power does not ask for it again. */
export async function stage(
  context: WriteContext,
  caseId: CaseId,
  { bytes, title }: { readonly bytes: Buffer; readonly title: string },
  control: JobControl,
): Promise<string> {
  const { office, state, user } = context;
  const { random, ids, clock } = state.ports;
  const key = newDocumentKey(random);
  const id = ids.next();
  try {
    const detected = detectContent(bytes);
    if ('problem' in detected) return refuseFile(detected.problem);
    const chunkCount = chunksIn(bytes.length);
    const row = {
      id,
      caseId,
      contentKind: detected.kind,
      byteCount: bytes.length,
      chunkCount,
      compartment: narrowestCompartment(user.role),
    };
    await writeInTurn(context, (db) => {
      const before = findStaged(db, user.id, caseId);
      if (before !== null) removeStaged(db, before.id);
      insertStaged(db, {
        ...row,
        ownerId: user.id,
        keySealed: sealDocumentKey(office, row, key, random),
        titleSealed: sealTitle(office, row, title, random),
        stagedAt: clock.now().toISOString(),
      });
    });
    // A few pieces a turn: what somebody types meanwhile is saved in between.
    for (let number = 1; number <= chunkCount; number += piecesATurn) {
      control.goOn();
      await writeInTurn(context, (db) => {
        for (let piece = number; piece < number + piecesATurn && piece <= chunkCount; piece += 1) {
          insertChunk(db, {
            attachmentId: id,
            number: piece,
            bodySealed: sealChunk(key, id, piece, bytes, random),
          });
        }
      });
      control.report(
        bytes.length / 2 + (bytes.length / 2) * Math.min(1, (number + piecesATurn) / chunkCount),
        bytes.length,
      );
    }
    return id;
  } catch (error) {
    await letGo(context, id);
    throw error;
  } finally {
    key.fill(0);
    bytes.fill(0);
  }
}

/** Half a file is of no use to anybody. */
async function letGo(context: WriteContext, id: string): Promise<void> {
  try {
    await writeInTurn(context, (db) => {
      removeStaged(db, id);
    });
  } catch (error) {
    // The office was locked, or the disk is full: the next file that is chosen takes its place.
    if (!(error instanceof AppError)) throw error;
  }
}

/**
 * Opens the system's box and takes the chosen file in, beside the calls.
 *
 * @throws AppError `not-found`. What is wrong with the file is told by the job.
 */
export function choose(context: WriteContext, input: { readonly caseId: CaseId }): { jobId: string } {
  required(findCase(context.db, input.caseId));
  return startJob(context, async (control) => {
    const path = await context.state.ports.dialogs.openFile();
    if (path === null) throw new JobCancelled();
    control.goOn();
    const bytes = await readWhole(path, control);
    return stage(context, input.caseId, { bytes, title: titleOfFile(basename(path)) }, control);
  });
}
