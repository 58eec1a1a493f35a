import type { Reader } from '../../../db/connection/access';
import { findChunk, type AttachmentRecord } from '../../../db/repositories/attachments';
import { chunkBytes } from '../../../shared/domain/attachments/documents';
import { AppError } from '../../../shared/errors';
import type { Compartment } from '../../../shared/permissions';
import type { OpenOffice } from '../../core/openOffice';
import { seal, unseal } from '../../core/vault/seal';
import { keyLength, type Random } from '../../core/vault/keyRing';

type Keyed = Pick<
  AttachmentRecord,
  'id' | 'caseId' | 'contentKind' | 'byteCount' | 'chunkCount' | 'compartment'
>;

/** Binds the key of a document to the document: beside another size, kind, case or compartment it does not open. */
const keyPlace = (row: Keyed): string =>
  [
    'attachments',
    'key',
    row.id,
    row.caseId,
    row.contentKind,
    row.byteCount,
    row.chunkCount,
    row.compartment,
  ].join('|');
const titlePlace = (row: Pick<Keyed, 'id'>): string => `attachments|title|${row.id}`;
const reasonPlace = (id: string): string => `attachment_retractions|reason|${id}`;
const chunkPlace = (id: string, number: number): string => `attachment_chunks|body|${id}|${String(number)}`;

const documentsKey = (office: OpenOffice, compartment: Compartment): Buffer =>
  office.keyFor('attachments', compartment);

/** A new key for one document. */
export const newDocumentKey = (random: Random): Buffer => random.bytes(keyLength);

export const sealDocumentKey = (office: OpenOffice, row: Keyed, key: Buffer, random: Random): Buffer =>
  seal(documentsKey(office, row.compartment), key, keyPlace(row), random);

/** @throws AppError `forbidden` without the key of its compartment, `damaged` */
export const openDocumentKey = (
  office: OpenOffice,
  row: Keyed & Pick<AttachmentRecord, 'keySealed'>,
): Buffer => unseal(documentsKey(office, row.compartment), row.keySealed, keyPlace(row));

/** Titles are sealed as the documents are: a title may name somebody. */
export const sealTitle = (office: OpenOffice, row: Keyed, title: string, random: Random): Buffer =>
  seal(documentsKey(office, row.compartment), title, titlePlace(row), random);

export const openTitle = (
  office: OpenOffice,
  row: Pick<AttachmentRecord, 'id' | 'compartment' | 'titleSealed'>,
): string => unseal(documentsKey(office, row.compartment), row.titleSealed, titlePlace(row)).toString('utf8');

export const sealReason = (
  office: OpenOffice,
  row: Pick<AttachmentRecord, 'id' | 'compartment'>,
  reason: string,
  random: Random,
): Buffer => seal(documentsKey(office, row.compartment), reason, reasonPlace(row.id), random);

export const openReason = (
  office: OpenOffice,
  row: Pick<AttachmentRecord, 'id' | 'compartment'>,
  sealed: Buffer,
): string => unseal(documentsKey(office, row.compartment), sealed, reasonPlace(row.id)).toString('utf8');

export const chunksIn = (byteCount: number): number => Math.ceil(byteCount / chunkBytes);

/** Piece `number`, from 1, of what is being kept. */
export const sealChunk = (key: Buffer, id: string, number: number, bytes: Buffer, random: Random): Buffer =>
  seal(key, bytes.subarray((number - 1) * chunkBytes, number * chunkBytes), chunkPlace(id, number), random);

/** Reads a document piece by piece. @throws AppError `damaged` when a piece is missing or is not its own */
export function* openChunks(
  office: OpenOffice,
  row: Keyed & Pick<AttachmentRecord, 'keySealed'>,
): Generator<Buffer, void> {
  const key = openDocumentKey(office, row);
  let total = 0;
  try {
    for (let number = 1; number <= row.chunkCount; number += 1) {
      if (office.closed) throw new AppError('locked');
      const sealed = office.access.read((db: Reader) => findChunk(db, row.id, number));
      if (sealed === null) throw new AppError('damaged');
      const piece = unseal(key, sealed, chunkPlace(row.id, number));
      total += piece.length;
      if (total > row.byteCount) throw new AppError('damaged');
      yield piece;
    }
    if (total !== row.byteCount) throw new AppError('damaged');
  } finally {
    key.fill(0);
  }
}
