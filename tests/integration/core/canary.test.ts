import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import { interviewInput, planInput, tellingInput } from '../../builders/attention';
import { logInput } from '../../builders/sessions';
import {
  appreciationInput,
  historiesInput,
  historiesWith,
  planFor,
  stepInput,
} from '../../builders/evaluation';
import { noteText, registration, today } from '../../builders/registration';
import { outside, partnerInput, testInput } from '../../builders/tests';
import { scanForCanaries } from '../../support/canary';
import { createAccounts, createOffice, createTestCore, passphraseOf, signIn } from '../../support/testCore';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resguardo-canary-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the scan itself', () => {
  const planted = 'Ñandú-Plantado 77';

  it.each([
    ['UTF-8', (text: string) => Buffer.from(`xx${text}yy`, 'utf8')],
    ['UTF-16', (text: string) => Buffer.from(`x${text}y`, 'utf16le')],
    ['hex', (text: string) => Buffer.from(`00${Buffer.from(text).toString('hex')}`)],
    ['HEX', (text: string) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase())],
    ['URL', (text: string) => Buffer.from(`?q=${encodeURIComponent(text)}`)],
    ['UTF-8 (NFD)', (text: string) => Buffer.from(text.normalize('NFD'))],
    ['base64', (text: string) => Buffer.from(Buffer.from(`{"a":"${text}"}`).toString('base64'))],
    ['base64', (text: string) => Buffer.from(Buffer.from(`x{"a":"${text}"}`).toString('base64'))],
    ['base64', (text: string) => Buffer.from(Buffer.from(`xx{"a":"${text}"}`).toString('base64'))],
  ] as const)('finds what lies there as %s', (form, encode) => {
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
    writeFileSync(join(folder, 'deep', 'er', 'file.bin'), encode(planted));
    const scan = scanForCanaries([folder], [planted, 'otra cosa distinta']);
    expect(scan.findings.map((one) => one.form)).toContain(form);
    expect(new Set(scan.findings.map((one) => one.planted))).toEqual(new Set([planted]));
    expect(scan.files).toBe(1);
  });

  it('finds it across the seam of two pieces, and in a name', () => {
    const seam = Buffer.alloc(1024 * 1024 + 5_000, 0x2e);
    seam.write('PLANTADO-EN-LA-COSTURA', 1024 * 1024 - 7, 'utf8');
    writeFileSync(join(folder, 'large.bin'), seam);
    writeFileSync(join(folder, 'Plantado-en-el-nombre.txt'), '');
    const scan = scanForCanaries([folder], ['PLANTADO-EN-LA-COSTURA', 'Plantado-en-el-nombre']);
    expect(scan.findings.map((one) => one.planted).sort()).toEqual([
      'PLANTADO-EN-LA-COSTURA',
      'Plantado-en-el-nombre',
    ]);
  });

  it('does not take chance for a finding', () => {
    expect(() => scanForCanaries([folder], ['corto'])).toThrow('too short');
  });
});

describe('an office in use', () => {
  const planted = {
    givenNames: 'Canarino',
    paternalSurname: 'Plumazul-Ocampo',
    phone: '987 654 321 099',
    documentNumber: 'XK-55510077',
    safeContact: 'Llamar-al-vecino-Eleuterio',
    development: 'Relato-plantado de la nota clínica',
    amendment: 'Aclaración-plantada de la nota',
    draft: 'Borrador-plantado a medio escribir',
    group: 'Grupo-plantado de los viernes',
    observation: 'Observación-plantada de asistencia',
    process: 'Nota-de-proceso-plantada',
    message: 'Texto-plantado para el grupo',
    interview: 'Lo-dicho-por-ella-plantado',
    goal: 'Meta-plantada de atención',
    incident: 'canario navaja en la mochila',
    action: 'canario se le explico afuera',
    task: 'canario conversar con su hija',
    element: 'canario la silla vacia',
    groupTask: 'canario diario de tension',
    addition: 'canario llego con su hermano',
    history: 'Detalle-plantado de una historia',
    appreciation: 'Apreciación-plantada de psicología',
    step: 'Aviso-plantado a quien está en riesgo',
    lifted: 'Razón-plantada para levantar el aviso',
    outsideTest: 'Prueba-externa-plantada',
    partnerTest: 'Prueba-plantada de su pareja',
    annulled: 'Razón-plantada para anular una prueba',
    wrong: 'Frase-mal-escrita-plantada',
  };

  it('has none of what was written in plain text in any file, open and locked', async () => {
    const test = createTestCore();
    await createOffice(test);
    await createAccounts(test);
    await test.refused('vault.unlock', 'mutation', { login: 'psico', passphrase: planted.wrong });
    await signIn(test, 'psico');
    const me = (await test.ok<{ user: { id: string } }>('session.current', 'query')).user.id;
    const team = await test.ok<{ rows: { id: string; trainedForFacilitation: boolean }[] }>(
      'team.list',
      'query',
    );
    const facilitators = team.rows.filter((one) => one.trainedForFacilitation).map((one) => one.id);
    const { givenNames, paternalSurname, phone, documentNumber, safeContact } = planted;
    const { caseId } = await test.ok<{ caseId: string }>(
      'intake.register',
      'mutation',
      registration(me, {
        documentKind: 'passport',
        givenNames,
        paternalSurname,
        phone,
        documentNumber,
        safeContact,
      }),
    );
    const passphrase = passphraseOf('psico');
    const { noteId } = await test.ok<{ noteId: string }>('individualAttention.create', 'mutation', {
      caseId,
      occurredOn: today,
    });
    await test.ok('individualAttention.sign', 'mutation', {
      noteId,
      occurredOn: today,
      body: noteText(planted.development),
      passphrase,
    });
    await test.ok('individualAttention.amend', 'mutation', { noteId, text: planted.amendment, passphrase });
    const { groupId } = await test.ok<{ groupId: string }>('groups.create', 'mutation', {
      name: planted.group,
      kind: 'preventive',
      place: '',
      affinity: '',
      facilitators,
    });
    await test.ok('groups.addMember', 'mutation', {
      groupId,
      caseId,
      joinedOn: today,
      overCapReason: '',
      referral: null,
    });
    const { sessionId } = await test.ok<{ sessionId: string }>('sessions.create', 'mutation', {
      groupId,
      heldOn: today,
      topics: [1],
    });
    await test.ok('sessions.addIncident', 'mutation', {
      sessionId,
      kind: 'weapon',
      caseId,
      what: planted.incident,
      done: 'Se le pidió salir.',
      called: '105',
      plan: { ownerId: me, dueOn: today },
    });
    await test.ok('processNotes.save', 'mutation', { caseId, occurredOn: today, text: planted.process });
    await test.ok('feedback.send', 'mutation', { caseId, text: planted.message });
    await test.ok('attentionPlans.begin', 'mutation', { ...planInput(caseId, me), goals: [planted.goal] });
    const { contactId } = await test.ok<{ contactId: string }>('contacts.save', 'mutation', {
      caseId,
      contactId: null,
      baseVersion: 0,
      content: {
        name: 'Luz Inventada', relation: 'partner', standing: 'current', whereabouts: '', phone: '',
        safeWay: 'Por su hermana', safeHours: '', never: '',
      },
    }); // prettier-ignore
    await test.ok('familyContacts.tell', 'mutation', tellingInput(caseId, contactId, me));
    await test.ok(
      'familyContacts.saveInterview',
      'mutation',
      interviewInput(caseId, contactId, planted.interview),
    );
    await test.ok(
      'sessions.close',
      'mutation',
      logInput(
        sessionId,
        facilitators,
        [
          {
            caseId,
            mark: 'not-admitted',
            ground: 'weapon',
            action: planted.action,
            observation: planted.observation,
            task: planted.task,
          },
        ],
        { elements: [{ element: 'a', how: planted.element }], groupTask: planted.groupTask },
      ),
    );
    await test.ok('sessions.amend', 'mutation', { sessionId, text: planted.addition, passphrase });
    await test.ok(
      'evaluation.saveHistories',
      'mutation',
      historiesInput(caseId, historiesWith({ threats: 'yes' }, planted.history), planFor(me, ['threats'])),
    );
    await test.ok('appreciations.save', 'mutation', appreciationInput(caseId, 0, planted.appreciation));
    const { applicationId } = await test.ok<{ applicationId: string }>(
      'tests.record',
      'mutation',
      testInput(caseId, outside({ name: planted.outsideTest })),
    );
    await test.ok('tests.annul', 'mutation', { applicationId, reason: planted.annulled });
    await test.ok(
      'partnerTests.record',
      'mutation',
      partnerInput(caseId, outside({ name: planted.partnerTest })),
    );
    const { notices } = await test.ok<CaseFile>('cases.get', 'query', { caseId });
    const { noticeId, taskId } = notices[0]!;
    await test.ok('protection.record', 'mutation', stepInput(taskId, planted.step));
    await test.ok('notices.lift', 'mutation', { noticeId, reason: planted.lifted });
    await test.ok('drafts.save', 'mutation', {
      form: 'individual-note',
      subject: noteId,
      content: JSON.stringify({ development: planted.draft }),
      focusField: 'development',
      route: `/notas/${noteId}`,
    });
    const secrets = [
      ...Object.values(planted),
      passphrase,
      passphraseOf('coordina'),
      'Rosa Coordinadora Quispe',
      documentNumber.replace('-', ''),
      'plumazul ocampo',
    ];
    const open = scanForCanaries([test.userData], secrets);
    expect(open.findings).toEqual([]);
    expect(open.files).toBeGreaterThanOrEqual(5);
    test.core.lock('user');
    const locked = scanForCanaries([test.userData], secrets);
    expect(locked.findings).toEqual([]);
    // The proof that the scan would see it: the name of the office stands on the lock screen.
    expect(scanForCanaries([test.userData], ['CEM de prueba']).findings).not.toEqual([]);
    test.dispose();
  });
});
