import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { disposing } from '../../builders/rights';
import { openOutside } from '../../builders/outside';
import { attemptIn } from '../../support/attempts';
import { signIn, type TestCore } from '../../support/testCore';

/** Who works on a case: by the program, and by plain SQL, which holds to the same (`0006-case-team.sql`). */
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

const file = () => test.ok<CaseFile>('cases.get', 'query', { caseId: template.ids.case });
const change = (part: object = {}) => ({
  caseId: template.ids.case,
  number: 2,
  role: 'facilitation',
  userId: template.ids.facilitator,
  act: 'begin',
  occurredOn: '2026-11-20',
  reason: 'Conduce su grupo',
  ...part,
});
const update = (part: object = {}) => test.ok('cases.updateTeam', 'mutation', change(part));
const refuse = (part: object = {}) => test.refused('cases.updateTeam', 'mutation', change(part));

describe('the team of a case', () => {
  it('is its responsible alone until somebody comes, and each change stays in the history', async () => {
    const before = await file();
    expect(before.team).toMatchObject({
      nextNumber: 2,
      members: [{ role: 'responsible', fullName: 'Ana Psicóloga Ñahui', active: true }],
    });
    await update();
    await update({ number: 3, act: 'end', occurredOn: '2026-11-24', reason: 'Terminó su grupo' });
    await update({ number: 4, reason: 'Comienza otro' });
    expect((await file()).team).toMatchObject({
      nextNumber: 5,
      members: [{ role: 'responsible' }, { role: 'facilitation', since: '2026-11-20' }],
    });
    const { rows } = await test.ok<TimelinePage>('cases.timeline', 'query', {
      caseId: template.ids.case,
      kinds: ['assignment'],
    });
    expect(rows).toMatchObject([
      { number: 3, act: 'end', reason: 'Terminó su grupo', memberName: 'Persona de facilita' },
      { number: 4, act: 'begin', reason: 'Comienza otro' },
      { number: 2, act: 'begin', reason: 'Conduce su grupo' },
    ]);
  });

  it('passes to another responsible, who may then change it, and the one before may not', async () => {
    await update({ role: 'responsible', reason: 'Sale de licencia' });
    const after = await file();
    expect(after.responsible.id).toBe(template.ids.facilitator);
    const { rows } = await test.ok<{ rows: { caseId: string; responsibleName: string }[] }>(
      'cases.list',
      'query',
      { query: 'pena' },
    );
    expect(rows[0]?.responsibleName).toBe('Persona de facilita');
    expect(await refuse({ number: 3, role: 'psychology', userId: template.ids.psychologist })).toMatchObject({
      code: 'rule',
      fields: { caseId: 'team-who' },
    });
    await signIn(test, 'facilita');
    await update({ number: 3, role: 'psychology', userId: template.ids.psychologist });
    await signIn(test, 'coordina');
    await update({ number: 4, role: 'psychology', userId: template.ids.psychologist, act: 'end' });
  });

  it('does not change on an older state of it, by a day to come or for a closed account', async () => {
    expect(await refuse({ number: 3 })).toMatchObject({ detail: { reason: 'newer-version' } });
    expect(await refuse({ occurredOn: '2026-11-25' })).toMatchObject({
      fields: { occurredOn: 'date-future' },
    });
    expect(await refuse({ role: 'psychology' })).toMatchObject({ fields: { role: 'team-role' } });
    await signIn(test, 'coordina');
    await test.ok('users.deactivate', 'mutation', { userId: template.ids.facilitator });
    expect(await refuse()).toMatchObject({ fields: { userId: 'owner-inactive' } });
  });

  it('is kept by a clock that was set back, in the order in which it came about', async () => {
    await update({ role: 'responsible', reason: 'Sale de licencia' });
    test.clock.set('2025-01-01T15:00:00.000Z');
    await signIn(test, 'coordina');
    await update({
      number: 3, role: 'responsible', userId: template.ids.psychologist, occurredOn: '2025-01-01', reason: 'Vuelve',
    }); // prettier-ignore
    expect((await file()).responsible.id).toBe(template.ids.psychologist);
  });
});

describe('plain SQL', () => {
  it('leaves no case without a responsible, and rewrites no team', async () => {
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const { case: caseId, facilitator, psychologist } = template.ids;
    const add = (number: number, role: string, userId: string, act = 'begin', reason = 'x') =>
      `INSERT INTO case_assignments VALUES ('${caseId}', ${String(number)}, '${role}', '${userId}', '${act}',
        '2026-11-24', '${reason}', NULL, 0, '2026-11-24', '${psychologist}')`;
    const attempt = (...statements: string[]) => attemptIn(sqlite, statements);
    const follows = 'the team of a case goes on from who is in it';
    try {
      expect(attempt(`UPDATE cases SET responsible_id = '${facilitator}' WHERE id = '${caseId}'`)).toBe(
        'a case is given to another with a reason',
      );
      expect(attempt(add(2, 'responsible', facilitator))).toBeNull();
      expect(attempt(add(2, 'responsible', psychologist))).toBe(follows);
      expect(attempt(add(3, 'responsible', facilitator))).toBe(follows);
      expect(attempt(add(1, 'responsible', facilitator))).toBe(follows);
      expect(attempt(add(2, 'responsible', facilitator, 'end'))).toMatch(/CHECK|goes on/);
      expect(attempt(add(2, 'responsible', facilitator, 'begin', ''))).toMatch(/CHECK/);
      expect(attempt(add(2, 'facilitation', facilitator), add(3, 'facilitation', facilitator))).toBe(follows);
      expect(attempt(add(2, 'facilitation', facilitator, 'end'))).toBe(follows);
      expect(
        attempt(
          `UPDATE users SET active = 0 WHERE id = '${facilitator}'`,
          add(2, 'facilitation', facilitator),
        ),
      ).toBe('a case is given to an open account');
      expect(attempt(`UPDATE case_assignments SET reason = 'y'`)).toBe(
        'the history of a team does not change',
      );
      expect(attempt('DELETE FROM case_assignments')).toBe('the history of a team does not change');
      expect(attempt(add(1, 'responsible', psychologist).replace('INSERT', 'INSERT OR REPLACE'))).toBe(
        follows,
      );
      const erasing = disposing(`'${caseId}'`);
      expect(attempt(...erasing, `DELETE FROM case_assignments WHERE case_id = '${caseId}'`)).toBeNull();
      expect(attempt(...erasing, `DELETE FROM case_assignments`)).toBe(
        'the history of a team does not change',
      );
    } finally {
      sqlite.close();
    }
  });
});
