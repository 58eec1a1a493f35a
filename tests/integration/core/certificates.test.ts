import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseCertificatesView, CertificateView } from '../../../shared/contract/certificates.contract';
import { attendedShare, certificateLacks } from '../../../shared/domain/certificates/certificates';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { attemptIn } from '../../support/attempts';
import { signIn, type TestCore } from '../../support/testCore';

/** Certificates say what was attended, are kept as issued, and are revoked by a row of their own. */
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

const call = (path: string, input: unknown) => test.core.call({ path, type: 'mutation', input });
const issue = (kind: string) =>
  call('certificates.issue', { caseId: template.ids.case, groupId: template.ids.group, kind });
const get = (certificateId: string) =>
  test.ok<CertificateView>('certificates.get', 'query', { certificateId });
const ofCase = () =>
  test.ok<CaseCertificatesView>('certificates.ofCase', 'query', { caseId: template.ids.case });
const rules = async (input: unknown) => {
  await signIn(test, 'coordina');
  await test.ok('certificates.setRules', 'mutation', input);
  await signIn(test, 'psico');
};

describe('what a certificate lacks', () => {
  const facts = { sessions: 3, attended: 2, topicsHeard: 5, hasExitTest: false };
  const none = { minimumShare: null, minimumTopics: null, exitTest: false };

  it('is nothing for attendance, and for completion what the office has set', () => {
    expect(certificateLacks('attendance', none, facts)).toEqual([]);
    expect(certificateLacks('attendance', none, { ...facts, attended: 0 })).toEqual(['no-sessions']);
    expect(certificateLacks('completion', none, facts)).toEqual(['no-rules']);
    // Two of three is 66 in a hundred: what is not reached is not rounded up to.
    expect(attendedShare(facts)).toBe(66);
    expect(certificateLacks('completion', { ...none, minimumShare: 66 }, facts)).toEqual([]);
    expect(
      certificateLacks('completion', { minimumShare: 67, minimumTopics: 6, exitTest: true }, facts),
    ).toEqual(['share', 'topics', 'exit-test']);
  });
});

describe('a certificate', () => {
  it('says what he attended, with its number and its signer, and no verdict', async () => {
    const first = await get(template.ids.certificate);
    expect(first.number).toBe('N.º 0001-2026');
    expect(first.content.lines.join(' ')).toContain('asistió a 1 de 1 sesiones');
    expect(first.content.signer).not.toBe('');
    expect(JSON.stringify(first.content)).not.toMatch(/rehabilit|curad|apto|riesgo/i);
    const second = await issue('attendance');
    expect(second).toMatchObject({ ok: true });
    expect((await ofCase()).rows.map(({ number }) => number)).toEqual(['N.º 0002-2026', 'N.º 0001-2026']);
  });

  it('stays as it was issued, whatever happens afterwards', async () => {
    const before = await get(template.ids.certificate);
    await test.ok('coverage.recordMakeUp', 'mutation', {
      caseId: template.ids.case,
      groupId: template.ids.group,
      topics: [5],
      madeOn: '2026-11-24',
      way: 'individual',
      givenBy: template.ids.psychologist,
      note: '',
    });
    expect(JSON.stringify((await get(template.ids.certificate)).content)).toBe(
      JSON.stringify(before.content),
    );
  });

  it('of completion asks for what the office has set', async () => {
    expect(await issue('completion')).toMatchObject({ ok: false, fields: { kind: 'certificate-no-rules' } });
    await rules({ minimumShare: 100, minimumTopics: 3, exitTest: false });
    expect(await issue('completion')).toMatchObject({ ok: false, fields: { kind: 'certificate-topics' } });
    await rules({ minimumShare: 100, minimumTopics: 2, exitTest: false });
    expect(await issue('completion')).toMatchObject({ ok: true });
  });

  it('is revoked once, by a row of its own, and its number is not given again', async () => {
    const revoke = () =>
      call('certificates.revoke', { certificateId: template.ids.certificate, reason: 'Tenía un error.' });
    expect(await revoke()).toMatchObject({ ok: true });
    expect(await revoke()).toMatchObject({ ok: false, detail: { rule: 'certificate-revoked' } });
    expect((await ofCase()).rows).toMatchObject([{ revokedWhy: 'Tenía un error.' }]);
    expect(await issue('attendance')).toMatchObject({ ok: true });
    expect((await ofCase()).rows[0]!.number).toBe('N.º 0002-2026');
  });
});

describe('the SQL of certificates', () => {
  it('changes, removes and replaces none, and skips no number', async () => {
    await call('certificates.revoke', { certificateId: template.ids.certificate, reason: 'Tenía un error.' });
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const attempt = (statement: string) => attemptIn(sqlite, [statement]);
    const stays = 'a certificate stays as it was issued';
    for (const table of ['certificates', 'certificate_revocations']) {
      expect(attempt(`DELETE FROM ${table}`)).toBe(stays);
      expect(attempt(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toBe(stays);
    }
    expect(attempt(`UPDATE certificates SET content = '{}'`)).toBe(stays);
    expect(attempt(`UPDATE certificate_revocations SET reason = 'x'`)).toBe(stays);
    const copy = (number: number) =>
      `INSERT INTO certificates SELECT '11111111-1111-4111-8111-111111111111', year, ${String(number)}, case_id, group_id,
        kind, content, issued_on, issued_at, issued_by FROM certificates`;
    expect(attempt(copy(1))).toBe(stays);
    expect(attempt(copy(3))).toBe(stays);
    expect(attempt(copy(2))).toBeNull();
    expect(attempt('DELETE FROM certificate_rules')).toBe(
      'the conditions of certificates are changed, never removed',
    );
    sqlite.close();
  });
});
