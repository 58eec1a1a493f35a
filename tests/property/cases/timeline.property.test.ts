import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Access } from '../../../db/connection/access';
import { migrations } from '../../../db/migrations';
import { migrate } from '../../../db/migrations/migrate';
import { kindsFor, latestRows, pageOfTimeline } from '../../../main/features/cases/timeline/timeline.service';
import { caseId as caseIdSchema } from '../../../shared/contract/primitives';
import { timelineInput, timelineKinds, type TimelineRow } from '../../../shared/contract/timeline.contract';

/** Page by page a history is what it is whole: no row twice, none lost, whatever the clock did while it was written. */
const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
let sqlite: Sqlite.Database | undefined;
afterEach(() => {
  sqlite?.close();
  sqlite = undefined;
});

const uuid = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const theCase = caseIdSchema.parse(uuid(1));
const people = [uuid(11), uuid(12)] as const;

/** Few days and moments, so that many rows share them; each row may be written by a clock that was set back. */
const day = fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03');
const moment = fc.constantFrom(
  '2026-11-01T04:59:59.999Z',
  '2026-11-01T15:00:00.000Z',
  '2026-11-02T03:00:00.000Z',
  '2026-11-03T15:00:00.000Z',
);
const by = fc.constantFrom(...people);
const act = fc.record({
  kind: fc.constantFrom('note', 'entry', 'task', 'notice', 'session', 'joined-group'),
  day,
  at: moment,
  by,
  endedAt: fc.option(moment),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const history = fc.array(act, { maxLength: 40 });

/** Ended by a clock that was set back, at the moment at which another was opened. */
const endedEarly = {
  day: '2026-11-01',
  at: '2026-11-03T15:00:00.000Z',
  by: people[0],
  endedAt: '2026-11-01T04:59:59.999Z',
};
const sections = ['histories', 'violence', 'risk-level', 'psychology', 'social-work'] as const;

/** The register with one case and these acts, and a second case whose acts must never show in the first. */
function write(acts: readonly Act[]): Access {
  sqlite?.close();
  const db = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  sqlite = db;
  migrate(db, migrations, () => new Date(0));
  const run = (text: string, ...values: unknown[]) => db.prepare(text).run(...values);
  db.transaction(() => {
    for (const [index, id] of people.entries()) {
      run(
        `INSERT INTO users VALUES (?, ?, ?, 'psychology', '', 1, 1, '', NULL)`,
        id,
        id,
        `P${String(index)}`,
      );
    }
    const [who] = people;
    run(
      `INSERT INTO people (num, id, document_kind, document_number, given_names, paternal_surname, maternal_surname,
        phone, safe_contact, search_text, sort_key, created_at, created_by)
       VALUES (1, ?, 'none', '', 'A', 'B', '', '', '', 'a b', 'a b', '', ?)`,
      uuid(2),
      who,
    );
    run(
      `INSERT INTO consents (id, person_id, kind, given_on, informed_by, how, text_version, recorded_at, recorded_by)
       VALUES (?, ?, 'verbal', '2026-11-01', ?, 'x', '1', '2026-11-01T15:00:00.000Z', ?)`,
      uuid(3), uuid(2), who, who,
    ); // prettier-ignore
    for (const [id, code] of [[theCase, '2026-0001'], [uuid(4), '2026-0002']]) {
      run(
        `INSERT INTO cases (id, code, person_id, legal_basis, consent_id, state, condition, entry_way,
          institution_number, reason, responsible_id, opened_on, created_at, created_by)
         VALUES (?, ?, ?, 'consent', ?, 'admitted', 'new', 'sau', '', '', ?, '2026-11-01',
          '2026-11-01T15:00:00.000Z', ?)`,
        id, code, uuid(2), uuid(3), who, who,
      );
    } // prettier-ignore
    acts.forEach((one, index) => {
      add(run, one, index, theCase);
    });
    acts.slice(0, 3).forEach((one, index) => {
      add(run, one, index + 5_000, uuid(4));
    });
  })();
  return new Access(db);
}

type Run = (text: string, ...values: unknown[]) => unknown;

function add(run: Run, { kind, day: on, at, by: who, endedAt }: Act, index: number, ofCase: string): void {
  const id = uuid(1_000 + index);
  const group = () => {
    run(
      `INSERT INTO groups (id, name, kind, place, affinity, created_at, created_by)
      VALUES (?, 'G', 'preventive', '', '', '', ?)`,
      id,
      who,
    );
  };
  switch (kind) {
    case 'note':
      run(
        `INSERT INTO individual_notes (id, case_id, author_id, occurred_on, created_at) VALUES (?, ?, ?, ?, ?)`,
        id, ofCase, who, on, at,
      ); // prettier-ignore
      break;
    case 'entry':
      run(
        `INSERT INTO case_entries SELECT ?, ?, ?, 1 + coalesce((SELECT max(version) FROM case_entries
           WHERE case_id = ? AND section = ?), 0), ?, 1, CASE ? WHEN 'risk-level' THEN '{"level":"mild"}' ELSE '{}' END,
           CASE ? WHEN 'psychology' THEN 'clinical' ELSE 'protected' END, x'00', ?, ?`,
        ...(() => {
          const section = sections[index % sections.length];
          return [id, ofCase, section, ofCase, section, on, section, section, at, who];
        })(),
      );
      break;
    case 'task':
    case 'notice': {
      const task = kind === 'task' ? id : uuid(20_000 + index);
      run(
        `INSERT INTO tasks VALUES (?, ?, ?, ?, ?, '2026-12-01', ?, ?, NULL, NULL, NULL, '')`,
        task, ofCase, kind === 'task' ? 'other' : 'protection', kind === 'task' ? 'T' : '', who, at, who,
      ); // prettier-ignore
      if (kind === 'task' && endedAt !== null) {
        run(
          `UPDATE tasks SET closed_at = ?, closed_by = ?, outcome = 'done' WHERE id = ?`,
          endedAt, who, task,
        ); // prettier-ignore
      }
      break;
    }
    case 'session':
      group();
      run(
        `INSERT INTO sessions (id, group_id, number, held_on, created_at, created_by, title, directory_at_hand)
         VALUES (?, ?, 1, ?, ?, ?, 'S', 'yes')`,
        id, id, on, at, who,
      ); // prettier-ignore
      run(
        `INSERT INTO attendance (session_id, case_id, mark, observation) VALUES (?, ?, 'present', '')`,
        id,
        ofCase,
      );
      // Closed by one, with coordination's exception: a mark belongs to his history once its session is closed.
      run(`INSERT INTO session_facilitators VALUES (?, ?)`, id, who);
      run(`INSERT INTO session_exceptions VALUES (?, 'r', ?, ?)`, id, at, who);
      run(`INSERT INTO session_signatures VALUES (?, ?, ?, 0)`, id, who, at);
      run(`UPDATE sessions SET closed_at = ?, closed_by = ? WHERE id = ?`, at, who, id);
      break;
    case 'joined-group':
      group();
      run(`INSERT INTO group_members VALUES (?, ?, ?, '', ?, ?)`, id, ofCase, on, at, who);
      break;
  }
}

/** The day on the wall here of a moment, said without the program's own function. */
const wallDay = (at: string) => {
  const local = new Date(new Date(at).getTime() - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
};

interface Expected {
  readonly kind: string;
  readonly day: string;
  readonly at: string;
  readonly byId: string;
}

/** The naive whole: one line for each thing that was written, in the order of day and moment. */
function expectedRows(acts: readonly Act[]): Expected[] {
  const rows = acts.flatMap((one): Expected[] => {
    const base = { at: one.at, byId: one.by };
    if (one.kind !== 'task' && one.kind !== 'notice') return [{ kind: one.kind, day: one.day, ...base }];
    const opened = { kind: 'task', day: wallDay(one.at), ...base };
    return one.kind === 'task' && one.endedAt !== null
      ? [opened, { kind: 'task', day: wallDay(one.endedAt), at: one.endedAt, byId: one.by }]
      : [opened];
  });
  const began = { day: '2026-11-01', at: '2026-11-01T15:00:00.000Z', byId: people[0] };
  return [...rows, { kind: 'registered', ...began }, { kind: 'consent', ...began }];
}

const inOrder = (rows: readonly Expected[]): string[] =>
  rows
    .map((row) => `${row.day} ${row.at} ${row.kind} ${row.byId}`)
    .sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
const described = (rows: readonly TimelineRow[]): string[] => inOrder(rows);

function walk(access: Access, filter: object, limit: number): TimelineRow[] {
  const rows: TimelineRow[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 500; pages += 1) {
    const input = timelineInput.parse({ caseId: theCase, ...filter, cursor, limit });
    const page = access.read((db) => pageOfTimeline(db, 'psychology', input));
    if (cursor === null) expect(page.whole?.total).toBeGreaterThanOrEqual(page.rows.length);
    else expect(page.whole).toBeNull();
    rows.push(...page.rows);
    if (page.nextCursor === null) return rows;
    expect(page.rows).toHaveLength(limit);
    cursor = page.nextCursor;
  }
  throw new Error('the history has no end');
}

describe('the history of a case', () => {
  it('page by page is the naive whole, newest first', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 9 }), (acts, limit) => {
        const access = write(acts);
        const rows = walk(access, {}, limit);
        expect(described(rows)).toEqual(inOrder(expectedRows(acts)));
        expect(rows).toEqual(walk(access, {}, 100));
        for (const [index, later] of rows.slice(1).entries()) {
          const earlier = rows[index]!;
          expect(`${earlier.day} ${earlier.at}` >= `${later.day} ${later.at}`).toBe(true);
        }
        expect(new Set(rows.map((row) => `${row.kind}-${row.id}`)).size).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });

  it('narrowed is the whole without the rest', () => {
    fc.assert(
      fc.property(
        history,
        fc.record({
          kinds: fc.subarray([...timelineKinds]),
          byId: fc.option(by),
          from: fc.option(day),
          to: fc.option(day),
        }),
        fc.integer({ min: 1, max: 9 }),
        (acts, filter, limit) => {
          fc.pre(filter.from === null || filter.to === null || filter.from <= filter.to);
          const access = write(acts);
          const wanted = walk(access, {}, 100).filter(
            (row) =>
              (filter.kinds.length === 0 || filter.kinds.includes(row.kind)) &&
              (filter.byId === null || row.byId === filter.byId) &&
              (filter.from === null || row.day >= filter.from) &&
              (filter.to === null || row.day <= filter.to),
          );
          expect(walk(access, filter, limit)).toEqual(wanted);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('begins with what the head of the case calls the latest', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 8 }), (acts, count) => {
        const access = write(acts);
        const names = new Map(people.map((id, index) => [id, `P${String(index)}`]));
        const latest = access.read((db) =>
          latestRows({ db, nameOf: (id) => names.get(id) ?? '' }, theCase, kindsFor('psychology'), count),
        );
        const whole = walk(access, {}, 100);
        expect(latest.rows).toEqual(whole.slice(0, count));
        for (const kind of timelineKinds) {
          expect([kind, latest.has(kind)]).toEqual([kind, whole.some((row) => row.kind === kind)]);
        }
      }),
      {
        numRuns: 60,
        examples: [
          [
            [
              { ...endedEarly, kind: 'notice', endedAt: null },
              { ...endedEarly, kind: 'task' },
            ],
            1,
          ],
        ],
      },
    );
  });

  it('takes no cursor that it did not write', () => {
    const access = write([]);
    const broken = ['', 'x', '[]', '["a","b","c","d","e"]', '["2026-11-01"]', '{}', 'null', '[1,2,3,4,5]'];
    for (const cursor of broken) {
      const input = timelineInput.parse({ caseId: theCase, cursor, limit: 5 });
      expect(() => access.read((db) => pageOfTimeline(db, 'psychology', input))).toThrow('invalid');
    }
  });
});
