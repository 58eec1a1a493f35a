import { z } from 'zod';
import {
  draftKey,
  draftRow,
  draftView,
  saveDraftInput,
  saveDraftOutput,
} from '../../../shared/contract/drafts.contract';
import { nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { finishDraft, ownDrafts } from '../../core/ownDrafts';
import { readDraft, saveDraft, shelterDraft } from './drafts.service';

const own = { permission: 'drafts.own' } as const;
const typing = { none: 'what is still being typed; what becomes of it leaves its own row' };

export const draftsRouter = router({
  list: query({
    access: own,
    input: nothing,
    output: z.object({ rows: z.array(draftRow) }),
    audit: typing,
    run: (context) => ({ rows: ownDrafts(context) }),
  }),
  get: query({
    access: own,
    input: draftKey,
    output: z.object({ draft: draftView.nullable() }),
    audit: typing,
    run: (context, input) => ({ draft: readDraft(context, input) }),
  }),
  save: command({
    access: own,
    // What somebody answers in front of the screen is kept as it is given.
    whileTurned: true,
    input: saveDraftInput,
    output: saveDraftOutput,
    audit: typing,
    run: saveDraft,
    withoutRoom: shelterDraft,
  }),
  discard: command({
    access: own,
    input: draftKey,
    output: nothing,
    audit: typing,
    run: (context, input) => {
      finishDraft(context, input.form, input.subject);
      return {};
    },
  }),
});
