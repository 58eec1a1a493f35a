import type { Database } from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FamilyOfCase } from '../../../shared/contract/family-contacts.contract';
import { settled } from '../../builders/attachments';
import { attentionTexts, interviewInput, tellingInput } from '../../builders/attention';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { allRows, openOutside } from '../../builders/outside';
import { today } from '../../builders/registration';
import { signIn, type TestCore } from '../../support/testCore';

/** Interviews with partners and relatives (§6.4.12): with his prior knowledge, and never to him. */
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

const family = async () =>
  (await test.ok<FamilyOfCase>('familyContacts.ofCase', 'query', { caseId: template.ids.case })).rows;

const contact = async (change: object): Promise<string> =>
  (
    await test.ok<{ contactId: string }>('contacts.save', 'mutation', {
      caseId: template.ids.case,
      contactId: null,
      baseVersion: 0,
      content: {
        name: 'Hermana Inventada', relation: 'sibling', standing: 'current', whereabouts: '', phone: '',
        safeWay: 'Por la tarde, a su trabajo', safeHours: '', never: '', ...change,
      },
    })
  ).contactId; // prettier-ignore
const refused = (input: object) => test.refused('familyContacts.saveInterview', 'mutation', input);

describe('an interview', () => {
  it('stands with when, how and by whom he was told', async () => {
    expect(await family()).toMatchObject([
      {
        contactId: template.ids.contact,
        tellings: [{ toldOn: today, how: 'in-person', toldByName: 'Ana Psicóloga Ñahui' }],
        interviews: [{ heldOn: today, body: { text: attentionTexts.interview } }],
      },
    ]);
    await signIn(test, 'social');
    expect(await family()).toHaveLength(1);
  });

  it('is not written down without his prior knowledge of that very person, nor before it', async () => {
    const { case: caseId, psychologist } = template.ids;
    const sister = await contact({});
    const input = interviewInput(caseId, sister);
    expect(await refused(input)).toMatchObject({
      code: 'rule',
      detail: { rule: 'not-told', article: '§6.4.12' },
      fields: { heldOn: 'not-told' },
    });
    await test.ok('familyContacts.tell', 'mutation', tellingInput(caseId, sister, psychologist));
    expect(await refused({ ...input, heldOn: '2026-11-20' })).toMatchObject({
      fields: { heldOn: 'before-told' },
    });
    await test.ok('familyContacts.saveInterview', 'mutation', input);

    outside = await openOutside(test.userData);
    const insert = (telling: string, person: string, heldOn: string) => () =>
      outside!
        .exec(`INSERT INTO family_interviews SELECT hex(randomblob(8)), case_id, '${person}', ${telling},
        '${heldOn}', body_sealed, recorded_at, author_id FROM family_interviews LIMIT 1`);
    const own = `(SELECT id FROM family_tellings WHERE contact_id = '${sister}')`;
    const other = `(SELECT id FROM family_tellings WHERE contact_id = '${template.ids.contact}')`;
    expect(insert(own, sister, '2026-11-20')).toThrow('not told before');
    expect(insert(other, sister, today)).toThrow('not told before');
    expect(insert(`'none'`, sister, today)).toThrow('not told before');
    expect(() =>
      outside!
        .exec(`INSERT INTO family_tellings SELECT 'x', '${template.ids.loneCase}', contact_id, contact_version,
        told_on, how, told_by, recorded_at, recorded_by FROM family_tellings LIMIT 1`),
    ).toThrow('of his case');
  });

  it('nothing is told of a restricted case, in SQL', async () => {
    await signIn(test, 'coordina');
    const { case: caseId } = template.ids;
    await test.ok('rights.restrict', 'mutation', { caseId, askedOn: today, reason: 'Lo pidió él.' });
    outside = await openOutside(test.userData);
    expect(() =>
      outside!.exec(`INSERT INTO family_tellings SELECT 'x', case_id, contact_id, contact_version,
        told_on, how, told_by, recorded_at, recorded_by FROM family_tellings LIMIT 1`),
    ).toThrow('about who is held');
  });

  it('keeps to the safe way: without one nobody is called, and a lapse is told', async () => {
    const { case: caseId, psychologist } = template.ids;
    const unsafe = await contact({ safeWay: '' });
    const gone = await contact({ standing: 'past' });
    for (const [id, rule] of [
      [unsafe, 'safe-way-first'],
      [gone, 'contact-past'],
    ] as const) {
      await test.ok('familyContacts.tell', 'mutation', tellingInput(caseId, id, psychologist));
      expect(await refused(interviewInput(caseId, id))).toMatchObject({ fields: { contactId: rule } });
    }
    const lapse = interviewInput(caseId, template.ids.contact);
    expect(await refused({ ...lapse, body: { ...lapse.body, safeWayKept: false } })).toMatchObject({
      fields: { 'body.safeWayNote': 'safe-way-note-needed' },
    });
  });

  it('puts a risk that was said in somebody’s hands, and says to nobody else who said it (§6.7, end)', async () => {
    const { case: caseId, contact: person, socialWorker, facilitator } = template.ids;
    const said = interviewInput(caseId, person, 'Teme por su hermana');
    const risk = { ...said, body: { ...said.body, riskSaid: 'yes' } };
    const plan = { ownerId: socialWorker, dueOn: today };
    expect(await refused(risk)).toMatchObject({
      detail: { rule: 'protection-needed', article: '§6.7' },
      fields: { protection: 'protection-needed' },
    });
    expect(await refused({ ...said, protection: plan })).toMatchObject({
      fields: { protection: 'protection-without-risk' },
    });
    expect(await refused({ ...risk, protection: { ...plan, ownerId: facilitator } })).toMatchObject({
      fields: { 'protection.ownerId': 'protection-owner' },
    });
    outside = await openOutside(test.userData);
    const protecting = () =>
      outside!
        .prepare(`SELECT owner_id, due_on, title FROM tasks WHERE case_id = ? AND kind = 'protection'
          AND id NOT IN (SELECT task_id FROM risk_notices)`)
        .all(caseId); // prettier-ignore
    expect(protecting()).toEqual([]);
    await test.ok('familyContacts.saveInterview', 'mutation', { ...risk, protection: plan });
    expect(protecting()).toEqual([{ owner_id: socialWorker, due_on: today, title: '' }]);
  });

  it('is of this case’s people: the person of another is not found', async () => {
    expect(await refused(interviewInput(template.ids.loneCase, template.ids.contact))).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('what was said', () => {
  const canary = 'Lo-dicho-por-ella-plantado';

  it('is in none of his data, in no history and in nothing that is read without the key', async () => {
    const { case: caseId, contact: person } = template.ids;
    await test.ok('familyContacts.saveInterview', 'mutation', interviewInput(caseId, person, canary));
    await test.ok('appointments.create', 'mutation', {
      caseId, kind: 'family-interview', about: '', userId: template.ids.psychologist, day: '2026-12-23',
      startsAt: '10:00', endsAt: '11:00', room: '',
    }); // prettier-ignore
    outside = await openOutside(test.userData);
    expect(JSON.stringify(allRows(outside))).not.toContain(canary);
    test.dialogs.save = join(test.userData, 'suyo.json');
    const { jobId } = await test.ok<{ jobId: string }>('rights.exportOwnData', 'mutation', {
      caseId, format: 'json', identityCheckedBy: 'Mostró su DNI', handOver: [],
    }); // prettier-ignore
    expect((await settled(test, jobId)).phase).toBe('done');
    const handedOver = readFileSync(test.dialogs.save, 'utf8');
    const reviewed = await test.ok('rights.ownDataTexts', 'query', { caseId });
    const timeline = await test.ok('cases.timeline', 'query', { caseId });
    for (const said of [handedOver, JSON.stringify(reviewed), JSON.stringify(timeline)]) {
      expect(said).not.toContain(canary);
      expect(said).not.toContain(person);
      for (const summoned of ['Entrevista con un familiar', 'family-interview', '2026-12-23']) {
        expect([summoned, said.includes(summoned)]).toEqual([summoned, false]);
      }
    }
    for (const login of ['facilita', 'coordina', 'admision', 'cai']) {
      await signIn(test, login);
      expect((await test.refused('familyContacts.ofCase', 'query', { caseId })).code).toBe('forbidden');
    }
  });

  it('is not told of to a responsible who may not know of people to be protected', async () => {
    const { case: caseId } = template.ids;
    await test.ok('cases.updateTeam', 'mutation', {
      caseId, number: 2, role: 'responsible', userId: template.ids.facilitator, act: 'begin',
      occurredOn: today, reason: 'Lo recibe',
    }); // prettier-ignore
    await signIn(test, 'facilita');
    const told = await test.ok('cases.accesses', 'query', { caseId, limit: 100 });
    expect(JSON.stringify(told)).not.toContain('contacts.');
  });
});
