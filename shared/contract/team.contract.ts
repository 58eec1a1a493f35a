import { z } from 'zod';
import { assignmentActs, teamRoles } from '../domain/cases/team';
import { caseId, day, line, userId } from './primitives';

/** Somebody of the team of a case. */
export const caseMember = z.object({
  userId,
  fullName: z.string(),
  role: z.enum(teamRoles),
  since: z.string(),
  /** Of a closed account: what is hers must be handed over. */
  active: z.boolean(),
});
export type CaseMember = z.infer<typeof caseMember>;

export const caseTeam = z.object({
  /** The number that the next change will have. */
  nextNumber: z.number().int(),
  members: z.array(caseMember),
});

/** Somebody comes into the team of a case or leaves it. */
export const updateTeamInput = z.strictObject({
  caseId,
  /** The number that this change will have: another one by now is a conflict. */
  number: z.number().int().min(2),
  role: z.enum(teamRoles),
  userId,
  act: z.enum(assignmentActs),
  occurredOn: day,
  reason: line(200),
});
