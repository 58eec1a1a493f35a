import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noFilter } from '../../../shared/contract/case-list.contract';
import type { DisposalMentions } from '../../../shared/contract/rights.contract';
import { logInput } from '../../builders/sessions';
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
beforeEach(() => {
  test = template.copy();
});
afterEach(() => {
  test.dispose();
});
afterAll(() => {
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
      paternalSurname: 'Del Monte',
      maternalSurname: 'Tachadura',
    }),
  );
  const { code } = await test.ok<{ code: string }>('cases.get', 'query', { caseId });
  await archive(test, caseId);
  await test.ok('disposal.propose', 'mutation', proposal(caseId));
  return { caseId, code };
}

const draft = (form: string, subject: string, content: object, route = '/personas') => ({
  form,
  subject,
  content: JSON.stringify(content),
  focusField: null,
  route,
});
const save = (...given: Parameters<typeof draft>) => test.ok('drafts.save', 'mutation', draft(...given));
const name = 'Borradonio Tachadura';
const typedOf = (maternalSurname: string) => ({
  person: { givenNames: 'Borradonio', paternalSurname: 'del Monte', maternalSurname, documentNumber: '' },
});
const keep = (label: string) =>
  test.ok('caseList.saveFilter', 'mutation', { name: label, filter: noFilter, sort: 'name' });
const told = async (caseId: string) =>
  (await test.ok<DisposalMentions>('disposal.mentions', 'query', { caseId })).rows.map(
    ({ kind, label, form, fate }) => [fate, kind, form ?? label],
  );
const erase = async (caseId: string, code: string) => {
  const { jobId } = await test.ok<{ jobId: string }>('disposal.confirm', 'mutation', {
    caseId,
    code,
    passphrase: passphraseOf('psico'),
  });
  expect((await settled(test, jobId)).phase).toBe('done');
};

interface PersonRecord {
  readonly corrections: number;
  readonly documentKind: string;
  readonly givenNames: string;
  readonly birthDate: string | null;
}

describe('where else he is named', () => {
  it('tells what goes and what stays, and takes only the filters and the registration that are surely his', async () => {
    const { caseId, code } = await plantCase();
    await signIn(test, 'social');
    for (const label of [
      'tachadura, lo que falta',
      'Borradonio tachadura',
      'Monte de norte',
      'Los del martes',
    ])
      await keep(label);
    await save('intake', 'new', typedOf('Tachadura'));
    await save('user', 'new', { fullName: 'Una cuenta más' });
    await save('person-correction', template.ids.person, { text: `No es\n${name}` });
    await signIn(test, 'psico');
    await save('intake', 'new', { ...typedOf('Ríos'), reason: 'Al salir del trabajo' });
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
      topics: [2],
    });
    await save('session-log', sessionId, { text: `${name} faltó.` });
    // About his own case: it goes with it, whatever stands in it.
    await save('act', `restrict-${caseId}`, { reason: `Lo pidió ${name}` }, `/casos/${caseId}`);

    const filters = [
      ['goes', 'filter', '«Borradonio tachadura», Persona de social'],
      ['stays', 'filter', '«Monte de norte», Persona de social'],
      ['stays', 'filter', '«tachadura, lo que falta», Persona de social'],
    ];
    const drafts = [
      ['goes', 'draft', 'intake'],
      ['stays', 'draft', 'intake'],
      ['stays', 'draft', 'person-correction'],
      ['stays', 'draft', 'session-log'],
    ];
    expect((await told(caseId)).sort()).toEqual([...filters, ...drafts].sort());
    await test.ok(
      'sessions.close',
      'mutation',
      logInput(sessionId, [psychologist, facilitator], [], {
        development: `Se recordó lo dicho por ${name}.`,
      }),
    );
    expect(await told(caseId)).toContainEqual(['stays', 'session', 'Otro grupo, 1']);
    const outside = await openOutside(test.userData);
    const names = (sql: string) => outside.prepare<[], string>(sql).pluck().all().sort();
    const typed = outside
      .prepare<[string], Buffer>(`SELECT content_sealed FROM drafts WHERE form = 'intake' AND owner_id <> ?`)
      .pluck()
      .get(psychologist)!;
    await erase(caseId, code);
    expect(names('SELECT name FROM saved_filters')).toEqual([
      'Los del martes',
      'Monte de norte',
      'tachadura, lo que falta',
    ]);
    expect(names('SELECT form FROM drafts')).toEqual(['intake', 'person-correction', 'user']);
    expect(names("SELECT owner_id FROM drafts WHERE form = 'intake'")).toEqual([psychologist]);
    outside.close();
    const gone: [string, Uint8Array][] = [
      ['filter', Buffer.from('Borradonio tachadura')],
      ['draft', typed.subarray(1, 40)],
    ];
    const ring = await keysOf(test.userData, 'coordina');
    const pages = rawPages(databasePath(test.userData), ring.get('registry')!);
    ring.destroy();
    expect(foundInPages(pages, gone)).toEqual([]);
  });

  it('finds him by a name that a correction took away, and names a damaged draft instead of stopping at it', async () => {
    const { caseId, code } = await plantCase();
    const { person } = await test.ok<{ person: { id: string } }>('cases.get', 'query', { caseId });
    const record = await test.ok<PersonRecord>('people.get', 'query', { personId: person.id });
    await test.ok('people.correct', 'mutation', {
      personId: person.id,
      corrections: record.corrections,
      person: {
        documentKind: record.documentKind,
        documentNumber: 'ZZ77700099',
        givenNames: record.givenNames,
        paternalSurname: 'Nuevapellido',
        maternalSurname: 'Otrapellido',
        birthDate: record.birthDate,
      },
      reason: 'Así está en su documento',
    });
    await signIn(test, 'social');
    await keep(name);
    await save('person-correction', template.ids.person, { text: 'El zz77700011 es de otro' });
    await save('group', 'new', { name: 'Por dañar' });
    await signIn(test, 'psico');
    const outside = await openOutside(test.userData);
    const sealed = outside
      .prepare<[], Buffer>("SELECT content_sealed FROM drafts WHERE form = 'group'")
      .pluck()
      .get()!;
    sealed[20]! ^= 1;
    outside.prepare("UPDATE drafts SET content_sealed = ? WHERE form = 'group'").run(sealed);
    expect((await told(caseId)).sort()).toEqual([
      ['goes', 'filter', `«${name}», Persona de social`],
      ['stays', 'draft', 'person-correction'],
      ['unreadable', 'draft', 'group'],
    ]);
    await erase(caseId, code);
    const left = outside.prepare<[], string>('SELECT form FROM drafts ORDER BY form').pluck().all();
    expect(left).toEqual(['group', 'person-correction']);
    outside.close();
  });

  it('reads what others wrote of it in the open: observations, reasons, hand-overs', async () => {
    const { caseId } = await plantCase();
    const { case: other, psychologist } = template.ids;
    const outside = await openOutside(test.userData);
    outside
      .prepare('INSERT INTO hand_overs VALUES (?, ?, ?, ?, ?)')
      .run('h1', psychologist, `Pide ver a ${name}`, '2026-01-05T10:00:00.000Z', psychologist);
    outside.close();
    await signIn(test, 'coordina');
    await test.ok('rights.restrict', 'mutation', {
      caseId: other,
      askedOn: today,
      reason: `Lo amenaza ${name}`,
    });
    await signIn(test, 'psico');
    const rows = await told(caseId);
    expect(rows.map(([fate, kind]) => [fate, kind])).toEqual([
      ['stays', 'case'],
      ['stays', 'hand-over'],
    ]);
  });
});
