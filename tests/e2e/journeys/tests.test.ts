import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import {
  accounts,
  choose,
  createStaffedOffice,
  lockScreenShown,
  registerMan,
  signIn,
} from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';

const man = {
  givenNames: 'Anselmo',
  paternalSurname: 'Quebrachoñe',
  maternalSurname: 'Pastizaluz',
  documentNumber: '00000191',
};
const questions = 21;
const questionnaire = /Ideas y prácticas frente a la violencia/;

async function chooseTest(page: Page, moment: string, means: string): Promise<void> {
  await page.getByRole('link', { name: 'Aplicar una prueba' }).click();
  await choose(page, 'Cuestionario', 'Ideas y prácticas frente a la violencia, versión 1');
  await page.getByRole('radio', { name: moment }).check();
  await page.getByRole('radio', { name: means }).check();
}

async function takeBack(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: /Para el personal/ }).click();
  await page.getByLabel('Su frase de paso').fill(passphrase);
  await page.keyboard.press('Enter');
}

describe('the psychologist', () => {
  e2e(
    'applies a test on the screen with a lock in the middle, one from paper, and sees the change',
    async ({ launch }) => {
      const resguardo = await launch({ colourScheme: 'light' });
      await createStaffedOffice(resguardo.page);
      const { page } = resguardo;
      await signIn(page, accounts.psychology);
      await registerMan(page, man);
      await page.getByRole('tab', { name: 'Pruebas' }).click();
      await page.getByText('Todavía no hay pruebas.').waitFor();
      await chooseTest(page, 'Al inicio', 'En pantalla');
      await resguardo.screenshot('test-setup');
      await resguardo.checkAxe();
      await page.keyboard.press('Control+Enter');

      // In front of him stands the question, and nothing of the office can be reached.
      await page.getByRole('button', { name: 'Comenzar' }).click();
      await page.getByRole('heading', { name: /^1\. En una casa/ }).waitFor();
      await page.keyboard.press('2');
      await resguardo.screenshot('test-question');
      await resguardo.checkAxe();
      for (const key of ['Control+k', 'Alt+1', 'Alt+2', '?']) await page.keyboard.press(key);
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await page.getByRole('navigation').count()).toBe(0);
      await page.evaluate(() => {
        window.history.back();
      });
      await page.getByRole('heading', { name: /^1\. En una casa/ }).waitFor();
      expect(await page.content()).not.toContain(man.paternalSurname);
      await page.keyboard.press('F2');
      const emergency = page.getByRole('dialog', { name: 'Emergencia' });
      await emergency.waitFor();
      await page.keyboard.press('Escape');
      await emergency.waitFor({ state: 'hidden' });
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /^2\. / }).waitFor();
      await page.keyboard.press('3');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /^3\. / }).waitFor();

      // A lock in the middle: it is back with the psychologist, at the same question.
      await resguardo.pressShellKey('Ctrl+L');
      await lockScreenShown(page);
      await signIn(page, accounts.psychology);
      await page.getByText(`Quedó en la pregunta 3 de ${String(questions)}.`).waitFor();
      await page.getByText(`Respondió 2 de ${String(questions)} preguntas.`).waitFor();
      await page.getByRole('button', { name: 'Volver a girar la pantalla' }).click();
      for (let at = 3; at <= questions; at += 1) {
        await page.getByRole('heading', { name: new RegExp(`^${String(at)}\\. `) }).waitFor();
        await page.keyboard.press(at === 9 ? '0' : '1');
        if (at !== 9) await page.keyboard.press('Enter');
      }
      await page.getByRole('heading', { name: 'Gracias. Ha terminado.' }).waitFor();
      await takeBack(page, 'no es esta frase');
      await page.getByText(/no es correcta/).waitFor();
      await resguardo.screenshot('test-take-back');
      await page.getByLabel('Su frase de paso').fill(accounts.psychology.passphrase);
      await page.keyboard.press('Enter');
      await page.getByText('Falta una respuesta.').waitFor();
      await page.getByRole('button', { name: 'Guardar la prueba' }).click();
      await page.getByRole('table', { name: 'Pruebas aplicadas' }).waitFor();

      // A sheet, one key an answer.
      await chooseTest(page, 'Al final', 'En papel');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('row', { name: /^1\. / }).focus();
      for (let at = 1; at <= questions; at += 1) await page.keyboard.press('2');
      await resguardo.screenshot('test-paper');
      await resguardo.checkAxe();
      await page.getByText('No falta ninguna respuesta.').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: 'Cambio desde la entrada' }).waitFor();
      await page.getByRole('table', { name: /de «Al inicio» a «Al final»/ }).waitFor();
      await resguardo.screenshot('case-tests');
      await resguardo.checkAxe();

      await page.getByRole('table', { name: 'Pruebas aplicadas' }).getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: questionnaire }).waitFor();
      await resguardo.screenshot('test-one');
      await resguardo.checkAxe();
      await page.getByRole('link', { name: 'Pruebas del caso' }).click();
      await page.getByRole('link', { name: 'Cuestionarios de la oficina' }).click();
      await page.getByRole('link', { name: questionnaire }).click();
      await page.getByRole('link', { name: 'Hacer una copia' }).click();
      await page.getByRole('textbox', { name: 'Nombre', exact: true }).fill('Copia de la oficina');
      await resguardo.screenshot('instrument-form');
      await resguardo.checkAxe();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { level: 1, name: /Copia de la oficina/ }).waitFor();
      await resguardo.screenshot('instrument');
      await resguardo.checkAxe();
      await resguardo.stop();
    },
  );
});
