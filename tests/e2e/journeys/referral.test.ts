import { describe, expect } from 'vitest';
import { findCanaries } from '../../support/canary';
import {
  accounts,
  choose,
  createStaffedOffice,
  expectValue,
  lockScreenShown,
  signIn,
  startRegistering,
} from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';
import type { Resguardo } from '../../support/electron/launch';

/** §6.4.2, §6.11, Ley 29733: a court sends a man who has not come; he is summoned, comes, and is told. */
const man = { givenNames: 'Tiburcio', surname: 'Oficioñe', documentNumber: '00000377' };
const institution = 'Juzgado del Molle Índigo';
const planted = [man.surname, 'Molle Índigo'];

/** The paper is half typed when the screen locks; nothing of it is lost. */
async function typeThePaper(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  const box = (name: string | RegExp) => page.getByRole('textbox', { name });
  await startRegistering(page);
  await page.getByRole('link', { name: 'Llegó una derivación y aún no vino' }).click();
  await page.getByRole('heading', { level: 1, name: 'Registrar una derivación' }).waitFor();
  await box('Documento, apellidos o nombres').fill(man.surname);
  await page.getByRole('button', { name: 'Registrar la derivación de una persona nueva' }).waitFor();
  await resguardo.look('referral-search');
  await page.getByRole('button', { name: 'Registrar la derivación de una persona nueva' }).click();
  await choose(page, 'De dónde llega', 'Poder Judicial');
  await box('Quién lo deriva').pressSequentially(institution.slice(0, 12));
  await resguardo.pressShellKey('Ctrl+L');
  await lockScreenShown(page);
  await signIn(page, accounts.admission);
  await expectValue(page, 'Quién lo deriva', institution.slice(0, 12));
  await page.keyboard.type(institution.slice(12));
  await expectValue(page, 'Quién lo deriva', institution);

  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Falta revisar' }).waitFor();
  await resguardo.look('referral-held');
  await box('Documento que llegó').fill('Oficio 17-2026');
  await box('Fecha del documento').fill('ayer');
  await box('Número de documento').fill(man.documentNumber);
  await box('Nombres').fill(man.givenNames);
  await box('Primer apellido').fill(man.surname);
  await box(/^Teléfono/).fill('000 000 377');
  expect(await box(/^Edad aproximada/).count()).toBe(0);
  await resguardo.look('referral-form');
  await page.keyboard.press('Control+Enter');
}

/** From the registration straight to the summons, which reads «derivado» until it is sent. */
async function summonHim(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await page.getByRole('heading', { level: 1, name: 'Cambiar estado' }).waitFor();
  await page.getByText('Derivado', { exact: true }).first().waitFor();
  await page.getByRole('radio', { name: 'Citado' }).check();
  await choose(page, 'Por qué', 'Se recibió la derivación');
  await page.getByRole('radio', { name: 'Teléfono' }).check();
  await page.getByRole('textbox', { name: 'Para qué día' }).fill('hoy');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: new RegExp(man.surname) }).waitFor();
  await page.getByText('Todavía no vino', { exact: true }).waitFor();
  await page.getByText(institution).first().waitFor();
  await resguardo.look('referral-case');
  await page.getByRole('tab', { name: 'Ficha' }).click();
  await page.getByText(/todavía no se le informó/).waitFor();
  // How he is reached may be written; the rest waits for him.
  expect(await page.getByRole('link', { name: /^Domicilio y contacto/ }).count()).toBe(1);
  expect(await page.getByRole('link', { name: /^Datos personales/ }).count()).toBe(0);
  await resguardo.look('referral-ficha');
}

async function comes(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await page.getByRole('link', { name: 'Cambiar estado' }).click();
  await page.getByRole('radio', { name: 'Admitido' }).check();
  await choose(page, 'Por qué', 'Se presentó');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: new RegExp(man.surname) }).waitFor();
  await page.getByText('Admitido', { exact: true }).first().waitFor();
  expect(await page.getByText('Todavía no vino', { exact: true }).count()).toBe(0);
  await page.getByRole('tab', { name: 'Ficha' }).click();
  await page.getByRole('link', { name: /^Datos personales/ }).waitFor();
}

describe('somebody who is sent', () => {
  e2e('is written down from the paper, summoned, and written about once he is here', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'light' });
    await createStaffedOffice(resguardo.page);
    await signIn(resguardo.page, accounts.admission);
    await typeThePaper(resguardo);
    await summonHim(resguardo);
    await comes(resguardo);
    await resguardo.stop();
    expect(findCanaries(resguardo.folder, planted)).toEqual([]);
  });
});
