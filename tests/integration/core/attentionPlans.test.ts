import type { Database } from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttentionPlan } from '../../../shared/contract/attention-plans.contract';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import { planInput } from '../../builders/attention';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { today } from '../../builders/registration';
import { signIn, type TestCore } from '../../support/testCore';

/** The plan of individual attention (§6.8.1 to §6.8.3). */
let template: OfficeTemplate;
let test: TestCore;
let outside: Database | undefined;

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'psico');
});
afterEach(() => {
  expect(test.internalErrors).toEqual([]);
  outside?.close();
  outside = undefined;
  test.dispose();
});
afterAll(() => {
  template.dispose();
});

const plans = async (caseId = template.ids.case) =>
  (await test.ok<{ rows: AttentionPlan[] }>('attentionPlans.ofCase', 'query', { caseId })).rows;
const refused = (path: string, input: object) => test.refused(path, 'mutation', input);
const own = (change: object = {}) => ({
  ...planInput(template.ids.loneCase, template.ids.psychologist),
  ...change,
});

describe('a plan', () => {
  it('says who gives it, at whose request, for what and towards what', async () => {
    expect(await plans()).toMatchObject([
      {
        giver: 'psychologist',
        giverName: 'Ana Psicóloga Ñahui',
        requestedBy: 'facilitators',
        goals: [{ goal: 1, version: 1, state: 'open' }, { goal: 2 }],
        ended: null,
      },
    ]);
    await signIn(test, 'facilita');
    expect(await plans()).toHaveLength(1);
  });

  it('is given by whoever §6.8.1 names, each with what is needed to know who that is', async () => {
    const { facilitator } = template.ids;
    const service = { directoryEntryId: 'e-1', name: 'Centro de salud mental' };
    for (const [change, fields] of [
      [{ giver: 'psychologist', giverId: facilitator }, { giverId: 'giver-needed' }],
      [{ giver: 'facilitator', giverId: null }, { giverId: 'giver-needed' }],
      [{ giver: 'outside', giverId: null }, { giverName: 'giver-name-needed' }],
      [{ giver: 'health-service', giverId: null }, { service: 'service-of-directory' }],
      [
        { giver: 'health-service', giverId: null, service: { ...service, directoryEntryId: null } },
        { service: 'service-of-directory' },
      ],
      [{ approaches: ['gender'] }, { approachesReason: 'approaches-reason-needed' }],
    ] as const) {
      expect(await refused('attentionPlans.begin', own(change))).toMatchObject({ code: 'rule', fields });
    }
    for (const change of [
      { giver: 'facilitator', giverId: facilitator },
      { giver: 'outside', giverId: null, giverName: 'Lic. Inventado, psicólogo' },
      { giver: 'health-service', giverId: null, service },
      { approaches: ['gender'], approachesReason: 'Se retoman más adelante.' },
    ]) {
      await test.ok('attentionPlans.begin', 'mutation', own(change));
    }
    expect(await plans(template.ids.loneCase)).toHaveLength(4);
  });

  it('keeps every version of a goal, and tells who wrote last', async () => {
    const goal = { planId: template.ids.plan, goal: 1, baseVersion: 1, text: 'Pide un alto', state: 'under-way' };
    await test.ok('attentionPlans.saveGoal', 'mutation', goal);
    expect(await refused('attentionPlans.saveGoal', goal)).toMatchObject({
      code: 'conflict',
      detail: { reason: 'newer-version' },
    });
    expect(await refused('attentionPlans.saveGoal', { ...goal, baseVersion: 2 })).toMatchObject({
      detail: { reason: 'nothing-changed' },
    });
    await test.ok('attentionPlans.saveGoal', 'mutation', { ...goal, goal: null, baseVersion: 0 });
    expect((await plans())[0]?.goals).toMatchObject([
      { goal: 1, version: 2, text: 'Pide un alto', earlier: [{ version: 1, state: 'open' }] },
      { goal: 2, version: 1, earlier: [] },
      { goal: 3, version: 1 },
    ]);
  }); // prettier-ignore

  it('ends once with its reason, and then has no more goals', async () => {
    const end = { planId: template.ids.plan, endedOn: today, reason: 'other', note: '' };
    expect(await refused('attentionPlans.end', end)).toMatchObject({ fields: { note: 'required' } });
    expect(await refused('attentionPlans.end', { ...end, endedOn: '2026-11-01', note: 'x' })).toMatchObject({
      fields: { endedOn: 'before-plan' },
    });
    await test.ok('attentionPlans.end', 'mutation', { ...end, reason: 'goals-reached' });
    expect(await refused('attentionPlans.end', { ...end, reason: 'he-left' })).toMatchObject({
      fields: { endedOn: 'plan-ended' },
    });
    expect(
      await refused('attentionPlans.saveGoal', {
        planId: template.ids.plan, goal: null, baseVersion: 0, text: 'Otra', state: 'open',
      }),
    ).toMatchObject({ detail: { rule: 'plan-ended' } }); // prettier-ignore
    const { rows } = await test.ok<TimelinePage>('cases.timeline', 'query', {
      caseId: template.ids.case,
      kinds: ['attention-plan'],
    });
    expect(rows.map((row) => row.kind === 'attention-plan' && row.ended)).toEqual([true, false]);
    outside = await openOutside(test.userData);
    const { plan, psychologist } = template.ids;
    for (const [act, says] of [
      [
        `INSERT INTO attention_goals VALUES ('${plan}', 3, 1, 'x', 'open', 'x', '${psychologist}')`,
        'has ended',
      ],
      [`INSERT OR REPLACE INTO attention_plan_ends SELECT * FROM attention_plan_ends`, 'ends once'],
      [`UPDATE attention_plan_ends SET note = 'x'`, 'ends once'],
      [`DELETE FROM attention_plan_ends`, 'ends once'],
    ] as const) {
      expect(() => outside!.exec(act), act).toThrow(says);
    }
  });
});
