import type { Database } from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AgendaDays, AppointmentView } from '../../../shared/contract/agenda.contract';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import { settled } from '../../builders/attachments';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { withdrawal } from '../../builders/ficha';
import { attemptIn } from '../../support/attempts';
import { referral, today } from '../../builders/registration';
import { signIn, type TestCore } from '../../support/testCore';

let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'psico');
});
afterEach(() => {
  test.dispose();
});

const tomorrow = '2026-11-25';
const place = (more: object = {}) => ({
  userId: template.ids.psychologist,
  day: tomorrow,
  startsAt: '10:00',
  endsAt: '10:45',
  room: 'Sala 1',
  ...more,
});
const create = async (more: object = {}): Promise<string> =>
  (
    await test.ok<{ appointmentId: string }>('appointments.create', 'mutation', {
      caseId: template.ids.case,
      kind: 'evaluation',
      about: '',
      ...place(),
      ...more,
    })
  ).appointmentId;
const view = (appointmentId: string) =>
  test.ok<AppointmentView>('appointments.get', 'query', { appointmentId });
const refusedFields = async (path: string, input: object) =>
  (await test.refused(path, 'mutation', input)).fields;

describe('an appointment', () => {
  it('moves, is called off and planned again, and keeps how it was', async () => {
    const appointmentId = await create();
    await test.ok('appointments.move', 'mutation', {
      appointmentId,
      number: 2,
      ...place({ startsAt: '11:00', endsAt: '11:30', userId: template.ids.facilitator }),
    });
    const settle = (number: number, state: string, reason = '') => ({ appointmentId, number, state, reason });
    expect(await refusedFields('appointments.settle', settle(3, 'held'))).toEqual({
      state: 'appointment-not-yet',
    });
    expect(await refusedFields('appointments.settle', settle(3, 'cancelled'))).toEqual({
      reason: 'appointment-reason',
    });
    await test.ok('appointments.settle', 'mutation', settle(3, 'cancelled', 'Enfermó'));
    expect(
      await refusedFields('appointments.move', { appointmentId, number: 4, ...place({ room: 'Sala 9' }) }),
    ).toEqual({ state: 'reopen-first' });
    await test.ok('appointments.settle', 'mutation', settle(4, 'planned', 'Se recuperó'));
    // A colleague was faster.
    expect(
      await test.refused('appointments.move', 'mutation', { appointmentId, number: 4, ...place() }),
    ).toMatchObject({ code: 'conflict', detail: { reason: 'newer-version' } });
    const { state, number, changes } = await view(appointmentId);
    expect([state, number]).toEqual(['planned', 4]);
    expect(changes.map((one) => [one.number, one.state, one.startsAt, one.reason])).toEqual([
      [1, 'planned', '10:00', ''],
      [2, 'planned', '11:00', ''],
      [3, 'cancelled', '11:00', 'Enfermó'],
      [4, 'planned', '11:00', 'Se recuperó'],
    ]);
    const history = await test.ok<TimelinePage>('cases.timeline', 'query', {
      caseId: template.ids.case,
      kinds: ['appointment'],
    });
    expect(history.rows.length).toBe(5);
  });

  it('has a case or says what it is for, an hour that makes sense, and somebody who is there', async () => {
    const base = { caseId: template.ids.case, kind: 'evaluation', about: '', ...place() };
    const bad = async (more: object) => refusedFields('appointments.create', { ...base, ...more });
    expect(await bad({ caseId: null })).toEqual({ caseId: 'case-needed' });
    expect(await bad({ caseId: null, kind: 'meeting' })).toEqual({ about: 'required' });
    expect(await bad({ endsAt: '10:00' })).toEqual({ endsAt: 'ends-before-start' });
    expect(await bad({ day: '2026-11-23' })).toEqual({ day: 'due-past' });
    expect(await bad({ startsAt: '25:00' })).toEqual({ startsAt: 'time-shape' });
    await create({ caseId: null, kind: 'meeting', about: 'Reunión de equipo' });
    await signIn(test, 'coordina');
    await test.ok('users.deactivate', 'mutation', { userId: template.ids.spare });
    expect(await bad({ userId: template.ids.spare })).toEqual({ userId: 'owner-inactive' });
  });

  it('is made with who was referred and has not come, and not in an archived case', async () => {
    const { caseId } = await test.ok<{ caseId: string }>(
      'intake.registerReferral',
      'mutation',
      referral(template.ids.psychologist, { documentNumber: '44556688', givenNames: 'Hilario' }),
    );
    await create({ caseId });
    expect(
      await test.refused('appointments.create', 'mutation', {
        caseId: template.ids.archivedCase,
        kind: 'evaluation',
        about: '',
        ...place(),
      }),
    ).toMatchObject({ code: 'rule', detail: { rule: 'case-archived' } });
  });
});

describe('the agenda', () => {
  it('has the appointments, the sessions and the tasks of its days', async () => {
    await create();
    const days = await test.ok<AgendaDays>('agenda.days', 'query', { from: today, to: tomorrow });
    expect(days.appointments.map(({ day, startsAt }) => [day, startsAt])).toEqual([
      [today, '09:00'],
      [tomorrow, '10:00'],
    ]);
    expect(days.sessions.some(({ sessionId }) => sessionId === template.ids.openSession)).toBe(true);
    expect(days.rooms).toEqual(['Sala 1', 'Sala 2']);
    for (const [from, to, problem] of [
      [tomorrow, today, 'period-order'],
      ['2026-01-01', '2026-03-01', 'too-many'],
    ]) {
      expect((await test.refused('agenda.days', 'query', { from, to })).fields).toEqual({ to: problem });
    }
  });

  it('says of a session to who reads no groups that it takes time and people, and no more', async () => {
    await signIn(test, 'admision');
    const days = await test.ok<AgendaDays>('agenda.days', 'query', { from: today, to: today });
    expect(days.sessions.length).toBeGreaterThan(0);
    expect(days.sessions.every(({ groupName }) => groupName === null)).toBe(true);
  });

  it('calls who has his case restricted by his code', async () => {
    const { rows } = await test.ok<{ rows: unknown[] }>('appointments.ofCase', 'query', {
      caseId: template.ids.case,
    });
    expect(rows).toMatchObject([{ fullName: expect.stringContaining('Peña') }]);
    await test.ok('rights.restrict', 'mutation', {
      caseId: template.ids.case,
      reason: 'Lo pidió',
      askedOn: today,
    });
    await signIn(test, 'facilita');
    const days = await test.ok<AgendaDays>('agenda.days', 'query', { from: today, to: today });
    expect(days.appointments).toMatchObject([{ fullName: null, about: '' }]);
    expect(
      await test.refused('appointments.settle', 'mutation', {
        appointmentId: template.ids.appointment,
        number: 2,
        state: 'held',
        reason: '',
      }),
    ).toMatchObject({ detail: { rule: 'restricted' } });
  });
});

describe('the agenda as a file', () => {
  it('has kinds and hours of who writes it, and nobody in it; it stands in the log', async () => {
    await create({ about: 'Detalle-plantado', room: 'Sala-plantada' });
    await create({ userId: template.ids.facilitator, startsAt: '16:00', endsAt: '17:00' });
    test.dialogs.save = join(test.userData, 'agenda.ics');
    const { jobId } = await test.ok<{ jobId: string }>('agenda.exportCalendar', 'mutation', {
      from: today,
      to: tomorrow,
    });
    expect((await settled(test, jobId)).phase).toBe('done');
    const text = readFileSync(test.dialogs.save, 'utf8');
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBe(2);
    expect(text).toContain('DTSTART:20261125T100000');
    expect(text).toContain('SUMMARY:Evaluación');
    expect(text).not.toContain('T160000');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    for (const secret of ['plantad', 'Peña', '2026-0', 'Sala', 'Persona de', 'Ana', template.ids.case]) {
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    }
    await signIn(test, 'coordina');
    const { rows } = await test.ok<{ rows: { action: string }[] }>('audit.list', 'query', { limit: 20 });
    const actions = rows.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['agenda.export-begun', 'agenda.exported']));
  });
});

/** A case of which nobody was told anything yet. */
const summonFamily = (more: object = {}) => ({
  caseId: template.ids.case,
  kind: 'family-interview',
  about: '',
  ...place(),
  ...more,
});

describe('an interview with his family', () => {
  it('waits for him to know of it, carries no text, and is of those who may know of them (§6.4.12)', async () => {
    const untold = summonFamily({ caseId: template.ids.loneCase });
    expect(await test.refused('appointments.create', 'mutation', untold)).toMatchObject({
      detail: { rule: 'not-told', article: '§6.4.12' },
    });
    expect(
      await refusedFields('appointments.create', summonFamily({ userId: template.ids.facilitator })),
    ).toEqual({ userId: 'not-of-family' });
    expect(await refusedFields('appointments.create', summonFamily({ about: 'Con Rosa' }))).toEqual({
      about: 'no-text-here',
    });
    await signIn(test, 'facilita');
    expect(await test.refused('appointments.create', 'mutation', summonFamily())).toMatchObject({
      code: 'forbidden',
    });
    test.core.lock('user');
    const outside = await openOutside(test.userData);
    const row = (caseId: string, about: string) =>
      `INSERT INTO appointments VALUES ('x', '${caseId}', 'family-interview', '${about}', '${template.ids.psychologist}',
       '2026-11-25', '10:00', '11:00', '', 'planned', '2026-11-24', '${template.ids.psychologist}')`;
    expect(attemptIn(outside, [row(template.ids.loneCase, '')])).toBe('he was not told before');
    expect(attemptIn(outside, [row(template.ids.case, 'Rosa')])).toContain('CHECK constraint failed');
    expect(attemptIn(outside, [row(template.ids.case, '')])).toBeNull();
    outside.close();
  });

  it('is an hour taken to everybody else, and reaches neither him nor his history nor a file', async () => {
    const appointmentId = await create(summonFamily({ startsAt: '15:00', endsAt: '16:00' }));
    await test.ok('appointments.settle', 'mutation', {
      appointmentId,
      number: 2,
      state: 'cancelled',
      reason: 'Rosa tuvo miedo',
    });
    expect(await view(appointmentId)).toMatchObject({ kind: 'family-interview', acts: 'all' });
    const history = JSON.stringify(
      await test.ok<TimelinePage>('cases.timeline', 'query', {
        caseId: template.ids.case,
        kinds: ['appointment'],
      }),
    );
    expect(history).not.toContain(appointmentId);
    test.dialogs.save = join(test.userData, 'agenda.ics');
    const { jobId } = await test.ok<{ jobId: string }>('agenda.exportCalendar', 'mutation', {
      from: today,
      to: tomorrow,
    });
    await settled(test, jobId);
    const file = readFileSync(test.dialogs.save, 'utf8');
    expect(file).toContain('DTSTART:20261125T150000');
    for (const told of [appointmentId, 'amiliar', 'ntrevista']) expect(file).not.toContain(told);

    await signIn(test, 'facilita');
    const blank = { caseId: null, caseCode: null, fullName: null, kind: 'other', about: '', acts: 'none' };
    const seen = await view(appointmentId);
    expect(seen).toMatchObject(blank);
    expect(JSON.stringify(seen)).not.toContain('Rosa');
    const days = await test.ok<AgendaDays>('agenda.days', 'query', { from: tomorrow, to: tomorrow });
    expect(days.appointments).toMatchObject([{ ...blank, startsAt: '15:00' }]);
    const { rows } = await test.ok<{ rows: { appointmentId: string }[] }>('appointments.ofCase', 'query', {
      caseId: template.ids.case,
    });
    expect(rows.map((row) => row.appointmentId)).not.toContain(appointmentId);
    for (const [path, more] of [
      ['appointments.move', place()],
      ['appointments.settle', { state: 'planned', reason: 'x' }],
    ] as const) {
      expect(await test.refused(path, 'mutation', { appointmentId, number: 3, ...more })).toMatchObject({
        code: 'not-found',
      });
    }
  });
});

describe('of whose case is held', () => {
  it.each([
    ['restricted', 'restricted'],
    ['without a basis', 'no-basis'],
  ])('%s: it is called off without a word, and nothing else is done with it', async (_how, rule) => {
    const appointmentId = await create();
    if (rule === 'no-basis') {
      await test.ok('bases.withdraw', 'mutation', withdrawal(template.ids.case, template.ids.psychologist));
    } else {
      await signIn(test, 'coordina');
      await test.ok('rights.restrict', 'mutation', {
        caseId: template.ids.case,
        reason: 'Lo pidió',
        askedOn: today,
      });
      await signIn(test, 'psico');
    }
    const act = { appointmentId, number: 2 };
    expect(
      await test.refused('appointments.move', 'mutation', { ...act, ...place({ room: 'Sala 9' }) }),
    ).toMatchObject({ detail: { rule } });
    expect(
      await test.refused('appointments.settle', 'mutation', { ...act, state: 'no-show', reason: 'Huyó' }),
    ).toMatchObject({ detail: { rule } });
    expect(
      await refusedFields('appointments.settle', { ...act, state: 'cancelled', reason: 'Enfermó' }),
    ).toEqual({ reason: 'no-text-here' });
    const outside = await openOutside(test.userData);
    const change = (state: string, reason: string) =>
      attemptIn(outside, [
        `INSERT INTO appointment_changes SELECT id, 2, user_id, on_day, starts_at, ends_at, room, '${state}', '${reason}',
         created_at, created_by FROM appointments WHERE id = '${appointmentId}'`,
      ]);
    const only = 'a held appointment is called off and no more';
    expect(change('no-show', 'Huyó')).toBe(only);
    expect(change('cancelled', 'Huyó')).toBe(only);
    expect(change('planned', '')).toBe(only);
    expect(change('cancelled', '')).toBeNull();
    outside.close();
    await test.ok('appointments.settle', 'mutation', { ...act, state: 'cancelled', reason: '' });
    expect(await view(appointmentId)).toMatchObject({ state: 'cancelled', wordless: true, acts: 'cancel' });
    expect(
      await test.refused('appointments.settle', 'mutation', {
        ...act,
        number: 3,
        state: 'planned',
        reason: 'Vuelve',
      }),
    ).toMatchObject({ detail: { rule } });
  });
});

describe('by SQL', () => {
  it('an appointment changes by its changes alone, and its history not at all', async () => {
    await create();
    const outside: Database = await openOutside(test.userData);
    outside.exec(`UPDATE users SET active = 0 WHERE id = '${template.ids.spare}'`);
    const byChange = 'an appointment changes by a change';
    const kept = 'the history of an appointment does not change';
    const follows = 'the history of an appointment goes on from what it is';
    const change = (number: number, set: { user?: string; state: string }) =>
      `INSERT INTO appointment_changes SELECT appointment_id, ${String(number)}, ${set.user ?? 'user_id'}, on_day, starts_at,
       ends_at, room, ${set.state}, '', recorded_at, recorded_by FROM appointment_changes LIMIT 1`;
    const insert = (caseId: string, user: string, state = `'planned'`) =>
      `INSERT INTO appointments SELECT 'x', ${caseId}, kind, about, ${user}, on_day, starts_at, ends_at, room, ${state},
       created_at, created_by FROM appointments WHERE case_id IS NOT NULL LIMIT 1`;
    const refusals: readonly (readonly [string, string])[] = [
      [`UPDATE appointments SET on_day = '2027-01-01'`, byChange],
      [`UPDATE appointments SET state = 'held'`, byChange],
      [`UPDATE appointments SET about = 'otra cosa'`, byChange],
      ['DELETE FROM appointments', 'an appointment is cancelled, not removed'],
      [
        'INSERT OR REPLACE INTO appointments SELECT * FROM appointments LIMIT 1',
        'an appointment begins planned',
      ],
      [`UPDATE appointment_changes SET reason = 'otra'`, kept],
      ['DELETE FROM appointment_changes', kept],
      ['INSERT OR REPLACE INTO appointment_changes SELECT * FROM appointment_changes LIMIT 1', follows],
      [change(7, { state: 'state' }), follows],
      [change(2, { state: `'cancelled'` }), 'what is called off has its reason'],
      [
        change(2, { user: `'${template.ids.spare}'`, state: 'state' }),
        'an appointment is with an open account',
      ],
      [insert('case_id', `'${template.ids.spare}'`), 'an appointment is with an open account'],
      [insert('case_id', 'user_id', `'held'`), 'an appointment begins planned'],
      [insert(`'${template.ids.archivedCase}'`, 'user_id'), 'a held case is not summoned to'],
    ];
    for (const [act, why] of refusals) expect([act, attemptIn(outside, [act])]).toEqual([act, why]);
    outside.close();
  });
});
