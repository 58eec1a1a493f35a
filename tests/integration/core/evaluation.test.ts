import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import type { EntryVersion, EvaluationView } from '../../../shared/contract/evaluation.contract';
import type { Today } from '../../../shared/contract/home.contract';
import type { StepRow, TaskView } from '../../../shared/contract/tasks.contract';
import { histories } from '../../../shared/domain/evaluation/histories';
import {
  appreciationBody,
  appreciationInput,
  historiesInput,
  historiesWith,
  planFor,
  riskLevelInput,
  socialWorkInput,
  stepInput,
  violenceInput,
  type Saved,
} from '../../builders/evaluation';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { today } from '../../builders/registration';
import { signIn, type TestCore } from '../../support/testCore';

let template: OfficeTemplate;
let test: TestCore;
/** A case that nobody has evaluated but for a level that was severe and whose notice was lifted. */
let caseId: string;
let psychologist: string;

beforeAll(async () => {
  template = await buildOfficeTemplate();
  caseId = template.ids.loneCase;
  psychologist = template.ids.psychologist;
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

const save = (name: string, input: unknown) => test.ok<Saved>(`evaluation.${name}`, 'mutation', input);
const refuse = (name: string, input: unknown) => test.refused(name, 'mutation', input);
const evaluation = () => test.ok<EvaluationView>('evaluation.get', 'query', { caseId });
const file = (id = caseId) => test.ok<CaseFile>('cases.get', 'query', { caseId: id });
const armed = historiesWith({ weapons: 'yes' });
const noPlan = planFor('', []);

describe('the ten histories (§6.6)', () => {
  it('are kept in versions, and the earlier ones can still be read', async () => {
    const first = await save(
      'saveHistories',
      historiesInput(caseId, historiesWith({ medical: 'no' }), noPlan),
    );
    expect(first).toMatchObject({ version: 1, complete: false, raised: [] });
    const all = historiesWith(Object.fromEntries(histories.map((name) => [name, 'no'] as const)), 'Otra voz');
    const second = await save('saveHistories', historiesInput(caseId, all, noPlan, 1));
    expect(second).toMatchObject({ version: 2, complete: true });

    const view = await evaluation();
    expect(view.histories.latest).toEqual(all);
    expect(view.histories.versions.map(({ version, complete }) => [version, complete])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(view.histories.versions[0]?.facts).toMatchObject({ medical: 'no', weapons: 'not-asked' });
    const earlier = await test.ok<EntryVersion>('evaluation.version', 'query', { entryId: first.entryId });
    expect(earlier).toMatchObject({
      section: 'histories',
      version: 1,
      content: historiesWith({ medical: 'no' }),
    });
  });

  it('left incomplete by one profession are taken up by the other', async () => {
    await save('saveHistories', historiesInput(caseId, historiesWith({ medical: 'no' }), noPlan));
    await signIn(test, 'social');
    const { latest } = (await evaluation()).histories;
    const more = historiesWith({ medical: 'no', criminal: 'not-known' });
    expect(latest?.facts.criminal).toBe('not-asked');
    await save('saveHistories', historiesInput(caseId, more, noPlan, 1));
    expect((await evaluation()).histories.versions.map((version) => version.authorName)).toEqual([
      'Ana Psicóloga Ñahui',
      'Persona de social',
    ]);
  });

  it('are not written over what somebody else has written meanwhile', async () => {
    await save('saveHistories', historiesInput(caseId, historiesWith({ medical: 'no' }), noPlan));
    for (const base of [0, 2, 7]) {
      expect(
        await refuse(
          'evaluation.saveHistories',
          historiesInput(caseId, historiesWith({ medical: 'yes' }), noPlan, base),
        ),
      ).toMatchObject({ code: 'conflict', detail: { reason: 'newer-version' } });
    }
    expect((await evaluation()).histories.versions).toHaveLength(1);
  });

  it('make no version when nothing changed, whatever the order of what is sent', async () => {
    const content = historiesWith({ medical: 'no' });
    await save('saveHistories', historiesInput(caseId, content, noPlan));
    const reversed = Object.fromEntries(Object.entries(content.facts).reverse());
    expect(
      await refuse('evaluation.saveHistories', {
        ...historiesInput(caseId, content, noPlan, 1),
        facts: reversed,
      }),
    ).toMatchObject({ code: 'conflict', detail: { reason: 'nothing-changed' } });
    const later = { ...historiesInput(caseId, content, noPlan, 1), occurredOn: '2026-11-20' };
    expect(await save('saveHistories', later)).toMatchObject({ version: 2 });
  });

  it('keep their order by number when the clock was set back', async () => {
    await save('saveHistories', historiesInput(caseId, historiesWith({ medical: 'no' }), noPlan));
    test.clock.set('2025-11-24T15:00:00.000Z');
    const earlier = historiesWith({ criminal: 'no' });
    const early = {
      ...historiesInput(caseId, earlier, noPlan, 1),
      occurredOn: '2025-11-24',
      details: { ...earlier.details, criminal: { ...earlier.details.criminal, learnedOn: null } },
    };
    expect(await save('saveHistories', early)).toMatchObject({ version: 2 });
    const { versions, latest } = (await evaluation()).histories;
    expect(versions.map(({ occurredOn }) => occurredOn)).toEqual([today, '2025-11-24']);
    expect(latest?.facts.criminal).toBe('no');
  });

  it('take the draft with them', async () => {
    const draft = { form: 'histories', subject: caseId } as const;
    await test.ok('drafts.save', 'mutation', { ...draft, content: '{}', focusField: null, route: '/' });
    await save('saveHistories', historiesInput(caseId, historiesWith({ medical: 'no' }), noPlan));
    expect(await test.ok('drafts.get', 'query', draft)).toEqual({ draft: null });
  });

  it('do not open when their answers were changed in the file', async () => {
    await save('saveHistories', historiesInput(caseId, historiesWith({ medical: 'no' }), noPlan));
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    sqlite.exec('DROP TRIGGER entries_no_update');
    sqlite
      .prepare(
        `UPDATE case_entries SET facts = replace(facts, '"medical":"no"', '"medical":"yes"') WHERE case_id = ?`,
      )
      .run(caseId);
    sqlite.close();
    await signIn(test, 'psico');
    expect(await test.refused('evaluation.get', 'query', { caseId })).toMatchObject({ code: 'damaged' });
  });
});

describe('notices (§6.7, end)', () => {
  it('cannot be raised without somebody who protects', async () => {
    for (const kinds of [[], ['threats'], ['weapons', 'threats']]) {
      const answer = await refuse(
        'evaluation.saveHistories',
        historiesInput(caseId, armed, planFor(psychologist, kinds)),
      );
      expect(answer).toMatchObject({ code: 'rule', detail: { rule: 'notice-plan', article: '§6.7' } });
    }
    expect(
      await refuse(
        'evaluation.saveHistories',
        historiesInput(caseId, armed, planFor(template.ids.facilitator, ['weapons'])),
      ),
    ).toMatchObject({ code: 'rule', fields: { 'notices.weapons.ownerId': 'protection-owner' } });
    expect((await evaluation()).histories.versions).toEqual([]);
    expect((await file()).notices).toEqual([]);
  });

  it('stand beside the name everywhere, once, with their task first on the page of whoever answers', async () => {
    const first = await save(
      'saveHistories',
      historiesInput(caseId, armed, planFor(psychologist, ['weapons'])),
    );
    expect(first.raised).toEqual(['weapons']);
    const again = historiesWith({ weapons: 'yes', threats: 'no' });
    expect(await save('saveHistories', historiesInput(caseId, again, noPlan, 1))).toMatchObject({
      raised: [],
    });
    const { group } = template.ids;
    await test.ok('groups.addMember', 'mutation', {
      groupId: group,
      caseId,
      joinedOn: today,
      overCapReason: '',
      referral: null,
    });

    await signIn(test, 'facilita');
    expect((await file()).notices).toMatchObject([{ kind: 'weapons', dueOn: today, taskClosed: false }]);
    const { rows } = await test.ok<{ rows: { caseId: string }[] }>('cases.list', 'query');
    expect(rows.find((row) => row.caseId === caseId)).toMatchObject({ noticeKinds: ['weapons'] });
    const { roster } = await test.ok<{ roster: { caseId: string }[] }>('groups.get', 'query', {
      groupId: group,
    });
    expect(roster.find((man) => man.caseId === caseId)).toMatchObject({ noticeKinds: ['weapons'] });

    test.clock.set('2026-11-26T15:00:00.000Z');
    await signIn(test, 'psico');
    const { tasks } = await test.ok<Today>('home.today', 'query');
    expect(tasks.map(({ dueOn, overdue }) => [dueOn, overdue])).toEqual(
      tasks.map(({ dueOn }) => [dueOn, dueOn < '2026-11-26']),
    );
    expect(tasks[0]).toMatchObject({ dueOn: today, overdue: true });
    expect(tasks).toContainEqual(
      expect.objectContaining({ caseId, kind: 'protection', noticeKind: 'weapons' }),
    );
  });

  it('are lifted with a reason, do not come back with the next save, and are raised again by a new yes', async () => {
    await save('saveHistories', historiesInput(caseId, armed, planFor(psychologist, ['weapons'])));
    const [notice] = (await file()).notices;
    const lifting = { noticeId: notice!.noticeId, reason: 'Entregó el arma.' };
    await test.ok('notices.lift', 'mutation', lifting);
    expect(await refuse('notices.lift', lifting)).toMatchObject({ detail: { rule: 'already-lifted' } });
    expect((await file()).notices).toEqual([]);

    const same = historiesWith({ weapons: 'yes', medical: 'no' });
    expect((await save('saveHistories', historiesInput(caseId, same, noPlan, 1))).raised).toEqual([]);
    await save('saveHistories', historiesInput(caseId, historiesWith({ weapons: 'no' }), noPlan, 2));
    const plan = planFor(psychologist, ['weapons']);
    expect((await save('saveHistories', historiesInput(caseId, armed, plan, 3))).raised).toEqual(['weapons']);
    const history = await test.ok<TimelinePage>('cases.timeline', 'query', { caseId, kinds: ['notice'] });
    const rows = history.rows.filter((row) => row.kind === 'notice' && row.noticeKind === 'weapons');
    expect(rows.map((row) => row.kind === 'notice' && row.lifted).sort()).toEqual([false, false, true]);
  });

  it('that were lifted can be opened again while none of their kind stands', async () => {
    const { liftedNotices } = await evaluation();
    expect(liftedNotices).toMatchObject([{ kind: 'severe-risk', reason: 'Ella vive ya en otra región.' }]);
    const again = { noticeId: liftedNotices[0]!.noticeId, ownerId: psychologist, dueOn: today };
    await test.ok('notices.reopen', 'mutation', again);
    expect((await file()).notices).toMatchObject([{ kind: 'severe-risk', taskClosed: false }]);
    expect((await evaluation()).liftedNotices).toEqual([]);
    expect(await refuse('notices.reopen', again)).toMatchObject({ detail: { rule: 'already-standing' } });
  });

  it('are not lifted by a lower level of risk', async () => {
    const level = (
      to: 'severe' | 'mild',
      baseVersion: number,
      ownerId: string,
      reasons = 'Se fue a vivir lejos.',
    ) => riskLevelInput(caseId, to, { baseVersion, ownerId, reasons });
    expect(await refuse('evaluation.saveRiskLevel', level('mild', 1, '', 'ya pasó'))).toMatchObject({
      code: 'rule',
      fields: { reasons: 'lowering-needs-reasons' },
    });
    await save('saveRiskLevel', level('mild', 1, ''));
    expect((await save('saveRiskLevel', level('severe', 2, psychologist))).raised).toEqual(['severe-risk']);
    expect((await save('saveRiskLevel', level('mild', 3, ''))).raised).toEqual([]);
    expect((await file()).notices).toMatchObject([{ kind: 'severe-risk' }]);
    expect((await evaluation()).riskLevel.versions.map((version) => version.level)).toEqual([
      'severe',
      'mild',
      'severe',
      'mild',
    ]);
  });
});

describe('the task of protecting', () => {
  it('is done once a step was taken, and its steps say who was told', async () => {
    const { protectionTask: taskId } = template.ids;
    const done = { taskId, outcome: 'done', note: '' };
    expect(await refuse('tasks.close', done)).toMatchObject({ fields: { outcome: 'protection-step' } });
    await signIn(test, 'social');
    await test.ok('protection.record', 'mutation', stepInput(taskId, 'Contestó el técnico de guardia.'));
    await signIn(test, 'facilita');
    expect(await refuse('tasks.close', done)).toMatchObject({ fields: { taskId: 'protection-owner' } });
    await signIn(test, 'psico');
    await test.ok('tasks.close', 'mutation', done);
    expect(await refuse('tasks.close', done)).toMatchObject({ detail: { rule: 'already-closed' } });
    const { rows } = await test.ok<{ rows: StepRow[] }>('protection.steps', 'query', { taskId });
    expect(rows).toMatchObject([
      {
        institution: 'Comisaría de Breña',
        note: 'Contestó el técnico de guardia.',
        recordedByName: 'Persona de social',
      },
    ]);
    expect((await test.ok<Today>('home.today', 'query')).tasks.map((task) => task.taskId)).not.toContain(
      taskId,
    );
  });

  it('passes to another with a reason, by number', async () => {
    const { openTask: taskId, facilitator } = template.ids;
    const change = { taskId, number: 1, ownerId: facilitator, dueOn: '2026-12-01', reason: 'Licencia' };
    await test.ok('tasks.change', 'mutation', change);
    expect(await refuse('tasks.change', change)).toMatchObject({ detail: { reason: 'newer-version' } });
    expect(await refuse('tasks.change', { ...change, number: 2 })).toMatchObject({
      detail: { reason: 'nothing-changed' },
    });
    expect(await test.ok<TaskView>('tasks.get', 'query', { taskId })).toMatchObject({
      ownerId: facilitator,
      dueOn: '2026-12-01',
      changes: [{ number: 1, reason: 'Licencia' }],
    });
  });

  it('never takes a step of another kind of task', async () => {
    expect(await refuse('protection.record', stepInput(template.ids.openTask))).toMatchObject({
      detail: { rule: 'not-protection' },
    });
  });
});

describe('what each profession appreciates', () => {
  it('is kept apart: social work does not reach the appreciation of psychology', async () => {
    const { appreciationEntry: entryId, case: evaluated } = template.ids;
    expect(await test.ok('appreciations.get', 'query', { caseId: evaluated })).toMatchObject({
      versions: [{ version: 1, complete: true }],
      latest: appreciationBody(),
    });
    expect(await test.refused('evaluation.version', 'query', { entryId })).toMatchObject({
      code: 'not-found',
    });
    await signIn(test, 'social');
    expect(await test.refused('appreciations.version', 'query', { entryId })).toMatchObject({
      code: 'forbidden',
    });
    expect(await test.refused('evaluation.version', 'query', { entryId })).toMatchObject({
      code: 'not-found',
    });
    const view = await test.ok<EvaluationView>('evaluation.get', 'query', { caseId: evaluated });
    expect(view.socialWork.latest).toEqual(socialWorkInput(evaluated).body);
    expect(JSON.stringify(view)).not.toContain('Justifica los celos');
  });

  it('is complete only when nothing is missing, and may be saved before', async () => {
    const input = appreciationInput(caseId);
    const lacking = { ...input, body: { ...input.body, summary: '' } };
    expect(await refuse('appreciations.save', lacking)).toMatchObject({
      code: 'invalid',
      fields: { 'body.summary': 'required' },
    });
    expect(await test.ok('appreciations.save', 'mutation', { ...lacking, complete: false })).toMatchObject({
      version: 1,
      complete: false,
    });
  });

  it('of violence holds to §5.2.3: economic violence has a form', async () => {
    const input = violenceInput(caseId);
    const formless = { ...input, economic: { ...input.economic, means: 'no' } };
    expect(await refuse('evaluation.saveViolence', formless)).toMatchObject({
      code: 'rule',
      detail: { rule: 'economic-form', article: '§5.2.3' },
    });
    expect(await save('saveViolence', { ...input, special: ['disability', 'girl', 'girl'] })).toMatchObject({
      complete: false,
    });
    expect((await evaluation()).violence.latest?.special).toEqual(['girl', 'disability']);
  });
});
