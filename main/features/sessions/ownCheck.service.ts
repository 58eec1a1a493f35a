import type { z } from 'zod';
import { insertOwnCheck, ownCheckOf } from '../../../db/repositories/ownChecks';
import { facilitatorsOfGroup } from '../../../db/repositories/groups';
import { facilitatorsOfSession, findSession } from '../../../db/repositories/sessions';
import type { SessionId } from '../../../shared/contract/primitives';
import type { ownCheckView, saveOwnCheckInput } from '../../../shared/contract/sessions.contract';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { finishDraft } from '../../core/ownDrafts';
import { conflict, required, requireField, ruleBroken } from '../../core/refuse';

/** What whoever is signed in wrote of herself (§6.4.10 c). Nobody else's can be asked for. */
export function readOwnCheck({ db, user }: ReadContext, id: SessionId): z.input<typeof ownCheckView> {
  const found = ownCheckOf(db, user.id, id);
  if (found === null) return { answers: null };
  const { minimise, blame, conceal, accept } = found;
  return { answers: { minimise, blame, conceal, accept } };
}

/** Keeps it, once: looking back later must not paint it over. @throws AppError `not-found`, `rule`, `conflict` */
export function saveOwnCheck(
  context: WriteContext,
  { sessionId, answers }: z.output<typeof saveOwnCheckInput>,
): void {
  const { db, user, now, today } = context;
  const { session } = required(findSession(db, sessionId));
  requireField('answers', session.heldOn > today ? 'session-not-held-yet' : null);
  const conducted = [...facilitatorsOfSession(db, sessionId), ...facilitatorsOfGroup(db, session.groupId)];
  if (!conducted.some(({ id }) => id === user.id))
    throw ruleBroken({ rule: 'signer-not-facilitator', article: '§6.3.1' }, 'answers');
  if (ownCheckOf(db, user.id, sessionId) !== null) throw conflict('newer-version');
  insertOwnCheck(db, { sessionId, userId: user.id, ...answers, writtenAt: now });
  finishDraft(context, 'session-own-check', sessionId);
}
