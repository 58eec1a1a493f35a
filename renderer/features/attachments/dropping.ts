import { droppedPieceBytes } from '../../../shared/contract/attachments.contract';
import { titleOfFile } from '../../../shared/domain/attachments/documents';
import { trpcClient } from '../../api/client';

/** Characters a call of a function takes as arguments, well below every engine's limit. */
const argumentsAtOnce = 8_192;

const base64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let at = 0; at < bytes.length; at += argumentsAtOnce) {
    binary += String.fromCharCode(...bytes.subarray(at, at + argumentsAtOnce));
  }
  return btoa(binary);
};

/** Hands a file that was let fall onto the page to the core, piece by piece; the last one begins the work. */
export async function handOver(caseId: string, file: File): Promise<{ jobId: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const title = titleOfFile(file.name);
  for (let offset = 0; offset < bytes.length; offset += droppedPieceBytes) {
    const piece = base64(bytes.subarray(offset, offset + droppedPieceBytes));
    const input = { caseId, title, byteCount: bytes.length, offset, piece };
    const { jobId } = await trpcClient.attachments.drop.mutate(input);
    if (jobId !== null) return { jobId };
  }
  throw new Error('the last piece begins the work');
}
