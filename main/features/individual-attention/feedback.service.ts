import type { z } from 'zod';
import {
  conducts,
  findMessage,
  insertMessage,
  insertWithdrawal,
  lastObservations,
  messagesOfCase,
  messagesOfGroup,
  presentGroupsOf,
  type MessageRecord,
} from '../../../db/repositories/feedback';
import { findGroup } from '../../../db/repositories/groups';
import { findCase } from '../../../db/repositories/people';
import type {
  feedbackOfCase,
  feedbackOfGroup,
  groupMessage,
  sendMessageInput,
} from '../../../shared/contract/feedback.contract';
import {
  caseId,
  groupId,
  messageId,
  sessionId,
  type CaseId,
  type GroupId,
} from '../../../shared/contract/primitives';
import { messageProblem } from '../../../shared/domain/notes/feedback';
import { readsAttention, type AttentionReader } from '../../../shared/domain/notes/readers';
import { displayName } from '../../../shared/domain/people/name';
import { AppError } from '../../../shared/errors';
import { requireBasis } from '../../core/legalBasis';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { required, ruleBroken } from '../../core/refuse';
import { readerOf } from './readers';

/** As many as stand beside a note without being searched for; the rest are in the history of the case. */
const mostObservations = 8;
const mostMessages = 20;
/** A page of a group shows the latest of all its men. */
const mostOfGroup = 60;

interface Found {
  readonly message: MessageRecord;
  readonly authorName: string;
  readonly withdrawnAt: string | null;
}

const toMessage = (
  { message, authorName, withdrawnAt }: Found,
  userId: string,
): z.input<typeof groupMessage> => ({
  messageId: messageId.parse(message.id),
  at: message.at,
  authorName,
  isMine: message.authorId === userId,
  text: withdrawnAt === null ? message.text : null,
  withdrawnAt,
});

/** Whose texts are shown: everybody's (null) to who reads them all, otherwise one's own. */
const whoseOf = (reader: Omit<AttentionReader, 'isAuthor'>, userId: string): string | null =>
  readsAttention({ ...reader, isAuthor: false }) ? null : userId;

/**
 * What the group knows of him and what was written to it. Observations are of the group's closed sessions; a text for
 * the group is shown to those whom it is for.
 *
 * @throws AppError `not-found`
 */
export function feedbackOf({ db, user }: ReadContext, id: CaseId): z.input<typeof feedbackOfCase> {
  required(findCase(db, id));
  const reader = readerOf(db, user, id);
  return {
    groups: presentGroupsOf(db, id, user.id).map((group) => ({
      groupId: groupId.parse(group.groupId),
      name: group.name,
    })),
    observations: lastObservations(db, id, mostObservations).map((row) => ({
      ...row,
      sessionId: sessionId.parse(row.sessionId),
    })),
    messages: messagesOfCase(db, id, whoseOf(reader, user.id), mostMessages).map((found) =>
      toMessage(found, user.id),
    ),
  };
}

/** What was written to a group about the men who are in it, for who conducts it. @throws AppError `not-found` */
export function feedbackFor({ db, user }: ReadContext, id: GroupId): z.input<typeof feedbackOfGroup> {
  required(findGroup(db, id));
  const reader = {
    isPsychology: user.role === 'psychology',
    isOfHisCase: false,
    conductsHisGroup: conducts(db, id, user.id),
  };
  return {
    rows: messagesOfGroup(db, id, whoseOf(reader, user.id), mostOfGroup).map((found) => ({
      ...toMessage(found, user.id),
      caseId: caseId.parse(found.message.caseId),
      code: found.code,
      fullName: displayName(found.person),
    })),
  };
}

/** Writes to the group that he is in. @throws AppError `not-found`; `rule` (`not-in-group`, `no-basis`) */
export function sendMessage(
  context: WriteContext,
  { caseId: id, text }: z.output<typeof sendMessageInput>,
): { messageId: z.input<typeof messageId> } {
  const { db, now, user, nextId } = context;
  required(findCase(db, id));
  requireBasis(db, id);
  const problem = messageProblem(presentGroupsOf(db, id, user.id).length);
  if (problem !== null) throw ruleBroken(problem, 'text');
  const message = { id: nextId(), caseId: id, authorId: user.id, at: now, text };
  insertMessage(db, message);
  finishDraft(context, 'group-message', id);
  return { messageId: message.id };
}

/** Takes a text of one's own back: it is no longer shown, that it was there is. @throws AppError `not-found`, `conflict` */
export function withdrawMessage({ db, now, user }: WriteContext, id: string): { caseId: CaseId } {
  const { message, withdrawnAt } = required(findMessage(db, id));
  if (message.authorId !== user.id) throw new AppError('not-found');
  if (withdrawnAt !== null) throw new AppError('conflict', { detail: { reason: 'nothing-changed' } });
  insertWithdrawal(db, { messageId: message.id, byId: user.id, at: now });
  return { caseId: caseId.parse(message.caseId) };
}
