import { caseFile, caseList, getCaseInput, listCasesInput } from '../../../shared/contract/cases.contract';
import { roleMay } from '../../../shared/permissions';
import { query, router } from '../../core/procedure';
import { caseFileOf, pageOfCases } from './cases.service';

const read = { permission: 'cases.read' } as const;

export const casesRouter = router({
  list: query({
    access: read,
    input: listCasesInput,
    output: caseList,
    audit: { none: 'a list shows no more than code, name and state; opening a case leaves a row' },
    run: ({ db }, input) => pageOfCases(db, input),
  }),
  get: query({
    access: read,
    input: getCaseInput,
    output: caseFile,
    audit: { action: 'cases.read', subject: (input) => ({ kind: 'case', id: input.caseId }) },
    run: ({ db, user }, input) => caseFileOf(db, input.caseId, roleMay(user.role, 'groups.read')),
  }),
});
