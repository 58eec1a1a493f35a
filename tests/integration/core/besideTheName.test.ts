import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../shared/contract/case-list.contract';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { GroupView } from '../../../shared/contract/groups.contract';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import type { Today } from '../../../shared/contract/home.contract';
import type { PersonHit } from '../../../shared/contract/search.contract';
import { historiesInput, historiesWith, planFor } from '../../builders/evaluation';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { registration } from '../../builders/registration';
import { signIn, type TestCore } from '../../support/testCore';

/** Where a notice is seen (§6.7, end), and who sees to a task: nobody may be left without knowing. */
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

/** The man with a notice comes back: a second case of his. */
async function comeBack(): Promise<string> {
  const { person, psychologist } = template.ids;
  const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', {
    ...registration(psychologist),
    condition: 're-entry',
    existingPersonId: person,
  });
  return caseId;
}
const file = (caseId: string) => test.ok<CaseFile>('cases.get', 'query', { caseId });

describe('a notice', () => {
  it('stands beside the name wherever the name is read', async () => {
    const { case: caseId, group, closedSession } = template.ids;
    const kinds = { noticeKinds: ['weapons'] };
    const people = await test.ok<{ rows: CaseRow[] }>('cases.list', 'query', { query: 'pena' });
    expect(people.rows).toMatchObject([{ caseId, ...kinds }]);
    const found = await test.ok<{ rows: PersonHit[] }>('search.people', 'query', { query: 'pena' });
    expect(found.rows).toMatchObject([{ caseId, ...kinds }]);
    const { roster } = await test.ok<GroupView>('groups.get', 'query', { groupId: group });
    expect(roster).toMatchObject([{ caseId, ...kinds }]);
    const session = await test.ok<SessionView>('sessions.get', 'query', { sessionId: closedSession });
    expect(session.roster).toMatchObject([{ caseId, ...kinds }]);
  });

  it('stands beside the name of who comes back, in every case of his', async () => {
    const { case: earlier } = template.ids;
    const later = await comeBack();
    const { rows } = await test.ok<{ rows: CaseRow[] }>('cases.list', 'query', { query: 'pena' });
    expect(rows.map((row) => [row.caseId, row.noticeKinds]).sort()).toEqual(
      [
        [earlier, ['weapons']],
        [later, ['weapons']],
      ].sort(),
    );
    expect(await file(later)).toMatchObject({ notices: [], noticesElsewhere: [{ kind: 'weapons' }] });
    expect(await file(earlier)).toMatchObject({ notices: [{ kind: 'weapons' }], noticesElsewhere: [] });
  });

  it('of an earlier case spares nobody from protecting now', async () => {
    const later = await comeBack();
    const plan = planFor(template.ids.psychologist, ['weapons']);
    const input = historiesInput(later, historiesWith({ weapons: 'yes' }), plan);
    expect(await test.ok('evaluation.saveHistories', 'mutation', input)).toMatchObject({
      raised: ['weapons'],
    });
    const { rows } = await test.ok<{ rows: CaseRow[] }>('cases.list', 'query', { query: 'pena' });
    expect(rows.map((row) => row.noticeKinds)).toEqual([['weapons'], ['weapons']]);
  });
});

describe('a task', () => {
  it('of somebody who has left comes to coordination, among her own by day', async () => {
    const { spare, case: caseId, openTask } = template.ids;
    await test.ok('tasks.change', 'mutation', {
      taskId: openTask,
      number: 1,
      ownerId: spare,
      dueOn: '2026-12-03',
      reason: 'Reparto de la semana',
    });
    await signIn(test, 'coordina');
    const me = (await test.ok<{ user: { id: string } }>('session.current', 'query')).user.id;
    const own = (dueOn: string) =>
      test.ok('tasks.create', 'mutation', { caseId, kind: 're-evaluation', title: '', ownerId: me, dueOn });
    await own('2026-12-04');
    await own('2026-12-02');
    const days = async () =>
      (await test.ok<Today>('home.today', 'query')).tasks.map((task) => [task.dueOn, task.ownerName]);
    expect((await days()).map(([day]) => day)).toEqual(['2026-12-02', '2026-12-04']);
    await test.ok('users.deactivate', 'mutation', { userId: spare });
    expect(await days()).toEqual([
      ['2026-12-02', 'Rosa Coordinadora Quispe'],
      ['2026-12-03', 'Persona de reemplazo'],
      ['2026-12-04', 'Rosa Coordinadora Quispe'],
    ]);
  });
});
