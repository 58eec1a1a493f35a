import { z } from 'zod';
import { permissions, roles } from '../permissions';
import { errorCodes } from '../errors';
import { instant, line, login, optionalLine, passphrase, ubigeo, userId } from './primitives';

export const officeKinds = ['cem', 'cai', 'other'] as const;

export const lockReasons = ['start', 'user', 'idle', 'system-lock', 'suspend', 'renderer-crash'] as const;
export type LockReason = (typeof lockReasons)[number];

/** What the window may know before anybody has signed in. */
export const appState = z.object({
  phase: z.enum(['first-run', 'locked', 'open', 'blocked']),
  /** Why the office cannot be opened at all (`blocked`). */
  blockedBy: z.enum(errorCodes).nullable(),
  officeName: z.string().nullable(),
  lockReason: z.enum(lockReasons),
  demo: z
    .object({
      accounts: z.array(z.object({ login: z.string(), passphrase: z.string(), role: z.enum(roles) })),
    })
    .nullable(),
  versions: z.object({ app: z.string(), electron: z.string(), cipher: z.string() }),
});
export type AppState = z.infer<typeof appState>;

/** §6.2.6: what the participants are given to reach the office. */
const officeFields = {
  name: line(120),
  kind: z.enum(officeKinds),
  ubigeo,
  contactPhone: line(40),
  contactEmail: z.union([z.literal(''), z.email('email-shape').max(120)]),
  contactAddress: optionalLine(200),
};
export const officeInput = z.strictObject(officeFields);

export const accountInput = z.strictObject({
  login,
  fullName: line(120),
  passphrase: passphrase.min(12, 'passphrase-short'),
});

/** Recovery pieces: text of about 60 characters with a check, as printed. */
export const recoveryPiece = z.string('required').trim().min(1, 'required').max(200, 'too-long');
export const recoveryPieces = z.strictObject({ pieces: z.array(z.string()).length(3) });

export const createOfficeInput = z.strictObject({
  office: officeInput,
  coordinator: accountInput,
  psychologist: accountInput.extend({ trainedForFacilitation: z.boolean() }).nullable(),
  /** Local numbers of §6.2.7; empty when not known yet. */
  localNumbers: z.strictObject({
    policeStation: z.strictObject({ name: optionalLine(120), phone: optionalLine(60) }),
    localSecurity: z.strictObject({ name: optionalLine(120), phone: optionalLine(60) }),
  }),
  /** Two of the three pieces, typed again: nobody goes on with pieces that were not kept. */
  drill: z.tuple([recoveryPiece, recoveryPiece]),
});
export type CreateOfficeInput = z.input<typeof createOfficeInput>;

export const unlockInput = z.strictObject({ login, passphrase });

export const recoverInput = z.strictObject({
  login,
  pieces: z.tuple([recoveryPiece, recoveryPiece]),
  newPassphrase: passphrase.min(12, 'passphrase-short'),
});

/** The person at the keyboard, what she may do, and her office. */
export const currentSession = z.object({
  user: z.object({ id: userId, login: z.string(), fullName: z.string(), role: z.enum(roles) }),
  permissions: z.array(z.enum(permissions)),
  office: z.object({ ...officeFields, placeName: z.string() }),
  lastSignInAt: instant.nullable(),
  failuresSince: z.number().int(),
  auditFinding: z.string().nullable(),
  /** The same person had the office open before it was locked: she may go on where she was. */
  returning: z.boolean(),
});
export type CurrentSession = z.infer<typeof currentSession>;
