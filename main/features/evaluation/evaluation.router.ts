import { z } from 'zod';
import {
  appreciationVersion,
  appreciationView,
  entryVersion,
  evaluationInput,
  evaluationView,
  saveAppreciationInput,
  savedEntry,
  saveHistoriesInput,
  saveRiskLevelInput,
  saveSocialWorkInput,
  saveViolenceInput,
  versionInput,
} from '../../../shared/contract/evaluation.contract';
import { liftNoticeInput, reopenNoticeInput } from '../../../shared/contract/notices.contract';
import { noticeId, nothing } from '../../../shared/contract/primitives';
import { histories } from '../../../shared/domain/evaluation/histories';
import { command, query, router } from '../../core/procedure';
import { appreciationOf, appreciationVersionOf, saveAppreciation } from './appreciations.service';
import { saveHistories, saveRiskLevel, saveSocialWork, saveViolence } from './evaluation.service';
import { evaluationOf, versionOf } from './evaluationView';
import { lift, reopen } from './notices.service';

const read = { permission: 'evaluation.read', compartments: ['protected'] } as const;
const write = { permission: 'evaluation.write', compartments: ['protected'] } as const;
const ofCase = (input: { caseId: string }) => ({ kind: 'case', id: input.caseId }) as const;
const ofEntry = (named: { entryId: string }) => ({ kind: 'entry', id: named.entryId }) as const;
const ofNotice = (named: { noticeId: string }) => ({ kind: 'notice', id: named.noticeId }) as const;

/** What a save leaves in the log: the version, and the names of what was written in it. */
const saved = <I>(fields: (input: I) => readonly string[]) => ({
  action: 'evaluation.saved' as const,
  subject: (_input: I, output: z.output<typeof savedEntry>) => ofEntry(output),
  fields,
});

export const evaluationRouter = router({
  get: query({
    access: read,
    input: evaluationInput,
    output: evaluationView,
    audit: { action: 'evaluation.read', subject: ofCase },
    run: (context, input) => evaluationOf(context, input.caseId),
  }),
  version: query({
    access: read,
    input: versionInput,
    output: entryVersion,
    audit: { action: 'evaluation.read', subject: ofEntry },
    run: (context, input) => versionOf(context, input.entryId),
  }),
  saveHistories: command({
    access: write,
    input: saveHistoriesInput,
    output: savedEntry,
    audit: saved((input: z.output<typeof saveHistoriesInput>) =>
      histories.filter((history) => input.facts[history] !== 'not-asked'),
    ),
    run: saveHistories,
  }),
  saveViolence: command({
    access: write,
    input: saveViolenceInput,
    output: savedEntry,
    audit: saved(() => ['violence']),
    run: saveViolence,
  }),
  saveRiskLevel: command({
    access: write,
    input: saveRiskLevelInput,
    output: savedEntry,
    audit: saved(() => ['level', 'reasons']),
    run: saveRiskLevel,
  }),
  saveSocialWork: command({
    access: { permission: 'social-work.write', compartments: ['protected'] },
    input: saveSocialWorkInput,
    output: savedEntry,
    audit: saved((input: z.output<typeof saveSocialWorkInput>) => Object.keys(input.body)),
    run: saveSocialWork,
  }),
});

export const appreciationsRouter = router({
  get: query({
    access: { permission: 'appreciation.read', compartments: ['clinical'] },
    input: evaluationInput,
    output: appreciationView,
    audit: { action: 'appreciation.read', subject: ofCase },
    run: (context, input) => appreciationOf(context, input.caseId),
  }),
  version: query({
    access: { permission: 'appreciation.read', compartments: ['clinical'] },
    input: versionInput,
    output: appreciationVersion,
    audit: { action: 'appreciation.read', subject: ofEntry },
    run: (context, input) => appreciationVersionOf(context, input.entryId),
  }),
  save: command({
    access: { permission: 'appreciation.write', compartments: ['clinical'] },
    input: saveAppreciationInput,
    output: savedEntry,
    audit: {
      action: 'appreciation.saved',
      subject: (_input, output) => ofEntry(output),
      fields: (input) => Object.keys(input.body),
    },
    run: saveAppreciation,
  }),
});

export const noticesRouter = router({
  lift: command({
    access: { permission: 'evaluation.write' },
    input: liftNoticeInput,
    output: nothing,
    audit: { action: 'notices.lifted', subject: ofNotice, fields: () => ['reason'] },
    run: (context, input) => {
      lift(context, input);
      return {};
    },
  }),
  reopen: command({
    access: { permission: 'evaluation.write' },
    input: reopenNoticeInput,
    output: z.object({ noticeId }),
    // Puts back what warns of somebody at risk (§6.7).
    whileRestricted: 'goes-on',
    audit: { action: 'notices.reopened', subject: (_input, output) => ofNotice(output) },
    run: reopen,
  }),
});
