import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Access } from '../../../db/connection/access';
import { migrations } from '../../../db/migrations';
import { migrate } from '../../../db/migrations/migrate';
import { hearingsOf } from '../../../main/core/coverage';
import {
  coverageOf,
  hearingWays,
  type Hearing,
  type HearingWay,
} from '../../../shared/domain/groups/coverage';

/** What each man heard, as the office counts it in SQL, is what one finds who goes through every mark by hand. */
const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
let sqlite: Sqlite.Database | undefined;
afterEach(() => {
  sqlite?.close();
  sqlite = undefined;
});

const uuid = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const user = uuid(9);
const men = [uuid(1), uuid(2)] as const;
const groupIds = [uuid(21), uuid(22)] as const;
const at = '2026-11-01T15:00:00.000Z';

const day = fc.constantFrom('2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22');
const topics = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 });
const mark = fc.constantFrom('present', 'late', 'left-early', 'excused', 'absent', 'not-admitted');
const session = fc.record({
  group: fc.constantFrom(...groupIds),
  heldOn: day,
  topics,
  closed: fc.boolean(),
  marks: fc.tuple(fc.option(mark), fc.option(mark)),
});
const makeUp = fc.record({
  man: fc.constantFrom(...men),
  topic: fc.integer({ min: 1, max: 5 }),
  madeOn: day,
  retracted: fc.boolean(),
});
const history = fc.record({
  sessions: fc.array(session, { maxLength: 12 }),
  makeUps: fc.array(makeUp, { maxLength: 5 }),
  /** To which groups each man belongs. */
  members: fc.tuple(fc.subarray([...groupIds]), fc.subarray([...groupIds])),
});
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

function write({ sessions, makeUps, members }: History): Access {
  sqlite?.close();
  const db = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  sqlite = db;
  migrate(db, migrations, () => new Date(0));
  db.pragma('foreign_keys = OFF');
  // Who a case is of is another test's: here its rows of attendance count.
  const guards = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN
        ('sessions', 'attendance', 'session_topics', 'group_members', 'make_ups', 'cases')`,
    )
    .pluck()
    .all();
  for (const name of guards) db.exec(`DROP TRIGGER "${name}"`);
  const run = (text: string, ...values: unknown[]) => db.prepare(text).run(...values);
  men.forEach((id, index) => {
    run(
      `INSERT INTO cases (id, code, person_id, legal_basis, consent_id, state, condition, entry_way, institution_number,
         reason, responsible_id, opened_on, created_at, created_by)
       VALUES (?, ?, ?, 'consent', 'c', 'in-intervention', 'new', 'x', '', '', ?, '2026-10-01', ?, ?)`,
      id,
      `C-${String(index)}`,
      id,
      user,
      at,
      user,
    );
    for (const group of members[index] ?? []) {
      run(`INSERT INTO group_members VALUES (?, ?, '2026-10-01', '', ?, ?)`, group, id, at, user);
    }
  });
  sessions.forEach((one, index) => {
    const id = uuid(100 + index);
    run(
      `INSERT INTO sessions (id, group_id, number, held_on, development, created_at, created_by, closed_at, closed_by)
       VALUES (?, ?, ?, ?, '', ?, ?, ?, ?)`,
      id,
      one.group,
      index + 1,
      one.heldOn,
      at,
      user,
      one.closed ? at : null,
      one.closed ? user : null,
    );
    for (const topic of one.topics) run('INSERT INTO session_topics VALUES (?, ?)', id, topic);
    one.marks.forEach((given, man) => {
      if (given !== null)
        run(
          `INSERT INTO attendance (session_id, case_id, mark, observation) VALUES (?, ?, ?, '')`,
          id,
          men[man],
          given,
        );
    });
  });
  makeUps.forEach((one, index) => {
    const id = uuid(500 + index);
    run(
      `INSERT INTO make_ups VALUES (?, ?, ?, ?, ?, 'individual', ?, '', ?, ?)`,
      id,
      one.man,
      groupIds[0],
      one.topic,
      one.madeOn,
      user,
      at,
      user,
    );
    if (one.retracted) run(`INSERT INTO make_up_retractions VALUES (?, 'x', ?, ?)`, id, at, user);
  });
  return new Access(db);
}

/** Every hearing of a man, one by one. */
function naive({ sessions, makeUps, members }: History, man: 0 | 1): Hearing[] {
  const heard: Hearing[] = [];
  for (const one of sessions) {
    const given = one.marks[man];
    if (!one.closed || given === null) continue;
    const own: HearingWay = members[man].includes(one.group) ? 'session' : 'guest';
    for (const topic of one.topics) {
      if (given === 'present' || given === 'late') heard.push({ topic, on: one.heldOn, way: own });
      if (given === 'left-early') heard.push({ topic, on: one.heldOn, way: 'left-early' });
    }
  }
  for (const one of makeUps)
    if (one.man === men[man] && !one.retracted)
      heard.push({ topic: one.topic, on: one.madeOn, way: 'make-up' });
  return heard;
}

const order: readonly HearingWay[] = ['session', 'guest', 'make-up', 'left-early'];

describe('coverage', () => {
  it('is what a naive recomputation finds, over random histories', () => {
    fc.assert(
      fc.property(history, (lived) => {
        const counted = write(lived).read((db) =>
          men.map((caseId) => coverageOf(hearingsOf(db, { caseId }).get(caseId) ?? [])),
        );
        men.forEach((_id, index) => {
          const all = naive(lived, index as 0 | 1);
          const expected = Array.from({ length: 13 }, (_, at0) => {
            const ofTopic = all.filter(({ topic }) => topic === at0 + 1);
            const way = order.find((one) => ofTopic.some((hearing) => hearing.way === one)) ?? null;
            const days = ofTopic.filter((hearing) => hearing.way === way).map(({ on }) => on);
            return { topic: at0 + 1, way, on: days.sort()[0] ?? '' };
          });
          expect(counted[index]).toEqual(expected);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the hearings', () => {
    const hearing = fc.record({
      topic: fc.integer({ min: 1, max: 13 }),
      on: day,
      way: fc.constantFrom(...hearingWays),
    });
    fc.assert(
      fc.property(fc.array(hearing, { maxLength: 30 }), (hearings) => {
        expect(coverageOf([...hearings].reverse())).toEqual(coverageOf(hearings));
      }),
    );
  });
});
