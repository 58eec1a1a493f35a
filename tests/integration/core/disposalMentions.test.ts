import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noFilter } from '../../../shared/contract/case-list.contract';
import type { DisposalMentions } from '../../../shared/contract/rights.contract';
import { settled } from '../../builders/attachments';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { databasePath, keysOf, openOutside } from '../../builders/outside';
import { registration, today } from '../../builders/registration';
import { archive, proposal } from '../../builders/rights';
import { foundInPages, rawPages } from '../../support/rawPages';
import { passphraseOf, signIn, type TestCore } from '../../support/testCore';

let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  test.dispose();
  template.dispose();
});

/** A man whose only case is proposed for erasure. */
async function plantCase(): Promise<{ caseId: string; code: string }> {
  await signIn(test, 'psico');
  const { caseId } = await test.ok<{ caseId: string }>(
    'intake.register',
    'mutation',
    registration(template.ids.psychologist, {
      documentKind: 'passport',
      documentNumber: 'ZZ77700011',
      givenNames: 'Borradonio',
      paternalSurname: 'Tachadura',
    }),
  );
  const { code } = await test.ok<{ code: string }>('cases.get', 'query', { caseId });
  await archive(test, caseId);
  await test.ok('disposal.propose', 'mutation', proposal(caseId));
  return { caseId, code };
}

describe('where else he is named', () => {
  const draft = (form: string, subject: string, content: string) => ({
    form,
    subject,
    content: JSON.stringify({ text: content }),
    focusField: null,
    route: '/personas',
  });
  const name = 'Borradonio Tachadura';

  it('filters under his name and what was being typed of him go; what others wrote is pointed to before', async () => {
    test = template.copy();
    const { caseId, code } = await plantCase();
    const filter = (label: string) =>
      test.ok('caseList.saveFilter', 'mutation', { name: label, filter: noFilter, sort: 'name' });
    await signIn(test, 'social');
    for (const label of ['tachadura, lo que falta', 'Borradonio tachadura', 'Peña', 'Los martes'])
      await filter(label);
    await test.ok('drafts.save', 'mutation', draft('intake', 'new', `Vino ${name}`));
    await test.ok('drafts.save', 'mutation', draft('user', 'new', 'Una cuenta más'));
    await test.ok(
      'drafts.save',
      'mutation',
      draft('person-correction', template.ids.person, `No es ${name}`),
    );
    await signIn(test, 'psico');
    const { psychologist, facilitator } = template.ids;
    const { groupId } = await test.ok<{ groupId: string }>('groups.create', 'mutation', {
      name: 'Otro grupo',
      kind: 'preventive',
      place: '',
      affinity: '',
      facilitators: [psychologist, facilitator],
    });
    const { sessionId } = await test.ok<{ sessionId: string }>('sessions.create', 'mutation', {
      groupId,
      heldOn: today,
      topic: 2,
    });
    await test.ok('drafts.save', 'mutation', draft('session-log', sessionId, `${name} faltó.`));

    const outside = await openOutside(test.userData);
    const names = (sql: string) => outside.prepare<[], string>(sql).pluck().all().sort();
    const typed = outside
      .prepare<[], Buffer>(`SELECT content_sealed FROM drafts WHERE form = 'intake'`)
      .pluck()
      .get()!;
    const { rows } = await test.ok<{ rows: DisposalMentions['rows'] }>('disposal.mentions', 'query', {
      caseId,
    });
    expect(rows.map(({ kind }) => kind)).toEqual(['draft', 'draft']);
    expect(rows.map(({ label }) => label).sort()).toEqual(['Ana Psicóloga Ñahui', 'Persona de social']);
    await test.ok('sessions.close', 'mutation', {
      sessionId,
      facilitators: [psychologist, facilitator],
      development: `Se recordó lo dicho por ${name}.`,
      attendance: [],
    });
    const after = await test.ok<{ rows: DisposalMentions['rows'] }>('disposal.mentions', 'query', { caseId });
    expect(after.rows.map(({ kind, label }) => [kind, label])).toContainEqual(['session', 'Otro grupo, 1']);
    const { jobId } = await test.ok<{ jobId: string }>('disposal.confirm', 'mutation', {
      caseId,
      code,
      passphrase: passphraseOf('psico'),
    });
    expect((await settled(test, jobId)).phase).toBe('done');
    expect(names('SELECT name FROM saved_filters')).toEqual(['Los martes', 'Peña']);
    expect(names("SELECT form FROM drafts WHERE form IN ('intake', 'user', 'person-correction')")).toEqual([
      'person-correction',
      'user',
    ]);
    outside.close();
    const gone: [string, Uint8Array][] = [
      ['filter', Buffer.from('tachadura, lo que falta')],
      ['draft', typed.subarray(1, 40)],
    ];
    const ring = await keysOf(test.userData, 'coordina');
    const pages = rawPages(databasePath(test.userData), ring.get('registry')!);
    ring.destroy();
    expect(foundInPages(pages, gone)).toEqual([]);
  });
});
