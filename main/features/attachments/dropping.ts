import type { z } from 'zod';
import { findCase } from '../../../db/repositories/people';
import type { dropPieceInput } from '../../../shared/contract/attachments.contract';
import { AppError } from '../../../shared/errors';
import { startJob } from '../../core/jobs';
import type { OpenOffice } from '../../core/openOffice';
import type { WriteContext } from '../../core/procedure';
import { required } from '../../core/refuse';
import { stage } from './choosing';

interface Arriving {
  readonly caseId: string;
  readonly title: string;
  readonly bytes: Buffer;
  filled: number;
}
/** The file that is being dropped: one at a time, in memory alone, and gone with the open office. */
const arriving = new WeakMap<OpenOffice, Arriving>();

/**
 * Takes a piece of a file that was dropped onto the window. No path crosses: the window can hand over only what a person
 * let fall there, and the core opens no file at its word. Whole, it is judged as a chosen one is, beside the calls.
 *
 * @returns the work that takes it in, with the last piece; null before
 * @throws AppError `not-found`; `invalid` (`file`: `file-changed`) when a piece does not follow the one before
 */
export function takePiece(
  context: WriteContext,
  { caseId, title, byteCount, offset, piece }: z.output<typeof dropPieceInput>,
): { jobId: string | null } {
  const { db, office } = context;
  required(findCase(db, caseId));
  if (offset === 0) {
    arriving.get(office)?.bytes.fill(0);
    arriving.set(office, { caseId, title, bytes: Buffer.alloc(byteCount), filled: 0 });
  }
  const file = arriving.get(office);
  const plain = Buffer.from(piece, 'base64');
  const follows = file?.caseId === caseId && file.bytes.length === byteCount && file.filled === offset;
  if (file === undefined || !follows || offset + plain.length > byteCount) {
    throw new AppError('invalid', { fields: { file: 'file-changed' } });
  }
  plain.copy(file.bytes, offset);
  file.filled += plain.length;
  if (file.filled < byteCount) return { jobId: null };
  arriving.delete(office);
  return startJob(context, (control) => stage(context, caseId, file, control));
}
