import type { Permission } from '../../permissions';

/** Why nothing new is written into a case: the person asked for it, or there is nothing left to keep his data on. */
export const caseHolds = ['restricted', 'no-basis'] as const;
export type CaseHold = (typeof caseHolds)[number];

/**
 * What stops with each (Ley 29733). What protects somebody else goes on, as do the acts that end the hold; without a
 * basis the case may still be moved, so that it can be closed.
 */
const stopped: Readonly<Record<CaseHold, readonly Permission[]>> = {
  restricted: [
    'cases.register',
    'cases.assign',
    'cases.move',
    'sanctions.write',
    'decisions.write',
    'notes.write',
    'facilitator-notes.write',
    'attention.write',
    'evaluation.write',
    'appreciation.write',
    'social-work.write',
    'attachments.write',
    'tests.apply',
    'tasks.write',
    'agenda.write',
  ],
  'no-basis': [
    'agenda.write',
    'notes.write',
    'facilitator-notes.write',
    'attention.write',
    'evaluation.write',
    'appreciation.write',
    'social-work.write',
    'tests.apply',
  ],
};

/** True when the hold of a case stops what this permission is for. */
export const isStopped = (hold: CaseHold | null, permission: Permission): boolean =>
  hold !== null && stopped[hold].includes(permission);

/**
 * True when a signed note may be clarified. What is kept must stay right (Ley 29733, principio de calidad), so that goes
 * on without a basis for anything new; while he has the case restricted it waits.
 */
export const mayClarify = (hold: CaseHold | null): boolean => hold !== 'restricted';
