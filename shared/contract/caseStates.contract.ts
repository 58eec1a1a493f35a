import { z } from 'zod';
import { caseStates, changeReasons, moveReasons, stateActs } from '../domain/cases/states';
import { summonsMeans } from '../domain/cases/summons';
import { caseId, clockTime, day, instant, optionalLine, optionalProse, prose, userId } from './primitives';

const state = z.enum(caseStates);

export const summonsInput = z.strictObject({
  means: z.enum(summonsMeans),
  sentOn: day,
  receipt: optionalLine(120),
  forDay: day,
  forTime: z.union([clockTime, z.literal('')]),
});

export const moveInput = z.strictObject({
  caseId,
  /** The number that this change will have: another one by now is a conflict. */
  number: z.number().int().min(1),
  to: state,
  reason: z.enum(moveReasons),
  note: optionalProse(1_000),
  occurredOn: day,
  /** The proof of a summons; null for every other move. */
  summons: summonsInput.nullable(),
  /** Who summons him again and until when, after he did not come; null when nobody shall. */
  summonAgain: z.strictObject({ ownerId: userId, dueOn: day }).nullable(),
});
export type MoveInput = z.infer<typeof moveInput>;

export const correctInput = z.strictObject({
  caseId,
  number: z.number().int().min(1),
  /** Why the last move was a mistake. */
  note: prose(1_000),
});

export const moved = z.object({ number: z.number().int() });

export const stateInput = z.strictObject({ caseId });

export const stateView = z.object({
  state,
  openedOn: day,
  /** Of the last change; 0 when it never changed. */
  number: z.number().int(),
  /** Where whoever asks may move it. */
  moves: z.array(state),
  /** What a consent taken back proposes; the form begins with it. */
  proposed: z.object({ to: state, reason: z.enum(moveReasons) }).nullable(),
  /** Where taking the last move back would lead, for who may; else null. */
  correction: state.nullable(),
  changes: z.array(
    z.object({
      number: z.number().int(),
      from: state,
      to: state,
      act: z.enum(stateActs),
      reason: z.enum(changeReasons),
      note: z.string(),
      occurredOn: day,
      recordedAt: instant,
      byName: z.string(),
      summons: z
        .object({
          means: z.enum(summonsMeans),
          sentOn: z.string(),
          receipt: z.string(),
          forDay: z.string(),
          forTime: z.string(),
        })
        .nullable(),
    }),
  ),
});
export type StateView = z.infer<typeof stateView>;
