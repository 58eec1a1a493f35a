import type { Database } from 'better-sqlite3';
import { Access } from '../../db/connection/access';
import { keyPerson } from '../../db/repositories/likeness';
import type { Identity } from '../../shared/domain/people/name';
import { registeredMan, type Random } from './peruvianNames';

/** Fills a migrated database with that many invented men, each with the keys that he is found by. */
export function fillRegister(sqlite: Database, count: number, random: Random): Identity[] {
  const access = new Access(sqlite);
  const insert = sqlite.prepare(`INSERT INTO people (num, id, document_kind, document_number, given_names,
    paternal_surname, maternal_surname, birth_date, phone, safe_contact, search_text, sort_key, created_at, created_by)
    VALUES (@num, @id, @documentKind, @documentNumber, @givenNames, @paternalSurname, @maternalSurname, @birthDate,
    '', '', '', '', '', (SELECT id FROM users LIMIT 1))`);
  const taken = new Set<string>();
  const men: Identity[] = [];
  access.write((db) => {
    while (men.length < count) {
      const man = registeredMan(random);
      if (man.documentNumber !== '' && taken.has(man.documentNumber)) continue;
      taken.add(man.documentNumber);
      men.push(man);
      const num = men.length + 1_000;
      insert.run({ ...man, num, id: `00000000-0000-4000-8000-${String(num).padStart(12, '0')}` });
      keyPerson(db, num, man);
    }
  });
  return men;
}
