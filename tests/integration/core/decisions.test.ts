import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { DecisionsView } from '../../../shared/contract/decisions.contract';
import { decisionInput, exclusionInput, moveInputFor } from '../../builders/decisions';
import type { HandOverView } from '../../../shared/contract/handOvers.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { attemptIn } from '../../support/attempts';
import { passphraseOf, signIn, type TestCore } from '../../support/testCore';

/** Decisions of entry and exclusion (§6.7), as the office takes them. */
let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterEach(() => {
  expect(test.internalErrors).toEqual([]);
  test.dispose();
});
afterAll(() => {
  template.dispose();
});

const start = async (login: string) => {
  test = template.copy();
  await signIn(test, login);
};
/** Without the one that a notice of the template opened. */
const newOf = (tasks: CaseFile['openTasks']) => tasks.filter((task) => task.noticeKind === null);
const view = (caseId: string) => test.ok<DecisionsView>('decisions.get', 'query', { caseId });
const file = (caseId: string) => test.ok<CaseFile>('cases.get', 'query', { caseId });
const decide = (input: unknown) =>
  test.ok<{ decisionId: string; standing: string }>('decisions.decide', 'mutation', input);
const refusedDecision = (input: unknown) => test.refused('decisions.decide', 'mutation', input);

describe('a decision of entry', () => {
  it('holds at once, and the state of the case follows from it', async () => {
    await start('social');
    const { loneCase } = template.ids;
    expect(await decide(decisionInput(loneCase))).toMatchObject({ standing: 'in-force' });
    expect((await file(loneCase)).state).toBe('in-intervention');
    const { rows, outcomes } = await view(loneCase);
    expect(rows).toMatchObject([
      { number: 1, outcome: 'individual', standing: 'in-force', mine: true, answer: null, explanation: null },
    ]);
    expect(rows[0]?.detail.criteria[0]?.facts).toContain('expareja');
    expect(outcomes).toEqual(['cai', 'referred', 'excluded']);
  });

  it('onto the waiting list leaves the task of finding a place, and a place is moved into by hand or decided', async () => {
    await start('psico');
    const { loneCase, psychologist } = template.ids;
    const followUp = { ownerId: psychologist, dueOn: '2026-12-04' };
    await decide(decisionInput(loneCase, { outcome: 'waiting', followUp }));
    const { state, openTasks } = await file(loneCase);
    expect(state).toBe('waiting');
    expect(newOf(openTasks)).toMatchObject([{ kind: 'waiting-entry', dueOn: '2026-12-04' }]);
    await test.ok(
      'caseStates.move',
      'mutation',
      moveInputFor(loneCase, 'in-intervention', 'place-free', { number: 2 }),
    );
    expect((await file(loneCase)).state).toBe('in-intervention');
  });

  it('to a CAI says why §6.7.3 does not bar him, and sends him to one from any other office (§6.2.8)', async () => {
    await start('psico');
    const { loneCase, psychologist } = template.ids;
    const cai = decisionInput(loneCase, {
      outcome: 'cai',
      service: { directoryEntryId: 'cai:1', name: 'CAI Breña' },
      followUp: { ownerId: psychologist, dueOn: '2026-12-04' },
    });
    expect((await refusedDecision(cai)).fields).toEqual({ caiReason: 'cai-reason-needed' });
    await decide({ ...cai, caiReason: 'La sentencia misma lo manda al programa.' });
    const { state, openTasks } = await file(loneCase);
    expect(state).toBe('referred-out');
    expect(newOf(openTasks)).toMatchObject([{ kind: 'refer-to-cai' }]);
  });
});

describe('an exclusion', () => {
  it('changes nothing until another person has confirmed it from a session of her own', async () => {
    await start('psico');
    const { proposedCase, proposal } = template.ids;
    expect((await file(proposedCase)).state).toBe('admitted');
    expect((await view(proposedCase)).rows).toMatchObject([{ standing: 'proposed', mine: true }]);
    const answer = { decisionId: proposal, answer: 'confirmed', reason: '' };
    expect(await test.refused('decisions.answer', 'mutation', answer)).toMatchObject({
      code: 'rule',
      detail: { rule: 'second-person' },
    });
    const [review] = (await file(proposedCase)).openTasks;
    expect(review).toMatchObject({ kind: 'exclusion-review' });
    const task = { taskId: review?.taskId };
    expect(await test.ok('tasks.get', 'query', task)).toMatchObject({ awaited: true, closedAt: null });

    await signIn(test, 'social');
    expect(await test.ok('decisions.answer', 'mutation', answer)).toMatchObject({ standing: 'in-force' });
    expect(await test.ok('tasks.get', 'query', task)).toMatchObject({ awaited: false });
    const { state, openTasks } = await file(proposedCase);
    expect(state).toBe('excluded');
    // What is left is to explain it to him (§6.7.3).
    expect(openTasks).toMatchObject([{ kind: 'explain-decision' }]);
    expect(await test.refused('decisions.answer', 'mutation', answer)).toMatchObject({
      detail: { rule: 'already-answered' },
    });
  });

  it('is explained each for itself: explaining one does not close the task of another', async () => {
    await start('social');
    const { proposedCase, proposal, psychologist, socialWorker } = template.ids;
    const confirm = (decisionId: string) =>
      test.ok('decisions.answer', 'mutation', { decisionId, answer: 'confirmed', reason: '' });
    const explain = (decisionId: string) =>
      test.ok('decisions.explain', 'mutation', {
        decisionId,
        explainedOn: '2026-11-24',
        means: 'in-person',
        note: 'Lo entendió.',
      });
    await confirm(proposal);
    await test.ok(
      'caseStates.move',
      'mutation',
      moveInputFor(proposedCase, 'admitted', 're-entry', { number: 2 }),
    );
    const again = await decide(exclusionInput(proposedCase, psychologist, { number: 2 }));
    await signIn(test, 'psico');
    await confirm(again.decisionId);
    await explain(again.decisionId);
    const { openTasks } = await file(proposedCase);
    expect(openTasks.map(({ kind, ownerId }) => [kind, ownerId])).toEqual([
      ['explain-decision', socialWorker],
    ]);
    const close = { taskId: openTasks[0]!.taskId, closedAt: '2026-11-24', outcome: 'done' };
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    expect(
      attemptIn(sqlite, [
        `UPDATE tasks SET closed_at = '${close.closedAt}', closed_by = owner_id, outcome = 'done' WHERE id = '${close.taskId}'`,
      ]),
    ).toBe('explained is what was explained');
    sqlite.close();
    await signIn(test, 'psico');
    await explain(proposal);
    expect((await file(proposedCase)).openTasks).toEqual([]);
  });

  it('waits for its second person: the task of confirming it closes by the answer alone, in no hands of its author', async () => {
    await start('social');
    const { proposedCase, proposal, psychologist, spare, socialWorker } = template.ids;
    const [task] = (await file(proposedCase)).openTasks;
    const taskId = task!.taskId;
    for (const [outcome, note] of [
      ['done', ''],
      ['not-needed', 'Ya no hace falta'],
    ]) {
      expect(await test.refused('tasks.close', 'mutation', { taskId, outcome, note })).toMatchObject({
        detail: { rule: 'answer-first', article: '§6.7' },
      });
    }
    const give = (ownerId: string) => ({ taskId, number: 1, ownerId, dueOn: task!.dueOn, reason: 'Turno' });
    // Neither whoever proposed it nor somebody who could not answer.
    for (const ownerId of [psychologist, spare]) {
      expect(await test.refused('tasks.change', 'mutation', give(ownerId))).toMatchObject({
        fields: { ownerId: 'second-person' },
      });
    }
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const close = `UPDATE tasks SET closed_at = created_at, closed_by = owner_id, outcome = 'not-needed',
      closing_note = 'x' WHERE id = '${taskId}'`;
    expect(attemptIn(sqlite, [close])).toBe('a proposal is reviewed by an answer');
    const change = `INSERT INTO task_changes (task_id, number, owner_id, due_on, reason, at, by_id)
      SELECT id, 1, '${psychologist}', due_on, 'x', created_at, owner_id FROM tasks WHERE id = '${taskId}'`;
    expect(attemptIn(sqlite, [change])).toBe('another person reviews a proposal');
    sqlite.close();

    // Nor by a hand-over of all that the second person has.
    await signIn(test, 'coordina');
    const given = await test.ok<HandOverView>('handOvers.get', 'query', { fromId: socialWorker });
    expect(given.reviewTasks).toBe(2);
    const handOver = (protectionToId: string | null) => ({
      fromId: socialWorker,
      toId: psychologist,
      exceptions: [],
      protectionToId,
      reason: 'Vacaciones',
      seen: { cases: given.cases.length, openTasks: given.openTasks },
    });
    expect(await test.refused('handOvers.create', 'mutation', handOver(null))).toMatchObject({
      detail: { rule: 'second-person', article: '§6.7' },
      fields: { protectionToId: 'second-person' },
    });
    const { userId: other } = await test.ok<{ userId: string }>('users.create', 'mutation', {
      login: 'social2',
      fullName: 'Persona de social2',
      passphrase: passphraseOf('social2'),
      role: 'social-work',
      profession: 'Trabajo social',
      trainedForFacilitation: false,
      granter: { kind: 'colleague', login: 'psico', passphrase: passphraseOf('psico') },
    });
    await test.ok('handOvers.create', 'mutation', handOver(other));
    expect((await file(proposedCase)).openTasks).toMatchObject([{ ownerId: other }]);
    expect(proposal).not.toBe('');
  });

  it('is explained once it holds, and only then; the task of explaining it closes with that alone', async () => {
    await start('social');
    const { proposedCase, proposal } = template.ids;
    const explanation = {
      decisionId: proposal,
      explainedOn: '2026-11-24',
      means: 'in-person',
      note: 'Lo entendió.',
    };
    expect(await test.refused('decisions.explain', 'mutation', explanation)).toMatchObject({
      code: 'rule',
      detail: { rule: 'not-in-force' },
    });
    await test.ok('decisions.answer', 'mutation', { decisionId: proposal, answer: 'confirmed', reason: '' });
    const [task] = (await file(proposedCase)).openTasks;
    const close = { taskId: task!.taskId, outcome: 'done', note: '' };
    expect(await test.refused('tasks.close', 'mutation', close)).toMatchObject({
      detail: { rule: 'explain-first' },
    });
    await test.ok('decisions.explain', 'mutation', explanation);
    expect((await file(proposedCase)).openTasks).toEqual([]);
    expect((await view(proposedCase)).rows[0]?.explanation).toMatchObject({
      means: 'in-person',
      note: 'Lo entendió.',
    });
    expect(await test.refused('decisions.explain', 'mutation', explanation)).toMatchObject({
      detail: { rule: 'already-explained' },
    });
  });

  it('is refused by the second person with a reason, or taken back by its author; then one decides anew', async () => {
    await start('psico');
    const { proposedCase, proposal, otherProposedCase, otherProposal } = template.ids;
    expect(await refusedDecision(decisionInput(proposedCase, { number: 2 }))).toMatchObject({
      code: 'rule',
      detail: { rule: 'decision-open' },
    });
    const withdraw = { decisionId: proposal, answer: 'withdrawn', reason: '' };
    expect(await test.refused('decisions.answer', 'mutation', withdraw)).toMatchObject({
      fields: { reason: 'required' },
    });
    await test.ok('decisions.answer', 'mutation', { ...withdraw, reason: 'Lo conversamos de nuevo.' });
    expect(await decide(decisionInput(proposedCase, { number: 2 }))).toMatchObject({ standing: 'in-force' });

    await signIn(test, 'social');
    await test.ok('decisions.answer', 'mutation', {
      decisionId: otherProposal,
      answer: 'refused',
      reason: 'Con apoyo puede seguir.',
    });
    expect((await view(otherProposedCase)).rows).toMatchObject([
      { standing: 'refused', answer: { reason: 'Con apoyo puede seguir.' } },
    ]);
    expect((await file(otherProposedCase)).state).toBe('admitted');
  });

  it('that waits is not confirmed once the case has moved on', async () => {
    await start('social');
    const { proposedCase, proposal } = template.ids;
    await test.ok('caseStates.move', 'mutation', moveInputFor(proposedCase, 'withdrew', 'moved-away'));
    const answer = { decisionId: proposal, answer: 'confirmed', reason: '' };
    expect(await test.refused('decisions.answer', 'mutation', answer)).toMatchObject({
      detail: { rule: 'state-moved-on' },
    });
    expect((await view(proposedCase)).rows[0]?.standing).toBe('proposed');
  });

  it('protects whoever may be at risk at once, before it is confirmed (§6.7, end)', async () => {
    await start('psico');
    const { loneCase, psychologist } = template.ids;
    const socialWorker = await idOf('social');
    await decide(
      exclusionInput(loneCase, socialWorker, {
        atRisk: 'yes',
        protection: { ownerId: psychologist, dueOn: '2026-11-24' },
      }),
    );
    const kinds = newOf((await file(loneCase)).openTasks).map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual(['exclusion-review', 'protection']);
  });

  it('is decided by one where the office says so, and its rule is coordination’s', async () => {
    await start('psico');
    expect(await test.refused('decisions.setRules', 'mutation', { exclusionPeople: 1 })).toMatchObject({
      code: 'forbidden',
    });
    await signIn(test, 'coordina');
    await test.ok('decisions.setRules', 'mutation', { exclusionPeople: 1 });
    await signIn(test, 'psico');
    const { loneCase, psychologist } = template.ids;
    expect(await decide(exclusionInput(loneCase, psychologist, { second: null }))).toMatchObject({
      standing: 'in-force',
    });
    expect((await file(loneCase)).state).toBe('excluded');
  });

  it('is followed by a re-entry and a decision of its own', async () => {
    await start('social');
    const { proposedCase, proposal } = template.ids;
    await test.ok('decisions.answer', 'mutation', { decisionId: proposal, answer: 'confirmed', reason: '' });
    expect((await view(proposedCase)).outcomes).toEqual([]);
    await test.ok(
      'caseStates.move',
      'mutation',
      moveInputFor(proposedCase, 'admitted', 're-entry', { number: 2 }),
    );
    expect((await view(proposedCase)).outcomes).toContain('group');
    await decide(decisionInput(proposedCase, { number: 2, outcome: 'group' }));
    expect((await file(proposedCase)).state).toBe('in-intervention');
  });
});

const idOf = async (login: string): Promise<string> => {
  const { rows } = await test.ok<{ rows: { id: string; fullName: string }[] }>('team.list', 'query');
  return rows.find((row) => row.fullName === `Persona de ${login}`)!.id;
};
