import {
  attachmentInput,
  attachmentList,
  attachmentsOfCaseInput,
  droppedPiece,
  dropPieceInput,
  keepAttachmentInput,
  openedAttachment,
  retractAttachmentInput,
} from '../../../shared/contract/attachments.contract';
import { startedJob } from '../../../shared/contract/jobs.contract';
import { nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { attachmentsOf, discard, keep, openOne, retract } from './attachments.service';
import { choose } from './choosing';
import { saveCopy } from './copying';
import { takePiece } from './dropping';

const read = { permission: 'attachments.read' } as const;
const write = { permission: 'attachments.write' } as const;
const ofAttachment = (named: { attachmentId: string }) =>
  ({ kind: 'attachment', id: named.attachmentId }) as const;

export const attachmentsRouter = router({
  ofCase: query({
    access: read,
    input: attachmentsOfCaseInput,
    output: attachmentList,
    audit: { none: 'a part of the case, whose opening leaves a row; opening a document leaves its own' },
    run: (context, input) => attachmentsOf(context, input.caseId),
  }),
  choose: command({
    access: write,
    input: attachmentsOfCaseInput,
    output: startedJob,
    audit: { none: 'a file that is looked at; keeping it leaves its row' },
    run: choose,
  }),
  drop: command({
    access: write,
    input: dropPieceInput,
    output: droppedPiece,
    audit: { none: 'a file that is looked at; keeping it leaves its row' },
    run: takePiece,
  }),
  discard: command({
    access: write,
    input: attachmentInput,
    output: nothing,
    audit: { none: 'what was never kept' },
    run: (context, input) => {
      discard(context, input.attachmentId);
      return {};
    },
  }),
  keep: command({
    access: write,
    input: keepAttachmentInput,
    output: nothing,
    audit: {
      action: 'attachments.kept',
      subject: ofAttachment,
      fields: (input) => [input.kind, ...(input.namesOthers ? ['namesOthers'] : [])],
    },
    run: (context, input) => {
      keep(context, input);
      return {};
    },
  }),
  open: command({
    access: read,
    input: attachmentInput,
    output: openedAttachment,
    whileRestricted: 'reads',
    audit: { action: 'attachments.read', subject: ofAttachment },
    run: (context, input) => openOne(context, input.attachmentId),
  }),
  saveCopy: command({
    access: { permission: 'attachments.copy' },
    whileRestricted: 'reads',
    input: attachmentInput,
    output: startedJob,
    audit: { none: 'the copy leaves a row when it is begun and one when it is written' },
    run: (context, input) => saveCopy(context, input.attachmentId),
  }),
  retract: command({
    access: write,
    input: retractAttachmentInput,
    output: nothing,
    audit: { action: 'attachments.retracted', subject: ofAttachment, fields: () => ['reason'] },
    run: (context, input) => {
      retract(context, input);
      return {};
    },
  }),
});
