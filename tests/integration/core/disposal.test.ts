import { cpSync, existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { columnsOf, scrubIsDue, tablesOf, tablesReached } from '../../../db/disposal/purge';
import type { PendingDisposal, RightsView } from '../../../shared/contract/rights.contract';
import { plantAttention } from '../../builders/attention';
import { keepFile, settled } from '../../builders/attachments';
import { pdfFile } from '../../builders/documents';
import { appreciationInput, historiesInput, historiesWith, planFor } from '../../builders/evaluation';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { allRows, databasePath, keysOf, openOutside } from '../../builders/outside';
import { noteText, registration, today } from '../../builders/registration';
import { applyAndAnnul } from '../../builders/tests';
import { archive, proposal } from '../../builders/rights';
import { holdSessionWithIncident } from '../../builders/sessions';
import { firstRoleFor, loginOf, signedInProcedures } from '../../contract/procedures';
import { foundInPages, rawPages } from '../../support/rawPages';
import { passphraseOf, signIn, type TestCore } from '../../support/testCore';

let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
afterEach(() => {
  test.dispose();
});

const confirmInput = (caseId: string, code: string, login = 'psico') => ({
  caseId,
  code,
  passphrase: passphraseOf(login),
});

async function confirm(caseId: string, code: string): Promise<void> {
  const { jobId } = await test.ok<{ jobId: string }>(
    'disposal.confirm',
    'mutation',
    confirmInput(caseId, code),
  );
  expect(await settled(test, jobId)).toMatchObject({ phase: 'done', done: 3, total: 3 });
}

const planted = {
  givenNames: 'Borradonio',
  paternalSurname: 'Tachadura',
  phone: '987 111 222 333',
  documentNumber: 'ZZ77700011',
  safeContact: 'Preguntar-por-el-primo-Anacleto',
  reason: 'Motivo-plantado-del-ingreso',
  observation: 'Observación-plantada-de-sesión',
  task: 'Tarea-plantada con su título',
  outsideTest: 'Prueba-externa-plantada',
  plan: 'Motivo-plantado de la atención',
  message: 'Texto-plantado para el grupo',
  appointment: 'Motivo-plantado de la cita',
  proposal: 'Nota-plantada de la propuesta',
  restriction: 'Motivo-plantado de la restricción',
};

/** A man with something in every place where a case leaves anything. */
async function plantCase(): Promise<{ caseId: string; personId: string; code: string }> {
  const { psychologist, facilitator } = template.ids;
  await signIn(test, 'psico');
  const { givenNames, paternalSurname, phone, documentNumber, safeContact, reason } = planted;
  const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', {
    ...registration(psychologist, {
      documentKind: 'passport',
      givenNames,
      paternalSurname,
      phone,
      documentNumber,
      safeContact,
    }),
    reason,
  });
  const { noteId } = await test.ok<{ noteId: string }>('individualAttention.create', 'mutation', {
    caseId,
    occurredOn: today,
  });
  const passphrase = passphraseOf('psico');
  await test.ok('individualAttention.sign', 'mutation', {
    noteId,
    occurredOn: today,
    body: noteText(),
    passphrase,
  });
  await test.ok('individualAttention.amend', 'mutation', { noteId, text: 'Aclaración.', passphrase });
  await test.ok(
    'evaluation.saveHistories',
    'mutation',
    historiesInput(caseId, historiesWith({ threats: 'yes' }, 'Detalle.'), planFor(psychologist, ['threats'])),
  );
  await test.ok('appreciations.save', 'mutation', appreciationInput(caseId, 0, 'Apreciación.'));
  const task = { kind: 'other', title: planted.task, ownerId: psychologist, dueOn: '2026-12-01' };
  const { taskId } = await test.ok<{ taskId: string }>('tasks.create', 'mutation', { caseId, ...task });
  const change = { number: 1, ownerId: facilitator, dueOn: '2026-12-02', reason: 'Licencia' };
  await test.ok('tasks.change', 'mutation', { taskId, ...change });
  await holdSessionWithIncident(test, caseId, template.ids, planted.observation);
  await applyAndAnnul(test, caseId, planted.outsideTest);
  await plantAttention(test, caseId, template.ids, planted);
  await keepFile(test, caseId, pdfFile({ padding: 900_000 }));
  await test.ok('drafts.save', 'mutation', {
    form: 'risk-level',
    subject: caseId,
    content: '{"a":"borrador"}',
    focusField: null,
    route: `/casos/${caseId}/evaluacion/riesgo`,
  });
  await test.ok('rights.restrict', 'mutation', { caseId, reason: planted.restriction, askedOn: today });
  await test.ok('rights.lift', 'mutation', { caseId, reason: 'Se resolvió.', askedOn: today });
  await archive(test, caseId);
  const { code, person, notices } = await test.ok<{
    code: string;
    person: { id: string };
    notices: { noticeId: string; taskId: string }[];
  }>('cases.get', 'query', { caseId });
  // Nothing of a protection that is under way is erased (§6.7, end).
  const early = await test.refused('disposal.propose', 'mutation', proposal(caseId));
  expect(early.detail).toMatchObject({ rule: 'protection-open' });
  await signIn(test, 'psico');
  for (const notice of notices) {
    await test.ok('notices.lift', 'mutation', { noticeId: notice.noticeId, reason: 'Ya no hay riesgo.' });
    await test.ok('tasks.close', 'mutation', { taskId: notice.taskId, outcome: 'not-needed', note: 'Cesó.' });
  }
  await signIn(test, 'coordina');
  await test.ok('disposal.propose', 'mutation', { ...proposal(caseId), note: planted.proposal });
  return { caseId, personId: person.id, code };
}

/** Everything of a case that lies in the file: what can be read, and the sealed bytes as they are. */
async function tracesOf(caseId: string, personId: string): Promise<(readonly [string, Uint8Array])[]> {
  const outside = await openOutside(test.userData);
  const tables = [...new Set([...tablesReached(outside, 'cases'), ...tablesReached(outside, 'people')])];
  const rows = allRows(outside);
  const traces = Object.entries(planted).map(([name, text]): readonly [string, Uint8Array] => [
    name,
    Buffer.from(text, 'utf8'),
  ]);
  const keys = [caseId, personId];
  // Ids of records of the case first, then whatever row names one of them.
  for (const table of tables) {
    for (const row of rows[table] as Record<string, unknown>[]) {
      if (
        Object.values(row).some((value) => keys.includes(value as string)) &&
        typeof row['id'] === 'string'
      ) {
        keys.push(row['id']);
      }
    }
  }
  for (const table of [...tables, 'drafts']) {
    for (const row of rows[table] as Record<string, unknown>[]) {
      if (!Object.values(row).some((value) => keys.includes(value as string))) continue;
      for (const [column, value] of Object.entries(row)) {
        if (Buffer.isBuffer(value)) traces.push([`${table}.${column}`, value.subarray(1, 40)]);
      }
    }
  }
  outside.close();
  return traces;
}

async function pages(): Promise<Buffer[]> {
  const ring = await keysOf(test.userData, 'coordina');
  try {
    return rawPages(databasePath(test.userData), ring.get('registry')!);
  } finally {
    ring.destroy();
  }
}

describe('disposal of an archived case', () => {
  it('leaves its audit trail and nothing else, also in pages that nothing uses', async () => {
    test = template.copy();
    const { caseId, personId, code } = await plantCase();
    const traces = await tracesOf(caseId, personId);
    expect(traces.length).toBeGreaterThan(20);
    // The proof that the search sees what is there.
    expect(foundInPages(await pages(), traces)).toEqual(traces.map(([name]) => name));

    // As an office has it that was brought to a newer schema.
    cpSync(databasePath(test.userData), `${databasePath(test.userData)}.before-migration`);
    await signIn(test, 'psico');
    const others = await test.ok<{ rows: unknown[] }>('groups.list', 'query');
    await confirm(caseId, code);
    expect(foundInPages(await pages(), traces)).toEqual([]);
    test.core.lock('user');
    expect(foundInPages(await pages(), traces)).toEqual([]);

    const outside = await openOutside(test.userData);
    for (const [table, rows] of Object.entries(allRows(outside))) {
      if (table === 'audit_log') continue;
      const text = JSON.stringify(rows);
      expect([table, text.includes(caseId), text.includes(personId)]).toEqual([table, false, false]);
    }
    const trail = outside
      .prepare<[string], string>('SELECT action FROM audit_log WHERE subject_id = ? ORDER BY seq')
      .pluck()
      .all(caseId);
    expect(trail.slice(-2)).toEqual(['disposal.proposed', 'disposal.done']);
    expect(outside.pragma('foreign_key_check')).toEqual([]);
    expect(outside.pragma('integrity_check(1)', { simple: true })).toBe('ok');
    expect(scrubIsDue(outside)).toBe(false);
    outside.close();
    expect(existsSync(`${databasePath(test.userData)}.before-migration`)).toBe(false);
    await signIn(test, 'psico');
    expect((await test.ok<{ rows: unknown[] }>('groups.list', 'query')).rows.length).toBe(others.rows.length);
    await test.refused('cases.get', 'query', { caseId });
    await signIn(test, 'coordina');
    expect((await test.ok<{ finding: unknown }>('audit.verify', 'mutation')).finding).toBeNull();
    expect(test.internalErrors).toEqual([]);
  });

  it('is rewritten at the next opening when it was cut short', async () => {
    test = template.copy();
    const { caseId, personId, code } = await plantCase();
    const traces = await tracesOf(caseId, personId);
    await signIn(test, 'psico');
    // The office closes right after the act, before the file has been rewritten.
    await test.ok('disposal.confirm', 'mutation', confirmInput(caseId, code));
    test.core.lock('user');
    let outside = await openOutside(test.userData);
    expect(scrubIsDue(outside)).toBe(true);
    outside.close();
    test = test.restart();
    await signIn(test, 'psico');
    outside = await openOutside(test.userData);
    expect(scrubIsDue(outside)).toBe(false);
    outside.close();
    expect(foundInPages(await pages(), traces)).toEqual([]);
  });

  it('takes two people, the waiting time, the archive, the code and a passphrase', async () => {
    test = template.copy();
    const { disposableCase, disposableCode, archivedCase, case: standing } = template.ids;
    const refusedAs = async (path: string, input: object) => {
      const { code, detail, fields } = await test.refused(path, 'mutation', input);
      return detail?.['rule'] ?? Object.values(fields ?? {})[0] ?? code;
    };
    await signIn(test, 'coordina');
    expect(
      await refusedAs('disposal.confirm', confirmInput(disposableCase, disposableCode, 'coordina')),
    ).toBe('same-person');
    expect(await refusedAs('disposal.propose', proposal(disposableCase))).toBe('already-proposed');
    expect(await refusedAs('disposal.propose', proposal(standing))).toBe('not-archived');
    expect(
      await refusedAs('disposal.propose', { ...proposal(archivedCase), reason: 'other', note: '' }),
    ).toBe('note-needed');
    expect(await refusedAs('disposal.propose', { ...proposal(archivedCase), reason: 'porque sí' })).toBe(
      'invalid',
    );
    expect(await refusedAs('disposal.setWait', { waitDays: 366 })).toBe('wait-range');
    expect(await refusedAs('disposal.setWait', { waitDays: -1 })).toBe('wait-range');
    await test.ok('disposal.setWait', 'mutation', { waitDays: 10 });
    await test.ok('disposal.propose', 'mutation', proposal(archivedCase));
    const pending = await test.ok<{ rows: PendingDisposal[] }>('disposal.pending', 'query');
    expect(pending.rows).toMatchObject([
      { caseId: disposableCase, ripe: true, own: true },
      { caseId: archivedCase, ripe: false, readyOn: '2026-12-04' },
    ]);
    const { code: archivedCode } = pending.rows[1]!;
    await signIn(test, 'social');
    expect(await refusedAs('disposal.confirm', confirmInput(archivedCase, archivedCode, 'social'))).toBe(
      'still-waiting',
    );
    expect(await refusedAs('disposal.confirm', confirmInput(disposableCase, '2026-999999', 'social'))).toBe(
      'code-different',
    );
    expect(
      await refusedAs('disposal.confirm', {
        ...confirmInput(disposableCase, disposableCode),
        passphrase: 'otra frase',
      }),
    ).toBe('wrong-passphrase');
    expect(await refusedAs('disposal.confirm', confirmInput(standing, disposableCode, 'social'))).toBe(
      'not-found',
    );
    expect(await refusedAs('disposal.propose', proposal(archivedCase))).toBe('forbidden');
    await signIn(test, 'coordina');
    await test.ok('disposal.withdraw', 'mutation', { caseId: disposableCase });
    await signIn(test, 'social');
    expect(await refusedAs('disposal.confirm', confirmInput(disposableCase, disposableCode, 'social'))).toBe(
      'not-found',
    );
  });

  it('keeps the person while another case of his remains', async () => {
    test = template.copy();
    const { caseId, personId, code } = await plantCase();
    await signIn(test, 'psico');
    const again = await test.ok<{ caseId: string }>('intake.register', 'mutation', {
      ...registration(template.ids.psychologist),
      existingPersonId: personId,
    });
    expect(await test.ok<RightsView>('rights.get', 'query', { caseId })).toMatchObject({ lastCase: false });
    const ownForm = async () => {
      const outside = await openOutside(test.userData);
      const told = `SELECT step, version, facts FROM ficha_entries WHERE person_id = ? AND step = 'contact'`;
      const rows = outside.prepare(told).all(personId);
      outside.close();
      return rows;
    };
    const before = await ownForm();
    await confirm(caseId, code);
    // What he told of himself is his, and stays with him.
    expect([before.length, await ownForm()]).toEqual([1, before]);
    const file = await test.ok<{ person: { fullName: string } }>('cases.get', 'query', {
      caseId: again.caseId,
    });
    expect(file.person.fullName).toContain('Tachadura');
  });
});

describe('disposal of a man who had two records', () => {
  it('takes the one that was merged into his along, an undone merge too', async () => {
    test = template.copy();
    const { caseId, personId, code } = await plantCase();
    await signIn(test, 'psico');
    const twin = await test.ok<{ caseId: string }>(
      'intake.register',
      'mutation',
      registration(template.ids.psychologist, {
        documentNumber: '60817243',
        givenNames: 'Evaristo',
        paternalSurname: 'Gemeloplantado',
        maternalSurname: 'Ruelas',
        birthDate: '1990-10-10',
        phone: '',
      }),
    );
    const file = await test.ok<{ person: { id: string } }>('cases.get', 'query', { caseId: twin.caseId });
    await archive(test, twin.caseId);
    const merge = { survivorId: personId, absorbedId: file.person.id, reason: 'Es el mismo hombre.' };
    const mayMerge = loginOf[firstRoleFor(signedInProcedures.find(({ path }) => path === 'people.merge')!)];
    await signIn(test, mayMerge);
    const { number } = await test.ok<{ number: number }>('people.merge', 'mutation', merge);
    await test.ok('people.undoMerge', 'mutation', { number, reason: 'Por prisa.' });
    await test.ok('people.merge', 'mutation', merge);
    await signIn(test, 'coordina');
    await test.ok('disposal.propose', 'mutation', proposal(twin.caseId));
    const { code: twinCode } = await test.ok<{ code: string }>('cases.get', 'query', { caseId: twin.caseId });
    await signIn(test, 'psico');
    await confirm(twin.caseId, twinCode);
    await confirm(caseId, code);
    const outside = await openOutside(test.userData);
    const { audit_log: _trail, ...rest } = allRows(outside);
    outside.close();
    for (const gone of [personId, file.person.id, 'Gemeloplantado']) {
      expect([gone, JSON.stringify(rest).includes(gone)]).toEqual([gone, false]);
    }
    expect(test.internalErrors).toEqual([]);
  });
});

describe('every table', () => {
  it('with a case or a person in it is reached by the erasure', async () => {
    test = template.copy();
    const outside = await openOutside(test.userData);
    const reached = new Set([...tablesReached(outside, 'cases'), ...tablesReached(outside, 'people')]);
    // Named in the transaction itself, and gone with it.
    const apart = new Set(['disposing']);
    const missed = tablesOf(outside).filter((table) => {
      const names = columnsOf(outside, table);
      return (
        (names.includes('case_id') || names.includes('person_id')) && !reached.has(table) && !apart.has(table)
      );
    });
    outside.close();
    expect(missed).toEqual([]);
  });
});
