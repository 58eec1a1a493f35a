import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactContent, ContactVersion } from '../../../shared/contract/contacts.contract';
import type { PersonInput } from '../../../shared/contract/intake.contract';
import { roleMay, roleOpens, roles, type Role } from '../../../shared/permissions';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { registration } from '../../builders/registration';
import { signIn, type TestCore } from '../../support/testCore';

let template: OfficeTemplate;
let test: TestCore;
beforeEach(async () => {
  template = await buildOfficeTemplate();
  test = template.copy();
  await signIn(test, 'psico');
});
afterEach(() => {
  test.dispose();
  template.dispose();
});

const logins: Readonly<Record<Role, string>> = {
  admission: 'admision',
  facilitation: 'facilita',
  psychology: 'psico',
  'social-work': 'social',
  'judicial-follow-up': 'cai',
  coordination: 'coordina',
};

const woman: ContactContent = {
  name: 'Domitila Ñaupari Huayhua',
  relation: 'victim',
  standing: 'current',
  whereabouts: 'Jr. Inventado 4, con su tía',
  phone: '45678912',
  safeWay: 'Solo por su tía',
  safeHours: 'De mañana',
  never: 'Llamar a la casa',
};
const save = (change: Partial<ContactContent> = {}, contactId: string | null = null, baseVersion = 0) =>
  test.ok<{ contactId: string; version: number }>('contacts.save', 'mutation', {
    caseId: template.ids.case,
    contactId,
    baseVersion,
    content: { ...woman, ...change },
  });
const rows = async (path: string, input: object) =>
  (await test.ok<{ rows: ContactVersion[] }>(path, 'query', input)).rows;

describe('whom a case may put at risk', () => {
  it('is written down, written again and never over; both who protect read every version', async () => {
    const { contactId } = await save();
    await signIn(test, 'social');
    const again = await save({ whereabouts: 'En una casa de acogida', standing: 'past' }, contactId, 1);
    expect(again.version).toBe(2);
    const versions = await rows('contacts.versions', { contactId });
    expect(versions.map(({ version, content }) => [version, content.whereabouts])).toEqual([
      [2, 'En una casa de acogida'],
      [1, woman.whereabouts],
    ]);
    // Who still is at risk stands first.
    const all = await rows('contacts.ofCase', { caseId: template.ids.case });
    expect(all.map(({ content }) => content.standing)).toEqual(['current', 'past']);
  });

  it('is held where a telephone has no safe way, where somebody was faster and where nothing changes', async () => {
    const { contactId } = await save();
    const refused = (content: ContactContent, baseVersion: number, id: string | null = contactId) =>
      test.refused('contacts.save', 'mutation', {
        caseId: template.ids.case,
        contactId: id,
        baseVersion,
        content,
      });
    expect(await refused({ ...woman, safeWay: '', never: '' }, 1)).toMatchObject({
      code: 'rule',
      fields: { 'content.safeWay': 'safe-way-needed' },
    });
    expect(await refused({ ...woman, phone: '1' }, 0)).toMatchObject({ detail: { reason: 'newer-version' } });
    expect(await refused(woman, 1)).toMatchObject({ detail: { reason: 'nothing-changed' } });
    // A contact of one case is none of another.
    expect(
      await test.refused('contacts.save', 'mutation', {
        caseId: template.ids.loneCase,
        contactId,
        baseVersion: 1,
        content: woman,
      }),
    ).toMatchObject({ code: 'not-found' });
  });

  it('is read by psychology and social work alone', async () => {
    for (const role of roles) {
      await signIn(test, logins[role]);
      const answer = await test.core.call({
        path: 'contacts.ofCase',
        type: 'query',
        input: { caseId: template.ids.case },
      });
      const may = roleMay(role, 'contacts.read') && roleOpens(role, 'protected');
      expect([role, answer.ok]).toEqual([role, may]);
      expect(may).toBe(role === 'psychology' || role === 'social-work');
    }
  });

  it('does not change in the file, and nothing there leads from a person to her', async () => {
    const { contactId } = await save();
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    for (const sql of [
      `UPDATE protected_contacts SET detail_sealed = x'00'`,
      'DELETE FROM protected_contacts',
      `INSERT OR REPLACE INTO protected_contacts SELECT * FROM protected_contacts WHERE contact_id = '${contactId}'`,
    ]) {
      expect(() => sqlite.exec(sql)).toThrow('never over');
    }
    const referredTo = (table: string) =>
      sqlite.prepare<[], string>(`SELECT "table" FROM pragma_foreign_key_list('${table}')`).pluck().all();
    expect([...new Set(referredTo('protected_contacts'))].sort()).toEqual(['cases', 'users']);
    const tables = sqlite
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%'`)
      .pluck()
      .all();
    // That he was told before she is heard (§6.4.12) is of the case, and who opens it has the key of her.
    expect(tables.filter((table) => referredTo(table).includes('protected_contacts'))).toEqual([
      'family_tellings',
    ]);
    sqlite.close();
  });
});

/** A man with the very name and document of the woman: what is asked about him wherever a name can be asked about. */
const namesake: Partial<PersonInput> = {
  documentKind: 'dni',
  documentNumber: '45678912',
  givenNames: 'Domitila',
  paternalSurname: 'Ñaupari',
  maternalSurname: 'Huayhua',
  birthDate: null,
};

describe('the wall between her and the register', () => {
  /** Everything that a role is answered about that name, with times and ids taken out. */
  async function answers(role: Role): Promise<string> {
    await signIn(test, logins[role]);
    const {
      phone: _phone,
      safeContact: _contact,
      ...asked
    } = registration(template.ids.psychologist, namesake).person!;
    const { ids } = template;
    const calls: readonly (readonly [string, 'query' | 'mutation', object])[] = [
      ['intake.checkDuplicates', 'query', asked],
      ['search.people', 'query', { query: 'naupari', names: true }],
      ['search.people', 'query', { query: '45678912', names: true }],
      ['cases.list', 'query', { query: 'domitila' }],
      ['people.like', 'query', { personId: ids.person }],
      ['people.get', 'query', { personId: ids.person }],
      ['people.history', 'query', { personId: ids.person }],
      ['people.compare', 'query', { personId: ids.person, otherId: ids.otherPerson }],
      ['cases.get', 'query', { caseId: ids.loneCase }],
      ['intake.register', 'mutation', registration(ids.psychologist, namesake)],
    ];
    const found: unknown[] = [];
    for (const [path, type, input] of calls) found.push(await test.core.call({ path, type, input }));
    return JSON.stringify(found).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
  }

  it.each(roles)('answers %s the same with her planted in a case as without', async (role) => {
    const without = await answers(role);
    test.dispose();
    test = template.copy();
    await signIn(test, 'psico');
    await save();
    expect(await answers(role)).toBe(without);
    expect(without).not.toContain('Inventado 4');
  });

  it('does not say that a document is taken, and cannot merge or correct anybody into her', async () => {
    const { contactId } = await save();
    const { caseId } = await test.ok<{ caseId: string | null }>(
      'intake.register',
      'mutation',
      registration(template.ids.psychologist, namesake),
    );
    expect(caseId).not.toBeNull();
    for (const input of [
      { survivorId: template.ids.person, absorbedId: contactId, reason: 'x' },
      { survivorId: contactId, absorbedId: template.ids.person, reason: 'x' },
    ]) {
      expect(await test.refused('people.merge', 'mutation', input)).toMatchObject({ code: 'not-found' });
    }
    expect(await test.refused('people.get', 'query', { personId: contactId })).toMatchObject({
      code: 'not-found',
    });
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    // No word of hers is indexed.
    const keys = sqlite.prepare<[], string>('SELECT key FROM person_keys').pluck().all().join(' ');
    expect(keys).not.toContain('tia');
    expect(sqlite.prepare('SELECT count(*) FROM people WHERE id = ?').pluck().get(contactId)).toBe(0);
    sqlite.close();
  });
});
