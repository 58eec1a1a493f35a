import type { Database } from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AgendaDays, AppointmentView } from '../../../shared/contract/agenda.contract';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import { settled } from '../../builders/attachments';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
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

describe('by SQL', () => {
  it('an appointment changes by its changes alone, and its history not at all', async () => {
    await create();
    const outside: Database = await openOutside(test.userData);
    for (const act of [
      `UPDATE appointments SET on_day = '2027-01-01'`,
      `UPDATE appointments SET state = 'held'`,
      `UPDATE appointments SET about = 'otra cosa'`,
      `DELETE FROM appointments`,
      `INSERT OR REPLACE INTO appointments SELECT * FROM appointments LIMIT 1`,
      `UPDATE appointment_changes SET reason = 'otra'`,
      `DELETE FROM appointment_changes`,
      `INSERT OR REPLACE INTO appointment_changes SELECT * FROM appointment_changes LIMIT 1`,
      `INSERT INTO appointment_changes SELECT appointment_id, 7, user_id, on_day, starts_at, ends_at, room, state, reason,
         recorded_at, recorded_by FROM appointment_changes LIMIT 1`,
      `INSERT INTO appointment_changes SELECT appointment_id, 2, user_id, on_day, starts_at, ends_at, room, 'cancelled', '',
         recorded_at, recorded_by FROM appointment_changes LIMIT 1`,
      `INSERT INTO appointments SELECT 'x', '${template.ids.archivedCase}', kind, about, user_id, on_day, starts_at, ends_at,
         room, 'planned', created_at, created_by FROM appointments WHERE case_id IS NOT NULL LIMIT 1`,
    ]) {
      expect(() => outside.exec(act), act).toThrow();
    }
    outside.close();
  });
});
