import type { Reader } from '../../db/connection/access';
import { everBelonged, heardAtSessions, madeUp, type Whose } from '../../db/repositories/coverage';
import type { Hearing } from '../../shared/domain/groups/coverage';

/** What each man heard, by case. Where he belonged never to the group of a session, he was its guest. */
export function hearingsOf(db: Reader, whose: Whose): ReadonlyMap<string, readonly Hearing[]> {
  const own = new Set(everBelonged(db, whose).map(({ caseId, groupId }) => `${caseId} ${groupId}`));
  const found = new Map<string, Hearing[]>();
  const add = (caseId: string, hearing: Hearing): void => {
    const known = found.get(caseId);
    if (known === undefined) found.set(caseId, [hearing]);
    else known.push(hearing);
  };
  for (const { caseId, groupId, topic, fullOn, partOn } of heardAtSessions(db, whose)) {
    const way = own.has(`${caseId} ${groupId}`) ? 'session' : 'guest';
    if (fullOn !== null) add(caseId, { topic, on: fullOn, way });
    if (partOn !== null) add(caseId, { topic, on: partOn, way: 'left-early' });
  }
  for (const { caseId, topic, on } of madeUp(db, whose)) add(caseId, { topic, on, way: 'make-up' });
  return found;
}
