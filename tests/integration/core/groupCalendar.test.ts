import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
  AcceptCalendarInput,
  CalendarPreview,
  GroupCalendarView,
} from '../../../shared/contract/groupCalendar.contract';
import type { GroupView } from '../../../shared/contract/groups.contract';
import type { ProgrammeView } from '../../../shared/contract/programmes.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { attemptIn, listWithIn } from '../../support/attempts';
import { signIn, type TestCore } from '../../support/testCore';

/** The calendar that a timetable makes from a group's programme, and the place where it meets (§6.2.3, §6.4.8). */
let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'psico');
});
afterEach(() => {
  expect(test.internalErrors).toEqual([]);
  test.dispose();
});
afterAll(() => {
  template.dispose();
});

const groupId = () => template.ids.plannedGroup;
const timetable = {
  slots: [{ weekday: 2, from: '18:00', to: '20:00' }],
  room: 'Sala 2',
  // A Tuesday; 8 December is one too, and a holiday.
  startsOn: '2026-12-01',
};
type Timetable = typeof timetable;

const preview = (asked: Timetable = timetable) =>
  test.ok<CalendarPreview>('groupCalendar.preview', 'query', { groupId: groupId(), ...asked });
const accept = async (asked: Timetable = timetable) => {
  const { version, sessions, calledOff } = await preview(asked);
  return test.ok('groupCalendar.accept', 'mutation', {
    groupId: groupId(),
    ...asked,
    version,
    days: sessions.map(({ day }) => day),
    calledOff: calledOff.map(({ sessionId }) => sessionId),
  });
};
const group = () => test.ok<GroupView>('groups.get', 'query', { groupId: groupId() });
const view = () => test.ok<GroupCalendarView>('groupCalendar.get', 'query', { groupId: groupId() });
const call = (path: string, input: unknown) => test.core.call({ path, type: 'mutation', input });

describe('a calendar', () => {
  it('is shown with the days that it passes over before it is made, and made as it was shown', async () => {
    const shown = await preview();
    expect(shown.sessions).toHaveLength(14);
    expect(shown.sessions[0]).toMatchObject({ day: '2026-12-01', from: '18:00', to: '20:00', topics: [1] });
    expect(shown.skipped).toEqual([{ day: '2026-12-08', name: 'Inmaculada Concepción' }]);
    await accept();
    const { sessionList } = await group();
    expect(sessionList.map(({ heldOn, title }) => [heldOn, title])).toEqual(
      shown.sessions.map(({ day, title }) => [day, title]),
    );
    expect(sessionList.every(({ startsAt, room }) => startsAt === '18:00' && room === 'Sala 2')).toBe(true);
    expect(await view()).toMatchObject({
      left: 14,
      held: 0,
      last: { skipped: shown.skipped, room: 'Sala 2' },
    });
  });

  it('passes over the days of the office and those on which the group meets already', async () => {
    await test.ok('sessions.create', 'mutation', {
      groupId: groupId(),
      heldOn: '2027-02-11',
      topics: [3],
    });
    const { skipped } = await preview({
      ...timetable,
      slots: [{ weekday: 4, from: '18:00', to: '20:00' }],
    });
    expect(skipped).toEqual([
      { day: '2027-02-11', name: 'El grupo ya tiene una sesión ese día' },
      { day: '2027-02-18', name: 'Aniversario' },
    ]);
  });

  it('is not made when its days would be others by now', async () => {
    const { sessions } = await preview();
    const days = sessions.map(({ day }) => day);
    await signIn(test, 'coordina');
    await test.ok('groupCalendar.addLocalDay', 'mutation', { day: days[3], name: 'Feria' });
    await signIn(test, 'psico');
    const input: AcceptCalendarInput = {
      groupId: groupId() as never,
      ...timetable,
      version: 1,
      days,
      calledOff: [],
    };
    expect(await call('groupCalendar.accept', input)).toMatchObject({
      ok: false,
      code: 'conflict',
      detail: { reason: 'calendar-changed' },
    });
    expect((await group()).sessionList).toEqual([]);
  });

  it('is not made when the programme went on since, though the days are the same', async () => {
    const { sessions } = await preview();
    const { programmeId } = await view();
    const programme = await test.ok<ProgrammeView>('programmes.get', 'query', { programmeId, version: null });
    const [first, second, ...rest] = programme.sessions;
    await test.ok('programmes.save', 'mutation', {
      programmeId,
      baseVersion: 1,
      name: programme.name,
      sessions: [second, first, ...rest],
    });
    expect(
      await call('groupCalendar.accept', {
        groupId: groupId(),
        ...timetable,
        version: 1,
        days: sessions.map(({ day }) => day),
        calledOff: [],
      }),
    ).toMatchObject({ ok: false, detail: { reason: 'calendar-changed' } });
  });

  it('leaves a session where it was moved by hand, tells each that it moves, and one that somebody is writing', async () => {
    await accept();
    const [first, second, third] = (await group()).sessionList;
    await test.ok('groupCalendar.move', 'mutation', {
      sessionId: first!.sessionId,
      heldOn: '2026-12-03',
      startsAt: '10:00',
      endsAt: '12:00',
      room: '',
      reason: 'Lo pidió el grupo.',
    });
    await signIn(test, 'facilita');
    await test.ok('drafts.save', 'mutation', {
      form: 'session-log',
      subject: second!.sessionId,
      route: `/sesiones/${second!.sessionId}`,
      content: JSON.stringify({ development: 'Llegaron todos.' }),
      focusField: null,
    });
    await signIn(test, 'psico');
    const wednesdays = { ...timetable, slots: [{ weekday: 3, from: '09:00', to: '11:00' }] };
    await accept(wednesdays);
    const after = (await group()).sessionList;
    const at = (id: string) => after.find(({ sessionId }) => sessionId === id)!;
    expect(at(first!.sessionId)).toMatchObject({ heldOn: '2026-12-03', startsAt: '10:00', moves: 1 });
    expect(at(second!.sessionId)).toMatchObject({ heldOn: second!.heldOn, startsAt: '18:00', begun: true });
    expect(at(third!.sessionId)).toMatchObject({ startsAt: '09:00', moves: 1, begun: false });
    expect(await view()).toMatchObject({ held: 2, left: 12 });
    expect(
      await call('groupCalendar.cancel', { sessionId: second!.sessionId, reason: 'Simulacro.' }),
    ).toMatchObject({ ok: false, detail: { rule: 'session-begun' } });
  });

  it('is refused for what no week has, a past day, and a group without a programme', async () => {
    const asked = (change: Partial<Timetable>, id = groupId()) =>
      test.core.call({
        path: 'groupCalendar.preview',
        type: 'query',
        input: { groupId: id, ...timetable, ...change },
      });
    expect(await asked({ slots: [] })).toMatchObject({ ok: false, fields: { slots: 'timetable-empty' } });
    expect(await asked({ startsOn: '2026-11-23' })).toMatchObject({
      ok: false,
      fields: { startsOn: 'starts-past' },
    });
    expect(await asked({}, template.ids.group)).toMatchObject({
      ok: false,
      detail: { rule: 'programme-first' },
    });
  });

  it('is made anew for what is left: moved, called off and added, and what was called off comes back', async () => {
    await accept();
    const before = (await group()).sessionList;
    await test.ok('groupCalendar.cancel', 'mutation', {
      sessionId: before[1]!.sessionId,
      reason: 'Hubo un simulacro.',
    });
    const { programmeId } = await view();
    const programme = await test.ok<ProgrammeView>('programmes.get', 'query', { programmeId, version: null });
    const [first, second, third, ...rest] = programme.sessions;
    // The third is dropped, and a new one comes last.
    await test.ok('programmes.save', 'mutation', {
      programmeId,
      baseVersion: 1,
      name: programme.name,
      sessions: [first, second, ...rest, { ...third!, key: '', title: 'Nueva' }],
    });
    const shown = await preview({ ...timetable, slots: [{ weekday: 3, from: '09:00', to: '11:00' }] });
    expect(shown.calledOff.map(({ title }) => title)).toEqual([third!.title]);
    expect(shown.sessions.map(({ title }) => title)).toEqual([
      first!.title,
      second!.title,
      ...rest.map(({ title }) => title),
      'Nueva',
    ]);
    expect(shown.sessions.map(({ sessionId }) => sessionId === null)).toEqual([
      false,
      true,
      ...rest.map(() => false),
      true,
    ]);
    await accept({ ...timetable, slots: [{ weekday: 3, from: '09:00', to: '11:00' }] });
    const after = (await group()).sessionList;
    const stands = after.filter(({ cancelledWhy }) => cancelledWhy === null);
    expect(stands).toHaveLength(14);
    expect(stands.every(({ startsAt }) => startsAt === '09:00')).toBe(true);
    expect(after.find(({ sessionId }) => sessionId === before[0]!.sessionId)!.heldOn).toBe('2026-12-02');
    expect(after.find(({ sessionId }) => sessionId === before[1]!.sessionId)).toMatchObject({
      heldOn: before[1]!.heldOn,
      cancelledWhy: 'Hubo un simulacro.',
    });
  });
});

describe('one session', () => {
  const move = (sessionId: string, change = {}) =>
    call('groupCalendar.move', {
      sessionId,
      heldOn: '2026-12-03',
      startsAt: '10:00',
      endsAt: '12:00',
      room: '',
      reason: 'La sala no estaba libre.',
      ...change,
    });

  it('is moved with its reason, and not once its log is closed or it is called off', async () => {
    await accept();
    const [first, second] = (await group()).sessionList;
    expect(await move(first!.sessionId)).toMatchObject({ ok: true });
    expect(await move(first!.sessionId)).toMatchObject({ ok: false, detail: { reason: 'nothing-changed' } });
    expect(await move(first!.sessionId, { endsAt: '09:00' })).toMatchObject({
      ok: false,
      fields: { endsAt: 'ends-before-start' },
    });
    expect(await move(template.ids.closedSession)).toMatchObject({
      ok: false,
      detail: { rule: 'session-begun' },
    });
    const cancel = () => call('groupCalendar.cancel', { sessionId: second!.sessionId, reason: 'Simulacro.' });
    expect(await cancel()).toMatchObject({ ok: true });
    expect(await cancel()).toMatchObject({ ok: false, detail: { rule: 'session-cancelled' } });
    expect(await move(second!.sessionId)).toMatchObject({
      ok: false,
      detail: { rule: 'session-cancelled' },
    });
  });
});

describe('the SQL of calendars', () => {
  it('keeps a session called off as it is, and one that has begun on its day', async () => {
    await accept();
    const [first, second] = (await group()).sessionList.map(({ sessionId }) => sessionId);
    await test.ok('groupCalendar.cancel', 'mutation', { sessionId: first, reason: 'Simulacro.' });
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const caseId = sqlite.prepare('SELECT id FROM cases LIMIT 1').pluck().get() as string;
    const attempt = (...statements: string[]) => attemptIn(sqlite, statements);
    const stays = 'a session called off does not change';
    const closed = sqlite
      .prepare('SELECT id FROM sessions WHERE closed_at IS NOT NULL')
      .pluck()
      .get() as string;
    const planOf = (id: string) =>
      `INSERT INTO session_plans SELECT '${id}', programme_id, version, item FROM session_plans LIMIT 1`;
    const moveOf = (id: string) => `INSERT INTO session_moves
      SELECT id, 1, held_on, '', '', held_on, 'x', 1, created_at, created_by FROM sessions WHERE id = '${id}'`;
    const called = (change: Record<string, string>) => {
      const open = { cancelled_at: 'NULL', cancelled_by: 'NULL', cancelled_why: "''" };
      return `INSERT OR REPLACE INTO sessions SELECT ${listWithIn(sqlite, 'sessions', { ...open, ...change })}
        FROM sessions WHERE id = '${first!}'`;
    };
    for (const [statement, said] of [
      [
        `UPDATE sessions SET cancelled_at = NULL, cancelled_by = NULL, cancelled_why = '' WHERE id = '${first!}'`,
        stays,
      ],
      [`UPDATE sessions SET room = 'otra' WHERE id = '${first!}'`, stays],
      [`DELETE FROM sessions WHERE id = '${first!}'`, stays],
      [called({}), stays],
      [called({ number: '99' }), stays],
      [called({ id: "'otra'" }), stays],
      [
        `INSERT INTO attendance (session_id, case_id, mark, observation) VALUES ('${first!}', '${caseId}', 'present', '')`,
        stays,
      ],
      [`INSERT INTO session_topics VALUES ('${first!}', 13)`, stays],
      [`DELETE FROM session_topics WHERE session_id = '${first!}'`, stays],
      [
        `UPDATE session_plans SET item = 'x' WHERE session_id = '${first!}'`,
        'a closed session does not change',
      ],
      [moveOf(first!), 'a session that ended is not moved'],
      [moveOf(closed), 'a session that ended is not moved'],
      [planOf(closed), 'a session that ended is not planned'],
      [
        `UPDATE sessions SET cancelled_at = 'x', cancelled_why = 'x' WHERE id = '${second!}'`,
        'somebody calls a session off',
      ],
    ] as const)
      expect(attempt(statement), statement).toBe(said);
    const mark = `INSERT INTO attendance (session_id, case_id, mark, observation) VALUES ('${second!}', '${caseId}', 'present', '')`;
    expect(attempt(mark, `UPDATE sessions SET held_on = '2026-12-30' WHERE id = '${second!}'`)).toBe(
      'a session that has begun keeps its day',
    );
    expect(
      attempt(
        mark,
        `UPDATE sessions SET cancelled_at = 'x', cancelled_why = 'x', cancelled_by = created_by WHERE id = '${second!}'`,
      ),
    ).toBe('a session that has begun keeps its day');
    sqlite.close();
  });

  it('keeps what was answered, made, moved and planned', async () => {
    await accept();
    await test.ok('groupCalendar.savePlace', 'mutation', {
      groupId: groupId(),
      baseNumber: 0,
      place: '',
      affinity: '',
      language: '',
      conditions: {
        quiet: 'yes',
        'room-to-move': 'yes',
        'group-work': 'yes',
        accessible: 'yes',
        hours: 'yes',
      },
      note: '',
    });
    const [first] = (await group()).sessionList;
    await test.ok('groupCalendar.move', 'mutation', {
      sessionId: first!.sessionId,
      heldOn: '2026-12-03',
      startsAt: '',
      endsAt: '',
      room: '',
      reason: 'Feriado local.',
    });
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const attempt = (statement: string) => attemptIn(sqlite, [statement]);
    for (const [table, said] of [
      ['group_places', 'what was answered about a place does not change'],
      ['group_calendars', 'a calendar that was made does not change'],
      ['session_moves', 'that a session was moved does not change'],
    ] as const) {
      expect(attempt(`UPDATE ${table} SET number = 9`)).toBe(said);
      expect(attempt(`DELETE FROM ${table}`)).toBe(said);
      expect(attempt(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toBe(said);
    }
    expect(attempt('DELETE FROM session_plans')).toBe('a session keeps its plan');
    expect(attempt('INSERT OR REPLACE INTO session_plans SELECT * FROM session_plans')).toBe(
      'a session keeps its plan',
    );
    expect(
      attempt(`INSERT INTO group_places SELECT group_id, 2, place, 'no', room_to_move, group_work, accessible, hours, '',
        recorded_at, recorded_by FROM group_places`),
    ).toMatch(/CHECK/);
    sqlite.close();
  });
});
