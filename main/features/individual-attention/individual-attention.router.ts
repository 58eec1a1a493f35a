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
import type { Permission } from '../../../shared/permissions';
import { amend, createNote, discard, readNote, sign, type NoteSeal } from './individual-attention.service';

const ofNote = (input: { noteId: string }) => ({ kind: 'note', id: input.noteId }) as const;

/** Notes of one seal: how they are begun, signed and clarified is the same for whoever gives the attention (§6.8.1). */
const notesSealedWith = (
  seal: NoteSeal,
  { read, write }: { readonly read: Permission; readonly write: Permission },
) => {
  const reading = { permission: read, compartments: [seal] };
  const writing = { permission: write, compartments: [seal] };
  return router({
    create: command({
      access: writing,
      input: createNoteInput,
      output: z.object({ noteId }),
      // Of the case: a note that is discarded later leaves nothing by which its case could be found.
      audit: { action: 'notes.created', subject: (input) => ({ kind: 'case', id: input.caseId }) },
      run: (context, input) => createNote(context, seal, input),
    }),
    get: query({
      access: reading,
      input: getNoteInput,
      output: noteView,
      audit: { action: 'notes.read', subject: ofNote },
      run: (context, input) => readNote(context, seal, input.noteId),
    }),
    sign: command({
      access: writing,
      input: signNoteInput,
      output: nothing,
      audit: { action: 'notes.signed', subject: ofNote, fields: (input) => Object.keys(input.body) },
      prepare: (office, state, input) => requireOwnPassphrase(office, state, input.passphrase, 'passphrase'),
      run: (context, input) => {
        sign(context, seal, input);
        return {};
      },
    }),
    amend: command({
      access: writing,
      input: amendNoteInput,
      output: nothing,
      audit: { action: 'notes.amended', subject: ofNote, fields: () => ['text'] },
      prepare: (office, state, input) => requireOwnPassphrase(office, state, input.passphrase, 'passphrase'),
      run: (context, input) => {
        amend(context, seal, input);
        return {};
      },
    }),
    discard: command({
      access: writing,
      input: discardNoteInput,
      output: z.object({ caseId }),
      audit: {
        action: 'notes.discarded',
        subject: (_input, output) => ({ kind: 'case', id: output.caseId }),
      },
      run: (context, input) => discard(context, seal, input.noteId),
    }),
  });
};

/** What psychology writes, sealed with its key. */
export const individualAttentionRouter = notesSealedWith('clinical', {
  read: 'notes.read',
  write: 'notes.write',
});

/** What who facilitates writes of an attention that she gives; psychology reads it. */
export const facilitatorNotesRouter = notesSealedWith('registry', {
  read: 'attention.read',
  write: 'facilitator-notes.write',
});
