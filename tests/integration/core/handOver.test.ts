import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { HandOverView } from '../../../shared/contract/handOvers.contract';
import type { Today } from '../../../shared/contract/home.contract';
import type { TaskView } from '../../../shared/contract/tasks.contract';
import { buildOfficeTemplate, type OfficeIds, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { signIn, type TestCore } from '../../support/testCore';

/** All that a colleague has in her hands, given to others in one act. */
let template: OfficeTemplate;
let ids: OfficeIds;
let test: TestCore;

beforeAll(async () => {
  template = await buildOfficeTemplate();
  ids = template.ids;
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'coordina');
});
afterEach(() => {
  expect(test.internalErrors).toEqual([]);
  test.dispose();
});
afterAll(() => {
  template.dispose();
});

const input = (change: object = {}) => ({
  fromId: ids.psychologist,
  toId: ids.facilitator,
  exceptions: [],
  protectionToId: ids.socialWorker,
  reason: 'Pasa a otra sede',
  seen: ids.psychologistHas,
  ...change,
});
const give = (change: object = {}) =>
  test.ok<{ cases: number; tasks: number }>('handOvers.create', 'mutation', input(change));
const refuse = (change: object) => test.refused('handOvers.create', 'mutation', input(change));
const view = () => test.ok<HandOverView>('handOvers.get', 'query', { fromId: ids.psychologist });
const file = (caseId: string) => test.ok<CaseFile>('cases.get', 'query', { caseId });
const received = async () => (await test.ok<Today>('home.today', 'query')).received;

describe('what a colleague has', () => {
  it('goes whole: her cases to one person, her tasks with them, protection only to who holds its key', async () => {
    const before = await view();
    expect(before.cases.map(({ caseId }) => caseId)).toContain(ids.case);
    expect(before.protectionTasks).toBeGreaterThan(0);
    expect(await give()).toEqual({ cases: before.cases.length, tasks: before.openTasks });
    expect(await view()).toMatchObject({ cases: [], openTasks: 0, protectionTasks: 0, memberships: 0 });
    const after = await file(ids.case);
    expect(after.responsible.id).toBe(ids.facilitator);
    for (const task of after.openTasks) {
      expect(task.ownerId).toBe(task.kind === 'protection' ? ids.socialWorker : ids.facilitator);
    }
    const task = await test.ok<TaskView>('tasks.get', 'query', { taskId: ids.openTask });
    expect(task.changes).toMatchObject([{ number: 1, reason: 'Pasa a otra sede' }]);
  });

  it('is one row of the log and one number of each case', async () => {
    const sqlite = await openOutside(test.userData);
    try {
      const rows = () =>
        sqlite.prepare<[], string>('SELECT action FROM audit_log ORDER BY seq').pluck().all();
      const before = rows().length;
      await give();
      expect(rows().slice(before)).toEqual(['cases.handed-over']);
      expect(
        sqlite.prepare('SELECT count(*) FROM case_assignments WHERE hand_over_id IS NOT NULL').pluck().get(),
      ).toBe(ids.psychologistHas.cases);
    } finally {
      sqlite.close();
    }
  });

  it('goes case by case where it is said so, and she leaves the teams of others', async () => {
    await test.ok('cases.updateTeam', 'mutation', {
      caseId: ids.loneCase, number: 3, role: 'psychology', userId: ids.psychologist, act: 'begin',
      occurredOn: '2026-11-24', reason: 'Lo atiende',
    }); // prettier-ignore
    expect((await view()).memberships).toBe(1);
    await give({ exceptions: [{ caseId: ids.case, toId: ids.socialWorker }] });
    expect((await file(ids.case)).responsible.id).toBe(ids.socialWorker);
    expect((await file(ids.loneCase)).team.members.map(({ role }) => role)).toEqual(['responsible']);
  });

  it('is seen by who receives it until she opens it, also by a clock that was set back', async () => {
    await give();
    await signIn(test, 'facilita');
    const rows = await received();
    expect(rows.map(({ caseId }) => caseId)).toContain(ids.case);
    expect(rows[0]).toMatchObject({ role: 'responsible', reason: 'Pasa a otra sede' });
    test.clock.set('2025-01-01T15:00:00.000Z');
    await file(ids.case);
    expect((await received()).map(({ caseId }) => caseId)).not.toContain(ids.case);
  });

  it('of a closed account is handed over like any other, and the accounts say what is left', async () => {
    await test.ok('users.deactivate', 'mutation', { userId: ids.psychologist });
    const left = async () =>
      (
        await test.ok<{ rows: { id: string; cases: number; openTasks: number }[] }>('users.list', 'query')
      ).rows.find(({ id }) => id === ids.psychologist);
    expect(await left()).toMatchObject(ids.psychologistHas);
    await give();
    expect(await left()).toMatchObject({ cases: 0, openTasks: 0 });
  });
});

describe('a hand-over is refused whole', () => {
  it.each([
    ['to the one who gives', () => ({ toId: ids.psychologist }), { fields: { toId: 'hand-over-same' } }],
    [
      'without anybody for protection',
      () => ({ protectionToId: null }),
      { fields: { protectionToId: 'protection-owner' } },
    ],
    [
      'with protection for somebody without its key',
      () => ({ protectionToId: ids.facilitator }),
      { fields: { protectionToId: 'protection-owner' } },
    ],
    [
      'of more than was looked at',
      () => ({ seen: { cases: 99, openTasks: 0 } }),
      { detail: { reason: 'newer-version' } },
    ],
    [
      'with a case that is not hers',
      () => ({ exceptions: [{ caseId: ids.loneCase, toId: ids.facilitator }] }),
      { detail: { reason: 'newer-version' } },
    ],
    ['without a reason', () => ({ reason: '  ' }), { fields: { reason: 'required' } }],
    ['with a reason of two lines', () => ({ reason: 'a\nb' }), { fields: { reason: 'one-line' } }],
    ['to an account that is not there', () => ({ toId: ids.case }), { code: 'not-found' }],
    [
      'of somebody who has nothing',
      () => ({ fromId: ids.spare, seen: { cases: 0, openTasks: 0 } }),
      { detail: { reason: 'nothing-changed' } },
    ],
  ])('%s', async (_name, change, refusal) => {
    const before = await view();
    expect(await refuse(change())).toMatchObject(refusal);
    expect(await view()).toEqual(before);
  });

  it('to a closed account, and by anybody but coordination', async () => {
    await test.ok('users.deactivate', 'mutation', { userId: ids.facilitator });
    expect(await refuse({})).toMatchObject({ fields: { toId: 'owner-inactive' } });
    await signIn(test, 'psico');
    expect(await refuse({})).toMatchObject({ code: 'forbidden' });
  });
});
