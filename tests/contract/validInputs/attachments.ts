import { keepInput } from '../../builders/attachments';
import type { ValidInputs } from './facts';

/** Of documents and of the work beside the calls. */
export const attachmentInputs: ValidInputs = {
  'attachments.choose': ({ ids }) => ({ caseId: ids.case }),
  'attachments.discard': ({ ids }) => ({ attachmentId: ids.stagedAttachment }),
  'attachments.drop': ({ ids }) => ({
    caseId: ids.case,
    title: 'Cédula',
    byteCount: 400,
    offset: 0,
    piece: Buffer.from('%PDF-1.4').toString('base64'),
  }),
  'attachments.keep': ({ ids }) => keepInput(ids.stagedAttachment),
  'attachments.ofCase': ({ ids }) => ({ caseId: ids.case }),
  'attachments.open': ({ ids }) => ({ attachmentId: ids.attachment }),
  'attachments.retract': ({ ids }) => ({
    attachmentId: ids.attachment,
    reason: 'Se guardó en el caso equivocado.',
  }),
  'attachments.saveCopy': ({ ids }) => ({ attachmentId: ids.attachment }),
  'jobs.cancel': ({ ids }) => ({ jobId: ids.attachment }),
  'jobs.get': ({ ids }) => ({ jobId: ids.attachment }),
};
