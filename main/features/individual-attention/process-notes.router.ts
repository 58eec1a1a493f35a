import { z } from 'zod';
import { nothing, processNoteId } from '../../../shared/contract/primitives';
import {
  processNotesOfCase,
  processNotesOfCaseInput,
  saveProcessNoteInput,
  shareProcessNoteInput,
} from '../../../shared/contract/process-notes.contract';
import { command, query, router } from '../../core/procedure';
import { processNotesOf, saveProcessNote, shareProcessNote } from './process-notes.service';

const read = { permission: 'notes.read', compartments: ['clinical'] } as const;
const write = { permission: 'notes.write', compartments: ['clinical'] } as const;
const ofNote = (id: string) => ({ kind: 'process-note', id }) as const;

/**
 * No row of the log names the case: who opened it is shown to those who answer for it, and that these notes exist is
 * for their author alone.
 */
export const processNotesRouter = router({
  ofCase: query({
    access: read,
    input: processNotesOfCaseInput,
    output: processNotesOfCase,
    audit: {
      action: 'process-notes.read',
      subject: (_input, output) => output.rows.map((row) => ofNote(row.processNoteId)),
    },
    run: (context, input) => processNotesOf(context, input.caseId),
  }),
  save: command({
    access: write,
    input: saveProcessNoteInput,
    output: z.object({ processNoteId }),
    audit: {
      action: 'process-notes.saved',
      subject: (_input, output) => ofNote(output.processNoteId),
      fields: () => ['occurredOn', 'text'],
    },
    run: saveProcessNote,
  }),
  share: command({
    access: write,
    input: shareProcessNoteInput,
    output: nothing,
    audit: {
      action: 'process-notes.shared',
      actionFor: ({ act }) => (act === 'share' ? 'process-notes.shared' : 'process-notes.share-withdrawn'),
      subject: (input) => ofNote(input.processNoteId),
      fields: () => ['readerId'],
    },
    run: (context, input) => {
      shareProcessNote(context, input);
      return {};
    },
  }),
});
