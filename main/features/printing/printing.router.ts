import { nothing } from '../../../shared/contract/primitives';
import { recordPrintInput } from '../../../shared/contract/printing.contract';
import { findCase } from '../../../db/repositories/people';
import { command, router } from '../../core/procedure';
import { required } from '../../core/refuse';

export const printingRouter = router({
  record: command({
    access: { permission: 'cases.read' },
    input: recordPrintInput,
    output: nothing,
    audit: {
      action: 'documents.printed',
      subject: ({ caseId }) =>
        caseId === null ? { kind: 'office', id: 'office' } : { kind: 'case', id: caseId },
      fields: ({ sheet }) => [sheet],
    },
    run: ({ db }, { caseId }) => {
      if (caseId !== null) required(findCase(db, caseId));
      return {};
    },
  }),
});
