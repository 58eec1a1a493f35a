import { describe, expect } from 'vitest';
import { accounts, choose, createStaffedOffice, registerMan, signIn } from '../../support/electron/actions';
import { findCanaries } from '../../support/canary';
import { e2e } from '../../support/electron/e2e';

const man = {
  givenNames: 'Eleodoro',
  paternalSurname: 'Champiñahui',
  maternalSurname: 'Totoraluz',
  documentNumber: '00000274',
};
const planted = {
  process: 'Nota propia ámbar: lo que observo y no va al expediente.',
  interview: 'Relato cobalto: dice que en casa hay más calma.',
  plain: 'Conversación malva a solas con quien facilita.',
};

describe('individual attention', () => {
  e2e(
    'has a plan, process notes apart, what the family says, and notes of who facilitates',
    async ({ launch }) => {
      const resguardo = await launch({ colourScheme: 'light' });
      await createStaffedOffice(resguardo.page);
      const { page } = resguardo;
      await signIn(page, accounts.psychology);
      await registerMan(page, man);
      await page.getByRole('tab', { name: 'Atención' }).click();
      await page.getByText('Todavía no hay un plan').waitFor();
      await page.getByText('No está en un grupo').waitFor();
      await resguardo.screenshot('attention-empty');
      await resguardo.checkAxe();

      // The plan says what it lacks, where it lacks it (§6.8.1, §6.8.2).
      await page.getByRole('link', { name: 'Comenzar un plan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Plan de atención individual' }).waitFor();
      await page.getByRole('checkbox', { name: 'Ecológico' }).uncheck();
      await page.keyboard.press('Control+Enter');
      await page.getByText('Elija quién de la oficina da la atención.').first().waitFor();
      await resguardo.screenshot('attention-plan-problems');
      await resguardo.checkAxe();
      // Who facilitates gives it, and so reads it: she conducts no group of his.
      await page.getByRole('radio', { name: 'Quien facilita', exact: true }).check();
      await choose(page, 'Persona de la oficina', accounts.facilitation.fullName);
      await page.getByRole('radio', { name: 'Quienes facilitan el grupo' }).check();
      await page.getByRole('textbox', { name: 'Motivo' }).fill('Los celos, que en el grupo no trata.');
      await page.getByRole('textbox', { name: /^Metas/ }).fill('Reconoce sus señales\nPractica el retiro');
      await page.getByRole('checkbox', { name: 'Ecológico' }).check();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'Cambiar la meta 1' }).click();
      const goal = page.getByRole('dialog', { name: 'Meta' });
      await goal.getByRole('radio', { name: 'En camino' }).check();
      await goal.getByRole('button', { name: 'Guardar meta' }).click();
      await page.getByText('1 versión anterior').waitFor();

      await page.getByRole('link', { name: 'Escribir nota de proceso' }).click();
      await page.getByRole('textbox', { name: 'Lo que observa del proceso' }).fill(planted.process);
      await resguardo.screenshot('attention-process-note');
      await resguardo.checkAxe();
      await page.keyboard.press('Control+Enter');
      await page.getByText(planted.process).waitFor();
      await resguardo.screenshot('attention-tab');
      await resguardo.checkAxe();
      const address = await page.evaluate(() => window.location.hash);

      // The family is heard only once it is written down that he was told (§6.4.12).
      await page.getByRole('tab', { name: 'Protección' }).click();
      await page
        .getByRole('link', { name: 'Añadir' })
        .or(page.getByRole('link', { name: /^Anotar/ }))
        .first()
        .click();
      await page.getByRole('textbox', { name: /^Nombre/ }).fill('Luz Inventada');
      await page.getByRole('textbox', { name: /^Cómo comunicarse/ }).fill('Por su hermana, de mañana');
      await page.keyboard.press('Control+Enter');
      await page.getByText('No consta que él lo sepa.').waitFor();
      expect(await page.getByRole('link', { name: /^Registrar entrevista/ }).count()).toBe(0);
      await page.getByRole('button', { name: /^Anotar que se le dijo/ }).click();
      const tell = page.getByRole('dialog', { name: 'Se le dijo a él antes' });
      await tell.getByRole('radio', { name: 'En persona' }).check();
      await tell.getByRole('button', { name: 'Anotar que se le dijo' }).click();
      await page.getByRole('link', { name: /^Registrar entrevista/ }).click();
      await page.getByRole('radio', { name: 'Sí, como está anotado' }).check();
      await page.getByRole('textbox', { name: 'Lo que dijo del proceso' }).fill(planted.interview);
      await page
        .getByRole('group', { name: /riesgo/ })
        .getByRole('radio', { name: 'No', exact: true })
        .check();
      await resguardo.screenshot('family-interview');
      await resguardo.checkAxe();
      await page.keyboard.press('Control+Enter');
      await page.getByText(planted.interview).waitFor();
      await resguardo.screenshot('family-section');
      await resguardo.checkAxe();

      // Who facilitates writes an attention of hers, and sees neither the process note nor what the family said.
      await resguardo.pressShellKey('Ctrl+L');
      await signIn(page, accounts.facilitation);
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, address);
      await page.getByRole('button', { name: 'Cambiar la meta 1' }).waitFor();
      expect(await page.getByText(planted.process).count()).toBe(0);
      expect(await page.getByRole('tab', { name: 'Protección' }).count()).toBe(0);
      await page.keyboard.press('Control+n');
      await page.getByRole('heading', { level: 1, name: 'Nota de atención individual' }).waitFor();
      await page.getByRole('textbox', { name: 'Motivo' }).fill('Retomar lo del grupo');
      await page.getByRole('radio', { name: 'Quienes facilitan el grupo' }).check();
      await page.getByRole('textbox', { name: 'Desarrollo' }).fill(planted.plain);
      await page.getByText('Entre el grupo y la atención').waitFor();
      await resguardo.screenshot('attention-note-beside-group');
      await resguardo.checkAxe();
      await page.keyboard.press('Control+Enter');
      await page
        .getByRole('dialog', { name: 'Firmar nota' })
        .getByLabel('Su frase de paso')
        .fill(accounts.facilitation.passphrase);
      await page.keyboard.press('Enter');
      await page.getByText('Esta nota está firmada y no cambia.').waitFor();
      await resguardo.screenshot('attention-facilitator-note');

      await resguardo.stop();
      expect(
        findCanaries(resguardo.folder, ['Nota propia ámbar', 'Relato cobalto', 'Conversación malva']),
      ).toEqual([]);
    },
  );
});
