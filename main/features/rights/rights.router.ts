import { nothing } from '../../../shared/contract/primitives';
import { startedJob } from '../../../shared/contract/jobs.contract';
import {
  exportOwnDataInput,
  ownDataTexts,
  restrictionInput,
  rightsInput,
  rightsView,
} from '../../../shared/contract/rights.contract';
import { command, query, router } from '../../core/procedure';
import { exportOwnData, ownDataTextsOf } from './ownDataExport';
import { rightsOf, setRestriction } from './rights.service';

const manage = { permission: 'rights.manage' } as const;
const ofCase = (input: { caseId: string }) => ({ kind: 'case', id: input.caseId }) as const;

export const rightsRouter = router({
  get: query({
    access: { permission: 'cases.read' },
    input: rightsInput,
    output: rightsView,
    audit: { none: 'a part of the case, whose opening leaves a row' },
    run: (context, input) => rightsOf(context, input.caseId),
  }),
  restrict: command({
    access: manage,
    input: restrictionInput,
    output: nothing,
    audit: { action: 'rights.restricted', subject: ofCase, fields: () => ['reason', 'askedOn'] },
    run: (context, input) => {
      setRestriction(context, 'restrict', input);
      return {};
    },
  }),
  lift: command({
    access: manage,
    input: restrictionInput,
    output: nothing,
    audit: { action: 'rights.lifted', subject: ofCase, fields: () => ['reason', 'askedOn'] },
    whileRestricted: 'goes-on',
    run: (context, input) => {
      setRestriction(context, 'lift', input);
      return {};
    },
  }),
  ownDataTexts: query({
    access: manage,
    input: rightsInput,
    output: ownDataTexts,
    audit: {
      action: 'rights.own-data-reviewed',
      subject: (_input, output) => output.caseIds.map((id) => ofCase({ caseId: id })),
    },
    whileRestricted: 'goes-on',
    run: (context, input) => ownDataTextsOf(context, input.caseId),
  }),
  exportOwnData: command({
    access: manage,
    input: exportOwnDataInput,
    output: startedJob,
    audit: { none: 'the export leaves a row for each case when it is begun and one when it is written' },
    whileRestricted: 'goes-on',
    run: exportOwnData,
  }),
});
