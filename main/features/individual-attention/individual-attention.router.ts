import { z } from 'zod';
import {
  amendNoteInput,
  createNoteInput,
  discardNoteInput,
  getNoteInput,
  noteView,
  signNoteInput,
} from '../../../shared/contract/individual-attention.contract';
import { caseId, noteId, nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { requireOwnPassphrase } from '../../core/signature';
import { amend, createNote, discard, readNote, sign } from './individual-attention.service';

const read = { permission: 'notes.read', compartments: ['clinical'] } as const;
const write = { permission: 'notes.write', compartments: ['clinical'] } as const;
const ofNote = (input: { noteId: string }) => ({ kind: 'note', id: input.noteId }) as const;

export const individualAttentionRouter = router({
  create: command({
    access: write,
    input: createNoteInput,
    output: z.object({ noteId }),
    // Of the case: a note that is discarded later leaves nothing by which its case could be found.
    audit: { action: 'notes.created', subject: (input) => ({ kind: 'case', id: input.caseId }) },
    run: createNote,
  }),
  get: query({
    access: read,
    input: getNoteInput,
    output: noteView,
    audit: { action: 'notes.read', subject: ofNote },
    run: (context, input) => readNote(context, input.noteId),
  }),
  sign: command({
    access: write,
    input: signNoteInput,
    output: nothing,
    audit: { action: 'notes.signed', subject: ofNote, fields: (input) => Object.keys(input.body) },
    prepare: (office, state, input) => requireOwnPassphrase(office, state, input.passphrase, 'passphrase'),
    run: (context, input) => {
      sign(context, input);
      return {};
    },
  }),
  amend: command({
    access: write,
    input: amendNoteInput,
    output: nothing,
    audit: { action: 'notes.amended', subject: ofNote, fields: () => ['text'] },
    prepare: (office, state, input) => requireOwnPassphrase(office, state, input.passphrase, 'passphrase'),
    run: (context, input) => {
      amend(context, input);
      return {};
    },
  }),
  discard: command({
    access: write,
    input: discardNoteInput,
    output: z.object({ caseId }),
    audit: { action: 'notes.discarded', subject: (_input, output) => ({ kind: 'case', id: output.caseId }) },
    run: (context, input) => discard(context, input.noteId),
  }),
});
