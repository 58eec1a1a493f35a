import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GroupView } from '../../../shared/contract/groups.contract';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import type { CaseState, MoveReason } from '../../../shared/domain/cases/states';
import { moveInputFor } from '../../builders/decisions';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { attemptIn } from '../../support/attempts';
import { signIn, type TestCore } from '../../support/testCore';

/** Where a case ends, its place in the groups ends with it. */
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

const group = () => test.ok<GroupView>('groups.get', 'query', { groupId: template.ids.group });
const session = (sessionId: string) => test.ok<SessionView>('sessions.get', 'query', { sessionId });
const move = (to: CaseState, reason: MoveReason, number = 1, occurredOn = '2026-11-24') =>
  test.ok('caseStates.move', 'mutation', moveInputFor(template.ids.case, to, reason, { number, occurredOn }));
const codes = (rows: readonly { readonly caseId: string }[]) => rows.map(({ caseId }) => caseId);

describe('a case that ends', () => {
  it('leaves the roster with its reason, and stays in the sessions of its days', async () => {
    const { case: member, closedSession, openSession } = template.ids;
    const before = await session(closedSession);
    expect(codes((await group()).roster)).toContain(member);
    await move('withdrew', 'stopped-coming');
    const after = await group();
    expect(codes(after.roster)).not.toContain(member);
    expect(after.left).toMatchObject([
      { caseId: member, leftOn: '2026-11-24', state: 'withdrew', reason: 'stopped-coming' },
    ]);
    expect(await session(closedSession)).toEqual(before);
    // On the day on which he left he still belongs to it; afterwards he does not.
    const open = await session(openSession);
    expect(codes(open.roster).includes(member)).toBe(open.heldOn <= '2026-11-24');
    const { sessionId } = await test.ok<{ sessionId: string }>('sessions.create', 'mutation', {
      groupId: template.ids.group,
      heldOn: '2026-11-25',
      topics: [2],
    });
    expect(codes((await session(sessionId)).roster)).not.toContain(member);
    const rows = (await group()).sessionList;
    expect(rows.find((row) => row.sessionId === sessionId)?.rosterSize).toBe(after.roster.length);
  });

  it('that was ended by mistake is where it was', async () => {
    const before = await group();
    await move('withdrew', 'said-so');
    await test.ok('caseStates.correct', 'mutation', {
      caseId: template.ids.case,
      number: 2,
      note: 'Era otra persona.',
    });
    expect(await group()).toEqual(before);
  });

  it('joins again as anybody does when he comes back, and both times are known', async () => {
    await move('withdrew', 'moved-away');
    await move('admitted', 're-entry', 2);
    expect((await group()).left).toHaveLength(1);
    await test.ok('groups.addMember', 'mutation', {
      groupId: template.ids.group,
      caseId: template.ids.case,
      joinedOn: '2026-11-24',
      overCapReason: '',
      referral: null,
    });
    await move('withdrew', 'said-so', 3);
    expect((await group()).left.map(({ reason }) => reason).sort()).toEqual(['moved-away', 'said-so']);
  });
});

describe('the database', () => {
  it('holds to it even if the program is wrong', async () => {
    await move('withdrew', 'said-so');
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const { group: groupId, case: member, movedCase, loneCase } = template.ids;
    const join = (caseId: string) => `INSERT INTO group_members
      SELECT '${groupId}', id, '2026-11-24', '', created_at, created_by FROM cases WHERE id = '${caseId}'`;
    expect(attemptIn(sqlite, [join(movedCase)])).toBe('an ended case joins no group');
    expect(attemptIn(sqlite, [join(member)])).toBe('an ended case joins no group');
    expect(attemptIn(sqlite, [join(loneCase)])).toBeNull();
    const trace = 'a membership ends with its case';
    expect(
      attemptIn(sqlite, [join(loneCase), `DELETE FROM group_members WHERE case_id = '${loneCase}'`]),
    ).toBe(trace);
    expect(attemptIn(sqlite, ['DELETE FROM past_memberships'])).toBe(trace);
    expect(attemptIn(sqlite, [`UPDATE past_memberships SET left_on = '2027-01-01'`])).toBe(trace);
    expect(
      attemptIn(sqlite, [
        `INSERT INTO past_memberships SELECT group_id, '${loneCase}', number, joined_on, over_cap_reason, added_at,
         added_by, left_on, change_number, reason, to_group, left_at, left_by FROM past_memberships`,
      ]),
    ).toBe(trace);
    sqlite.close();
  });
});
