import type { Reader } from '../../../db/connection/access';
import { standingKinds } from '../../../db/repositories/notices';
import { peopleByNumber, type PersonWithCase } from '../../../db/repositories/people';
import { standingNums } from '../../../db/repositories/personHistory';
import { searchPeople } from '../../../db/search/peopleSearch';
import { caseId, personId } from '../../../shared/contract/primitives';
import type { PersonHit } from '../../../shared/contract/search.contract';
import { noticeOrder } from '../../../shared/domain/evaluation/notices';
import { normalDocumentNumber } from '../../../shared/domain/people/documents';
import { displayName } from '../../../shared/domain/people/name';

const toHit = (
  { person, caseId: opened, caseCode, caseState }: PersonWithCase,
  typed: string,
  withNames: boolean,
) => {
  const numbers = [normalDocumentNumber('other', typed), normalDocumentNumber('dni', typed)];
  const byDocument = numbers.some((number) => number !== '' && person.documentNumber.startsWith(number));
  const byCode = caseCode !== null && /^\d{4}-/.test(typed.trim());
  return {
    personId: personId.parse(person.id),
    caseId: opened === null ? null : caseId.parse(opened),
    caseCode,
    caseState,
    // The document says who he is as well as the name does.
    fullName: withNames ? displayName(person) : null,
    documentKind: person.documentKind,
    documentNumber: withNames ? person.documentNumber : '',
    birthDate: withNames ? person.birthDate : null,
    matchedBy: byDocument ? ('document' as const) : byCode ? ('code' as const) : ('name' as const),
  };
};

/** Who is meant by what was typed, as far as one screen goes, each with what stands beside his name (§6.7, end). */
export function hitsOf(
  db: Reader,
  { query: typed, limit }: { readonly query: string; readonly limit: number },
  withNames: boolean,
): { readonly rows: PersonHit[]; readonly more: boolean } {
  const { nums, more } = searchPeople(db, typed, limit);
  const rows = peopleByNumber(db, standingNums(db, nums)).map((row) => toHit(row, typed, withNames));
  const kinds = standingKinds(
    db,
    rows.flatMap((hit) => hit.caseId ?? []),
  );
  return {
    rows: rows.map((hit) => ({
      ...hit,
      noticeKinds: [...(kinds.get(hit.caseId ?? '') ?? [])].sort(noticeOrder),
    })),
    more,
  };
}
