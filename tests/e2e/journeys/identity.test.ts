import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { findCanaries } from '../../support/canary';
import {
  accounts,
  createStaffedOffice,
  expectValue,
  fillPerson,
  lockScreenShown,
  registerMan,
  signIn,
  startRegistering,
} from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';
import type { Resguardo } from '../../support/electron/launch';

const man = {
  givenNames: 'Leoncio',
  paternalSurname: 'Ñahuinripa',
  maternalSurname: 'Sacsayhua',
  documentNumber: '00734512',
};
const whereabouts = 'En la casa turquesa de su tía.';
const never = 'Dejar mensajes en el teléfono índigo.';

const openFicha = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('link', { name: 'Personas' }).click();
  await page.getByText(name).first().click();
  await page.getByRole('tab', { name: 'Ficha' }).click();
  await page.getByRole('heading', { name: 'Correcciones y uniones del registro' }).waitFor();
};

/** He comes again, his surname with a slip and his number without its zeros: seen, and said to be another. */
async function registerAgain(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await startRegistering(page);
  await page.getByRole('textbox', { name: 'Documento, apellidos o nombres' }).fill('Ñahuinrpia');
  await page.getByRole('button', { name: 'Registrar a una persona nueva' }).click();
  await page.getByRole('radio', { name: /^Da su consentimiento/ }).check();
  await page.getByRole('textbox', { name: 'De qué manera se le informó' }).fill('En persona');
  await fillPerson(page, { ...man, paternalSurname: 'Ñahuinrpia', documentNumber: '734512' });
  const likely = page.getByRole('region', { name: 'Puede que ya esté registrado' });
  await likely.getByText('Mismo documento, salvo los ceros del comienzo').waitFor();
  await likely.scrollIntoViewIfNeeded();
  await resguardo.look('identity-duplicates');
  await page.getByRole('button', { name: 'Registrar y abrir el caso' }).click();
  await page.getByText('Diga de cada registro parecido si es la misma persona.').first().waitFor();
  await likely.getByRole('button', { name: 'Es otra persona' }).click();
  await page.getByRole('button', { name: 'Registrar y abrir el caso' }).click();
  await page.getByRole('heading', { level: 1, name: /Ñahuinrpia/ }).waitFor();
}

async function mergeAndUndo(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await openFicha(page, /Ñahuinripa/);
  await page.getByRole('link', { name: 'Unir con otro registro' }).click();
  await page.getByRole('button', { name: /^Comparar: Ñahuinrpia/ }).click();
  await page.getByRole('columnheader', { name: /Este registro/ }).waitFor();
  await page.getByRole('textbox', { name: 'Por qué es la misma persona' }).fill('Trajo su DNI: es el mismo.');
  await resguardo.look('identity-merge');
  await page.getByRole('button', { name: 'Unir los registros' }).click();
  await page.getByText(/Se unió el registro de Ñahuinrpia/).waitFor();
  await page.getByRole('button', { name: 'Deshacer la unión' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Por qué eran dos personas' }).fill('Son primos.');
  await dialog.getByRole('button', { name: 'Deshacer' }).click();
  await page.getByText(/Se deshizo la unión/).waitFor();
  await resguardo.look('identity-history');
}

async function correctName(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await page.getByRole('link', { name: 'Corregir un dato' }).click();
  await page.getByRole('textbox', { name: /^Segundo apellido/ }).fill('Sacsayhuamán');
  await page.getByRole('textbox', { name: 'Por qué se corrige' }).fill('Trajo su DNI.');
  await resguardo.look('identity-correction');
  await page.getByRole('button', { name: 'Corregir' }).click();
  await page.getByText('Decía «Sacsayhua»; dice «Sacsayhuamán».').waitFor();
}

async function writeContact(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await page.getByRole('tab', { name: 'Protección' }).click();
  await page.getByRole('link', { name: 'Anotar a una persona' }).click();
  await page.getByRole('textbox', { name: 'Nombre', exact: true }).fill('Domitila Inventada');
  await page.getByRole('textbox', { name: /^Dónde está/ }).fill(whereabouts);
  await page.getByText(/^Guardado/).waitFor();
  // A lock in the middle: what was written comes back, at the same field.
  await resguardo.pressShellKey('Ctrl+L');
  await lockScreenShown(page);
  await signIn(page, accounts.psychology);
  await expectValue(page, /^Dónde está/, whereabouts);
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page
    .getByText(/Hay un teléfono o un lugar/)
    .first()
    .waitFor();
  await page.getByRole('textbox', { name: /^Lo que nunca debe hacerse/ }).fill(never);
  await resguardo.look('identity-contact');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByRole('heading', { level: 3, name: 'Domitila Inventada' }).first().waitFor();
  await resguardo.look('identity-contacts');
}

describe('who is who', () => {
  e2e(
    'a man registered twice is found, merged and parted; whom he may harm stays behind her lock',
    async ({ launch }) => {
      const resguardo = await launch();
      const { page } = resguardo;
      await createStaffedOffice(page);
      await signIn(page, accounts.psychology);
      await registerMan(page, man);
      await registerAgain(resguardo);
      await mergeAndUndo(resguardo);
      await correctName(resguardo);
      await writeContact(resguardo);

      await resguardo.pressShellKey('Ctrl+L');
      await lockScreenShown(page);
      await signIn(page, accounts.admission);
      // The page stood on the case that had come with the other record, and went back to him.
      await openFicha(page, /Ñahuinrpia/);
      await page.getByText('Lo que decía antes lo leen coordinación y quien lo corrigió.').waitFor();
      expect(await page.getByRole('tab', { name: 'Protección' }).count()).toBe(0);
      expect(findCanaries(resguardo.folder, ['casa turquesa', 'teléfono índigo'])).toEqual([]);
    },
  );
});
