import { accessesInput, accessPage } from '../../../shared/contract/accesses.contract';

import { namesHidden } from '../../../db/repositories/listPreferences';
import { caseList, listCasesInput } from '../../../shared/contract/case-list.contract';
import { caseFile, getCaseInput } from '../../../shared/contract/cases.contract';
import { nothing } from '../../../shared/contract/primitives';
import { updateTeamInput } from '../../../shared/contract/team.contract';
import { timelineInput, timelinePage } from '../../../shared/contract/timeline.contract';
import { roleMay } from '../../../shared/permissions';
import { pageOfCases } from '../../core/caseRows';
import { command, query, router } from '../../core/procedure';
import { accessesOf } from './accesses.service';
import { caseFileOf } from './caseFile.service';
import { updateTeam } from './team.service';
import { pageOfTimeline } from './timeline/timeline.service';

const read = { permission: 'cases.read' } as const;

export const casesRouter = router({
  list: query({
    access: read,
    input: listCasesInput,
    output: caseList,
    audit: { none: 'a list shows no more than code, name and state; opening a case leaves a row' },
    run: ({ db, today, user }, input) =>
      pageOfCases(db, input, today, {
        names: input.names || !namesHidden(db),
        groups: roleMay(user.role, 'groups.read'),
      }),
  }),
  get: query({
    access: read,
    input: getCaseInput,
    output: caseFile,
    audit: { action: 'cases.read', subject: (input) => ({ kind: 'case', id: input.caseId }) },
    run: (context, input) => caseFileOf(context, input.caseId),
  }),
  accesses: query({
    access: read,
    input: accessesInput,
    output: accessPage,
    audit: { action: 'cases.accesses-read', subject: (input) => ({ kind: 'case', id: input.caseId }) },
    run: (context, input) => accessesOf(context, input),
  }),
  updateTeam: command({
    access: read,
    input: updateTeamInput,
    output: nothing,
    audit: {
      action: 'cases.assigned',
      subject: (input) => ({ kind: 'case', id: input.caseId }),
      fields: (input) => [input.role, input.act],
    },
    run: (context, input) => {
      updateTeam(context, input);
      return {};
    },
  }),
  timeline: query({
    access: read,
    input: timelineInput,
    output: timelinePage,
    audit: { none: 'a part of the case, whose opening leaves a row; what a row stands for leaves its own' },
    run: ({ db, user }, input) => pageOfTimeline(db, user.role, input),
  }),
});
