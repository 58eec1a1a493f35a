import type { Reader } from '../../db/connection/access';
import { latestCases, likelyCandidates, peopleGiven } from '../../db/repositories/likeness';
import { standingKinds } from '../../db/repositories/notices';
import { findPerson, type PersonRecord } from '../../db/repositories/people';
import { standingPersonId } from '../../db/repositories/personHistory';
import type { DuplicateMatch } from '../../shared/contract/intake.contract';
import { caseId, personId } from '../../shared/contract/primitives';
import { noticeOrder } from '../../shared/domain/evaluation/notices';
import { likenessOf, type Likeness } from '../../shared/domain/people/likeness';
import { lookUpKeys } from '../../shared/domain/people/likenessKeys';
import { displayName, type Identity } from '../../shared/domain/people/name';
import { required } from './refuse';

/** More than these nobody compares one by one; whoever is most like him comes first. */
const shownLimit = 20;
/** How many are compared at most: the keys find them, the rule of `shared/domain` judges. */
const candidateLimit = 1_500;

interface Found {
  readonly record: PersonRecord;
  readonly likeness: Likeness;
}

/** Who was found by a record that was absorbed is shown by the one that stands, and once only. */
function onceEach(db: Reader, found: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const { record, likeness } of found) {
    const standing = record.mergedInto === null ? record : standingPerson(db, record.id);
    const known = best.get(standing.id);
    if (known === undefined || known.likeness.bits < likeness.bits) {
      best.set(standing.id, { record: standing, likeness });
    }
  }
  return [...best.values()];
}

const standingPerson = (db: Reader, id: string): PersonRecord =>
  required(findPerson(db, required(standingPersonId(db, id))));

/**
 * Who in the register may be the same person and why, the most alike first: the rule that the form explains with.
 * People whom a case names as victim, partner or relative are not looked at: nothing here knows of them.
 */
export function findDuplicates(db: Reader, person: Identity): DuplicateMatch[] {
  const population = peopleGiven(db);
  const found = likelyCandidates(db, lookUpKeys(person), candidateLimit).flatMap((record) => {
    const likeness = likenessOf(person, record, population);
    return likeness === null ? [] : [{ record, likeness }];
  });
  const alike = onceEach(db, found)
    .sort((left, right) => right.likeness.bits - left.likeness.bits || left.record.num - right.record.num)
    .slice(0, shownLimit);
  const cases = latestCases(
    db,
    alike.map(({ record }) => record.id),
  );
  const kinds = standingKinds(
    db,
    [...cases.values()].map((found) => found.caseId),
  );
  return alike.map(({ record, likeness }) => {
    const latest = cases.get(record.id);
    return {
      personId: personId.parse(record.id),
      caseId: latest === undefined ? null : caseId.parse(latest.caseId),
      caseCode: latest?.caseCode ?? null,
      fullName: displayName(record),
      documentKind: record.documentKind,
      documentNumber: record.documentNumber,
      birthDate: record.birthDate,
      matchedBy: likeness.reasons.includes('document') ? 'document' : 'name',
      noticeKinds: [...(kinds.get(latest?.caseId ?? '') ?? [])].sort(noticeOrder),
      reasons: [...likeness.reasons],
    };
  });
}
