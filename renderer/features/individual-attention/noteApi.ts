import { trpc, trpcClient } from '../../api/client';

/** Whose notes a page is about: psychology's, sealed with its key, or those of who facilitates (§6.8.1). */
export type NoteKind = 'psychology' | 'facilitation';

/** The procedures of each kind, the address of a note and the names of its drafts. All else of a note is alike. */
export const noteApi = {
  psychology: {
    calls: trpc.individualAttention,
    client: trpcClient.individualAttention,
    write: 'notes.write',
    draft: 'individual-note',
    amendmentDraft: 'note-amendment',
    address: (noteId: string) => `/notas/${noteId}`,
  },
  facilitation: {
    calls: trpc.facilitatorNotes,
    client: trpcClient.facilitatorNotes,
    write: 'facilitator-notes.write',
    draft: 'facilitator-note',
    amendmentDraft: 'facilitator-amendment',
    address: (noteId: string) => `/notas/facilitacion/${noteId}`,
  },
} as const;

/** The kind of a note by what is said of it. */
export const noteKindOf = ({ reserved }: { readonly reserved: boolean }): NoteKind =>
  reserved ? 'psychology' : 'facilitation';
