import { z } from 'zod';
import { compartments, roles } from '../permissions';
import { accountInput, recoveryPiece } from './app.contract';
import { instant, line, login, passphrase, userId } from './primitives';

export const userRow = z.object({
  id: userId,
  login: z.string(),
  fullName: z.string(),
  role: z.enum(roles),
  profession: z.string(),
  trainedForFacilitation: z.boolean(),
  active: z.boolean(),
  compartments: z.array(z.enum(compartments)),
  createdAt: instant,
  /** What this person has in her hands. */
  cases: z.number().int(),
  openTasks: z.number().int(),
});
export type UserRow = z.infer<typeof userRow>;

/**
 * Who hands over the keys that the new role needs: nobody can give what she does not hold. A coordinator holds
 * `registry` alone, so a colleague with the clinical key, or two recovery pieces, stand in for the others.
 */
export const granter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('self') }),
  z.strictObject({ kind: z.literal('colleague'), login, passphrase }),
  z.strictObject({ kind: z.literal('recovery'), pieces: z.tuple([recoveryPiece, recoveryPiece]) }),
]);

export const createUserInput = z.strictObject({
  ...accountInput.shape,
  role: z.enum(roles),
  /** Field of training (§6.3.1: social sciences or health). */
  profession: line(80),
  /** Has the experiential, theoretical and methodological training of §6.3.1. */
  trainedForFacilitation: z.boolean(),
  granter,
});

export const deactivateUserInput = z.strictObject({ userId });

export const changePassphraseInput = z.strictObject({
  current: passphrase,
  next: passphrase.min(12, 'passphrase-short'),
});

/** Those who may be named as facilitators or as who informed: names only. */
export const teamMember = z.object({
  id: userId,
  fullName: z.string(),
  role: z.enum(roles),
  trainedForFacilitation: z.boolean(),
});
