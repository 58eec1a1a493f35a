import type { z } from 'zod';
import {
  findAttachment,
  findRetraction,
  findStaged,
  insertRetraction,
  keepStaged,
  listAttachments,
  removeStaged,
  type AttachmentRecord,
  type ListedAttachment,
} from '../../../db/repositories/attachments';
import { findCase } from '../../../db/repositories/people';
import type {
  AttachmentList,
  AttachmentRow,
  keepAttachmentInput,
  OpenedAttachment,
  retractAttachmentInput,
} from '../../../shared/contract/attachments.contract';
import { attachmentId, type AttachmentId, type CaseId } from '../../../shared/contract/primitives';
import {
  attachmentCompartment,
  keptWithoutBasis,
  type ContentKind,
} from '../../../shared/domain/attachments/documents';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { AppError } from '../../../shared/errors';
import { roleOpens } from '../../../shared/permissions';
import { requireBasis } from '../../core/legalBasis';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { requireField, required, ruleBroken } from '../../core/refuse';
import { holdOf } from '../../core/hold';
import type { ServedContent } from '../../core/tickets';
import { docxText } from './content/docx';
import {
  openChunks,
  openDocumentKey,
  openReason,
  openTitle,
  sealDocumentKey,
  sealReason,
  sealTitle,
} from './sealing';

type Office = Pick<ReadContext, 'office'>;

const mayOpen = ({ office }: Office, row: Pick<AttachmentRecord, 'compartment'>): boolean =>
  roleOpens(office.user.role, row.compartment) && office.ring.has(row.compartment);

/** A kept document as a list shows it. @throws AppError `damaged` */
function rowOf({ office }: Office, listed: ListedAttachment): AttachmentRow {
  const { attachment: row, retraction, ownerName, retractedByName } = listed;
  if (row.kind === null || row.datedOn === null || row.keptAt === null) throw new AppError('damaged');
  return {
    attachmentId: attachmentId.parse(row.id),
    title: openTitle(office, row),
    kind: row.kind,
    contentKind: row.contentKind,
    byteCount: row.byteCount,
    datedOn: row.datedOn,
    keptAt: row.keptAt,
    keptByName: ownerName,
    reserved: row.compartment !== 'registry',
    retracted:
      retraction === null
        ? null
        : {
            reason: openReason(office, row, retraction.reasonSealed),
            at: retraction.at,
            byName: retractedByName ?? '',
          },
  };
}

/**
 * The documents of a case that this role has the key of, how many others there are, and the file that was chosen and
 * not kept yet.
 *
 * @throws AppError `not-found`, `damaged`
 */
export function attachmentsOf(context: ReadContext, caseId: CaseId): AttachmentList {
  const { db, office, user } = context;
  required(findCase(db, caseId));
  const listed = listAttachments(db, caseId);
  const open = listed.filter(({ attachment }) => mayOpen(context, attachment));
  const staged = findStaged(db, user.id, caseId);
  return {
    rows: open.map((one) => rowOf(context, one)),
    reservedForOthers: listed.length - open.length,
    staged:
      staged === null
        ? null
        : {
            attachmentId: attachmentId.parse(staged.id),
            title: openTitle(office, staged),
            contentKind: staged.contentKind,
            byteCount: staged.byteCount,
          },
  };
}

/** Of whoever asks, and not kept yet. @throws AppError `not-found` */
function requireStaged({ db, user }: ReadContext, id: AttachmentId): AttachmentRecord {
  const row = required(findAttachment(db, id));
  if (row.ownerId !== user.id || row.keptAt !== null) throw new AppError('not-found');
  return row;
}

/**
 * Says what the chosen file is and keeps it for good, under the key that this asks for.
 *
 * @throws AppError `not-found`; `invalid` (`datedOn`, `file`); `rule` (`no-basis`, `reserved-document`) when the document asks for
 * a key that this role has not
 */
export function keep(context: WriteContext, input: z.output<typeof keepAttachmentInput>): void {
  const { db, office, state, today, now } = context;
  const staged = requireStaged(context, input.attachmentId);
  requireField('datedOn', pastDayProblem(input.datedOn, today));
  if (!keptWithoutBasis(input.kind)) requireBasis(db, staged.caseId);
  const compartment = attachmentCompartment(input.kind, input.namesOthers);
  if (!mayOpen(context, { compartment })) {
    throw ruleBroken(
      { rule: 'reserved-document', article: '§6.4.12' },
      compartment === 'clinical' ? 'kind' : 'namesOthers',
    );
  }
  const row = { ...staged, compartment };
  const key = openDocumentKey(office, staged);
  try {
    keepStaged(db, staged.id, {
      compartment,
      keySealed: sealDocumentKey(office, row, key, state.ports.random),
      titleSealed: sealTitle(office, row, input.title, state.ports.random),
      keptAt: now,
      kind: input.kind,
      datedOn: input.datedOn,
    });
  } finally {
    key.fill(0);
  }
  finishDraft(context, 'attachment', staged.caseId);
}

/** Lets go of a file that was chosen and not kept. @throws AppError `not-found` */
export function discard(context: WriteContext, id: AttachmentId): void {
  removeStaged(context.db, requireStaged(context, id).id);
}

/** A kept document that this role has the key of. @throws AppError `not-found`, `forbidden` */
export function requireKept(context: ReadContext, id: AttachmentId): AttachmentRecord {
  const row = required(findAttachment(context.db, id));
  if (row.keptAt === null) throw new AppError('not-found');
  if (!mayOpen(context, row)) throw new AppError('forbidden');
  return row;
}

/** Takes a document out of use, with the reason; it stays where it is. @throws AppError `not-found`; `rule` */
export function retract(context: WriteContext, input: z.output<typeof retractAttachmentInput>): void {
  const { db, office, state, now, user } = context;
  const row = requireKept(context, input.attachmentId);
  if (findRetraction(db, row.id) !== null) {
    throw ruleBroken({ rule: 'already-retracted', article: '§6.4.2' }, 'reason');
  }
  insertRetraction(db, {
    attachmentId: row.id,
    reasonSealed: sealReason(office, row, input.reason, state.ports.random),
    at: now,
    byId: user.id,
  });
}

const shown = {
  png: { as: 'image', type: 'image/png' },
  jpeg: { as: 'image', type: 'image/jpeg' },
  pdf: { as: 'pdf', type: 'application/pdf' },
  docx: { as: 'text', type: 'text/plain; charset=utf-8' },
} as const satisfies Record<ContentKind, { as: OpenedAttachment['shownAs']; type: ServedContent['type'] }>;

/** The bytes of a document as the window shows them: as they are, or the words of a Word document. */
function contentFor(office: ReadContext['office'], row: AttachmentRecord): ServedContent {
  const { type } = shown[row.contentKind];
  const pieces =
    row.contentKind === 'docx'
      ? [Buffer.from(docxText(Buffer.concat([...openChunks(office, row)])), 'utf8')].values()
      : openChunks(office, row);
  return {
    type,
    next: () => {
      const piece = pieces.next();
      return piece.done === true ? null : piece.value;
    },
  };
}

/** Opens a document for one showing in the window. @throws AppError `not-found`, `forbidden`, `damaged` */
export function openOne(context: WriteContext, id: AttachmentId): OpenedAttachment {
  const { db, office, state } = context;
  const row = requireKept(context, id);
  const listed = required(
    listAttachments(db, row.caseId).find(({ attachment }) => attachment.id === row.id) ?? null,
  );
  return {
    ticket: office.tickets.issue(state.ports.random, () => contentFor(office, row)),
    shownAs: shown[row.contentKind].as,
    attachment: rowOf(context, listed),
    hold: holdOf(db, row.caseId),
  };
}
