import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { registration } from '../../builders/registration';
import { findCanaries } from '../../support/canary';
import {
  accounts,
  createStaffedOffice,
  dayHere,
  expectValue,
  lockScreenShown,
  signIn,
} from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';
import type { Resguardo } from '../../support/electron/launch';
import { callFromPage } from '../../support/electron/office';

const development = 'Se practicó el retiro junto al mural azafrán.';
const incident = 'Traía una navaja de mango cobrizo.';
const added = 'Faltó anotar la ronda del telar verde.';
const planted = ['mural azafrán', 'mango cobrizo', 'telar verde'];
const names = ['Abel', 'Bruno', 'Ciro', 'Dante', 'Elmer', 'Fidel', 'Gino', 'Hugo', 'Iván', 'Joel'];
const men = [...names, 'Kevin', 'Lino', 'Mario', 'Noé', 'Omar'];

const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);

async function enter(resguardo: Resguardo, who: keyof typeof accounts): Promise<void> {
  await resguardo.page.getByRole('button', { name: /^Bloquear/ }).click();
  await lockScreenShown(resguardo.page);
  await signIn(resguardo.page, accounts[who]);
}

/** A group of fifteen with a session of today, behind the window: the log is what is looked at here. */
async function fillRoom(page: Page): Promise<string> {
  const { user } = await callFromPage<{ user: { id: string } }>(page, 'session.current', 'query');
  const { rows } = await callFromPage<{ rows: { id: string; trainedForFacilitation: boolean }[] }>(
    page,
    'team.list',
    'query',
  );
  const { groupId } = await callFromPage<{ groupId: string }>(page, 'groups.create', 'mutation', {
    name: 'Grupo de los jueves',
    kind: 'preventive',
    place: '',
    affinity: '',
    facilitators: rows.filter((row) => row.trainedForFacilitation).map(({ id }) => id),
  });
  for (const [index, givenNames] of men.entries()) {
    const input = registration(user.id, {
      givenNames,
      documentNumber: String(41_000_007 + index * 1_234_567),
      paternalSurname: `${givenNames.slice(0, 3)}quispe`,
      maternalSurname: `${givenNames.slice(0, 2)}huanca`,
    });
    const { caseId } = await callFromPage<{ caseId: string }>(page, 'intake.register', 'mutation', {
      ...input,
      consent: { ...input.consent, givenOn: dayHere() },
    });
    await callFromPage(page, 'groups.addMember', 'mutation', {
      groupId,
      caseId,
      joinedOn: dayHere(),
      overCapReason: '',
      referral: null,
    });
  }
  const { sessionId } = await callFromPage<{ sessionId: string }>(page, 'sessions.create', 'mutation', {
    groupId,
    heldOn: dayHere(),
    topics: [6],
  });
  return sessionId;
}

/** Fifteen men, two of them absent, with the keys alone. */
async function markRoster(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  const roster = page.getByRole('grid', { name: 'Lista de asistencia' });
  await roster.locator('tr[data-line]').nth(14).waitFor();
  // The page opens with the keyboard on the list.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-line') ?? false))
    .toBe(true);
  const keys = [
    'Shift+A',
    ...Array<string>(5).fill('ArrowDown'),
    'f',
    ...Array<string>(4).fill('ArrowDown'),
    'f',
  ];
  for (const key of keys) await page.keyboard.press(key);
  // Shift is a press of its own.
  expect(keys.length + 1).toBeLessThanOrEqual(20);
  await page.getByText('13 asistieron · 2 faltaron').waitFor();
  // One came late, and one was turned away (§6.7.2).
  await page.keyboard.press('t');
  await page.getByLabel(/^Minutos tarde/).fill('10');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await page.getByLabel(/^Por qué no fue admitido/).selectOption({ label: 'Con un arma' });
  await page.getByLabel(/^Qué se hizo/).fill('Se le pidió salir y se llamó.');
  await resguardo.look('session-roster');
}

async function writeIncident(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await page.getByRole('button', { name: 'Registrar un incidente' }).click();
  const dialog = page.getByRole('dialog');
  // The first that matches what is typed, with Enter: the list of grounds has words alike.
  const pick = async (label: string, typed: string) => {
    const field = dialog
      .getByRole('textbox', { name: label })
      .or(dialog.getByRole('combobox', { name: label }))
      .first();
    await field.click();
    await field.fill(typed);
    await page.keyboard.press('Enter');
  };
  await pick('Qué clase', 'Arma');
  await pick('De quién se trata', 'Mario');
  await dialog.getByRole('textbox', { name: /^Qué pasó/ }).fill(incident);
  await dialog.getByRole('textbox', { name: /^Qué se hizo/ }).fill('Se le pidió salir.');
  await pick('Quién se encarga de proteger', accounts.psychology.fullName);
  await resguardo.look('session-incident');
  await dialog.getByRole('button', { name: 'Guardar el incidente' }).click();
  await page.getByRole('link', { name: 'Tarea de proteger' }).waitFor();
}

describe('the log of a session', () => {
  e2e('is kept by keyboard, survives a kill, is signed by both and amended', async ({ launch }) => {
    const resguardo = await launch();
    await createStaffedOffice(resguardo.page);
    await signIn(resguardo.page, accounts.psychology);
    const sessionId = await fillRoom(resguardo.page);
    await goTo(resguardo.page, `/sesiones/${sessionId}`);
    await markRoster(resguardo);
    await writeIncident(resguardo);
    await resguardo.page.getByRole('textbox', { name: /^Cómo se desarrolló/ }).fill(development);
    await resguardo.page.waitForTimeout(1_000);
    await resguardo.kill9();
    await resguardo.start();
    await signIn(resguardo.page, accounts.psychology);
    await goTo(resguardo.page, `/sesiones/${sessionId}`);
    await expectValue(resguardo.page, /^Cómo se desarrolló/, development);
    const { page } = resguardo;
    await page.getByText(/^11 asistieron/).waitFor();
    await page.getByRole('checkbox', { name: /^Reconocer señales/ }).check();
    await page.getByRole('checkbox', { name: 'Sus creencias' }).check();

    // Held until the directory is spoken of (§6.2.7).
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Falta revisar' }).waitFor();
    await page.getByRole('radio', { name: 'Sí' }).check();
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Firmar el registro de la sesión' });
    await dialog.getByLabel('Su frase de paso').fill(accounts.psychology.passphrase);
    await resguardo.look('session-sign');
    await dialog.getByRole('radio', { name: /^Firmará después/ }).check();
    await dialog.getByRole('button', { name: 'Firmar el registro' }).click();
    await page.getByText(/^Firmado por /).waitFor();

    // The other from her own session, which Hoy leads to.
    await enter(resguardo, 'facilitation');
    await page.getByRole('heading', { name: /^Por firmar/ }).waitFor();
    await goTo(page, `/sesiones/${sessionId}`);
    await page.getByRole('button', { name: 'Firmar', exact: true }).click();
    await page.getByLabel('Su frase de paso').fill(accounts.facilitation.passphrase);
    await page.keyboard.press('Enter');
    await page.getByText(/^Cerrado por /).waitFor();

    await page.getByRole('button', { name: 'Añadir una aclaración' }).click();
    await page.getByRole('textbox', { name: /^Qué se aclara/ }).fill(added);
    await page.getByRole('button', { name: 'Firmar la aclaración' }).click();
    await page.getByLabel('Su frase de paso').fill(accounts.facilitation.passphrase);
    await page.keyboard.press('Enter');
    await page.getByText('Aclaración añadida.').waitFor();
    await resguardo.look('session-closed-amended');
    await goTo(page, `/sesiones/${sessionId}/registro`);
    await page.getByText(added).waitFor();
    // Codes, no names; nothing of an own check.
    expect(await page.getByRole('article').innerText()).not.toContain('quispe');
    await resguardo.look('session-sheet');
    await goTo(page, `/sesiones/${sessionId}/firmas`);
    await page.getByRole('columnheader', { name: 'Iniciales' }).waitFor();
    expect(await page.getByRole('article').innerText()).not.toContain('quispe');
    await resguardo.page.getByRole('button', { name: /^Bloquear/ }).click();
    await lockScreenShown(resguardo.page);
    expect(findCanaries(resguardo.folder, planted)).toEqual([]);
  });
});
