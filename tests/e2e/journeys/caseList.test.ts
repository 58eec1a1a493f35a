import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { accounts, createStaffedOffice, lockScreenShown, signIn } from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';
import { callFromPage } from '../../support/electron/office';
import type { Resguardo } from '../../support/electron/launch';

const men = [
  ['Anselmo', 'Quebrachoñe', 'Pastizaluz'],
  ['Teodoro', 'Alisoquen', ''],
  ['Óscar', 'Quebrantahuesoñe', 'Alisoquen'],
  ['Wilber', 'Retamalque', 'Ñandubayo'],
] as const;

/** Registers them through the bridge: the form has a journey of its own. */
async function registerAll(page: Page): Promise<void> {
  const { user } = await callFromPage<{ user: { id: string } }>(page, 'session.current', 'query');
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Lima' }).format(new Date());
  for (const [index, [givenNames, paternalSurname, maternalSurname]] of men.entries()) {
    await callFromPage(page, 'intake.register', 'mutation', {
      consent: {
        outcome: 'given',
        kind: 'verbal',
        givenOn: day,
        informedBy: user.id,
        how: 'En persona',
        textVersion: '2026-1',
      },
      person: {
        documentKind: 'dni',
        documentNumber: `0000030${String(index)}`,
        givenNames,
        paternalSurname,
        maternalSurname,
        birthDate: null,
        phone: '',
        safeContact: '',
      },
      condition: index === 1 ? 're-entry' : 'new',
      entryWay: 'own-accord',
      institutionNumber: '',
      reason: '',
      existingPersonId: null,
      duplicatesSeen: [],
    });
  }
}

async function lockAndEnter(resguardo: Resguardo, who: keyof typeof accounts): Promise<void> {
  await resguardo.page.getByRole('button', { name: /^Bloquear/ }).click();
  await lockScreenShown(resguardo.page);
  await signIn(resguardo.page, accounts[who]);
}

const rows = (page: Page) => page.locator('#case-rows').getByRole('option');
const box = (page: Page) => page.getByRole('combobox', { name: /^Buscar por apellido/ });
const openList = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Personas' }).click();
  await rows(page).first().waitFor();
};
describe('the list of people', () => {
  describe('in both colour schemes', () => {
    e2e('keeps names behind the code until they are asked for, and hides them again', async ({ launch }) => {
      const resguardo = await launch({ colourScheme: 'light' });
      const { page } = resguardo;
      await createStaffedOffice(page);
      await signIn(page, accounts.coordination);
      await callFromPage(page, 'caseList.hideNames', 'mutation', { namesHidden: true });
      await lockAndEnter(resguardo, 'psychology');
      await registerAll(page);
      await openList(page);
      const body = () => page.locator('body').innerText();
      await expect.poll(() => rows(page).count()).toBe(4);
      expect(await body()).not.toContain('Quebra');
      await resguardo.look('list-hidden');

      // A search by name works all the same, and says no more than what was typed.
      await box(page).fill('quebra');
      await expect.poll(() => rows(page).count()).toBe(2);
      expect(await body()).toContain('Coincide con «quebra»');
      expect(await body()).not.toContain('Quebrachoñe');
      // One row by the keyboard, all by F4.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+F4');
      await expect.poll(() => rows(page).filter({ hasText: 'Quebrantahuesoñe' }).count()).toBe(1);
      expect(await body()).not.toContain('Quebrachoñe');
      await resguardo.screenshot('list-one-name');
      await page.keyboard.press('F4');
      await rows(page).filter({ hasText: 'Quebrachoñe' }).waitFor();

      // The veil hides them again, and so does leaving the page.
      await resguardo.pressShellKey('F9');
      await page.getByText('Pantalla cubierta').waitFor();
      await resguardo.pressShellKey('F9');
      await expect.poll(body).not.toContain('Quebrachoñe');
      await page.keyboard.press('F4');
      await rows(page).filter({ hasText: 'Quebrachoñe' }).waitFor();
      await page.getByRole('link', { name: 'Hoy' }).click();
      await openList(page);
      expect(await body()).not.toContain('Quebrachoñe');

      // Ctrl+K finds by name and shows the code.
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: 'Buscar personas y órdenes' }).pressSequentially('retamal');
      await page.getByRole('button', { name: /Coincide con «retamal»/ }).waitFor();
      await resguardo.screenshot('palette-hidden');
      await page.keyboard.press('Enter');

      // So does his case, and then its tabs are one page.
      await page.getByRole('heading', { level: 1, name: 'Nombre oculto' }).waitFor();
      expect(await body()).not.toContain('Retamalque');
      await resguardo.screenshot('case-hidden');
      await resguardo.checkAxe();
      await page.keyboard.press('F4');
      await page.getByRole('heading', { level: 1, name: /Retamalque/ }).waitFor();
      await page.getByRole('tab', { name: 'Ficha', exact: true }).click();
      await page.getByRole('tab', { name: 'Ficha', exact: true, selected: true }).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Retamalque');
    });

    e2e('narrows by filters that are kept, and shows the columns that were chosen', async ({ launch }) => {
      const resguardo = await launch({ colourScheme: 'light' });
      const { page } = resguardo;
      await createStaffedOffice(page);
      await signIn(page, accounts.psychology);
      await registerAll(page);
      await openList(page);
      await page.getByRole('button', { name: 'Filtros' }).click();
      await page
        .getByRole('combobox', { name: 'Condición' })
        .or(page.getByLabel('Condición'))
        .first()
        .click();
      await page.getByRole('option', { name: 'Reingreso' }).click();
      await expect.poll(() => rows(page).count()).toBe(1);
      await page.getByText('1 caso', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Guardar filtro' }).click();
      await page.getByRole('textbox', { name: 'Nombre del filtro' }).fill('Los que vuelven');
      await page.getByRole('dialog').getByRole('button', { name: 'Guardar filtro' }).click();
      await page.getByText('Filtro «Los que vuelven» guardado.').waitFor();
      await resguardo.look('list-filters');

      await page.getByRole('button', { name: 'Columnas' }).click();
      await page.getByRole('checkbox', { name: 'Condición' }).check();
      await page.getByRole('checkbox', { name: 'Responsable' }).uncheck();
      await resguardo.screenshot('list-columns');
      await page.keyboard.press('Escape');

      // Both are hers in the next session, and nobody else's.
      await lockAndEnter(resguardo, 'psychology');
      await openList(page);
      await expect.poll(() => rows(page).count()).toBe(4);
      await rows(page).filter({ hasText: 'Reingreso' }).waitFor();
      await page.getByLabel('Filtros guardados').first().click();
      await page.getByRole('option', { name: 'Los que vuelven' }).click();
      await expect.poll(() => rows(page).count()).toBe(1);
      await resguardo.screenshot('list-saved-filter');
      await lockAndEnter(resguardo, 'admission');
      await openList(page);
      expect(await page.getByLabel('Filtros guardados').count()).toBe(0);
      expect(await rows(page).filter({ hasText: 'Reingreso' }).count()).toBe(0);
    });

    e2e('leaves the office sealed, and is read again with its passphrase', async ({ launch }) => {
      const resguardo = await launch({ colourScheme: 'light' });
      const { page } = resguardo;
      await createStaffedOffice(page);
      await signIn(page, accounts.psychology);
      await registerAll(page);
      await openList(page);
      expect(await page.getByRole('button', { name: 'Exportar' }).count()).toBe(0);
      await lockAndEnter(resguardo, 'coordination');
      await openList(page);
      const file = join(resguardo.folder, 'tmp', 'lista.resguardo');
      await resguardo.app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      }, file);
      await page.getByRole('button', { name: 'Exportar', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Exportar la lista' });
      await dialog.getByRole('checkbox', { name: 'Nombre' }).check();
      const passphrase = 'laguna cobre setenta molinos';
      await dialog.getByLabel('Frase de este archivo').fill(passphrase);
      await dialog.getByLabel('La misma frase otra vez').fill(passphrase);
      await resguardo.look('export');
      await dialog.getByRole('button', { name: 'Elegir dónde y exportar' }).click();
      await page.getByText('Lista exportada y cifrada.').waitFor();
      await dialog.waitFor({ state: 'hidden' });
      expect(readFileSync(file).includes('Quebracho')).toBe(false);

      await page.getByRole('button', { name: 'Exportar', exact: true }).click();
      await page.getByRole('link', { name: 'Abrir una exportación' }).click();
      await page.getByLabel('Frase del archivo').fill('otra frase que no es');
      await page.getByRole('button', { name: 'Elegir el archivo y abrir' }).click();
      await page.getByText(/Esta frase no abre el archivo/).waitFor();
      await page.getByLabel('Frase del archivo').fill(passphrase);
      await page.getByRole('button', { name: 'Elegir el archivo y abrir' }).click();
      await page.getByRole('cell', { name: /Quebrachoñe/ }).waitFor();
      await resguardo.look('export-read');
      await page.getByRole('button', { name: 'Cerrar la exportación' }).click();
      await page.getByLabel('Frase del archivo').waitFor();
      rmSync(file);
    });
  });
});

/**
 * Letters and Enter as one block: no answer can arrive in between, however fast the core is. Keys of Playwright would
 * leave it the time of a message to the page.
 */
const typeAndEnter = (target: Locator, text: string): Promise<void> =>
  target.evaluate(async (element, typed) => {
    const input = element as HTMLInputElement;
    // As the keyboard does, beneath whatever React keeps of the value.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await Promise.resolve();
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }));
  }, text);

describe('Enter right behind a letter', () => {
  e2e('opens whom that letter finds, in the list and in Ctrl+K', async ({ launch }) => {
    const { page } = await launch({ colourScheme: 'light' });
    await createStaffedOffice(page);
    await signIn(page, accounts.psychology);
    await registerAll(page);
    await openList(page);
    await box(page).fill('que');
    await expect.poll(() => rows(page).first().innerText()).toContain('Quebrachoñe');
    await typeAndEnter(box(page), 'quebran');
    await page.getByRole('heading', { level: 1, name: /Quebrantahuesoñe/ }).waitFor();

    const palette = page.getByRole('textbox', { name: 'Buscar personas y órdenes' });
    const offered = page.getByRole('dialog').getByRole('button');
    await page.keyboard.press('Control+k');
    await palette.fill('que');
    await expect.poll(() => offered.first().innerText()).toContain('Quebrachoñe');
    await typeAndEnter(palette, 'ret');
    await page.getByRole('heading', { level: 1, name: /Retamalque/ }).waitFor();
    await palette.waitFor({ state: 'hidden' });

    // A whole word at once, as from the clipboard: the first is whom it found, not what stood there before.
    await page.keyboard.press('Control+k');
    await palette.fill('alisoquen');
    await expect.poll(() => offered.first().innerText()).toContain('Teodoro');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Quebrantahuesoñe/ }).waitFor();
    await page.keyboard.press('Control+k');
    await palette.fill('ir a hoy');
    await offered.filter({ hasText: 'Ir a Hoy' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Hoy/ }).waitFor();
  });
});
