import type { Database } from 'better-sqlite3';
import { displayName, searchText } from '../../shared/domain/people/name';
import { sortKey } from '../../shared/domain/text/fold';

/**
 * A register of invented people of any size, in which names are as common as names are: a few that every twentieth
 * person has, and thousands that hardly anybody has. Everything follows from the number.
 */
const common = [
  'Quispe', 'Flores', 'Sánchez', 'Rodríguez', 'García', 'Rojas', 'Mamani', 'Díaz', 'Chávez', 'Huamán', 'Torres',
  'López', 'Ramos', 'Vásquez', 'Espinoza', 'Castillo', 'Ramírez', 'Mendoza', 'Pérez', 'Gutiérrez', 'Condori', 'Fernández',
  'Romero', 'Vargas', 'Cruz', 'Silva', 'Castro', 'Ruiz', 'Salazar', 'Morales', 'Gómez', 'Muñoz', 'Núñez', 'Ñahui',
  'Peña', 'Zúñiga', 'De la Cruz', 'Apaza', 'Ccori', 'Yupanqui',
]; // prettier-ignore
const given = [
  'Juan', 'José', 'Luis', 'Carlos', 'Jorge', 'Víctor', 'César', 'Miguel', 'Pedro', 'Julio', 'Manuel', 'Percy', 'Wilber',
  'Óscar', 'Raúl', 'Abel', 'Néstor', 'Isaías', 'Eusebio', 'Fermín', 'Aurelio', 'Édgar', 'Fredy', 'Hugo', 'Rubén', 'Elmer',
  'Joel', 'David', 'Daniel', 'Walter', 'Saúl', 'Teófilo', 'Zenón', 'Ítalo', 'Ulises', 'Ángel', 'Yordan', 'Kevin',
]; // prettier-ignore
const heads = ['Al', 'Ba', 'Cha', 'Co', 'Hua', 'Lla', 'Ma', 'Ña', 'Pa', 'Que', 'Ro', 'Sa', 'Tu', 'Va', 'Yu'];
const middles = ['ca', 'chi', 'li', 'ma', 'nu', 'pa', 'qui', 'ra', 'ri', 'sa', 'ta', 'ya', 'llu', 'ro'];
const tails = ['co', 'ca', 'lla', 'mo', 'na', 'que', 'ri', 'sto', 'ta', 'tupa', 'vil', 'ya'];

/** Spread evenly, the same each time. */
const mix = (n: number): number => {
  let value = Math.imul(n ^ 0x9e3779b9, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
};
const at = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
const surname = (seed: number): string => {
  const roll = mix(seed);
  // Half have a common one, the first of the list far more often than the last.
  if (roll % 2 === 0) return at(common, Math.floor(common.length * ((roll >>> 8) / 0x1000000) ** 2));
  return at(heads, roll >>> 3) + at(middles, roll >>> 7) + at(tails, roll >>> 12);
};

/** The person of that number. */
export const invented = (n: number) => ({
  givenNames: `${at(given, mix(n * 5))} ${at(given, mix(n * 5 + 1))}`,
  paternalSurname: surname(n * 5 + 2),
  maternalSurname: surname(n * 5 + 3),
  documentNumber: String(10_000_000 + (mix(n * 5 + 4) % 70_000_000)),
});

const idOf = (kind: 1 | 2 | 3, n: number): string =>
  `${String(kind)}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** What slows a filling down, one row at a time: put away while it lasts, and made anew from its own words. */
function withoutIndexes(sqlite: Database, fill: () => void): void {
  const kept = sqlite
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema
       WHERE type IN ('trigger', 'index') AND tbl_name IN ('people', 'cases', 'consents') AND sql IS NOT NULL`,
    )
    .all();
  for (const { type, name } of kept) sqlite.exec(`DROP ${type} ${name}`);
  sqlite.pragma('cache_size = -400000');
  fill();
  // As the migration does it, in the order of the key.
  sqlite.exec(`INSERT INTO person_words (word, sort_key, num)
    SELECT DISTINCT words.value, people.sort_key, people.num FROM people,
      json_each('[' || replace(json_quote(people.search_text), ' ', '","') || ']') AS words
    WHERE words.value <> '' ORDER BY 1, 2, 3`);
  for (const { type, sql } of kept) if (type === 'index') sqlite.exec(sql);
  for (const { type, sql } of kept) if (type === 'trigger') sqlite.exec(sql);
  sqlite.pragma('cache_size = -16384');
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
}

/** Fills an empty register with so many people; each with a consent and a case when asked. */
export function addPeople(sqlite: Database, author: string, count: number, withCases: boolean): void {
  const when = '2026-01-02T15:00:00.000Z';
  withoutIndexes(sqlite, () => {
    const person = sqlite.prepare(`INSERT INTO people (id, document_kind, document_number, given_names,
      paternal_surname, maternal_surname, birth_date, phone, safe_contact, search_text, sort_key, created_at,
      created_by) VALUES (?, 'other', ?, ?, ?, ?, '1985-03-02', '', '', ?, ?, ?, ?)`);
    const opened =
      sqlite.prepare(`INSERT INTO cases (id, code, person_id, legal_basis, consent_id, state, condition,
      entry_way, institution_number, reason, responsible_id, opened_on, created_at, created_by)
      VALUES (?, ?, ?, 'law', NULL, 'admitted', 'new', 'own-accord', '', '', ?, ?, ?, ?)`);
    sqlite.transaction(() => {
      for (let n = 0; n < count; n += 1) {
        const man = invented(n);
        const text = searchText(man, man.documentNumber);
        const { documentNumber, givenNames, paternalSurname, maternalSurname } = man;
        const key = sortKey(displayName(man));
        person.run(
          idOf(1, n),
          documentNumber,
          givenNames,
          paternalSurname,
          maternalSurname,
          text,
          key,
          when,
          author,
        );
        if (!withCases) continue;
        const day = `2026-${String(1 + (n % 11)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
        const code = `2026-${String(n + 1).padStart(6, '0')}`;
        opened.run(idOf(3, n), code, idOf(1, n), author, day, when, author);
      }
    })();
  });
}
