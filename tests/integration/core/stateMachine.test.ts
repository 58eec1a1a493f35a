import type { Database } from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  caseStates,
  correctionOf,
  firstStates,
  hasEnded,
  movesFor,
  pathBetween,
  reasonsOf,
  statePaths,
  type CaseState,
} from '../../../shared/domain/cases/states';
import { roles } from '../../../shared/permissions';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { disposing } from '../../builders/rights';
import { openOutside } from '../../builders/outside';
import { attemptIn } from '../../support/attempts';

/**
 * The drawing of docs/state-machine.md, the table of the domain and the triggers of `0004-case-states.sql` are one:
 * whatever is drawn is possible, and nothing else is.
 */
const drawing = readFileSync(resolve(import.meta.dirname, '../../../docs/state-machine.md'), 'utf8');
const nameOf = (drawn: string): string => drawn.replaceAll('_', '-');
const arrows = [...drawing.matchAll(/^ {2}(\S+) --> (\w+)(?:: (.*))?$/gm)];
const drawn = arrows
  .filter(([, from]) => from !== '[*]')
  .flatMap(([, from = '', to = '', acts = '']) =>
    acts.split(', ').map((act) => `${nameOf(from)} ${nameOf(to)} ${act}`),
  );

let template: OfficeTemplate;
let sqlite: Database;
beforeAll(async () => {
  template = await buildOfficeTemplate();
  sqlite = await openOutside(template.copy().userData);
});
afterAll(() => {
  sqlite.close();
  template.dispose();
});

const theCase = () => `'${template.ids.loneCase}'`;
/** Puts the case into a state without its history, as only who takes the guards away can. */
const standing = (state: CaseState): string[] => [
  'DROP TRIGGER cases_change_with_reason',
  `UPDATE cases SET state = '${state}' WHERE id = ${theCase()}`,
];
const change = (from: string, to: string, act: string, number = 1): string => {
  const summons = act === 'move' && to === 'summoned' ? `'phone', '2026-11-20', '', '2026-12-01', ''` : null;
  return `INSERT INTO case_state_changes SELECT id, ${String(number)}, '${from}', '${to}', '${act}', 'other', '',
    '2026-11-24', ${summons ?? 'NULL, NULL, NULL, NULL, NULL'}, created_at, created_by,
    ${act === 'decision' ? theDecision : 'NULL'} FROM cases WHERE id = ${theCase()}`;
};
const theDecision = `'22222222-2222-4222-8222-222222222222'`;
const outcomeInto: Readonly<Record<string, string>> = {
  'in-intervention': 'group',
  waiting: 'waiting',
  'referred-out': 'referred',
  excluded: 'excluded',
};
/** A decision in force that entails this state, in an office where one person decides; nothing where none entails it. */
const deciding = (to: string): string[] =>
  outcomeInto[to] === undefined
    ? []
    : [
        'UPDATE decision_rules SET exclusion_people = 1',
        `INSERT INTO case_decisions SELECT ${theDecision}, id, 1, '${outcomeInto[to]}', '${to}', '[]', '2026-11-24', 1,
         created_by, '2026-12-01', x'00', NULL, created_at, created_by FROM cases WHERE id = ${theCase()}`,
      ];
const attempt = (...statements: string[]): string | null => attemptIn(sqlite, statements);

describe('the paths of a case', () => {
  it('are drawn for every state, and drawn once', () => {
    expect(drawn.length).toBeGreaterThan(40);
    expect(new Set(drawn).size).toBe(drawn.length);
    const named = new Set(drawn.flatMap((path) => path.split(' ').slice(0, 2)));
    expect([...named].sort()).toEqual([...caseStates].sort());
    expect(arrows.filter(([, from]) => from === '[*]').map(([, , to = '']) => nameOf(to))).toEqual([
      ...firstStates,
    ]);
  });

  it('are the same in the domain: no path more, none less', () => {
    expect(statePaths.map(({ from, to, act }) => `${from} ${to} ${act}`).sort()).toEqual([...drawn].sort());
    for (const from of caseStates) {
      for (const to of caseStates) {
        for (const act of ['move', 'decision'] as const) {
          const path = pathBetween(from, to, act);
          expect([from, to, act, path !== null]).toEqual([
            from,
            to,
            act,
            drawn.includes(`${from} ${to} ${act}`),
          ]);
        }
      }
    }
  });

  it('are the same in the database: no path more, none less', () => {
    const admitted: string[] = [];
    for (const from of caseStates) {
      for (const to of caseStates) {
        for (const act of ['move', 'decision']) {
          const refused = attempt(...standing(from), ...deciding(to), change(from, to, act));
          if (refused === null) admitted.push(`${from} ${to} ${act}`);
          // Into a state that no decision entails leads none: the database says so in one way or the other.
          else expect(refused).toMatch(/^(there is no such path|a state follows from a decision in force)$/);
        }
      }
    }
    expect(admitted.sort()).toEqual([...drawn].sort());
  });

  it('can be gone by somebody, with a reason from a list', () => {
    for (const { from, to, act } of statePaths) {
      if (act === 'move') {
        expect(roles.some((role) => movesFor(from, role).includes(to))).toBe(true);
        expect(reasonsOf(to).at(-1)).toBe('other');
      } else {
        expect(hasEnded(from)).toBe(false);
      }
    }
  });
});

describe('the state of a case', () => {
  it('changes by a row of its history alone, in order, from where it stands', () => {
    expect(attempt(`UPDATE cases SET state = 'concluded' WHERE id = ${theCase()}`)).toBe(
      'a case changes its state with a reason',
    );
    expect(attempt(change('admitted', 'in-evaluation', 'move'))).toBeNull();
    expect(attempt(change('admitted', 'in-evaluation', 'move', 2))).toBe(
      'the history of a case goes on from its state',
    );
    expect(attempt(change('in-evaluation', 'withdrew', 'move'))).toBe(
      'the history of a case goes on from its state',
    );
    const moved = change('admitted', 'in-evaluation', 'move');
    expect(attempt(moved, `UPDATE cases SET state = 'admitted' WHERE id = ${theCase()}`)).toBe(
      'a case changes its state with a reason',
    );
    expect(attempt(moved, 'DELETE FROM case_state_changes')).toBe('the history of a case does not change');
    expect(attempt(moved, `UPDATE case_state_changes SET reason = 'x'`)).toBe(
      'the history of a case does not change',
    );
    expect(attempt(moved, moved.replace('INSERT', 'INSERT OR REPLACE'))).toBe(
      'the history of a case goes on from its state',
    );
  });

  it('begins referred or admitted, and the case keeps its code and is never removed', () => {
    const begun = (state: CaseState) =>
      attempt(`INSERT INTO cases SELECT '11111111-1111-4111-8111-111111111111', '2026-9001', person_id, legal_basis,
        consent_id, '${state}', condition, entry_way, institution_number, reason, responsible_id, opened_on,
        created_at, created_by FROM cases WHERE id = ${theCase()}`);
    for (const state of caseStates) {
      const first = (firstStates as readonly CaseState[]).includes(state);
      expect([state, begun(state)]).toEqual([state, first ? null : 'a case begins referred or admitted']);
    }
    expect(attempt(`DELETE FROM cases WHERE id = ${theCase()}`)).toBe('a case is archived, never removed');
    expect(attempt(`UPDATE cases SET code = '2026-9999' WHERE id = ${theCase()}`)).toBe(
      'a case keeps its code',
    );
    expect(attempt(`UPDATE cases SET rowid = rowid + 1000 WHERE id = ${theCase()}`)).toBe(
      'a case keeps its code',
    );
    for (const key of ['id', 'code', 'rowid']) {
      const other = key === 'rowid' ? 'rowid, ' : '';
      const copy = `INSERT OR REPLACE INTO cases (${other}id, code, person_id, legal_basis, consent_id, state, condition,
        entry_way, institution_number, reason, responsible_id, opened_on, created_at, created_by)
        SELECT ${other}${key === 'id' ? 'id' : `'11111111-1111-4111-8111-111111111111'`},
        ${key === 'code' ? 'code' : `'2026-9001'`}, person_id, legal_basis, consent_id, 'admitted', condition,
        entry_way, institution_number, reason, responsible_id, opened_on, created_at, created_by
        FROM cases WHERE id = ${theCase()}`;
      expect([key, attempt(copy)]).toEqual([key, 'a case begins referred or admitted']);
    }
  });

  it('rests on a consent, or on a basis that needs none', () => {
    const set = (basis: string, consent: string) =>
      attempt(`UPDATE cases SET legal_basis = '${basis}', consent_id = ${consent} WHERE id = ${theCase()}`);
    expect(set('consent', 'NULL')).toMatch(/CHECK/);
    expect(set('mandate', 'NULL')).toBeNull();
    expect(set('law', 'consent_id')).toBeNull();
    expect(set('habit', 'NULL')).toMatch(/CHECK/);
  });

  it('is removed, with its history, while that case is being erased, and no other is', () => {
    const another = `'${template.ids.case}'`;
    const moved = change('admitted', 'in-evaluation', 'move');
    const gone = [
      `DELETE FROM past_memberships WHERE case_id = ${theCase()}`,
      `DELETE FROM case_state_changes WHERE case_id = ${theCase()}`,
      `DELETE FROM cases WHERE id = ${theCase()}`,
    ] as const;
    // The rows that refer to it go by steps of their own.
    expect(attempt(moved, ...disposing(theCase()), gone[0], gone[1])).toBeNull();
    expect(attempt(...disposing(theCase()), gone[2])).toMatch(/FOREIGN KEY/);
    expect(attempt(moved, ...disposing(another), gone[1])).toBe('the history of a case does not change');
    expect(attempt(...disposing(another), gone[2])).toBe('a case is archived, never removed');
  });

  it('is erased by two people alone: archived, proposed by another, not withdrawn, its time come', () => {
    const two = 'a disposal is proposed by one and confirmed by another';
    const [withdrew = '', archived = '', proposed = '', confirmed = ''] = disposing(theCase());
    expect(attempt(withdrew, archived, proposed, confirmed)).toBeNull();
    expect(attempt(confirmed)).toBe(two);
    expect(attempt(withdrew, archived, confirmed)).toBe(two);
    const by = `(SELECT u.id FROM users u WHERE u.id <> cases.created_by AND u.active = 1 LIMIT 1)`;
    expect(attempt(withdrew, archived, proposed, confirmed.replace(by, 'created_by'))).toBe(two);
    expect(attempt(withdrew, archived, proposed, confirmed.replace(by, `'nobody'`))).toBe(two);
    expect(attempt(withdrew, archived, proposed, confirmed.replace(`'2026-11-24'`, `'2026-11-23'`))).toBe(
      two,
    );
    const taken = `UPDATE disposal_proposals SET withdrawn_at = proposed_at, withdrawn_by = proposed_by`;
    expect(attempt(withdrew, archived, proposed, taken, confirmed)).toBe(two);
    const reopened = change('archived', 'admitted', 'move', 3);
    expect(attempt(withdrew, archived, proposed, reopened, confirmed)).not.toBeNull();
    expect(attempt(withdrew, archived, proposed, confirmed, confirmed)).toBe(two);
    // Nor does it turn to somebody else once it is open.
    const other = `UPDATE disposing SET case_id = '${template.ids.case}'`;
    expect(attempt(withdrew, archived, proposed, confirmed, other)).toBe(two);
    const person = `UPDATE disposing SET person_id = (SELECT person_id FROM cases WHERE id = '${template.ids.case}')`;
    expect(attempt(withdrew, archived, proposed, confirmed, person)).toBe(two);
  });
});

describe('a summons', () => {
  const summon = (values: string) =>
    attempt(
      ...standing('referred'),
      `INSERT INTO case_state_changes SELECT id, 1, 'referred', 'summoned', 'move', 'other', '', '2026-11-24', ${values},
       created_at, created_by, NULL FROM cases WHERE id = ${theCase()}`,
    );
  it('carries its proof whole', () => {
    expect(summon(`'letter', '2026-11-20', '33-2026', '2026-12-01', '09:00'`)).toBeNull();
    expect(summon('NULL, NULL, NULL, NULL, NULL')).toMatch(/CHECK/);
    expect(summon(`'letter', NULL, '33-2026', '2026-12-01', '09:00'`)).toMatch(/CHECK/);
    expect(summon(`'letter', '2026-11-20', '33-2026', '2026-12-01', 'a las 9'`)).toMatch(/CHECK/);
    expect(summon(`'pigeon', '2026-11-20', '', '2026-12-01', ''`)).toMatch(/CHECK/);
  });
});

describe('a correction', () => {
  it('takes back the last move, and nothing else', () => {
    const moved = change('admitted', 'withdrew', 'move');
    expect(attempt(moved, change('withdrew', 'admitted', 'correction', 2))).toBeNull();
    expect(attempt(moved, change('withdrew', 'referred', 'correction', 2))).toBe(
      'only the last move is taken back',
    );
    expect(
      attempt(
        moved,
        change('withdrew', 'admitted', 'correction', 2),
        change('admitted', 'withdrew', 'correction', 3),
      ),
    ).toBe('only the last move is taken back');
    const decided = change('admitted', 'excluded', 'decision');
    expect(attempt(...deciding('excluded'), decided, change('excluded', 'admitted', 'correction', 2))).toBe(
      'only the last move is taken back',
    );
    expect(attempt(change('admitted', 'referred', 'correction'))).toBe('only the last move is taken back');
  });

  it('is for who may make the move', () => {
    const last = { from: 'concluded', to: 'archived', act: 'move' } as const;
    expect(roles.filter((role) => correctionOf(last, role) === 'concluded')).toEqual(['coordination']);
    expect(correctionOf({ ...last, act: 'decision' }, 'coordination')).toBeNull();
    expect(correctionOf({ ...last, act: 'correction' }, 'coordination')).toBeNull();
    expect(correctionOf(null, 'coordination')).toBeNull();
  });
});
