import type { Database } from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { basisOf, childrenStep, withdrawal } from '../../builders/ficha';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { disposing } from '../../builders/rights';
import { openOutside } from '../../builders/outside';
import { signIn, type TestCore } from '../../support/testCore';

/** What must hold of the registration form also when the program is wrong. */
let template: OfficeTemplate;
let test: TestCore;
let sqlite: Database;

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'psico');
  const { loneCase, psychologist } = template.ids;
  await test.ok('ficha.saveChildren', 'mutation', childrenStep(loneCase));
  await test.ok('bases.add', 'mutation', { caseId: template.ids.case, basis: basisOf('law', psychologist) });
  await test.ok('bases.withdraw', 'mutation', withdrawal(loneCase, psychologist));
  test.core.lock('user');
  sqlite = await openOutside(test.userData);
});
afterEach(() => {
  sqlite.close();
  test.dispose();
});
afterAll(() => {
  template.dispose();
});

const refuses = (sql: string, words: string) => {
  expect(() => sqlite.exec(sql)).toThrow(words);
};
const kept = 'written again, never over';

describe('a step of the form', () => {
  it('is not changed, removed or written over', () => {
    refuses(`UPDATE ficha_entries SET facts = '{}'`, kept);
    refuses('DELETE FROM ficha_entries', kept);
    refuses(
      `INSERT OR REPLACE INTO ficha_entries SELECT * FROM ficha_entries WHERE case_id = '${template.ids.case}'`,
      kept,
    );
  });

  it('takes the next number only, of the case and the person that belong together', () => {
    const columns =
      'person_id, case_id, step, version, occurred_on, from_paper, facts, recorded_at, author_id';
    const values = (version: number, person: string) =>
      `INSERT INTO ficha_entries (id, ${columns}) SELECT 'new', ${person}, case_id, step, ${String(version)},
       occurred_on, from_paper, facts, recorded_at, author_id FROM ficha_entries
       WHERE case_id = '${template.ids.case}' AND step = 'admission'`;
    refuses(values(3, 'person_id'), kept);
    refuses(values(2, `'${template.ids.loneCase}'`), kept);
    sqlite.exec(values(2, 'person_id'));
  });

  it('has sealed words about children, and no other step has any', () => {
    const insert = (step: string, sealed: string) =>
      `INSERT INTO ficha_entries SELECT 'new', person_id, case_id, '${step}', 1, occurred_on, from_paper, '{}',
       ${sealed}, recorded_at, author_id FROM ficha_entries WHERE case_id = '${template.ids.case}' AND step = 'admission'`;
    refuses(insert('children', 'NULL'), 'CHECK');
    refuses(insert('information', `x'01'`), 'CHECK');
  });

  it('goes with its case, and with nothing else, when two people dispose of it', () => {
    const { loneCase } = template.ids;
    const count = () =>
      sqlite.prepare('SELECT count(*) FROM ficha_entries WHERE case_id = ?').pluck().get(loneCase);
    expect(count()).toBeGreaterThan(0);
    sqlite.exec(`BEGIN; ${disposing(`'${loneCase}'`).join(';')}`);
    refuses('DELETE FROM ficha_entries', kept);
    sqlite.exec(`DELETE FROM ficha_entries WHERE case_id = '${loneCase}';
      DELETE FROM case_bases WHERE case_id = '${loneCase}'; DELETE FROM disposing; COMMIT`);
    expect(count()).toBe(0);
  });
});

describe('a basis', () => {
  it('is not changed, removed or written over', () => {
    refuses(`UPDATE case_bases SET note = 'x'`, 'not rewritten');
    refuses('DELETE FROM case_bases', 'not rewritten');
    refuses('INSERT OR REPLACE INTO case_bases SELECT * FROM case_bases', 'not rewritten');
  });

  it('that is gone lets nothing new be written about him', () => {
    const { loneCase, psychologist } = template.ids;
    const nothing = 'nothing is written without a basis';
    refuses(
      `INSERT INTO ficha_entries SELECT 'new', person_id, id, 'information', 1, '2026-11-24', 0, '{}', NULL,
       '2026-11-24', '${psychologist}' FROM cases WHERE id = '${loneCase}'`,
      nothing,
    );
    refuses(
      `INSERT INTO individual_notes VALUES ('new', '${loneCase}', '${psychologist}', '2026-11-24', '2026-11-24',
       NULL, NULL, 'clinical')`,
      nothing,
    );
    refuses(
      `INSERT INTO process_notes VALUES ('new', '${loneCase}', '${psychologist}', '2026-11-24', '2026-11-24', x'00')`,
      nothing,
    );
    refuses(
      `INSERT INTO group_members VALUES ('${template.ids.group}', '${loneCase}', '2026-11-24', '', '2026-11-24',
       '${psychologist}')`,
      nothing,
    );
    refuses(
      `INSERT INTO case_entries VALUES ('new', '${loneCase}', 'violence', 1, '2026-11-24', 0, '{}', 'protected',
       x'00', '2026-11-24', '${psychologist}')`,
      nothing,
    );
  });
});

describe('an option of a list', () => {
  it('keeps its words and its place, and is retired at most', () => {
    refuses(`UPDATE pick_options SET label = 'Otra'`, 'keeps its words');
    refuses('DELETE FROM pick_options', 'never removed');
    refuses('INSERT OR REPLACE INTO pick_options SELECT * FROM pick_options', 'keeps its words');
    refuses(
      `INSERT INTO pick_options VALUES ('ethnicity', 'not-asked', 'x', 1, 'office', 2026, NULL)`,
      'CHECK',
    );
    sqlite.exec(`UPDATE pick_options SET retired_from = 2027 WHERE code = 'white'`);
  });
});
