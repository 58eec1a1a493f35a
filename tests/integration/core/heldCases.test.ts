import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StateView } from '../../../shared/contract/caseStates.contract';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { isStopped, mayClarify } from '../../../shared/domain/rights/hold';
import { permissions } from '../../../shared/permissions';
import type { AttendanceMark } from '../../../shared/domain/sessions/attendance';
import { logInput } from '../../builders/sessions';
import { keepInput } from '../../builders/attachments';
import { decisionInput, moveInputFor, sanctionInput } from '../../builders/decisions';
import { withdrawal } from '../../builders/ficha';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { validInputs } from '../../contract/validInputs';
import { attemptIn } from '../../support/attempts';
import { signIn, type TestCore } from '../../support/testCore';

/** Nothing new is written about who took his consent back, or asked that his data be held (Ley 29733). */
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

const withdraw = (caseId: string) =>
  test.ok('bases.withdraw', 'mutation', withdrawal(caseId, template.ids.psychologist));
const restrict = async (caseId: string) => {
  await signIn(test, 'coordina');
  await test.ok('rights.restrict', 'mutation', { caseId, reason: 'Lo pidió.', askedOn: '2026-11-24' });
  await signIn(test, 'psico');
};
const noBasis = { code: 'rule', detail: { rule: 'no-basis', article: 'Ley 29733' } };

/** A session of today with everybody marked, and him as given. */
async function sessionWith(mark: AttendanceMark, observation: string) {
  const { group, facilitator, psychologist, case: member } = template.ids;
  const { sessionId } = await test.ok<{ sessionId: string }>('sessions.create', 'mutation', {
    groupId: group,
    heldOn: '2026-11-24',
    topics: [3],
  });
  const view = await test.ok<SessionView>('sessions.get', 'query', { sessionId });
  const him = view.roster.find((man) => man.caseId === member)!;
  const attendance = view.roster.map(({ caseId }) =>
    caseId === member ? { caseId, mark, observation } : { caseId, observation: 'Habló de su padre.' },
  );
  return {
    him,
    input: logInput(sessionId, [facilitator, psychologist], attendance, { topics: [3] }),
  };
}

describe.each([
  ['who took his consent back', withdraw, 'no-basis'],
  ['whose data are held', restrict, 'restricted'],
] as const)('of %s', (_who, hold, held) => {
  it('a session says whether he came and no more; he is named by his code', async () => {
    await hold(template.ids.case);
    const { him, input } = await sessionWith('late', 'Lloró al hablar de su hija.');
    expect(him.held).toBe(held);
    expect(await test.refused('sessions.close', 'mutation', input)).toMatchObject({
      code: 'rule',
      detail: { rule: 'observation-held', article: 'Ley 29733', people: 1, codes: him.code },
    });
    const { input: marked } = await sessionWith('not-admitted', '');
    await test.ok('sessions.close', 'mutation', marked);
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const observed = `INSERT INTO attendance (session_id, case_id, mark, observation) VALUES ('${input.sessionId}', '${template.ids.case}', 'late', 'Lloró')`;
    const silent = observed.replace(`'Lloró'`, `''`);
    expect(attemptIn(sqlite, [observed])).toBe('nothing is observed about who is held');
    expect(attemptIn(sqlite, [silent])).toBeNull();
    expect(
      attemptIn(sqlite, [
        silent,
        `UPDATE attendance SET observation = 'x' WHERE session_id = '${input.sessionId}'`,
      ]),
    ).toBe('nothing is observed about who is held');
    sqlite.close();
  });
});

describe('without a basis', () => {
  it('nothing is decided, confirmed or imposed; what was open ends, and he is told', async () => {
    const { loneCase, proposedCase, proposal, decidedCase, heldDecision, psychologist } = template.ids;
    await withdraw(loneCase);
    expect(await test.refused('decisions.decide', 'mutation', decisionInput(loneCase))).toMatchObject(
      noBasis,
    );
    expect(await test.refused('sanctions.record', 'mutation', sanctionInput(loneCase))).toMatchObject(
      noBasis,
    );
    await withdraw(proposedCase);
    await withdraw(decidedCase);
    await test.ok('decisions.explain', 'mutation', {
      decisionId: heldDecision,
      explainedOn: '2026-11-24',
      means: 'phone',
      note: 'Se le dijo.',
    });
    await signIn(test, 'social');
    const answer = { decisionId: proposal, answer: 'confirmed', reason: '' };
    expect(await test.refused('decisions.answer', 'mutation', answer)).toMatchObject(noBasis);
    await test.ok('decisions.answer', 'mutation', {
      ...answer,
      answer: 'refused',
      reason: 'Ya no corresponde.',
    });

    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const none = 'nothing is written without a basis';
    expect(
      attemptIn(sqlite, [
        `INSERT INTO case_sanctions (id, case_id, number, kind, court, docket, imposed_on, recorded_at, recorded_by)
         VALUES ('s', '${loneCase}', 1, 'other', '', '', '2026-01-01', '2026-01-01', '${psychologist}')`,
      ]),
    ).toBe(none);
    expect(
      attemptIn(sqlite, [
        `INSERT INTO case_decisions SELECT 'd', '${loneCase}', 1, outcome, to_state, criteria, decided_on, people,
         follow_up_owner_id, follow_up_due_on, detail_sealed, NULL, recorded_at, author_id
         FROM case_decisions WHERE id = '${heldDecision}'`,
      ]),
    ).toBe(none);
    sqlite.close();
  });

  it('a move is proposed to who may make it, and nothing moves by itself', async () => {
    const { loneCase } = template.ids;
    const view = () => test.ok<StateView>('caseStates.get', 'query', { caseId: loneCase });
    expect((await view()).proposed).toBeNull();
    await withdraw(loneCase);
    expect(await view()).toMatchObject({
      state: 'admitted',
      proposed: { to: 'withdrew', reason: 'consent-withdrawn' },
    });
    await test.ok('caseStates.move', 'mutation', moveInputFor(loneCase, 'withdrew', 'consent-withdrawn'));
    expect((await view()).proposed).toBeNull();
  });

  it('a document is kept only when it is the paper of a consent or an order', async () => {
    const { loneCase, stagedAttachment } = template.ids;
    await withdraw(loneCase);
    await signIn(test, 'admision');
    const keep = (kind: string) => keepInput(stagedAttachment, { kind });
    expect(await test.refused('attachments.keep', 'mutation', keep('ficha'))).toMatchObject(noBasis);
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const kept = (kind: string) =>
      `UPDATE attachments SET kept_at = staged_at, kind = '${kind}', dated_on = '2026-11-24' WHERE id = '${stagedAttachment}'`;
    expect(attemptIn(sqlite, [kept('ficha')])).toBe('nothing is written without a basis');
    expect(attemptIn(sqlite, [kept('court')])).toBeNull();
    sqlite.close();
    await signIn(test, 'admision');
    await test.ok('attachments.keep', 'mutation', keep('consent'));
  });
});

describe('what the window hides without a basis', () => {
  it('is what the core refuses', async () => {
    const { loneCase } = template.ids;
    await withdraw(loneCase);
    const refusedFor: Readonly<Record<string, readonly [login: string, path: string]>> = {
      'notes.write': ['psico', 'individualAttention.create'],
      'facilitator-notes.write': ['facilita', 'facilitatorNotes.create'],
      'attention.write': ['psico', 'attentionPlans.begin'],
      'evaluation.write': ['psico', 'evaluation.saveHistories'],
      'appreciation.write': ['psico', 'appreciations.save'],
      'social-work.write': ['social', 'evaluation.saveSocialWork'],
      'agenda.write': ['psico', 'appointments.create'],
      'tests.apply': ['psico', 'tests.record'],
    };
    expect(permissions.filter((permission) => isStopped('no-basis', permission)).sort()).toEqual(
      Object.keys(refusedFor).sort(),
    );
    for (const [login, path] of Object.values(refusedFor)) {
      await signIn(test, login);
      const valid = validInputs[path]!({ ids: template.ids, pieces: template.pieces, login }) as object;
      const answer = await test.refused(path, 'mutation', { ...valid, caseId: loneCase });
      expect([path, answer]).toMatchObject([path, noBasis]);
    }
  });
});

describe('a signed note', () => {
  it.each([
    ['is clarified without a basis: what is kept must stay right', withdraw, 'no-basis'],
    ['waits while he has the case restricted', restrict, 'restricted'],
  ] as const)('%s', async (_says, hold, kind) => {
    const { ids, pieces } = template;
    await hold(ids.case);
    const input = validInputs['individualAttention.amend']!({ ids, pieces, login: 'psico' });
    const answer = await test.core.call({ path: 'individualAttention.amend', type: 'mutation', input });
    expect(answer.ok).toBe(mayClarify(kind));
    if (!answer.ok) expect(answer).toMatchObject({ code: 'rule', detail: { rule: 'restricted' } });
  });
});

describe('of whose data are held', () => {
  it('a warning of somebody at risk is put back, and none is lifted', async () => {
    const { ids, pieces } = template;
    const outside = await openOutside(test.userData);
    const caseId = outside
      .prepare<[string], string>('SELECT case_id FROM risk_notices WHERE id = ?')
      .pluck()
      .get(ids.liftedNotice)!;
    outside.close();
    await restrict(caseId);
    const again = validInputs['notices.reopen']!({ ids, pieces, login: 'psico' });
    const { noticeId } = await test.ok<{ noticeId: string }>('notices.reopen', 'mutation', again);
    expect(await test.refused('notices.lift', 'mutation', { noticeId, reason: 'Otra vez.' })).toMatchObject({
      code: 'rule',
      detail: { rule: 'restricted' },
    });
  });
});
