import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseCoverageView, MatrixView } from '../../../shared/contract/coverage.contract';
import type { GroupView } from '../../../shared/contract/groups.contract';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { attemptIn } from '../../support/attempts';
import { signIn, type TestCore } from '../../support/testCore';

/** Leaving a group while the case goes on, going over to another, joining late and making topics up. */
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

const group = (groupId: string) => test.ok<GroupView>('groups.get', 'query', { groupId });
const call = (path: string, input: unknown) => test.core.call({ path, type: 'mutation', input });
const leave = (leftOn: string) =>
  call('groups.leave', {
    groupId: template.ids.group,
    caseId: template.ids.case,
    leftOn,
    reason: 'Cambió su horario.',
  });
const transfer = (joinedOn: string) =>
  call('groups.transfer', {
    groupId: template.ids.group,
    caseId: template.ids.case,
    toGroupId: template.ids.plannedGroup,
    joinedOn,
    reason: 'Le queda más cerca.',
    overCapReason: '',
    referral: null,
  });
const join = (joinedOn: string) =>
  call('groups.addMember', {
    groupId: template.ids.group,
    caseId: template.ids.case,
    joinedOn,
    overCapReason: '',
    referral: null,
  });

describe('leaving', () => {
  it('has a day and a reason, not before a closed session, and he may come back on a later day', async () => {
    expect(await leave('2026-11-17')).toMatchObject({
      ok: false,
      fields: { leftOn: 'left-before-closed-session' },
    });
    expect(await leave('2026-11-16')).toMatchObject({ ok: false, fields: { leftOn: 'left-before-joining' } });
    expect(await leave('2026-11-25')).toMatchObject({ ok: false, fields: { leftOn: 'date-future' } });
    expect(await leave('2026-11-23')).toMatchObject({ ok: true });
    const after = await group(template.ids.group);
    expect(after.roster).toEqual([]);
    expect(after.left).toMatchObject([
      { leftOn: '2026-11-23', state: null, why: 'Cambió su horario.', toGroupName: null },
    ]);
    expect(await join('2026-11-23')).toMatchObject({
      ok: false,
      fields: { joinedOn: 'joined-before-leaving' },
    });
    expect(await join('2026-11-24')).toMatchObject({ ok: true });
    expect(await leave('2026-11-24')).toMatchObject({ ok: true });
    expect((await group(template.ids.group)).left).toHaveLength(2);
  });
});

describe('a transfer', () => {
  it('leaves one group and enters the other in one act, and the history of the case says both', async () => {
    expect(await transfer('2026-11-18')).toMatchObject({
      ok: false,
      fields: { joinedOn: 'joined-before-closed-session' },
    });
    expect(await transfer('2026-11-24')).toMatchObject({ ok: true });
    const from = await group(template.ids.group);
    expect(from.roster).toEqual([]);
    expect(from.left).toMatchObject([{ leftOn: '2026-11-23', toGroupName: 'Grupo por comenzar' }]);
    const to = await group(template.ids.plannedGroup);
    expect(to.roster).toMatchObject([{ caseId: template.ids.case, joinedOn: '2026-11-24' }]);
    const { rows } = await test.ok<TimelinePage>('cases.timeline', 'query', {
      caseId: template.ids.case,
      kinds: ['joined-group', 'left-group', 'make-up'],
      byId: null,
      from: null,
      to: null,
      cursor: null,
      limit: 20,
    });
    expect(rows.map(({ kind, day }) => [kind, day])).toEqual([
      ['make-up', '2026-11-24'],
      ['joined-group', '2026-11-24'],
      ['left-group', '2026-11-23'],
      ['joined-group', '2026-11-17'],
    ]);
    // What he heard in the group that he left goes on counting.
    const { rows: men } = await test.ok<MatrixView>('coverage.matrix', 'query', {
      groupId: template.ids.plannedGroup,
    });
    expect(men[0]!.cells[0]).toMatchObject({ topic: 1, way: 'session', on: '2026-11-18', treated: false });
  });

  it('that is refused where he would go leaves him where he is', async () => {
    const before = await group(template.ids.group);
    await test.ok('groups.addMember', 'mutation', {
      groupId: template.ids.plannedGroup,
      caseId: template.ids.case,
      joinedOn: '2026-11-20',
      overCapReason: '',
      referral: null,
    });
    expect(await transfer('2026-11-24')).toMatchObject({ ok: false, detail: { reason: 'already-member' } });
    expect((await group(template.ids.group)).roster).toEqual(before.roster);
  });
});

describe('what he has heard', () => {
  const mine = () => test.ok<CaseCoverageView>('coverage.ofCase', 'query', { caseId: template.ids.case });

  it('is said by topic, with what he made up until that is retracted', async () => {
    const before = await mine();
    expect(before.cells[0]).toEqual({ topic: 1, way: 'session', on: '2026-11-18', treated: true });
    expect(before.cells[12]).toMatchObject({ way: 'make-up' });
    expect(before.cells[4]).toEqual({ topic: 5, way: null, on: '', treated: false });
    const retract = () =>
      call('coverage.retractMakeUp', { makeUpId: template.ids.makeUp, reason: 'Era de otro.' });
    expect(await retract()).toMatchObject({ ok: true });
    expect(await retract()).toMatchObject({ ok: false, detail: { rule: 'make-up-retracted' } });
    const after = await mine();
    expect(after.cells[12]).toMatchObject({ way: null });
    expect(after.makeUps).toMatchObject([{ topic: 13, retractedWhy: 'Era de otro.' }]);
  });

  it('is said to whoever takes a man in late', async () => {
    expect(
      await test.ok('groups.joining', 'query', {
        groupId: template.ids.group,
        caseId: template.ids.loneCase,
      }),
    ).toMatchObject({ missedTopics: [1] });
    expect(
      await test.ok('groups.joining', 'query', { groupId: template.ids.group, caseId: template.ids.case }),
    ).toMatchObject({ missedTopics: [] });
  });
});

describe('the SQL of memberships and make-ups', () => {
  it('holds to it even if the program is wrong', async () => {
    expect(await transfer('2026-11-24')).toMatchObject({ ok: true });
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const attempt = (...statements: string[]) => attemptIn(sqlite, statements);
    const trace = 'a membership ends with its case';
    expect(attempt('DELETE FROM past_memberships')).toBe(trace);
    expect(attempt(`UPDATE past_memberships SET reason = 'otra'`)).toBe(trace);
    expect(attempt('INSERT OR REPLACE INTO past_memberships SELECT * FROM past_memberships')).toBe(trace);
    const end = (change: string, leftOn: string, toGroup: string) =>
      `INSERT INTO past_memberships SELECT group_id, case_id, 1, joined_on, over_cap_reason, added_at, added_by,
        '${leftOn}', ${change}, ${change === 'NULL' ? `'Motivo'` : `''`}, ${toGroup},
        ${change === 'NULL' ? `added_at, added_by` : 'NULL, NULL'} FROM group_members
       WHERE group_id = '${template.ids.plannedGroup}'`;
    expect(attempt(end('NULL', '2026-11-24', 'NULL'))).toBeNull();
    expect(attempt(end('7', '2026-11-24', 'NULL'))).toBe(trace);
    expect(attempt(end('NULL', '2026-11-24', `'${template.ids.group}'`))).toBe('a transfer arrives');
    const stays = 'what was made up does not change';
    expect(attempt(`UPDATE make_ups SET topic = 2`)).toBe(stays);
    expect(attempt('DELETE FROM make_ups')).toBe(stays);
    expect(attempt('INSERT OR REPLACE INTO make_ups SELECT * FROM make_ups')).toBe(stays);
    sqlite.close();
  });
});
