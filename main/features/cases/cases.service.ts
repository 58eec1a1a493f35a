import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { standingKinds } from '../../../db/repositories/notices';
import { listCases, type CaseListRecord, type CasePosition } from '../../../db/repositories/people';
import { ftsPrefixQuery } from '../../../db/search/ftsQuery';
import type { CaseRow, listCasesInput } from '../../../shared/contract/cases.contract';
import { caseId } from '../../../shared/contract/primitives';
import { noticeOrder, type NoticeKind } from '../../../shared/domain/evaluation/notices';
import { displayName } from '../../../shared/domain/people/name';
import { foldForSearch } from '../../../shared/domain/text/fold';
import { AppError } from '../../../shared/errors';

const toRow = (
  { case: record, person, responsibleName }: CaseListRecord,
  kinds: readonly NoticeKind[] = [],
): CaseRow => ({
  caseId: caseId.parse(record.id),
  code: record.code,
  fullName: displayName(person),
  state: record.state,
  openedOn: record.openedOn,
  responsibleName,
  noticeKinds: [...kinds].sort(noticeOrder),
});

const codeTyped = /^\d{4}-\d*$/;

const filterOf = (typed: string): Parameters<typeof listCases>[1] => {
  const text = typed.trim();
  if (codeTyped.test(text)) return { codePrefix: text };
  const match = ftsPrefixQuery(foldForSearch(text));
  return match === null ? null : { match };
};

const writeCursor = (last: CaseListRecord): string =>
  JSON.stringify([last.person.sortKey, last.case.code] satisfies [string, string]);

const readCursor = (cursor: string | null): CasePosition | null => {
  if (cursor === null) return null;
  try {
    const parts: unknown = JSON.parse(cursor);
    if (Array.isArray(parts) && typeof parts[0] === 'string' && typeof parts[1] === 'string') {
      return { sortKey: parts[0], code: parts[1] };
    }
  } catch {
    // Falls through: a cursor that we did not write.
  }
  throw new AppError('invalid', { fields: { cursor: 'invalid' } });
};

/** One page of cases in Spanish alphabetical order, narrowed by code or by the beginnings of names. */
export function pageOfCases(
  db: Reader,
  input: z.output<typeof listCasesInput>,
): { rows: CaseRow[]; nextCursor: string | null } {
  const found = listCases(db, filterOf(input.query), readCursor(input.cursor), input.limit + 1);
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  const kinds = standingKinds(
    db,
    rows.map((row) => row.case.id),
  );
  return {
    rows: rows.map((row) => toRow(row, kinds.get(row.case.id))),
    nextCursor: found.length > input.limit && last !== undefined ? writeCursor(last) : null,
  };
}
