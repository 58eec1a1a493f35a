import type { Reader } from '../../db/connection/access';
import { standingKinds } from '../../db/repositories/notices';
import { noticeOrder, type NoticeKind } from '../../shared/domain/evaluation/notices';

/** What stands beside each name of a roster (§6.7, end), the most urgent first. */
export function noticesBeside(db: Reader, roster: readonly { readonly caseId: string }[]) {
  const kinds = standingKinds(
    db,
    roster.map((member) => member.caseId),
  );
  return (id: string): NoticeKind[] => [...(kinds.get(id) ?? [])].sort(noticeOrder);
}
