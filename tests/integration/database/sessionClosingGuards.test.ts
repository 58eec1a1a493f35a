import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { attemptIn, listWithIn } from '../../support/attempts';

/** What a session needs to close, and a group to grow, even if the program is wrong: tried with plain SQL. */
let template: OfficeTemplate;
let sqlite: Database;
const newId = `'11111111-1111-4111-8111-111111111111'`;

beforeAll(async () => {
  template = await buildOfficeTemplate();
  sqlite = await openOutside(template.copy().userData);
});
afterAll(() => {
  sqlite.close();
  template.dispose();
});

const attempt = (...statements: string[]): string | null => attemptIn(sqlite, statements);
const listWith = (table: string, change: Record<string, string>): string => listWithIn(sqlite, table, change);

describe('a session', () => {
  const sign = (login: string) =>
    `INSERT INTO session_signatures SELECT '${template.ids.openSession}', id, '2026-11-24', 0
     FROM users WHERE login = '${login}'`;
  const said = () => `UPDATE sessions SET directory_at_hand = 'yes' WHERE id = '${template.ids.openSession}'`;
  const shut = () =>
    `UPDATE sessions SET closed_at = created_at, closed_by = created_by WHERE id = '${template.ids.openSession}'`;
  const lead = (login: string) =>
    `INSERT INTO session_facilitators SELECT '${template.ids.openSession}', id FROM users WHERE login = '${login}'`;
  const mark = () =>
    `INSERT INTO attendance (session_id, case_id, mark, observation) VALUES ('${template.ids.openSession}', '${template.ids.case}', 'absent', '')`;

  it('closes with two who led it and everybody marked', () => {
    expect(
      attempt(lead('psico'), lead('facilita'), mark(), said(), sign('psico'), sign('facilita'), shut()),
    ).toBeNull();
  });
  it('does not close before both have signed', () => {
    expect(attempt(lead('psico'), lead('facilita'), mark(), said(), sign('psico'), shut())).toBe(
      'a session is signed by both',
    );
    expect(attempt(lead('psico'), mark(), said(), sign('facilita'))).toBe('who facilitated signs');
  });
  it('closes with one where coordination signed for that session', () => {
    expect(
      attempt(
        lead('psico'),
        mark(),
        said(),
        `INSERT INTO session_exceptions SELECT '${template.ids.openSession}', 'Enfermó', '2026-11-24', id
         FROM users WHERE login = 'coordina'`,
        sign('psico'),
        shut(),
      ),
    ).toBeNull();
  });
  it('does not close without saying whether the directory was at hand (§6.2.7)', () => {
    expect(attempt(lead('psico'), lead('facilita'), mark(), sign('psico'), sign('facilita'), shut())).toBe(
      'a session says whether the directory was at hand',
    );
  });
  it('does not close with fewer than two (§6.3.1)', () => {
    // With one alone there are not two signatures either: whichever is looked at first says so.
    const says = /^(a session has two facilitators|a session is signed by both)$/;
    expect(attempt(mark(), said(), shut())).toMatch(says);
    expect(attempt(lead('psico'), mark(), said(), sign('psico'), shut())).toMatch(says);
  });
  it('does not close with somebody unmarked', () => {
    expect(attempt(lead('psico'), lead('facilita'), said(), sign('psico'), sign('facilita'), shut())).toBe(
      'everyone on the roster has a mark',
    );
  });
  it('is not inserted as closed at once, past both', () => {
    expect(
      attempt(
        `INSERT INTO sessions SELECT ${listWith('sessions', {
          id: newId,
          number: '50',
          closed_at: 'created_at',
          closed_by: 'created_by',
        })} FROM sessions WHERE id = '${template.ids.openSession}'`,
      ),
    ).toBe('a session begins open');
  });
  it('says who closed it', () => {
    expect(
      attempt(
        lead('psico'),
        lead('facilita'),
        mark(),
        said(),
        sign('psico'),
        sign('facilita'),
        `UPDATE sessions SET closed_at = created_at WHERE id = '${template.ids.openSession}'`,
      ),
    ).toMatch(/CHECK/);
  });
});

describe('a group', () => {
  it('takes the sixteenth man with a reason alone (§6.4.1)', () => {
    const { group, loneCase, psychologist } = template.ids;
    const man = (index: number) => {
      const id = `00000000-0000-4000-8000-0000000000${String(index).padStart(2, '0')}`;
      return [
        `INSERT INTO cases SELECT ${listWith('cases', { id: `'${id}'`, code: `'2026-9${String(index)}'` })}
         FROM cases WHERE id = '${loneCase}'`,
        `INSERT INTO group_members VALUES ('${group}', '${id}', '2026-11-24', '', '2026-11-24', '${psychologist}')`,
      ];
    };
    const fourteen = Array.from({ length: 14 }, (_, index) => man(index + 10)).flat();
    expect(attempt(...fourteen)).toBeNull();
    const [newCase, sixteenth] = man(40) as [string, string];
    expect(attempt(...fourteen, newCase, sixteenth)).toBe('more than fifteen needs a reason');
    expect(attempt(...fourteen, newCase, sixteenth.replace(`''`, `'Vive al lado'`))).toBeNull();
    expect(
      attempt(
        ...fourteen,
        newCase,
        sixteenth.replace(`''`, `'Vive al lado'`),
        `UPDATE group_members SET over_cap_reason = '' WHERE over_cap_reason <> ''`,
      ),
    ).toBe('more than fifteen needs a reason');
  });
});
