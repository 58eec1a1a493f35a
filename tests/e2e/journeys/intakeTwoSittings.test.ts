import type { Page } from 'playwright';
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

/**
 * One intake in two sittings (§6.4.2): psychology begins it with the man in front of her, is locked out and loses the
 * power in the middle; social work completes it. §6.2.5–6.2.6 the information given, §6.6 and §5.4.8 linked, Ley 29733.
 */
const man = {
  givenNames: 'Anselmo',
  paternalSurname: 'Quebrachoñe',
  maternalSurname: 'Pastizaluz',
  documentNumber: '00000190',
};
const reason = 'Quiere dejar de gritar, dijo junto al molle azulado.';
const occupation = 'Albañil en la obra del puente cobrizo';
const address = 'Pasaje Retama Violeta 12';
const safeContact = 'Por mensaje, después de las seis, nunca de noche';
const childrenNote = 'Los ve los domingos en la plaza turquesa.';

/** What must never stand in plain text anywhere outside the window. */
const planted = [
  man.paternalSurname,
  'molle azulado',
  'puente cobrizo',
  'Retama Violeta',
  'después de las seis',
  'plaza turquesa',
];

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const focused = (page: Page, name: string | RegExp) =>
  expect.poll(() => box(page, name).evaluate((field) => field === document.activeElement)).toBe(true);

/** Search first; then on what basis, what was read to him and his answer; then who he is. */
async function beginIntake(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await startRegistering(page);
  await box(page, 'Documento, apellidos o nombres').fill(man.paternalSurname);
  await page.getByRole('button', { name: 'Registrar a una persona nueva' }).click();
  await page.getByText('Nada se anota sin que él esté de acuerdo.').waitFor();
  await resguardo.look('intake-basis');

  // A mandate asks for its paper, and is told instead of asked.
  await page.getByRole('radio', { name: 'Un mandato judicial' }).check();
  await box(page, 'Quién lo dispuso').fill('Juzgado inventado');
  await page.getByText(/también si usted no diera su consentimiento/).waitFor();
  await resguardo.screenshot('intake-mandate');
  await page.getByRole('radio', { name: 'Su consentimiento', exact: true }).check();

  // A refusal keeps nothing; he may say yes after all.
  await page.getByRole('radio', { name: /^No lo da/ }).check();
  await box(page, 'De qué manera se le informó').fill('En persona, en la sala 2');
  await page.getByText('No se guarda ningún dato').waitFor();
  await resguardo.look('intake-refusal');
  await page.getByRole('radio', { name: /^Da su consentimiento/ }).check();
  await box(page, 'Número de documento').fill(man.documentNumber);
  await box(page, 'Nombres').fill(man.givenNames);
  await box(page, 'Primer apellido').fill(man.paternalSurname);
  await box(page, /^Segundo apellido/).pressSequentially(man.maternalSurname.slice(0, 5));
}

/** Locked in the middle of a surname: the word and the field come back. */
async function lockInTheMiddle(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await resguardo.pressShellKey('Ctrl+L');
  await lockScreenShown(page);
  await signIn(page, accounts.psychology);
  await expectValue(page, /^Segundo apellido/, man.maternalSurname.slice(0, 5));
  await focused(page, /^Segundo apellido/);
  await page.keyboard.type(man.maternalSurname.slice(5));
  await box(page, /^Edad aproximada/).fill('41');
  await page.getByRole('radio', { name: 'Nuevo' }).check();
  await choose(page, 'Cómo llegó', 'Acude directamente');
  await box(page, /^Motivo/).fill(reason);
  await resguardo.look('intake-person');
  await page.keyboard.press('Control+Enter');
}

/** The first steps, with what is sensitive left unasked; the power goes in the middle of an address. */
async function firstSteps(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await heading(page, 'Ficha: datos personales');
  await page.getByText('Tiene unos 41 años: adulto.').waitFor();
  await choose(page, 'Lengua materna', 'Quechua');
  await choose(page, 'Estado civil', 'Separado');
  await resguardo.look('ficha-personal');
  await page.keyboard.press('Control+Enter');
  await heading(page, 'Ficha: estudios y trabajo');
  await choose(page, 'Nivel educativo', 'Primaria completa');
  await box(page, 'Ocupación').fill(occupation);
  await resguardo.look('ficha-work');
  await page.keyboard.press('Control+Enter');
  await heading(page, 'Ficha: domicilio y contacto');
  await box(page, /^Domicilio/).pressSequentially(address.slice(0, 14));
  await page
    .getByText(/Guardado/)
    .first()
    .waitFor();
  await page.waitForTimeout(2_000);
  await resguardo.kill9();
  await resguardo.start();
}

async function goOnAfterPower(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await signIn(page, accounts.psychology);
  await page
    .getByRole('link', { name: 'Seguir escribiendo' })
    .or(page.getByRole('button', { name: 'Seguir escribiendo' }))
    .first()
    .click();
  await heading(page, 'Ficha: domicilio y contacto');
  await expectValue(page, /^Domicilio/, address.slice(0, 14));
  await focused(page, /^Domicilio/);
  await page.keyboard.type(address.slice(14));
  await box(page, 'Distrito donde vive').fill('breña');
  await page.getByRole('option', { name: /Breña/ }).first().click();
  await box(page, 'Teléfono 1').fill('000 000 190');
  await page.getByRole('button', { name: 'Agregar teléfono' }).click();
  await box(page, 'Teléfono 2').fill('000 000 191');
  await page.getByRole('button', { name: 'Quitar el teléfono 2' }).click();
  await box(page, 'Cómo contactarlo sin riesgo').fill(safeContact);
  await resguardo.look('ficha-contact');
  await page.keyboard.press('Control+Enter');
  await heading(page, 'Ficha: hijas e hijos');
  await box(page, 'Cuántas hijas e hijos tiene').fill('muchos');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Escriba cuántos en números, de 0 a 40.').first().waitFor();
  await resguardo.look('ficha-children-held');
  await box(page, 'Cuántas hijas e hijos tiene').fill('2');
  await page.keyboard.press('Control+Enter');
}

/** The card is printed, and that it was given is written down (§6.2.5, §6.2.6). */
async function giveInformation(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await heading(page, 'Ficha: información entregada');
  await page.getByRole('link', { name: 'Imprimir la tarjeta de contacto' }).click();
  await heading(page, 'Tarjeta de contacto');
  await page.getByText('01 555 0100').waitFor();
  expect(await page.getByText(man.paternalSurname).count()).toBe(0);
  await resguardo.look('contact-card');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Imprimir' }).isVisible()).toBe(false);
  await resguardo.screenshot('contact-card-printed');
  await page.emulateMedia({ colorScheme: 'dark' });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: null });
  await page.emulateMedia({ media: null });
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'true';
    };
  });
  await page.getByRole('button', { name: 'Imprimir' }).click();
  await page.locator('body[data-printed="true"]').waitFor();
  await page.getByRole('link', { name: 'Anotar que se le dio' }).click();
  await heading(page, 'Ficha: información entregada');
  await page.getByRole('radio', { name: /^Tarjeta impresa/ }).check();
  await resguardo.look('ficha-information');
}

async function handOver(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 2, name: 'Información entregada' }).waitFor();
  await page.getByText('Falta completar 2 partes de la ficha.').waitFor();
  await resguardo.look('ficha-tab-incomplete');
  await page.getByRole('link', { name: 'Hijas e hijos: volver a escribir' }).click();
  await page.getByRole('button', { name: 'Pasar la ficha a…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Pasar la ficha' }).click();
  await dialog.getByText('Complete este dato.').first().waitFor();
  await choose(page, 'A quién', accounts['social-work'].fullName);
  await resguardo.look('ficha-hand-over');
  await dialog.getByRole('button', { name: 'Pasar la ficha' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Her own appreciation is the evaluation's; the form only says whether it is there. */
async function appreciate(page: Page, name: string, fields: readonly (string | RegExp)[]): Promise<void> {
  await page.getByRole('navigation', { name: 'Partes de la ficha' }).getByRole('link', { name }).click();
  await heading(page, new RegExp(name));
  for (const field of fields) await box(page, field).first().fill('Texto inventado de la apreciación.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: 'Evaluación', selected: true }).waitFor();
}

async function secondSitting(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await signIn(page, accounts['social-work']);
  await page.getByRole('link', { name: 'Hoy', exact: true }).click();
  await page.getByRole('link', { name: /ficha/i }).first().click();
  await page.getByText('Completar lo que falta de la ficha').waitFor();
  await resguardo.look('ficha-task');
  await page.getByRole('link', { name: 'Abrir la ficha' }).click();
  await page.getByRole('link', { name: 'Hijas e hijos: volver a escribir' }).click();
  await box(page, /^Lo que conviene saber/).fill(childrenNote);
  await resguardo.look('ficha-children');
  await page.keyboard.press('Control+Enter');
  await heading(page, 'Ficha: información entregada');
  await appreciate(page, 'Apreciación de trabajo social', [/^Con quién vive/]);
  await page.getByRole('tab', { name: 'Ficha' }).click();
  await page.getByText(childrenNote).waitFor();
  await page.getByRole('button', { name: '1 versión anterior' }).first().click();
  await resguardo.look('ficha-tab');
}

/** He takes his consent back: nothing new is written, until another basis stands (Ley 29733). */
async function withdraw(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await page.getByRole('button', { name: 'Retira su consentimiento' }).click();
  const dialog = page.getByRole('dialog');
  await box(page, 'Hasta cuándo').fill('hoy');
  await resguardo.look('consent-withdrawal');
  await dialog.getByRole('button', { name: 'Anotar el retiro' }).click();
  await page.getByText(/No hay una base vigente/).waitFor();
  expect(await page.getByRole('link', { name: /volver a escribir/ }).count()).toBe(0);
  await resguardo.look('ficha-without-basis');
  await page.getByRole('button', { name: 'Registrar otra base' }).click();
  await dialog.getByRole('radio', { name: 'Una obligación legal' }).check();
  await dialog.getByRole('button', { name: 'Registrar la base' }).click();
  await dialog.getByText('Complete este dato.').first().waitFor();
  await box(page, 'Qué ley obliga').fill('Ley 30364, artículo 10');
  await box(page, 'De qué manera se le informó').fill('En persona');
  await resguardo.look('basis-added');
  await dialog.getByRole('button', { name: 'Registrar la base' }).click();
  await page.getByText(/Vigente: una obligación legal/).waitFor();
}

/** The lists belong to coordination; the blank form shows them as they are offered today. */
async function changeLists(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await page.getByRole('button', { name: /^Bloquear/ }).click();
  await lockScreenShown(page);
  await signIn(page, accounts.coordination);
  await page.getByRole('link', { name: 'Administración' }).click();
  await page.getByRole('link', { name: 'Listas' }).click();
  await heading(page, 'Listas');
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog');
  await box(page, 'Palabras de la opción').fill('mestizo');
  await page.keyboard.press('Enter');
  await dialog.getByText(/ya tiene una opción que se lee igual/).waitFor();
  await box(page, 'Palabras de la opción').fill('Pueblo inventado');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: /Pueblo inventado/ }).waitFor();
  await page.getByRole('button', { name: 'Retirar «Blanco»' }).click();
  await dialog.getByRole('button', { name: 'Retirar' }).click();
  await page.getByRole('row', { name: /Blanco .*Hasta/ }).waitFor();
  await resguardo.look('lists');
}

describe('one intake in two sittings', () => {
  e2e('is begun by psychology, cut off twice, and completed by social work', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'light' });
    await createStaffedOffice(resguardo.page);
    await signIn(resguardo.page, accounts.psychology);
    await beginIntake(resguardo);
    await lockInTheMiddle(resguardo);
    await firstSteps(resguardo);
    await goOnAfterPower(resguardo);
    await giveInformation(resguardo);
    await handOver(resguardo);
    await appreciate(resguardo.page, 'Apreciación de psicología', [/^Síntesis|^Resumen|^Cognitivo/]);
    await resguardo.page.getByRole('button', { name: /^Bloquear/ }).click();
    await lockScreenShown(resguardo.page);
    await secondSitting(resguardo);
    await withdraw(resguardo);
    await changeLists(resguardo);
    await resguardo.stop();
    expect(findCanaries(resguardo.folder, planted)).toEqual([]);
  });

  e2e('prints the blank form, and copies it with the day of the paper', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'light' });
    const { page } = resguardo;
    await createStaffedOffice(page);
    await signIn(page, accounts.admission);
    await startRegistering(page);
    await page.getByRole('link', { name: 'Imprimir ficha en blanco' }).click();
    await heading(page, 'Ficha de registro en blanco');
    await page.getByText('Nativo o indígena de la Amazonía').waitFor();
    await resguardo.look('blank-ficha');
    await page.goBack();
    await box(page, 'Documento, apellidos o nombres').fill('Papelino');
    await page.getByRole('button', { name: 'Registrar a una persona nueva' }).click();
    await page.getByRole('radio', { name: 'De una ficha en papel' }).check();
    await box(page, 'Fecha del papel').fill('01/01/2031');
    await page.getByRole('radio', { name: /^Da su consentimiento/ }).check();
    await box(page, 'De qué manera se le informó').fill('En persona, según el papel');
    await page.getByText('La ficha se abre cuando haya dado su consentimiento.').waitFor();
    await box(page, 'Fecha del papel').fill('02/10/2026');
    await box(page, 'Fecha').first().fill('02/10/2026');
    await box(page, 'Número de documento').fill('00000191');
    await box(page, 'Nombres').fill('Ciro');
    await box(page, 'Primer apellido').fill('Papelino');
    await page.getByRole('radio', { name: 'Derivado' }).check();
    await choose(page, 'Cómo llegó', 'Poder Judicial');
    await resguardo.look('intake-paper');
    await page.getByRole('button', { name: 'Registrar y abrir el caso' }).click();
    await heading(page, /Papelino/);
    await page.getByRole('tab', { name: 'Ficha' }).click();
    await page
      .getByText(/De un papel del 2 oct 2026; lo pasó Inés Rojas Inventada/)
      .first()
      .waitFor();
    // What is reserved to a profession is said, and not offered.
    await page.getByText('La completa psicología o trabajo social').waitFor();
    await resguardo.look('ficha-tab-paper');
  });
});
