import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { GroupView } from '../../../shared/contract/groups.contract';
import { referralOf, sanctionInput } from '../../builders/decisions';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { registration } from '../../builders/registration';
import { attemptIn } from '../../support/attempts';
import { signIn, type TestCore } from '../../support/testCore';

/** §6.2.8: sessions of a preventive group do not replace what a court has imposed. */
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
const joining = (referral: unknown = null) => ({
  groupId: template.ids.group,
  caseId: template.ids.decidedCase,
  joinedOn: '2026-11-24',
  overCapReason: '',
  referral,
});
const roster = async () =>
  (await test.ok<GroupView>('groups.get', 'query', { groupId: template.ids.group })).roster;
const standing = async (caseId: string) => (await roster()).find((man) => man.caseId === caseId)?.sanction;

describe('who has a sentence', () => {
  it('does not join a preventive group before it is said what is done about it', async () => {
    await start('facilita');
    const { decidedCase, group, psychologist } = template.ids;
    expect(await test.ok('groups.joining', 'query', { groupId: group, caseId: decidedCase })).toEqual({
      sanction: 'open',
      otherCases: [],
      unnamed: false,
      missedTopics: [1],
      held: false,
    });
    expect(await test.refused('groups.addMember', 'mutation', joining())).toMatchObject({
      code: 'rule',
      detail: { rule: 'sanction-not-replaced', article: '§6.2.8' },
      fields: { referral: 'sanction-not-replaced' },
    });
    await test.ok('groups.addMember', 'mutation', joining(referralOf(psychologist)));
    expect(await standing(decidedCase)).toBe('answered');
    const { openTasks } = await test.ok<CaseFile>('cases.get', 'query', { caseId: decidedCase });
    expect(openTasks.filter((task) => task.kind === 'refer-to-cai')).toMatchObject([{ dueOn: '2026-12-01' }]);
  });

  it('joins with the reason why he is not sent, which stays written', async () => {
    await start('facilita');
    const notSent = { answer: 'not-referred', cai: null, plan: null, reason: 'Ya asiste al CAI de Lima.' };
    await test.ok('groups.addMember', 'mutation', joining(notSent));
    await signIn(test, 'cai');
    const { rows } = await test.ok<{ rows: unknown[] }>('sanctions.ofCase', 'query', {
      caseId: template.ids.decidedCase,
    });
    expect(rows).toMatchObject([
      { referral: { answer: 'not-referred', reason: 'Ya asiste al CAI de Lima.' } },
    ]);
  });

  it('that is learned of after he joined is answered in the act of writing it down', async () => {
    await start('cai');
    const { case: member, psychologist } = template.ids;
    expect(await test.refused('sanctions.record', 'mutation', sanctionInput(member))).toMatchObject({
      code: 'rule',
      fields: { referral: 'sanction-not-replaced' },
    });
    await test.ok(
      'sanctions.record',
      'mutation',
      sanctionInput(member, { referral: referralOf(psychologist) }),
    );
    expect(await standing(member)).toBe('answered');
  });

  it('has it no more once it has ended', async () => {
    await start('cai');
    const { sanction } = template.ids;
    const early = { sanctionId: sanction, endedOn: '2026-01-01' };
    expect(await test.refused('sanctions.end', 'mutation', early)).toMatchObject({
      fields: { endedOn: 'before-sanction' },
    });
    await test.ok('sanctions.end', 'mutation', { sanctionId: sanction, endedOn: '2026-11-20' });
    expect(
      await test.refused('sanctions.end', 'mutation', { sanctionId: sanction, endedOn: '2026-11-20' }),
    ).toMatchObject({
      detail: { rule: 'already-ended' },
    });
    await signIn(test, 'facilita');
    expect(
      await test.refused('groups.addMember', 'mutation', joining(referralOf(template.ids.psychologist))),
    ).toMatchObject({ detail: { rule: 'no-sanction' } });
    await test.ok('groups.addMember', 'mutation', joining());
    expect(await standing(template.ids.decidedCase)).toBeNull();
  });
});

describe('who has a sentence in another case of his', () => {
  /** A second case of the man of `decidedCase`. */
  const comesAgain = async (personOf = template.ids.decidedCase) => {
    await signIn(test, 'psico');
    const { person } = await test.ok<CaseFile>('cases.get', 'query', { caseId: personOf });
    const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', {
      ...registration(template.ids.psychologist),
      person: null,
      existingPersonId: person.id,
    });
    return caseId;
  };

  it('does not join from the new case before it is answered, and the answer stands where the sentence does', async () => {
    await start('psico');
    const { decidedCase, psychologist, sanction } = template.ids;
    const caseId = await comesAgain();
    const code = (await test.ok<CaseFile>('cases.get', 'query', { caseId: decidedCase })).code;
    await signIn(test, 'facilita');
    expect(await test.ok('groups.joining', 'query', { groupId: template.ids.group, caseId })).toEqual({
      sanction: 'open',
      otherCases: [code],
      unnamed: false,
      missedTopics: [1],
      held: false,
    });
    expect(await test.refused('groups.addMember', 'mutation', { ...joining(), caseId })).toMatchObject({
      code: 'rule',
      detail: { rule: 'sanction-not-replaced', article: '§6.2.8' },
    });
    await test.ok('groups.addMember', 'mutation', { ...joining(referralOf(psychologist)), caseId });
    expect(await standing(caseId)).toBe('answered');
    await signIn(test, 'cai');
    const { rows } = await test.ok<{ rows: unknown[] }>('sanctions.ofCase', 'query', { caseId: decidedCase });
    expect(rows).toMatchObject([{ sanctionId: sanction, referral: { answer: 'referred' } }]);
    const { openTasks } = await test.ok<CaseFile>('cases.get', 'query', { caseId: decidedCase });
    expect(openTasks.filter((task) => task.kind === 'refer-to-cai')).toHaveLength(1);
  });

  it('does not join while that case is restricted: nothing is written there, and its code is for who opens it', async () => {
    await start('psico');
    const { decidedCase, group, psychologist } = template.ids;
    const caseId = await comesAgain();
    const code = (await test.ok<CaseFile>('cases.get', 'query', { caseId: decidedCase })).code;
    await signIn(test, 'coordina');
    const asked = { caseId: decidedCase, askedOn: '2026-11-24', reason: 'Lo pidió.' };
    await test.ok('rights.restrict', 'mutation', asked);
    const beside = () => test.ok('groups.joining', 'query', { groupId: group, caseId });
    const held = { sanction: 'open', otherCases: [code], unnamed: false, missedTopics: [1], held: true };
    expect(await beside()).toEqual(held);
    await signIn(test, 'facilita');
    expect(await beside()).toEqual({ ...held, otherCases: [], unnamed: true });
    for (const referral of [null, referralOf(psychologist)]) {
      expect(
        await test.refused('groups.addMember', 'mutation', { ...joining(referral), caseId }),
      ).toMatchObject({
        code: 'rule',
        detail: { rule: 'sanction-held', article: '§6.2.8' },
        fields: { caseId: 'sanction-held' },
      });
    }
    expect(await standing(caseId)).toBeUndefined();
    await signIn(test, 'coordina');
    await test.ok('rights.lift', 'mutation', { ...asked, reason: 'Se respondió con él.' });
    await signIn(test, 'facilita');
    await test.ok('groups.addMember', 'mutation', { ...joining(referralOf(psychologist)), caseId });
    expect(await beside()).toEqual({ ...held, sanction: 'answered', held: false });
  });

  it('is not answered in a restricted case by any other way either', async () => {
    await start('coordina');
    const { decidedCase, sanction } = template.ids;
    await test.ok('rights.restrict', 'mutation', {
      caseId: decidedCase,
      askedOn: '2026-11-24',
      reason: 'Lo pidió.',
    });
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const answered = `INSERT INTO cai_referrals SELECT id, case_id, 'not-referred', NULL, '', 'x', NULL, recorded_at,
      recorded_by FROM case_sanctions WHERE id = '${sanction}'`;
    const task = (
      kind: string,
    ) => `INSERT INTO tasks SELECT '${kind}', id, '${kind}', '', created_by, '2026-12-01',
      created_at, created_by, NULL, NULL, NULL, '' FROM cases WHERE id = '${decidedCase}'`;
    expect(attemptIn(sqlite, [answered])).toBe('the case is restricted');
    expect(attemptIn(sqlite, [task('refer-to-cai')])).toBe('the case is restricted');
    expect(attemptIn(sqlite, [task('protection')])).toBeNull();
    sqlite.close();
  });

  it('nor after two records were made one', async () => {
    await start('psico');
    const { decidedCase, loneCase } = template.ids;
    const personOf = async (caseId: string) =>
      (await test.ok<CaseFile>('cases.get', 'query', { caseId })).person.id;
    const [survivorId, absorbedId] = [await personOf(loneCase), await personOf(decidedCase)];
    await signIn(test, 'coordina');
    await test.ok('people.merge', 'mutation', { survivorId, absorbedId, reason: 'Es la misma persona.' });
    await signIn(test, 'facilita');
    expect(
      await test.refused('groups.addMember', 'mutation', { ...joining(), caseId: loneCase }),
    ).toMatchObject({ detail: { rule: 'sanction-not-replaced' } });
  });

  it('learned of while he takes part from another case is answered in the act of writing it down', async () => {
    await start('psico');
    const { case: member, psychologist } = template.ids;
    const caseId = await comesAgain(member);
    await signIn(test, 'cai');
    expect(await test.refused('sanctions.record', 'mutation', sanctionInput(caseId))).toMatchObject({
      fields: { referral: 'sanction-not-replaced' },
    });
    await test.ok(
      'sanctions.record',
      'mutation',
      sanctionInput(caseId, { referral: referralOf(psychologist) }),
    );
    expect(await standing(member)).toBe('answered');
  });

  it('is held to by the database', async () => {
    await start('psico');
    const caseId = await comesAgain();
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const join = `INSERT INTO group_members (group_id, case_id, joined_on, over_cap_reason, added_at, added_by)
      SELECT '${template.ids.group}', id, '2026-11-24', '', created_at, created_by FROM cases WHERE id = '${caseId}'`;
    expect(attemptIn(sqlite, [join])).toBe('sessions do not replace a sanction');
    sqlite.close();
  });
});

describe('what is typed', () => {
  it.each([
    [{ imposedOn: '2026-11-25' }, { imposedOn: 'date-future' }],
    [{ imposedOn: '1826-11-25' }, { imposedOn: 'date-too-old' }],
    [{ imposedOn: '2026-02-30' }, { imposedOn: 'date-shape' }],
    [{ court: ' ' }, { court: 'required' }],
    [{ court: 'Juzgado\nsegundo' }, { court: 'one-line' }],
    [{ docket: '1'.repeat(81) }, { docket: 'too-long' }],
    [{ docket: '00123\u202e2024' }, { docket: 'invisible-characters' }],
  ])('%o is refused at its field', async (change, fields) => {
    await start('cai');
    const answer = await test.refused(
      'sanctions.record',
      'mutation',
      sanctionInput(template.ids.loneCase, change),
    );
    expect(answer).toMatchObject({ code: 'invalid', fields });
  });

  it.each(['Exp. 123 (provisional)', '=1+1', '00123-2024-0-1801-JR-FT-05', '📁'])(
    'the docket «%s» is kept as it was written',
    async (docket) => {
      await start('cai');
      const { loneCase } = template.ids;
      await test.ok('sanctions.record', 'mutation', sanctionInput(loneCase, { docket }));
      const { rows } = await test.ok<{ rows: unknown[] }>('sanctions.ofCase', 'query', { caseId: loneCase });
      expect(rows).toMatchObject([{ docket }]);
    },
  );
});

describe('the database', () => {
  it('holds to it even if the program is wrong', async () => {
    await start('psico');
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const { group, decidedCase, sanction } = template.ids;
    const join = `INSERT INTO group_members (group_id, case_id, joined_on, over_cap_reason, added_at, added_by)
      SELECT '${group}', id, '2026-11-24', '', created_at, created_by FROM cases WHERE id = '${decidedCase}'`;
    expect(attemptIn(sqlite, [join])).toBe('sessions do not replace a sanction');
    const answered = `INSERT INTO cai_referrals SELECT id, case_id, 'not-referred', NULL, '', 'x', NULL, recorded_at,
      recorded_by FROM case_sanctions WHERE id = '${sanction}'`;
    expect(attemptIn(sqlite, [answered, join])).toBeNull();
    expect(attemptIn(sqlite, [answered, answered])).toBe('a sanction is answered once');
    expect(attemptIn(sqlite, [answered, `UPDATE cai_referrals SET reason = 'y'`])).toBe(
      'a sanction is answered once',
    );
    expect(attemptIn(sqlite, [answered, 'DELETE FROM cai_referrals'])).toBe('a sanction is answered once');
    expect(attemptIn(sqlite, [`UPDATE case_sanctions SET court = 'otro'`])).toBe('a sanction only ends');
    expect(attemptIn(sqlite, ['DELETE FROM case_sanctions'])).toBe('a sanction only ends');
    expect(attemptIn(sqlite, [`INSERT OR REPLACE INTO case_sanctions SELECT * FROM case_sanctions`])).toBe(
      'a sanction only ends',
    );
    sqlite.close();
  });
});
