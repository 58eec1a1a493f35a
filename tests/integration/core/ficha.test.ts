import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { ChildrenView, FichaView } from '../../../shared/contract/ficha.contract';
import type { PickOption } from '../../../shared/contract/lists.contract';
import {
  admissionStep,
  basisOf,
  childrenStep,
  contactStep,
  informationStep,
  personalStep,
  withdrawal,
  workStep,
} from '../../builders/ficha';
import { appreciationInput, socialWorkInput } from '../../builders/evaluation';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { registration, today } from '../../builders/registration';
import { signIn, type TestCore } from '../../support/testCore';

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

const open = async (login = 'psico') => {
  test = template.copy();
  await signIn(test, login);
};
const fichaOf = (caseId: string) => test.ok<FichaView>('ficha.get', 'query', { caseId });
const save = (path: string, input: object) => test.ok('ficha.' + path, 'mutation', input);
const actions = async (): Promise<string[]> => {
  await signIn(test, 'coordina');
  const { rows } = await test.ok<{ rows: { action: string }[] }>('audit.list', 'query', { limit: 60 });
  return rows.map(({ action }) => action);
};

describe('the registration form (§6.4.2)', () => {
  it('begins with what was said at the desk, and says what is missing', async () => {
    await open();
    const ficha = await fichaOf(template.ids.case);
    expect(ficha.admission).toHaveLength(1);
    expect(ficha.admission[0]).toMatchObject({ version: 1, fromPaper: false, occurredOn: today });
    expect(ficha.contact[0]?.content).toMatchObject({
      phones: [{ number: '999 000 111', kind: 'mobile', messages: 'not-asked' }],
      safeContact: 'Por la tarde',
    });
    expect(ficha.missing).toMatchObject({
      admission: ['reason'],
      personal: ['motherTongue', 'maritalState'],
      'education-work': ['education', 'occupation'],
      contact: ['ubigeo'],
      children: ['count'],
      information: ['given'],
    });
    expect(ficha.complete).toBe(false);
  });

  it('is completed by several hands, in versions that stay', async () => {
    await open('admision');
    const { loneCase: caseId } = template.ids;
    await save('saveAdmission', admissionStep(caseId));
    await save('savePersonal', personalStep(caseId));
    await save('saveWork', workStep(caseId));
    await save('saveContact', contactStep(caseId));
    await save('saveInformation', informationStep(caseId));
    await test.refused('ficha.saveChildren', 'mutation', childrenStep(caseId));
    await signIn(test, 'psico');
    await save('savePersonal', personalStep(caseId, { maritalState: 'cohabiting' }, { baseVersion: 1 }));
    await test.ok('appreciations.save', 'mutation', { ...appreciationInput(caseId), complete: false });
    await signIn(test, 'social');
    await save('saveChildren', childrenStep(caseId));
    await test.ok('evaluation.saveSocialWork', 'mutation', socialWorkInput(caseId));
    const ficha = await fichaOf(caseId);
    expect(ficha.personal.map(({ content }) => content.maritalState)).toEqual(['separated', 'cohabiting']);
    expect(ficha.contact.map(({ content }) => content.placeName)).toEqual([
      '',
      expect.stringMatching(/Breña/),
    ]);
    const { psychology, 'social-work': _social, ...rest } = ficha.missing;
    expect(psychology).toEqual(['appreciation']);
    expect(Object.values(rest).flat()).toEqual([]);
  });

  it('shows the number of his children to all, and the words to those who hold the key', async () => {
    await open('social');
    const { loneCase: caseId } = template.ids;
    await save('saveChildren', childrenStep(caseId));
    await save('saveChildren', childrenStep(caseId, { note: 'Otra cosa' }, { baseVersion: 1 }));
    const { versions } = await test.ok<ChildrenView>('ficha.children', 'query', { caseId });
    expect(versions.map(({ content }) => content.note)).toEqual([
      'Los ve los domingos, con acuerdo.',
      'Otra cosa',
    ]);
    await signIn(test, 'admision');
    expect(await test.refused('ficha.children', 'query', { caseId })).toMatchObject({ code: 'forbidden' });
    expect(JSON.stringify(await fichaOf(caseId))).not.toContain('domingos');
  });

  it('keeps the day of an estimate while the estimate stands, and lets a birth take its place', async () => {
    await open();
    const input = registration(template.ids.psychologist, {
      documentNumber: '44556677',
      givenNames: 'Walter',
      paternalSurname: 'Inga',
      birthDate: null,
      estimatedAge: 40,
    });
    const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', input);
    test.clock.set('2027-03-01T15:00:00.000Z');
    const later = { occurredOn: '2027-03-01' };
    await save('savePersonal', personalStep(caseId, { estimatedAge: 40 }, { ...later, baseVersion: 1 }));
    expect((await fichaOf(caseId)).personal.at(-1)?.content.estimatedOn).toBe(today);
    await save('savePersonal', personalStep(caseId, { estimatedAge: 43 }, { ...later, baseVersion: 2 }));
    expect((await fichaOf(caseId)).personal.at(-1)?.content.estimatedOn).toBe('2027-03-01');
    const { person } = await test.ok<CaseFile>('cases.get', 'query', { caseId });
    expect(person).toMatchObject({ birthDate: null, estimatedAge: 43, estimatedOn: '2027-03-01' });
    await save(
      'savePersonal',
      personalStep(caseId, { birthDate: '1984-05-06' }, { ...later, baseVersion: 3 }),
    );
    const ficha = await fichaOf(caseId);
    expect(ficha.birthDate).toBe('1984-05-06');
    expect(ficha.personal.map(({ content }) => content.estimatedAge)).toEqual([40, 40, 43, null]);
  });

  it('is copied from paper with the day of the paper', async () => {
    await open();
    const input = registration(template.ids.psychologist, {
      documentNumber: '44556677',
      givenNames: 'Walter',
      paternalSurname: 'Inga',
    });
    const consent = { ...input.consent, givenOn: '2026-10-01' };
    const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', {
      ...input,
      consent,
      paperOn: '2026-10-01',
    });
    const ficha = await fichaOf(caseId);
    expect(ficha.admission[0]).toMatchObject({ fromPaper: true, occurredOn: '2026-10-01' });
    expect(ficha.bases[0]).toMatchObject({ kind: 'consent', toldOn: '2026-10-01' });
    expect(await test.ok('cases.get', 'query', { caseId })).toMatchObject({ openedOn: '2026-10-01' });
  });

  it('is handed to a colleague as one task that travels', async () => {
    await open();
    const { loneCase: caseId, psychologist, facilitator } = template.ids;
    const hand = (ownerId: string, note: string) =>
      save('handOver', { caseId, ownerId, dueOn: '2026-12-01', note });
    const first = await hand(facilitator, 'Falta el contacto');
    expect(await hand(psychologist, 'Falta la apreciación')).toEqual(first);
    expect((await fichaOf(caseId)).task).toMatchObject({ ownerId: psychologist, dueOn: '2026-12-01' });
    const { taskId } = (await fichaOf(caseId)).task!;
    const task = await test.ok<{ changes: { reason: string }[] }>('tasks.get', 'query', { taskId });
    expect(task.changes.map(({ reason }) => reason)).toEqual(['Falta el contacto', 'Falta la apreciación']);
    expect(
      await test.refused('ficha.handOver', 'mutation', {
        caseId,
        ownerId: psychologist,
        dueOn: '2026-12-01',
        note: 'x',
      }),
    ).toMatchObject({ code: 'conflict' });
  });
});

describe('the basis of a case (Ley 29733)', () => {
  const byMandate = (outcome: string) => {
    const input = registration(template.ids.psychologist, {
      documentNumber: '44556677',
      givenNames: 'Walter',
      paternalSurname: 'Inga',
    });
    const { kind, authority, document, documentOn, textVersion } = basisOf('mandate', '');
    return {
      ...input,
      basis: { kind, authority, document, documentOn },
      consent: { ...input.consent, outcome, textVersion },
    };
  };

  it('may be a mandate, which his refusal does not undo, and to which he may consent later', async () => {
    await open();
    const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', byMandate('refused'));
    expect((await fichaOf(caseId)).standing).toEqual(['mandate']);
    expect(await test.ok('cases.get', 'query', { caseId })).toMatchObject({
      legalBasis: 'mandate',
      consent: null,
    });
    const basis = basisOf('consent', template.ids.psychologist);
    await test.ok('bases.add', 'mutation', { caseId, basis });
    expect((await fichaOf(caseId)).standing).toEqual(['consent', 'mandate']);
    expect(await test.ok('cases.get', 'query', { caseId })).toMatchObject({ consent: { kind: 'verbal' } });
    await test.ok('bases.withdraw', 'mutation', withdrawal(caseId, template.ids.psychologist));
    expect((await fichaOf(caseId)).standing).toEqual(['mandate']);
    await save('saveWork', workStep(caseId));
  });

  it('is gone with the consent: nothing new is written until another stands, and somebody sees to it', async () => {
    await open();
    const { loneCase: caseId, psychologist, group } = template.ids;
    await save('saveWork', workStep(caseId));
    await test.ok(
      'bases.withdraw',
      'mutation',
      withdrawal(caseId, psychologist, { note: 'No desea seguir' }),
    );
    const refusals = [
      await test.refused(
        'ficha.saveWork',
        'mutation',
        workStep(caseId, { occupation: 'x' }, { baseVersion: 1 }),
      ),
      await test.refused('evaluation.saveSocialWork', 'mutation', socialWorkInput(caseId)).catch(() => null),
      await test.refused('individualAttention.create', 'mutation', { caseId, occurredOn: today }),
      await test.refused('groups.addMember', 'mutation', {
        groupId: group,
        caseId,
        joinedOn: today,
        overCapReason: '',
        referral: null,
      }),
    ];
    for (const refusal of [refusals[0], refusals[2], refusals[3]]) {
      expect(refusal).toMatchObject({ code: 'rule', detail: { rule: 'no-basis', article: 'Ley 29733' } });
    }
    const { rows } = await test.ok<{ rows: { kind: string }[] }>('tasks.mine', 'query');
    expect(rows.map(({ kind }) => kind)).toContain('withdrawn-consent');
    expect(await test.refused('bases.withdraw', 'mutation', withdrawal(caseId, psychologist))).toMatchObject({
      code: 'rule',
      detail: { rule: 'nothing-to-withdraw' },
    });
    // What is kept is still read, and another basis opens it again.
    expect((await fichaOf(caseId)).work).toHaveLength(1);
    await test.ok('bases.add', 'mutation', { caseId, basis: basisOf('law', psychologist) });
    await save('saveWork', workStep(caseId, { occupation: 'Chofer' }, { baseVersion: 1 }));
    expect(await actions()).toEqual(
      expect.arrayContaining(['basis.withdrawn', 'basis.added', 'ficha.saved']),
    );
  });

  it('leaves nothing of who refused where nothing else stands', async () => {
    await open();
    const input = registration(template.ids.psychologist, { paternalSurname: 'Refusado' });
    const answer = await test.ok('intake.register', 'mutation', {
      ...input,
      consent: { ...input.consent, outcome: 'refused' },
      person: null,
    });
    expect(answer).toEqual({ caseId: null, caseCode: null });
    expect(await test.ok('search.people', 'query', { query: 'refusado' })).toMatchObject({ rows: [] });
  });
});

describe('the lists', () => {
  const optionsOf = async (list: string) =>
    (await test.ok<{ rows: PickOption[] }>('lists.options', 'query')).rows.filter((row) => row.list === list);

  it('keep what was answered when an option is retired, and offer it no more', async () => {
    await open();
    const { loneCase: caseId } = template.ids;
    await save('savePersonal', personalStep(caseId, { ethnicity: 'white' }));
    await signIn(test, 'coordina');
    await test.ok('lists.setRetirement', 'mutation', { list: 'ethnicity', code: 'white', fromYear: 2026 });
    await signIn(test, 'psico');
    // The earlier answer may stay; a first one may not be given any more, but on a paper of the year before.
    await save(
      'savePersonal',
      personalStep(caseId, { ethnicity: 'white', disability: 'none' }, { baseVersion: 1 }),
    );
    const other = personalStep(template.ids.case, { ethnicity: 'white' });
    expect(await test.refused('ficha.savePersonal', 'mutation', other)).toMatchObject({
      fields: { 'content.ethnicity': 'option-unknown' },
    });
    await save('savePersonal', { ...other, occurredOn: '2025-12-01', fromPaper: true });
    expect((await optionsOf('ethnicity')).find(({ code }) => code === 'white')).toMatchObject({
      label: 'Blanco',
      retiredFrom: 2026,
    });
  });

  it('take new words in the place of others, which stay', async () => {
    await open('coordina');
    const before = await optionsOf('education');
    const { code } = await test.ok<{ code: string }>('lists.add', 'mutation', {
      list: 'education',
      label: 'Secundaria (EBR) completa',
      fromYear: 2027,
      replaces: 'secondary',
    });
    const after = await optionsOf('education');
    expect(after).toHaveLength(before.length + 1);
    expect(after.find((option) => option.code === 'secondary')).toMatchObject({ retiredFrom: 2027 });
    expect(after.findIndex((option) => option.code === code)).toBeLessThan(after.length - 1);
    expect(
      await test.refused('lists.add', 'mutation', {
        list: 'education',
        label: 'secundaria (ebr)  COMPLETA',
        fromYear: 2027,
        replaces: null,
      }),
    ).toMatchObject({ code: 'invalid', fields: { label: 'option-exists' } });
    expect(
      await test.refused('lists.setRetirement', 'mutation', { list: 'education', code, fromYear: 2025 }),
    ).toMatchObject({ code: 'invalid', fields: { fromYear: 'list-year' } });
    await signIn(test, 'psico');
    expect(
      await test.refused('lists.add', 'mutation', {
        list: 'education',
        label: 'x',
        fromYear: 2026,
        replaces: null,
      }),
    ).toMatchObject({ code: 'forbidden' });
  });
});
