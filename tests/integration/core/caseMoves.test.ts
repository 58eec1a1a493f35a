import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { StateView } from '../../../shared/contract/caseStates.contract';
import { moveInputFor, summonsOf } from '../../builders/decisions';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { signIn, type TestCore } from '../../support/testCore';

/** A case goes from state to state by its procedures (docs/state-machine.md). */
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
const move = (...given: Parameters<typeof moveInputFor>) =>
  test.ok('caseStates.move', 'mutation', moveInputFor(...given));
const view = (caseId: string) => test.ok<StateView>('caseStates.get', 'query', { caseId });

describe('a case', () => {
  it('is moved with its reason and its day, and its history and its timeline say so', async () => {
    await start('psico');
    const { loneCase } = template.ids;
    await move(loneCase, 'in-evaluation', 'evaluation-begins', { note: 'Cita con psicología' });
    const after = await view(loneCase);
    expect(after).toMatchObject({ state: 'in-evaluation', number: 1, correction: 'admitted' });
    expect(after.moves).toEqual(['withdrew', 'referred-out']);
    expect(after.changes).toMatchObject([
      { from: 'admitted', to: 'in-evaluation', act: 'move', note: 'Cita con psicología', summons: null },
    ]);
    const file = await test.ok<CaseFile>('cases.get', 'query', { caseId: loneCase });
    expect(file.state).toBe('in-evaluation');
    expect(file.latest.filter((row) => row.kind === 'state')).toMatchObject([
      { from: 'admitted', to: 'in-evaluation', reason: 'evaluation-begins' },
    ]);
  });

  it('is summoned with its proof, does not come, and is given to somebody to summon again', async () => {
    await start('admision');
    const { movedCase, psychologist } = template.ids;
    const summons = {
      ...moveInputFor(movedCase, 'summoned', 'court-order', { number: 2 }),
      summons: summonsOf({ forDay: '2026-11-23' }),
    };
    await test.ok('caseStates.move', 'mutation', summons);
    await test.ok('caseStates.move', 'mutation', {
      ...moveInputFor(movedCase, 'no-show', 'did-not-come', { number: 3 }),
      summonAgain: { ownerId: psychologist, dueOn: '2026-12-04' },
    });
    const { state, changes } = await view(movedCase);
    expect(state).toBe('no-show');
    expect(changes[1]?.summons).toEqual(summonsOf({ forDay: '2026-11-23' }));
    const { openTasks } = await test.ok<CaseFile>('cases.get', 'query', { caseId: movedCase });
    expect(openTasks).toMatchObject([{ kind: 'summon', dueOn: '2026-12-04', ownerId: psychologist }]);
  });

  it('goes back where the last move came from, with the reason of the mistake, and once', async () => {
    await start('admision');
    const { movedCase } = template.ids;
    await test.ok('caseStates.correct', 'mutation', {
      caseId: movedCase,
      number: 2,
      note: 'Era su hermano.',
    });
    expect(await view(movedCase)).toMatchObject({ state: 'admitted', number: 2, correction: null });
    expect(
      await test.refused('caseStates.correct', 'mutation', {
        caseId: movedCase,
        number: 3,
        note: 'Otra vez',
      }),
    ).toMatchObject({ code: 'rule', detail: { rule: 'no-correction' } });
  });

  it('is moved by one of two who saw it at the same time', async () => {
    await start('psico');
    const { loneCase } = template.ids;
    await move(loneCase, 'in-evaluation', 'evaluation-begins');
    const late = moveInputFor(loneCase, 'withdrew', 'said-so');
    expect(await test.refused('caseStates.move', 'mutation', late)).toMatchObject({
      code: 'conflict',
      detail: { reason: 'newer-version' },
    });
  });

  it('is moved while the clock stands a year back, and keeps the order of what happened', async () => {
    await start('psico');
    const { loneCase } = template.ids;
    await move(loneCase, 'in-evaluation', 'evaluation-begins');
    test.clock.set('2025-11-24T15:00:00.000Z');
    await move(loneCase, 'withdrew', 'said-so', { number: 2, occurredOn: '2025-11-24' });
    expect((await view(loneCase)).changes.map(({ to }) => to)).toEqual(['in-evaluation', 'withdrew']);
  });

  it('is archived by coordination alone', async () => {
    await start('psico');
    const archive = moveInputFor(template.ids.movedCase, 'archived', 'retention-ended', { number: 2 });
    expect(await test.refused('caseStates.move', 'mutation', archive)).toMatchObject({
      code: 'rule',
      detail: { rule: 'path-of-others' },
    });
    await signIn(test, 'coordina');
    await test.ok('caseStates.move', 'mutation', archive);
    expect(await view(template.ids.movedCase)).toMatchObject({
      state: 'archived',
      moves: [],
      correction: 'withdrew',
    });
  });
});
