import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { moveInputFor } from '../../builders/decisions';
import { pdfText } from '../../support/pdfText';
import { findCanaries } from '../../support/canary';
import { accounts, createStaffedOffice, registerMan, signIn } from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';
import { resultsFolder, type Resguardo } from '../../support/electron/launch';
import { callFromPage, coordinator } from '../../support/electron/office';

const man = {
  givenNames: 'Nicanor',
  paternalSurname: 'Derechoñe',
  maternalSurname: 'Conservado',
  documentNumber: '00000282',
};

/** What somebody of the team wrote, and that names somebody else. */
const secret = 'Lo envió Rosalinda, su vecina.';

/** The day where the program runs, which is not always that of this process. */
const here = () => new Date().toLocaleDateString('en-CA', { timeZone: 'America/Lima' });

async function saveTo(resguardo: Resguardo, path: string): Promise<void> {
  await resguardo.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

async function lockAndEnter(
  resguardo: Resguardo,
  account: { login: string; passphrase: string },
): Promise<void> {
  await resguardo.pressShellKey('Ctrl+L');
  await signIn(resguardo.page, account);
}

describe('the rights of a person', () => {
  describe('in both colour schemes', () => {
    e2e('own data, restriction and disposal by two people', async ({ launch }) => {
      const resguardo = await launch({ colourScheme: 'light' });
      await createStaffedOffice(resguardo.page);
      const { page } = resguardo;
      const shot = (name: string) => resguardo.look(`rights-${name}`);
      await signIn(page, accounts.psychology);
      await registerMan(page, man);
      const caseId = page.url().split('/casos/')[1]?.split('/')[0] ?? '';
      const step = { caseId, baseVersion: 1, occurredOn: here(), fromPaper: false };
      await callFromPage(page, 'ficha.saveAdmission', 'mutation', {
        ...step,
        content: { condition: 'new', entryWay: 'own-accord', institutionNumber: '', reason: secret },
      });
      await callFromPage(page, 'ficha.saveContact', 'mutation', {
        ...step,
        baseVersion: 0,
        content: {
          address: 'Jr. Inventado 456, interior 3',
          ubigeo: '150101',
          reference: 'Frente al mercado',
          phones: [
            { number: '987 000 444', kind: 'mobile', messages: 'no' },
            { number: '01 444 0123', kind: 'home', messages: 'yes' },
          ],
          safeContact: 'Después de las seis',
        },
      });
      await page.getByRole('tab', { name: 'Derechos' }).click();
      await page.getByRole('heading', { name: 'Acceso a sus propios datos' }).waitFor();
      await shot('tab');

      // His own data, printed by Electron itself.
      const pdf = join(resguardo.folder, '..', `datos-${String(process.pid)}.pdf`);
      await saveTo(resguardo, pdf);
      await page.getByRole('link', { name: 'Entregar sus datos…' }).click();
      await page.getByRole('heading', { name: 'Entregar sus datos a la persona' }).waitFor();
      // Whose they are stands above them: a plain document of another man would leave the office.
      await page.getByText(/^2026-0001 · Derechoñe Conservado, Nicanor$/).waitFor();
      const texts = page.getByRole('group', { name: 'Textos escritos por el equipo' });
      await texts.getByRole('checkbox').first().waitFor();
      await page.getByRole('button', { name: 'Elegir dónde y guardar' }).click();
      await page.getByText('Complete este dato.').waitFor();
      await page.getByRole('textbox', { name: 'Cómo se verificó su identidad' }).fill('Mostró su DNI');
      await shot('own-data');
      await page.getByRole('button', { name: 'Elegir dónde y guardar' }).click();
      await page.getByText('El documento quedó guardado', { exact: false }).waitFor();
      await page.getByRole('heading', { name: 'Acceso a sus propios datos' }).waitFor();
      const printed = await pdfText(readFileSync(pdf));
      for (const said of [
        man.paternalSurname,
        'Lo que no se entrega y por qué',
        'No se entrega este texto',
      ]) {
        expect([said, printed.includes(said)]).toEqual([said, true]);
      }
      expect(printed).not.toContain('Rosalinda');
      // To be looked at beside the screenshots.
      copyFileSync(pdf, join(resultsFolder, 'screenshots', 'rights-own-data.pdf'));
      rmSync(pdf);

      await page.getByRole('button', { name: 'Restringir…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Motivo' }).fill('Impugna su dirección.');
      await dialog.getByRole('button', { name: 'Restringir' }).click();
      await page.getByText('Tratamiento restringido', { exact: false }).waitFor();
      await shot('restricted');
      await page.getByRole('button', { name: 'Levantar la restricción…' }).click();
      await dialog.getByRole('textbox', { name: 'Motivo' }).fill('Se corrigió.');
      await dialog.getByRole('button', { name: 'Levantar' }).click();
      await page.getByText('El caso no está restringido.').waitFor();

      await callFromPage(page, 'caseStates.move', 'mutation', {
        ...moveInputFor(caseId, 'withdrew', 'moved-away'),
        occurredOn: here(),
      });
      await lockAndEnter(resguardo, coordinator);
      await callFromPage(page, 'caseStates.move', 'mutation', {
        ...moveInputFor(caseId, 'archived', 'retention-ended', { number: 2 }),
        occurredOn: here(),
      });
      await callFromPage(page, 'disposal.setWait', 'mutation', { waitDays: 0 });
      await page.evaluate((address) => {
        location.hash = address;
      }, `/casos/${caseId}/derechos`);
      await page.getByRole('button', { name: 'Proponer su eliminación…' }).click();
      await shot('propose');
      await dialog.getByRole('button', { name: 'Proponer' }).click();
      await page.getByText('debe confirmarla otra persona', { exact: false }).waitFor();
      await page.evaluate(() => {
        location.hash = '/administracion/eliminaciones';
      });
      await page.getByRole('table', { name: 'Eliminaciones' }).waitFor();
      await shot('pending');

      await lockAndEnter(resguardo, accounts.psychology);
      await page.evaluate((address) => {
        location.hash = address;
      }, `/casos/${caseId}/derechos`);
      await page.getByRole('button', { name: 'Confirmar y eliminar…' }).click();
      const { code } = await callFromPage<{ code: string }>(page, 'cases.get', 'query', { caseId });
      await dialog.getByRole('textbox', { name: /^Para continuar/ }).fill(code);
      await dialog.getByLabel('Su frase de paso').fill(accounts.psychology.passphrase);
      await shot('confirm');
      await dialog.getByRole('button', { name: 'Eliminar para siempre' }).click();
      await page.getByRole('heading', { level: 1, name: 'Personas' }).waitFor();
      await shot('erased');
      expect(await page.getByText(man.paternalSurname).count()).toBe(0);
      await resguardo.stop();
      expect(
        findCanaries(resguardo.folder, [man.paternalSurname, 'Rosalinda', 'Impugna su dirección']),
      ).toEqual([]);
    });
  });
});
