import { z } from 'zod';
import { caseStates } from '../domain/cases/states';
import { teamRoles } from '../domain/cases/team';
import { roles } from '../permissions';
import { caseId, instant, line, userId } from './primitives';

export const handOverInput = z.strictObject({ fromId: userId });

/** What a colleague has in her hands. */
export const handOverView = z.object({
  from: z.object({ id: userId, fullName: z.string(), role: z.enum(roles), active: z.boolean() }),
  cases: z.array(
    z.object({
      caseId,
      code: z.string(),
      fullName: z.string(),
      state: z.enum(caseStates),
      /** Open tasks of hers in it. */
      openTasks: z.number().int(),
    }),
  ),
  /** All her open tasks, and how many of them protect somebody: those go only to who holds their key. */
  openTasks: z.number().int(),
  protectionTasks: z.number().int(),
  /** Exclusions that wait for her answer: they go to another than whoever proposed them (§6.7). */
  reviewTasks: z.number().int(),
  /** Cases of others in whose team she is. */
  memberships: z.number().int(),
});
export type HandOverView = z.infer<typeof handOverView>;

/** More cases than anybody answers for. */
const mostCases = 10_000;

export const createHandOverInput = z.strictObject({
  fromId: userId,
  /** Who receives what no exception names: cases, and open tasks in cases of others. */
  toId: userId,
  exceptions: z.array(z.strictObject({ caseId, toId: userId })).max(mostCases, 'too-many'),
  /** Who receives the tasks of protection and of review that the receiver of the case may not answer for. */
  protectionToId: userId.nullable(),
  reason: line(200),
  /** What was looked at: when it is not what there is any more, nothing is handed over. */
  seen: z.strictObject({ cases: z.number().int().min(0), openTasks: z.number().int().min(0) }),
});
export type CreateHandOverInput = z.output<typeof createHandOverInput>;

export const handedOver = z.object({ cases: z.number().int(), tasks: z.number().int() });

/** A case that somebody was given and has not opened since. */
export const receivedCase = z.object({
  caseId,
  code: z.string(),
  fullName: z.string(),
  role: z.enum(teamRoles),
  byName: z.string(),
  reason: z.string(),
  at: instant,
});
export type ReceivedCase = z.infer<typeof receivedCase>;
