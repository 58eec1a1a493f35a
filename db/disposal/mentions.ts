import type { Database } from 'better-sqlite3';
import { namesPerson, surnameWords, type MentionKind, type Named } from '../../shared/domain/rights/mentions';
import { foldForSearch } from '../../shared/domain/text/fold';

/**
 * Where else an office names a man whose case is erased: no reference leads there, so the erasure of `purge.ts` does not
 * reach it. Texts that are sealed are for whoever has their keys.
 */

export interface Mention {
  readonly kind: MentionKind;
  readonly id: string;
  /** What the record is called on screen. */
  readonly label: string;
  readonly day: string | null;
}

/** Free texts in the open, each with what its record is called. Those of his own case go with it. */
const sources = {
  session: `SELECT s.id, g.name || ', ' || s.number AS label, s.held_on AS day, s.development AS text
            FROM sessions s JOIN groups g ON g.id = s.group_id WHERE s.development <> '' AND ? <> ''`,
  group: `SELECT id, name AS label, NULL AS day, name || ' ' || place || ' ' || affinity AS text
          FROM groups WHERE ? <> ''`,
  case: `SELECT id, code AS label, opened_on AS day, reason AS text FROM cases WHERE reason <> '' AND id <> ?`,
  task: `SELECT t.id, c.code AS label, t.due_on AS day, t.title || ' ' || t.closing_note AS text
         FROM tasks t JOIN cases c ON c.id = t.case_id WHERE t.case_id <> ?`,
} as const;

interface Text {
  readonly id: string;
  readonly label: string;
  readonly day: string | null;
  readonly text: string;
}

/** Who he is, as his record has it; null when there is none. */
export const namedPerson = (sqlite: Database, personId: string): Named | null =>
  sqlite
    .prepare<[string], Named>(
      `SELECT given_names AS givenNames, paternal_surname AS paternalSurname, maternal_surname AS maternalSurname,
         document_number AS documentNumber FROM people WHERE id = ?`,
    )
    .get(personId) ?? null;

/** Every text in the open that names him and that the erasure of his case does not reach. */
export function mentionsOf(sqlite: Database, caseId: string, person: Named): Mention[] {
  return Object.entries(sources).flatMap(([kind, sql]) => {
    const found: Mention[] = [];
    for (const { text, ...place } of sqlite.prepare<[string], Text>(sql).iterate(caseId)) {
      if (namesPerson(person, text)) found.push({ kind: kind as MentionKind, ...place });
    }
    return found;
  });
}

/**
 * Removes the filters that somebody kept under his name. A surname alone is enough where nobody else of the register has
 * it; before his record goes, since it is compared with those of the others.
 */
export function removeFiltersNaming(sqlite: Database, personId: string, person: Named): void {
  const borneByOthers = sqlite
    .prepare<[string, string, string], number>(
      `SELECT 1 FROM person_words w JOIN people p ON p.num = w.num
       WHERE w.word = ? AND p.id <> ? AND p.merged_into IS NOT ? LIMIT 1`,
    )
    .pluck();
  const hisAlone = surnameWords(person).filter(
    (word) => borneByOthers.get(word, personId, personId) === undefined,
  );
  const remove = sqlite.prepare('DELETE FROM saved_filters WHERE owner_id = ? AND name = ?');
  const kept = sqlite
    .prepare<[], { ownerId: string; name: string }>('SELECT owner_id AS ownerId, name FROM saved_filters')
    .all();
  for (const { ownerId, name } of kept) {
    const words = foldForSearch(name).split(' ');
    if (namesPerson(person, name) || hisAlone.some((word) => words.includes(word))) remove.run(ownerId, name);
  }
}
