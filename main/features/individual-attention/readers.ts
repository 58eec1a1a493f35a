import type { Reader } from '../../../db/connection/access';
import { givesHisAttention } from '../../../db/repositories/attentionPlans';
import { presentGroupsOf } from '../../../db/repositories/feedback';
import { assignmentsOfCase } from '../../../db/repositories/team';
import { currentTeam } from '../../../shared/domain/cases/team';
import { readsAttention, type AttentionReader } from '../../../shared/domain/notes/readers';
import { AppError } from '../../../shared/errors';
import type { SignedInUser } from '../../core/openOffice';

/** What this account is to the attention of a man, whoever wrote the piece that is asked for. */
export const readerOf = (
  db: Reader,
  user: Pick<SignedInUser, 'id' | 'role'>,
  caseId: string,
): Omit<AttentionReader, 'isAuthor'> => ({
  isPsychology: user.role === 'psychology',
  isOfHisCase:
    currentTeam(assignmentsOfCase(db, caseId)).some(({ userId }) => userId === user.id) ||
    givesHisAttention(db, caseId, user.id),
  conductsHisGroup: presentGroupsOf(db, caseId, user.id).some(({ conducts }) => conducts),
});

/** Goes on for who reads what this author wrote of a man. @throws AppError `rule` (`attention-readers`) */
export function requireReads(
  db: Reader,
  user: Pick<SignedInUser, 'id' | 'role'>,
  of: { readonly caseId: string; readonly authorId: string },
): void {
  if (!readsAttention({ ...readerOf(db, user, of.caseId), isAuthor: of.authorId === user.id })) {
    throw new AppError('rule', { detail: { rule: 'attention-readers', article: '§6.8.4' } });
  }
}
