import { z } from 'zod';
import { draftId, instant } from './primitives';

/** Every form that keeps a draft. A new form with something to lose gets its name here. */
export const draftForms = [
  'intake',
  'referral',
  'ficha',
  'ficha-children',
  'individual-note',
  'note-amendment',
  'facilitator-note',
  'facilitator-amendment',
  'process-note',
  'group-message',
  'attention-plan',
  'histories',
  'violence',
  'risk-level',
  'psychology-appreciation',
  'social-work-appreciation',
  'protection-step',
  'attachment',
  'case-move',
  'hand-over',
  // What is typed in a dialog; which one stands in the subject.
  'act',
  'decision',
  'sanction',
  'protected-contact',
  'family-interview',
  'person-merge',
  'person-correction',
  'group',
  'group-member',
  'programme',
  'group-place',
  'group-calendar',
  'session-log',
  'session-own-check',
  'care-meeting',
  'session-amendment',
  'user',
  'test',
  'partner-test',
  'outside-test',
  'partner-outside-test',
  'instrument',
] as const;
export type DraftForm = (typeof draftForms)[number];

/**
 * What a form holds while it is being filled in: whatever the person typed, right or wrong, as JSON text. It is
 * sealed with the key of the form's compartment before it reaches the file.
 */
export const saveDraftInput = z.strictObject({
  form: z.enum(draftForms),
  /** The record that the form is about (note, session…), or `new`. */
  subject: z.string().min(1).max(64),
  content: z.string().max(400_000, 'too-long'),
  /** Name of the field with the focus, to come back to. */
  focusField: z.string().max(120).nullable(),
  /** Route of the page, to come back to (`/notas/…`). Ids only. */
  route: z.string().max(300),
});

/** `sheltered`: the disk refused; the draft is kept in memory, sealed, and written as soon as there is room. */
export const saveDraftOutput = z.object({ savedAt: instant, sheltered: z.boolean() });

export const draftKey = z.strictObject({ form: z.enum(draftForms), subject: z.string().min(1).max(64) });

export const draftView = z.object({
  id: draftId,
  form: z.enum(draftForms),
  subject: z.string(),
  content: z.string(),
  focusField: z.string().nullable(),
  route: z.string(),
  updatedAt: instant,
});
export type DraftView = z.infer<typeof draftView>;

export const draftRow = draftView.omit({ content: true });
export type DraftRow = z.infer<typeof draftRow>;
