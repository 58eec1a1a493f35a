import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { DuplicateMatch, PersonInput } from '../../../shared/contract/intake.contract';
import type {
  ComparedPeople,
  PersonHistoryView,
  PersonRecordView,
} from '../../../shared/contract/people.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { registration } from '../../builders/registration';
import { attemptIn } from '../../support/attempts';
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

const record = (personId: string) => test.ok<PersonRecordView>('people.get', 'query', { personId });
const history = (personId: string) => test.ok<PersonHistoryView>('people.history', 'query', { personId });
const merge = (survivorId: string, absorbedId: string) =>
  test.ok<{ number: number }>('people.merge', 'mutation', {
    survivorId,
    absorbedId,
    reason: 'La misma persona',
  });
const correct = async (personId: string, change: Partial<PersonInput>, reason = 'Trajo su DNI') => {
  const { documentKind, documentNumber, givenNames, paternalSurname, maternalSurname, ...rest } =
    await record(personId);
  const { birthDate, corrections } = rest;
  return test.core.call({
    path: 'people.correct',
    type: 'mutation',
    input: {
      personId,
      corrections,
      person: {
        ...{ documentKind, documentNumber, givenNames, paternalSurname, maternalSurname },
        birthDate,
        ...change,
      },
      reason,
    },
  });
};

describe('two records that are one person', () => {
  it('become one: his cases, his notices and his history follow, and nobody is shown twice', async () => {
    const { ids } = template;
    const before = await record(ids.person);
    const compared = await test.ok<ComparedPeople>('people.compare', 'query', {
      personId: ids.otherPerson,
      otherId: ids.person,
    });
    expect([compared.person.personId, compared.other]).toEqual([ids.otherPerson, before]);
    await merge(ids.otherPerson, ids.person);

    const after = await record(ids.otherPerson);
    expect(after.cases.map(({ caseId }) => caseId).sort()).toEqual([ids.case, ids.loneCase].sort());
    expect(after.noticeKinds).toEqual(before.noticeKinds);
    // The record that was absorbed leads to the one that stands.
    expect(await record(ids.person)).toEqual(after);
    const file = await test.ok<{ person: { id: string } }>('cases.get', 'query', { caseId: ids.case });
    expect(file.person.id).toBe(ids.otherPerson);
    expect(await test.ok('people.like', 'query', { personId: ids.person })).toEqual({ rows: [] });

    const { rows } = await test.ok<{ rows: DuplicateMatch[] }>('intake.checkDuplicates', 'query', {
      documentKind: before.documentKind,
      documentNumber: before.documentNumber,
      givenNames: before.givenNames,
      paternalSurname: before.paternalSurname,
      maternalSurname: before.maternalSurname,
      birthDate: before.birthDate,
    });
    expect(rows.map((row) => [row.personId, row.matchedBy])).toEqual([[ids.otherPerson, 'document']]);

    // By either of his two names the list finds him, once for each of his cases, under the name that stands.
    const found = (query: string) =>
      test.ok<{ rows: { caseId: string; fullName: string }[] }>('cases.list', 'query', {
        query,
        names: true,
      });
    const byOld = await found(`${before.paternalSurname} ${before.givenNames}`);
    const byNew = await found(`${after.paternalSurname} ${after.givenNames}`);
    expect(before.paternalSurname).not.toBe(after.paternalSurname);
    expect(byOld.rows.map(({ caseId }) => caseId).sort()).toEqual([ids.case, ids.loneCase].sort());
    expect(new Set(byOld.rows.map(({ fullName }) => fullName)).size).toBe(1);
    expect(byNew).toEqual(byOld);

    // A case that is opened for the old record is one of the new.
    const again = { ...registration(ids.psychologist), person: null, existingPersonId: ids.person };
    const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', again);
    expect((await record(ids.otherPerson)).cases.map((found) => found.caseId)).toContain(caseId);
  });

  it('are parted again: every row is as before, but for the two acts', async () => {
    const { ids } = template;
    const rows = async () => {
      test.core.lock('user');
      const sqlite = await openOutside(test.userData);
      const names = sqlite
        .prepare<[], string>(
          `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
             AND name NOT IN ('audit_log', 'audit_head', 'users', 'person_merges', 'person_merge_cases')`,
        )
        .pluck()
        .all();
      const all = Object.fromEntries(
        names.map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}" ORDER BY 1`).all()]),
      );
      sqlite.close();
      await signIn(test, 'psico');
      return all;
    };
    const before = await rows();
    const { number } = await merge(ids.person, ids.otherPerson);
    expect(await rows()).not.toEqual(before);
    await test.ok('people.undoMerge', 'mutation', { number, reason: 'Eran primos.' });
    expect(await rows()).toEqual(before);
    expect((await history(ids.person)).merges.map(({ act, mayUndo }) => [act, mayUndo])).toEqual([
      ['undo', false],
      ['merge', false],
    ]);
  });

  it('parts nobody from who has the document of a record that leaves with him', async () => {
    const registered = async (documentNumber: string, name: string) => {
      const { caseId } = await test.ok<{ caseId: string }>(
        'intake.register',
        'mutation',
        registration(template.ids.psychologist, {
          documentNumber,
          givenNames: `Zoilo ${name}`,
          paternalSurname: name,
        }),
      );
      return (await test.ok<CaseFile>('cases.get', 'query', { caseId })).person.id;
    };
    const first = await registered('11111112', 'Abcdario');
    const second = await registered('22222223', 'Mnopqres');
    const last = await registered('33333334', 'Xyzwvuts');
    const inner = await merge(second, first);
    const outer = await merge(last, second);
    expect(await correct(last, { documentNumber: '11111112' })).toMatchObject({ ok: true });
    const undo = { number: outer.number, reason: 'Eran primos.' };
    expect(await test.refused('people.undoMerge', 'mutation', undo)).toMatchObject({
      code: 'conflict',
      detail: { reason: 'document-of-both' },
    });
    expect(await correct(last, { documentNumber: '33333334' })).toMatchObject({ ok: true });
    await test.ok('people.undoMerge', 'mutation', undo);
    await test.ok('people.undoMerge', 'mutation', { number: inner.number, reason: 'Eran primos.' });
    expect(test.internalErrors).toEqual([]);
  });

  it('the one that stands may be given the document of the other; they are parted once it is corrected', async () => {
    const { ids } = template;
    const { documentNumber: right } = await record(ids.person);
    const { documentNumber: wrong } = await record(ids.otherPerson);
    const { number } = await merge(ids.otherPerson, ids.person);
    expect(await correct(ids.otherPerson, { documentNumber: right })).toMatchObject({ ok: true });
    expect((await record(ids.person)).documentNumber).toBe(right);

    const undo = { number, reason: 'Eran primos.' };
    expect(await test.refused('people.undoMerge', 'mutation', undo)).toMatchObject({
      code: 'conflict',
      detail: { reason: 'document-of-both' },
    });
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const parted = `INSERT INTO person_merges SELECT number + 1, 'undo', number, survivor_id, absorbed_id, 'x', at, by_id
      FROM person_merges WHERE number = ${String(number)}`;
    expect(attemptIn(sqlite, [parted])).toContain('UNIQUE constraint failed: people.document_kind');
    sqlite.close();
    await signIn(test, 'psico');
    expect(await correct(ids.otherPerson, { documentNumber: wrong })).toMatchObject({ ok: true });
    await test.ok('people.undoMerge', 'mutation', undo);
    expect((await record(ids.person)).documentNumber).toBe(right);
  });

  it('a third is not registered with the document of the one that was absorbed, whoever asks', async () => {
    const { ids } = template;
    const { documentNumber } = await record(ids.person);
    await merge(ids.otherPerson, ids.person);
    await correct(ids.otherPerson, { documentNumber: '44118823' });
    const third = registration(ids.psychologist, {
      documentNumber,
      givenNames: 'Otro',
      paternalSurname: 'Otorongo',
    });
    expect(await test.refused('intake.register', 'mutation', third)).toMatchObject({
      detail: { reason: 'document-taken' },
    });
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const copied = `INSERT INTO people (id, document_kind, document_number, given_names, paternal_surname,
      maternal_surname, phone, safe_contact, search_text, sort_key, created_at, created_by)
      SELECT 'third', document_kind, document_number, 'a', 'b', '', '', '', '', '', created_at, created_by
      FROM people WHERE id = '${ids.person}'`;
    expect(attemptIn(sqlite, [copied])).toBe('the document is of a record that was merged');
    sqlite.close();
    await signIn(test, 'psico');
  });

  it('are merged once, and parted once, the last first', async () => {
    const { ids } = template;
    const first = await merge(ids.person, ids.otherPerson);
    const refused = (path: string, input: object) => test.refused(path, 'mutation', input);
    const reason = 'x';
    const sides = { survivorId: ids.person, absorbedId: ids.otherPerson };
    expect(await refused('people.merge', { ...sides, reason })).toMatchObject({ code: 'conflict' });
    expect(await refused('people.merge', { ...sides, absorbedId: ids.person, reason })).toMatchObject({
      fields: { otherId: 'same-record' },
    });
    const { caseId } = await test.ok<{ caseId: string }>(
      'intake.register',
      'mutation',
      registration(ids.psychologist, {
        documentNumber: '44118822',
        paternalSurname: 'Otorongo',
        birthDate: null,
      }),
    );
    const third = (await test.ok<{ person: { id: string } }>('cases.get', 'query', { caseId })).person.id;
    const second = await merge(third, ids.person);
    expect(await refused('people.undoMerge', { number: first.number, reason })).toMatchObject({
      code: 'conflict',
    });
    await test.ok('people.undoMerge', 'mutation', { number: second.number, reason });
    await test.ok('people.undoMerge', 'mutation', { number: first.number, reason });
    expect(await refused('people.undoMerge', { number: first.number, reason })).toMatchObject({
      code: 'conflict',
    });
    expect(await refused('people.undoMerge', { number: 999, reason })).toMatchObject({ code: 'not-found' });
  });

  it('are merged by nothing but the act, whatever writes to the file', async () => {
    const { ids } = template;
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const fails = (sql: string, ...words: unknown[]) => {
      expect(() => sqlite.prepare(sql).run(...words)).toThrow(
        /keeps its person|by an act|does not change|was merged|no further/,
      );
    };
    fails('UPDATE people SET merged_into = ? WHERE id = ?', ids.person, ids.otherPerson);
    fails('UPDATE cases SET person_id = ? WHERE id = ?', ids.otherPerson, ids.case);
    fails('UPDATE person_merges SET reason = ?', 'otra');
    fails('DELETE FROM person_merges');
    fails('DELETE FROM person_merge_cases');
    fails('INSERT OR REPLACE INTO person_merges SELECT * FROM person_merges');
    const absorbed = sqlite.prepare('SELECT absorbed_id FROM person_merges').pluck().get();
    fails(
      `INSERT INTO cases SELECT 'k9', '2026-9999', ?, legal_basis, consent_id, 'admitted', condition, entry_way,
        institution_number, reason, responsible_id, opened_on, created_at, created_by FROM cases LIMIT 1`,
      absorbed,
    );
    sqlite.close();
  });
});

describe('a datum that was written wrongly', () => {
  it('is corrected, and what stood there is read by coordination and by who corrected it', async () => {
    const { ids } = template;
    const before = await record(ids.otherPerson);
    expect(await correct(ids.otherPerson, { paternalSurname: 'Súñiga', documentNumber: '76543201' })).toEqual(
      {
        ok: true,
        value: { corrections: 2, fields: ['document-number', 'paternal-surname'] },
      },
    );
    const earlier = async () => (await history(ids.otherPerson)).corrections.map((row) => row.earlier);
    const values = [
      { oldValue: 'Zúñiga', newValue: 'Súñiga' },
      { oldValue: before.documentNumber, newValue: '76543201' },
    ];
    expect(await earlier()).toEqual(values);
    await signIn(test, 'coordina');
    expect(await earlier()).toEqual(values);
    await signIn(test, 'admision');
    expect(await earlier()).toEqual([null, null]);
    expect((await history(ids.otherPerson)).corrections[0]).toMatchObject({
      field: 'paternal-surname',
      number: 2,
    });
    // He is found under his right name, and under no other.
    const found = async (query: string) =>
      (await test.ok<{ rows: unknown[] }>('cases.list', 'query', { query })).rows.length;
    expect([await found('suniga'), await found('zuniga')]).toEqual([1, 0]);
  });

  it('is refused when nothing changes, when somebody was faster, and with a document that another has', async () => {
    const { ids } = template;
    expect(await correct(ids.otherPerson, {})).toMatchObject({ detail: { reason: 'nothing-changed' } });
    const other = await record(ids.person);
    expect(
      await correct(ids.otherPerson, { documentNumber: `0${other.documentNumber}`.slice(-8) }),
    ).toMatchObject({
      code: 'conflict',
      fields: { 'person.documentNumber': 'document-taken' },
    });
    expect(await correct(ids.otherPerson, { birthDate: '2030-01-01' })).toMatchObject({
      fields: { 'person.birthDate': 'date-future' },
    });
    const { corrections } = await record(ids.otherPerson);
    await correct(ids.otherPerson, { givenNames: 'Oscar Luis' });
    const late = { personId: ids.otherPerson, corrections, reason: 'x' };
    const { phone: _phone, safeContact: _contact, ...person } = registration(ids.psychologist).person!;
    expect(
      await test.refused('people.correct', 'mutation', {
        ...late,
        person,
      }),
    ).toMatchObject({ detail: { reason: 'newer-version' } });
    await merge(ids.person, ids.otherPerson);
    expect(
      await test.refused('people.correct', 'mutation', {
        ...late,
        corrections: 1,
        person,
      }),
    ).toMatchObject({ code: 'conflict' });
  });

  it('is never written over, whatever writes to the file; what was empty may be filled in', async () => {
    const { ids } = template;
    await correct(ids.otherPerson, { givenNames: 'Oscar Raúl' });
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const change = (column: string, value: string) =>
      sqlite.prepare(`UPDATE people SET ${column} = ? WHERE id = ?`).run(value, ids.otherPerson);
    expect(() => change('given_names', 'Otro')).toThrow('never written over');
    expect(() => change('birth_date', '1999-09-09')).toThrow('never written over');
    sqlite.prepare('UPDATE people SET phone = ? WHERE id = ?').run('', ids.otherPerson);
    expect(() => sqlite.exec('DELETE FROM person_corrections')).toThrow('does not change');
    expect(() => sqlite.exec(`UPDATE person_corrections SET reason = 'x'`)).toThrow('does not change');
    expect(() =>
      sqlite.exec(`INSERT INTO person_corrections SELECT person_id, number + 1, field, 'nunca', 'x', reason, at, by_id
        FROM person_corrections`),
    ).toThrow('does not change');
    sqlite.close();
  });
});
