import type { z } from 'zod';
import { findGroup } from '../../../db/repositories/groups';
import { insertSession } from '../../../db/repositories/sessions';
import { sessionId, type SessionId } from '../../../shared/contract/primitives';
import type { createSessionInput } from '../../../shared/contract/sessions.contract';
import type { WriteContext } from '../../core/procedure';
import { required } from '../../core/refuse';

/** Plans a session on topics of §6.4.8. @throws AppError `not-found` */
export function createSession(
  { db, now, user, nextId }: WriteContext,
  input: z.output<typeof createSessionInput>,
): { sessionId: SessionId } {
  required(findGroup(db, input.groupId));
  const id = sessionId.parse(nextId());
  insertSession(db, {
    id,
    groupId: input.groupId,
    heldOn: input.heldOn,
    startsAt: '',
    endsAt: '',
    room: '',
    title: '',
    topics: input.topics,
    createdAt: now,
    createdBy: user.id,
  });
  return { sessionId: id };
}
