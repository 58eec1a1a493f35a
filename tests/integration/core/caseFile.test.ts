import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { registration } from '../../builders/registration';
import { signIn, type TestCore } from '../../support/testCore';

/** The page of a case: its head in one answer, its history in pages. */
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

const file = (caseId: string) => test.ok<CaseFile>('cases.get', 'query', { caseId });
const history = (change: object = {}) =>
  test.ok<TimelinePage>('cases.timeline', 'query', { caseId: template.ids.case, limit: 100, ...change });

describe('the head of a case', () => {
  it('says what has to be done, what was done last and which tabs have something', async () => {
    const head = await file(template.ids.case);
    expect(head.openTasks.map(({ kind }) => kind).sort()).toEqual(['other', 'protection']);
    expect(head.unsignedNoteOn).toBe('2026-11-24');
    expect(head.has).toEqual({ notes: true, groups: true });
    const { rows } = await history();
    expect(head.latest).toEqual(rows.slice(0, 6));
    expect((await file(template.ids.loneCase)).has).toEqual({ notes: false, groups: false });
  });

  it('names the other cases of the man', async () => {
    const { person, psychologist, case: earlier } = template.ids;
    expect((await file(earlier)).otherCases).toEqual([]);
    const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', {
      ...registration(psychologist),
      condition: 're-entry',
      existingPersonId: person,
    });
    const [first, again] = [await file(earlier), await file(caseId)];
    expect(first.otherCases).toMatchObject([{ caseId, code: again.code, state: again.state }]);
    expect(again.otherCases).toMatchObject([{ caseId: earlier, code: first.code }]);
  });
});

describe('the history', () => {
  it('is narrowed by kind, by who did it and by period', async () => {
    const whole = await history();
    expect(whole.whole?.total).toBe(whole.rows.length);
    expect(whole.whole?.actors.map(({ fullName }) => fullName)).toEqual([
      'Ana Psicóloga Ñahui',
      'Persona de facilita',
      'Persona de social',
    ]);
    const notes = await history({ kinds: ['note'] });
    expect(notes.rows.map(({ kind }) => kind)).toEqual(['note', 'note', 'note', 'note']);
    const social = whole.whole?.actors.find(({ fullName }) => fullName === 'Persona de social');
    expect((await history({ byId: social?.id, kinds: ['entry'] })).rows).toMatchObject([
      { kind: 'entry', section: 'social-work' },
    ]);
    const early = await history({ from: '2026-11-17', to: '2026-11-18' });
    expect(early.rows.map(({ kind }) => kind)).toEqual(['session', 'joined-group']);
    expect(await test.refused('cases.timeline', 'query', {
      caseId: template.ids.case, from: '2026-11-18', to: '2026-11-17',
    })).toMatchObject({ code: 'invalid', fields: { to: 'period-order' } }); // prettier-ignore
  });

  it('keeps what happens in groups from who may not read them, also when they ask for it', async () => {
    const before = await history();
    await signIn(test, 'admision');
    const after = await history();
    const kept = ['session', 'joined-group', 'make-up', 'certificate', 'attention-plan', 'test'];
    const ofGroups = before.rows.filter(({ kind }) => kept.includes(kind));
    expect(new Set(ofGroups.map(({ kind }) => kind))).toEqual(new Set(kept));
    expect(after.rows).toEqual(before.rows.filter((row) => !ofGroups.includes(row)));
    expect((await history({ kinds: ['session', 'joined-group'] })).rows).toEqual([]);
    expect((await file(template.ids.case)).has.groups).toBe(false);
    expect(JSON.stringify(await file(template.ids.case))).not.toContain('Participó poco');
  });

  it('of a case that is not there is not found', async () => {
    const { psychologist } = template.ids;
    expect(await test.refused('cases.timeline', 'query', { caseId: psychologist })).toMatchObject({
      code: 'not-found',
    });
  });
});
