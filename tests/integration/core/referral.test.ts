import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { FichaView } from '../../../shared/contract/ficha.contract';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import { sanctionInput } from '../../builders/decisions';
import { contactStep, personalStep } from '../../builders/ficha';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { databasePath, keysOf, openRaw } from '../../builders/outside';
import { referral, today } from '../../builders/registration';
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

type Sent = ReturnType<typeof referral>;
const open = async (login = 'admision') => {
  test = template.copy();
  await signIn(test, login);
};
const register = (input: Sent) =>
  test.ok<{ caseId: string; caseCode: string }>('intake.registerReferral', 'mutation', input);
const sent = (change: Partial<Sent['referral']> = {}): Sent => {
  const whole = referral(template.ids.psychologist);
  return { ...whole, referral: { ...whole.referral, ...change } };
};
const fileOf = (caseId: string) => test.ok<CaseFile>('cases.get', 'query', { caseId });
const move = (caseId: string, number: number, to: string, reason: string) =>
  test.ok('caseStates.move', 'mutation', {
    caseId,
    number,
    to,
    reason,
    note: '',
    occurredOn: today,
    summons:
      to === 'summoned' ? { means: 'phone', sentOn: today, receipt: '', forDay: today, forTime: '' } : null,
    summonAgain: null,
  });

describe('somebody who was sent and has not come yet (§6.4.2, §6.11)', () => {
  it('begins as referred, with the paper, its basis and who he is', async () => {
    await open();
    const { caseId, caseCode } = await register(sent());
    expect(caseCode).toMatch(/^2026-/);
    const file = await fileOf(caseId);
    expect(file).toMatchObject({
      state: 'referred',
      condition: 'referred',
      openedOn: '2026-11-23',
      legalBasis: 'mandate',
      hasBasis: true,
      hasCome: false,
      consent: null,
      referral: {
        origin: 'Poder Judicial',
        institution: 'Juzgado inventado de Breña',
        document: 'Oficio 123-2026',
        receivedOn: '2026-11-23',
      },
      person: { phone: '999 000 111' },
    });
    const ficha = await test.ok<FichaView>('ficha.get', 'query', { caseId });
    expect(ficha).toMatchObject({ hasCome: false, standing: ['mandate'] });
    // Nobody has told him anything yet, and nothing says that somebody did.
    expect(ficha.bases).toMatchObject([{ kind: 'mandate', textVersion: '', document: 'Oficio 123-2026' }]);
    const { rows } = await test.ok<TimelinePage>('cases.timeline', 'query', {
      caseId,
      cursor: null,
      limit: 20,
    });
    expect(rows).toContainEqual(
      expect.objectContaining({ kind: 'registered', referredBy: 'Juzgado inventado de Breña' }),
    );
  });

  it('keeps how he is reached, and lets nothing else be written until he comes', async () => {
    await open('psico');
    const { caseId } = await register(sent());
    await test.ok('ficha.saveContact', 'mutation', { ...contactStep(caseId), baseVersion: 1 });
    const notHere = { code: 'rule', detail: { rule: 'not-here-yet', article: '§6.4.2' } };
    expect(await test.refused('ficha.savePersonal', 'mutation', personalStep(caseId))).toMatchObject(notHere);
    expect(
      await test.refused('individualAttention.create', 'mutation', { caseId, occurredOn: today }),
    ).toMatchObject(notHere);
    expect(
      await test.refused('groups.addMember', 'mutation', {
        groupId: template.ids.group,
        caseId,
        joinedOn: today,
        overCapReason: '',
        referral: null,
      }),
    ).toMatchObject(notHere);

    await move(caseId, 1, 'summoned', 'referral-received');
    expect(await test.refused('ficha.savePersonal', 'mutation', personalStep(caseId))).toMatchObject(notHere);
    await move(caseId, 2, 'admitted', 'came');
    expect((await fileOf(caseId)).hasCome).toBe(true);
    await test.ok('ficha.savePersonal', 'mutation', personalStep(caseId));
    await test.ok('individualAttention.create', 'mutation', { caseId, occurredOn: today });
  });

  it('has what a court imposed on him written down before he comes: its paper is often that very thing', async () => {
    await open('psico');
    const { caseId } = await register(sent());
    await test.ok('sanctions.record', 'mutation', sanctionInput(caseId));
    const { rows } = await test.ok<{ rows: unknown[] }>('sanctions.ofCase', 'query', { caseId });
    expect(rows).toHaveLength(1);
  });

  it('waits again when his coming was a mistake', async () => {
    await open();
    const { caseId } = await register(sent());
    await move(caseId, 1, 'admitted', 'came');
    await test.ok('caseStates.correct', 'mutation', { caseId, number: 2, note: 'Era otra persona.' });
    expect((await fileOf(caseId)).hasCome).toBe(false);
    expect(await test.refused('ficha.savePersonal', 'mutation', personalStep(caseId))).toMatchObject({
      detail: { rule: 'not-here-yet' },
    });
  });

  it('names the law where nobody ordered it, and asks for it', async () => {
    await open();
    const byLaw = { ...sent({ origin: 'inpe' }), basis: { kind: 'law', law: '' } } as Sent;
    expect(await test.refused('intake.registerReferral', 'mutation', byLaw)).toMatchObject({
      fields: { 'basis.document': 'required' },
    });
    const { caseId } = await register({ ...byLaw, basis: { kind: 'law', law: 'Ley 30364, artículo 45' } });
    expect(await fileOf(caseId)).toMatchObject({
      legalBasis: 'law',
      entryWay: 'Instituto Nacional Penitenciario (INPE)',
    });
  });

  it.each([
    ['origin', { origin: 'own-accord' }, 'not-a-referral'],
    ['origin', { origin: 'declined' }, 'required'],
    ['origin', { origin: 'nobody' }, 'option-unknown'],
    ['receivedOn', { receivedOn: '2026-11-25' }, 'date-future'],
    ['documentOn', { documentOn: '2026-11-24' }, 'after-received'],
    ['receivedBy', { receivedBy: '00000000-0000-4000-a000-000000000000' }, 'required'],
  ] as const)('says what is wrong with %s: %o', async (field, change, code) => {
    await open();
    expect(
      await test.refused('intake.registerReferral', 'mutation', sent(change as Partial<Sent['referral']>)),
    ).toMatchObject({ fields: { [`referral.${field}`]: code } });
  });

  it('opens another case to whoever is in the register, and never a second record of one document', async () => {
    await open();
    const { caseId } = await register(sent());
    const { person } = await fileOf(caseId);
    expect(await test.refused('intake.registerReferral', 'mutation', sent())).toMatchObject({
      fields: { 'person.documentNumber': 'document-taken' },
    });
    const again = await register({ ...sent(), person: null, existingPersonId: person.id });
    expect((await fileOf(again.caseId)).person.id).toBe(person.id);
  });

  it('is not rewritten, and its triggers hold without the core', async () => {
    await open();
    const { caseId } = await register(sent());
    await test.ok('app.lock', 'mutation');
    const ring = await keysOf(test.userData, 'coordina');
    const outside = openRaw(databasePath(test.userData), ring.get('registry')!);
    ring.destroy();
    const refuse = (sql: string) => {
      expect(() => outside.exec(sql.replaceAll('CASE', caseId))).toThrow(/not rewritten|has not come/);
    };
    refuse(`UPDATE case_referrals SET institution = 'Otra' WHERE case_id = 'CASE'`);
    refuse(`DELETE FROM case_referrals WHERE case_id = 'CASE'`);
    refuse(`INSERT OR REPLACE INTO case_referrals SELECT * FROM case_referrals WHERE case_id = 'CASE'`);
    refuse(
      `INSERT INTO case_referrals SELECT id, 'court', 'J', 'O', '2026-01-01', '2026-01-01', created_by, created_at,
       created_by FROM cases WHERE state = 'admitted' LIMIT 1`,
    );
    refuse(
      `INSERT INTO individual_notes (id, case_id, author_id, occurred_on, created_at)
       SELECT 'n', 'CASE', created_by, '2026-11-24', created_at FROM cases LIMIT 1`,
    );
    refuse(
      `INSERT INTO group_members (group_id, case_id, joined_on, over_cap_reason, added_by, added_at)
       SELECT g.id, 'CASE', '2026-11-24', '', c.created_by, c.created_at FROM groups g, cases c LIMIT 1`,
    );
    refuse(
      `INSERT INTO ficha_entries SELECT 'f', person_id, id, 'personal', 1, '2026-11-24', 0, '{}', NULL, created_at,
       created_by FROM cases WHERE id = 'CASE'`,
    );
    outside.close();
  });
});
