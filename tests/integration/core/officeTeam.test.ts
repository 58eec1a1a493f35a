import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MemberList, MemberView } from '../../../shared/contract/members.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { today } from '../../builders/registration';
import { attemptIn } from '../../support/attempts';
import { passphraseOf, signIn, type TestCore } from '../../support/testCore';

let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'coordina');
});
afterEach(() => {
  test.dispose();
});

const studies = { profession: 'Psicología', field: 'psychology', fieldReason: '', inBaseTeam: true };
const course = (memberId: string | null, more: object = {}) => ({
  memberId,
  title: 'Trabajo con varones',
  kinds: ['experiential', 'theoretical', 'methodological'],
  hours: 60,
  giver: 'Instituto inventado',
  specialist: 'yes',
  assistance: 'yes',
  heldOn: '2025-06-30',
  certificate: 'N.º 7',
  ...more,
});
const view = (memberId: string | null) => test.ok<MemberView>('members.get', 'query', { memberId });
const team = () => test.ok<MemberList>('members.list', 'query');
const createGroup = (facilitators: readonly string[]) => ({
  name: 'Grupo de los lunes',
  kind: 'preventive',
  place: '',
  affinity: '',
  facilitators,
});
const pledge = (login: string) => ({
  kind: 'confidentiality',
  textVersion: '1',
  passphrase: passphraseOf(login),
});

describe('what was declared when an account was made', () => {
  it('counts, is shown as what it is, and ends with a reason', async () => {
    const { facilitator, psychologist } = template.ids;
    const before = await view(facilitator);
    expect(before).toMatchObject({ eligible: true, byDeclaration: true, declaration: { ended: null } });
    await test.ok('groups.create', 'mutation', createGroup([facilitator, psychologist]));
    await test.ok('members.endDeclaration', 'mutation', {
      memberId: facilitator,
      reason: 'No se encontró constancia',
    });
    expect(await view(facilitator)).toMatchObject({
      eligible: false,
      declaration: { ended: { reason: 'No se encontró constancia' } },
    });
    expect(
      await test.refused('groups.create', 'mutation', createGroup([facilitator, psychologist])),
    ).toMatchObject({ detail: { rule: 'two-facilitators', missing: 1 } });
    const { rows } = await test.ok<{ rows: { id: string; trainedForFacilitation: boolean }[] }>(
      'team.list',
      'query',
    );
    expect(rows.find(({ id }) => id === facilitator)?.trainedForFacilitation).toBe(false);
  });
});

describe('somebody without a declaration', () => {
  it('may conduct once her studies, her courses and her pledge are in order', async () => {
    const { socialWorker, psychologist } = template.ids;
    const refused = async () =>
      (await test.refused('groups.create', 'mutation', createGroup([socialWorker, psychologist]))).detail?.[
        'missing'
      ];
    expect(await refused()).toBe(1);
    // She writes what is hers; nobody else's, and she does not say of herself that she is of the basic team.
    await signIn(test, 'social');
    const profile = {
      memberId: null,
      number: 1,
      ...studies,
      profession: 'Trabajo social',
      field: 'social-work',
    };
    expect(await test.refused('members.saveProfile', 'mutation', profile)).toMatchObject({
      detail: { rule: 'base-team-by-coordination' },
    });
    await test.ok('members.saveProfile', 'mutation', { ...profile, inBaseTeam: false });
    expect(await test.refused('members.addCourse', 'mutation', course(psychologist))).toMatchObject({
      detail: { rule: 'own-or-coordination' },
    });
    const { courseId } = await test.ok<{ courseId: string }>('members.addCourse', 'mutation', course(null));
    expect(await test.refused('members.verifyCourse', 'mutation', { courseId, note: 'x' })).toMatchObject({
      code: 'forbidden',
    });
    expect(await test.refused('members.signPledge', 'mutation', pledge('psico'))).toMatchObject({
      fields: { passphrase: 'wrong-passphrase' },
    });
    await test.ok('members.signPledge', 'mutation', pledge('social'));
    expect(await view(null)).toMatchObject({
      mine: true,
      eligible: false,
      lacks: [{ what: 'experiential' }, { what: 'theoretical' }, { what: 'methodological' }],
      toVerify: 1,
    });
    await signIn(test, 'coordina');
    expect(await refused()).toBe(1);
    await test.ok('members.verifyCourse', 'mutation', { courseId, note: 'Certificado original' });
    expect(await view(socialWorker)).toMatchObject({ eligible: true, byDeclaration: false });
    await test.ok('groups.create', 'mutation', createGroup([socialWorker, psychologist]));
    await test.ok('members.withdrawCourse', 'mutation', { courseId, note: 'Era de otra persona' });
    expect(await refused()).toBe(1);
    expect(await test.refused('members.verifyCourse', 'mutation', { courseId, note: 'x' })).toMatchObject({
      detail: { rule: 'course-withdrawn' },
    });
  });
});

describe('a certificate', () => {
  it('is named before it was seen, and nobody sees her own', async () => {
    const verify = async (memberId: string | null, more: object) => {
      const { courseId } = await test.ok<{ courseId: string }>(
        'members.addCourse',
        'mutation',
        course(memberId, more),
      );
      return (await test.refused('members.verifyCourse', 'mutation', { courseId, note: 'x' })).detail?.[
        'rule'
      ];
    };
    expect(await verify(template.ids.facilitator, { certificate: '' })).toBe('certificate-needed');
    expect(await verify(null, {})).toBe('own-course');
  });
});

describe('the team', () => {
  it('says whether the basic team of §6.2.1 stands', async () => {
    expect(await team()).toMatchObject({ baseTeam: 0, baseTeamMissing: 2 });
    for (const memberId of [template.ids.psychologist, template.ids.outsideMember]) {
      const { nextProfile } = await view(memberId);
      await test.ok('members.saveProfile', 'mutation', { memberId, number: nextProfile, ...studies });
    }
    expect(await team()).toMatchObject({ baseTeam: 2, baseTeamMissing: 0 });
    await test.ok('members.endOutside', 'mutation', { memberId: template.ids.outsideMember, leftOn: today });
    expect(await team()).toMatchObject({ baseTeam: 1, baseTeamMissing: 1 });
  });

  it('keeps the pledge of each her own; on paper of who has no account', async () => {
    const paper = (memberId: string) => ({
      memberId,
      kind: 'confidentiality',
      textVersion: '1',
      signedOn: today,
    });
    expect(
      await test.refused('members.recordPaperPledge', 'mutation', paper(template.ids.facilitator)),
    ).toMatchObject({ detail: { rule: 'pledges-herself' } });
    await test.ok('members.recordPaperPledge', 'mutation', paper(template.ids.outsideMember));
    expect(
      await test.refused('members.signPledge', 'mutation', { ...pledge('coordina'), textVersion: '0' }),
    ).toMatchObject({ fields: { textVersion: 'pledge-version' } });
    const outside = await openOutside(test.userData);
    const pledged = 'a pledge does not change';
    const reviewed = 'a course is reviewed, not rewritten';
    const ends = 'a declaration ends with a reason';
    const refusals: readonly (readonly [string, string])[] = [
      [`UPDATE team_pledges SET signed_on = '2020-01-01'`, pledged],
      ['DELETE FROM team_pledges', pledged],
      [
        'INSERT OR REPLACE INTO team_pledges SELECT * FROM team_pledges LIMIT 1',
        'everybody pledges for herself',
      ],
      [
        `INSERT INTO team_pledges SELECT '${template.ids.facilitator}', kind, text_version, 'passphrase', signed_on,
         recorded_at, recorded_by FROM team_pledges LIMIT 1`,
        'everybody pledges for herself',
      ],
      [`UPDATE team_courses SET specialist = 'yes', hours = 9`, reviewed],
      ['DELETE FROM team_courses', reviewed],
      ['INSERT OR REPLACE INTO team_courses SELECT * FROM team_courses LIMIT 1', reviewed],
      [
        `INSERT INTO team_course_reviews SELECT id, 2, 'verify', 'x', recorded_at, recorded_by FROM team_courses LIMIT 1`,
        'a course is verified once and withdrawn once',
      ],
      [`UPDATE team_declarations SET act = 'end'`, ends],
      ['DELETE FROM team_declarations', ends],
      ['INSERT OR REPLACE INTO team_declarations SELECT * FROM team_declarations LIMIT 1', ends],
      [
        `INSERT INTO team_declarations VALUES ('${template.ids.socialWorker}', 1, 'declare', '', '', NULL)`,
        ends,
      ],
      ['UPDATE users SET trained_for_facilitation = 1 - trained_for_facilitation', ends],
      ['DELETE FROM team_members', 'a member of the team stays written'],
      [`UPDATE team_profiles SET field = 'psychology'`, 'what was studied is added to'],
    ];
    for (const [act, why] of refusals) expect([act, attemptIn(outside, [act])]).toEqual([act, why]);
    outside.close();
  });
});
