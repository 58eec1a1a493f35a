import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { OwnData } from '../../../main/features/rights/ownData';
import { withheldText } from '../../../main/features/rights/teamTexts';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { PersonRecordView } from '../../../shared/contract/people.contract';
import type { OwnDataText } from '../../../shared/contract/rights.contract';
import { settled } from '../../builders/attachments';
import { informationStep, workStep } from '../../builders/ficha';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { referral, registration, today } from '../../builders/registration';
import { signIn, type TestCore } from '../../support/testCore';

/** A person's own data are of all of his cases and records, and of no other's. */
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

const start = async (login = 'psico') => {
  test = template.copy();
  await signIn(test, login);
};
const personOf = async (caseId: string) =>
  (await test.ok<CaseFile>('cases.get', 'query', { caseId })).person.id;
const asked = (caseId: string) => ({ caseId, format: 'json', identityCheckedBy: 'Su DNI', handOver: [] });
const exported = async (caseId: string): Promise<OwnData> => {
  test.dialogs.save = join(test.userData, 'datos.json');
  const { jobId } = await test.ok<{ jobId: string }>('rights.exportOwnData', 'mutation', asked(caseId));
  expect((await settled(test, jobId)).phase).toBe('done');
  return JSON.parse(readFileSync(test.dialogs.save, 'utf8')) as OwnData;
};
const audited = async (action: string) => {
  const outside = await openOutside(test.userData);
  const rows = outside
    .prepare<[string], { id: string }>('SELECT subject_id AS id FROM audit_log WHERE action = ?')
    .all(action)
    .map(({ id }) => id);
  outside.close();
  return rows.sort();
};

it('are shown by coordination alone while another case of his is restricted, with a row for each case', async () => {
  await start();
  const { decidedCase, psychologist } = template.ids;
  const personId = await personOf(decidedCase);
  await signIn(test, 'social');
  const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', {
    ...registration(psychologist),
    person: null,
    existingPersonId: personId,
  });
  await signIn(test, 'coordina');
  const held = { caseId: decidedCase, askedOn: today, reason: 'Motivo reservado.' };
  await test.ok('rights.restrict', 'mutation', held);
  await signIn(test, 'social');
  const refused = { code: 'rule', detail: { rule: 'restricted-elsewhere', article: 'Ley 29733' } };
  expect(await test.refused('rights.ownDataTexts', 'query', { caseId })).toMatchObject(refused);
  expect(await test.refused('rights.exportOwnData', 'mutation', asked(caseId))).toMatchObject(refused);
  await signIn(test, 'coordina');
  const { texts } = await test.ok<{ texts: OwnDataText[] }>('rights.ownDataTexts', 'query', { caseId });
  expect(texts.map(({ text }) => text)).toContain('Motivo reservado.');
  const both = [decidedCase, caseId].sort();
  expect(await audited('rights.own-data-reviewed')).toEqual(both);
  await exported(caseId);
  expect(await audited('rights.own-data-begun')).toEqual(both);
  expect(await audited('rights.own-data-exported')).toEqual(both);
});

it('say how a datum stands since its last correction, not what an earlier one had put in by mistake', async () => {
  await start();
  const personId = await personOf(template.ids.case);
  const correct = async (change: object) => {
    const known = await test.ok<PersonRecordView>('people.get', 'query', { personId });
    const { documentKind, documentNumber, givenNames, paternalSurname, maternalSurname, birthDate } = known;
    const was = { documentKind, documentNumber, givenNames, paternalSurname, maternalSurname, birthDate };
    const { corrections } = known;
    const person = { ...was, ...change };
    await test.ok('people.correct', 'mutation', { personId, corrections, person, reason: 'Error.' });
  };
  await correct({ documentNumber: '87654321' });
  await correct({ givenNames: 'Corregido' });
  await correct({ documentNumber: '01010101' });
  const { correcciones } = await exported(template.ids.case);
  expect(correcciones.map(({ campo, quedo }) => [campo, quedo])).toEqual([
    ['Número de documento', ''],
    ['Nombres', 'Corregido'],
    ['Número de documento', '01010101'],
  ]);
});

it('have what was written of a case while a merge held it by another man, and his record has not', async () => {
  await start();
  const { case: caseId, loneCase } = template.ids;
  const [survivorId, absorbedId] = [await personOf(loneCase), await personOf(caseId)];
  const { number } = await test.ok<{ number: number }>('people.merge', 'mutation', {
    survivorId,
    absorbedId,
    reason: 'Parecía el mismo.',
  });
  await test.ok('ficha.saveInformation', 'mutation', informationStep(caseId));
  await test.ok('people.undoMerge', 'mutation', { number, reason: 'Eran primos.' });
  await signIn(test, 'coordina');
  const informed = (data: OwnData) => data.ficha.filter(({ parte }) => parte.includes('nformación')).length;
  expect(informed(await exported(caseId))).toBe(1);
  expect(informed(await exported(loneCase))).toBe(0);
});

it('hand no free words over that nobody read: who sent him, papers, his trade, his address, names of groups', async () => {
  await start('admision');
  const { caseId } = await test.ok<{ caseId: string }>(
    'intake.registerReferral',
    'mutation',
    referral(template.ids.psychologist),
  );
  await signIn(test, 'coordina');
  const [sent] = (await exported(caseId)).casos;
  expect([sent?.derivacion, sent?.bases.map(({ documento }) => documento)]).toEqual([
    withheldText,
    [withheldText],
  ]);
  await signIn(test, 'psico');
  await test.ok(
    'ficha.saveWork',
    'mutation',
    workStep(template.ids.case, { occupation: 'Chofer de su tía' }),
  );
  await signIn(test, 'coordina');
  const data = await exported(template.ids.case);
  expect(data.casos[0]?.grupos.map(({ grupo }) => grupo)).toEqual([withheldText]);
  expect(JSON.stringify(data)).not.toContain('Chofer');
});
