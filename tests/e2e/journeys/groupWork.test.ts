import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { accounts, createStaffedOffice, signIn } from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';
import type { Resguardo } from '../../support/electron/launch';
import { callFromPage } from '../../support/electron/office';

const heading = (page: Page, level: number, name: string | RegExp) =>
  page.getByRole('heading', { level, name });

/** A group by way of the bridge: how one is made in the window has its own journey. */
async function makeGroup(page: Page, name: string): Promise<string> {
  const { rows } = await callFromPage<{ rows: { id: string; trainedForFacilitation: boolean }[] }>(
    page,
    'team.list',
    'query',
    {},
  );
  const { groupId } = await callFromPage<{ groupId: string }>(page, 'groups.create', 'mutation', {
    name,
    kind: 'preventive',
    place: '',
    affinity: '',
    facilitators: rows.filter((member) => member.trainedForFacilitation).map(({ id }) => id),
  });
  return groupId;
}

const openGroup = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name: 'Grupos', exact: true }).first().click();
  await page.getByRole('link', { name }).click();
  await heading(page, 1, name).waitFor();
};

/** The programme: read as it comes, chosen for the group, changed there, with what it lacks said. */
async function choosesProgramme(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await page.getByRole('link', { name: 'Grupos', exact: true }).first().click();
  await page.getByRole('link', { name: 'Programas de sesiones' }).click();
  await heading(page, 1, 'Programas de sesiones').waitFor();
  await resguardo.look('programmes');
  await page.getByRole('link', { name: 'Programa de partida de Resguardo' }).click();
  await page.getByText('Trata los trece temas').waitFor();
  await resguardo.look('programme-shipped');
  await openGroup(page, 'Grupo de los sábados');
  await page.getByRole('button', { name: 'Elegir programa' }).click();
  await page.getByRole('button', { name: 'Usar este programa' }).click();
  await page.getByText('Programa propio de Grupo de los sábados').waitFor();
  await page.getByRole('link', { name: 'Cambiar' }).click();
  await heading(page, 1, 'Cambiar el programa').waitFor();
  await page.getByRole('textbox', { name: /^Saber conocer/ }).fill('');
  await page.getByText('Sesión 1: sin objetivo de «Saber conocer».').waitFor();
  await resguardo.look('programme-edit');
  await page.getByRole('textbox', { name: 'Título', exact: true }).fill('');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Sesión 1, título' }).click();
  await page.getByRole('textbox', { name: 'Título', exact: true }).fill('El poder en casa');
  await page.keyboard.press('Control+Enter');
  await heading(page, 2, '1. El poder en casa').waitFor();
}

/** The place is answered about from the keyboard; what is lacking asks for its note. */
async function answersPlace(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await openGroup(page, 'Grupo de los sábados');
  await page.getByRole('link', { name: 'Lugar', exact: true }).click();
  await heading(page, 1, 'Lugar del grupo').waitFor();
  await page.getByRole('group', { name: 'Está libre de ruidos' }).getByRole('radio').first().focus();
  await page.keyboard.press('n');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Algo no se cumple').first().waitFor();
  await resguardo.look('group-place');
  await page.getByRole('textbox', { name: /^Qué falta/ }).fill('Hay obras al lado; se pidió otra sala.');
  await page.keyboard.press('Control+Enter');
  await heading(page, 1, 'Grupo de los sábados').waitFor();
}

/** The calendar is seen before it is made, with the holidays that it passes over. */
async function makesCalendar(resguardo: Resguardo): Promise<void> {
  const { page } = resguardo;
  await page.getByRole('link', { name: 'Calendario' }).click();
  await heading(page, 1, 'Calendario del grupo').waitFor();
  await page.getByRole('textbox', { name: 'Primera sesión, desde' }).fill('01/12/2026');
  await page.getByText('martes, 8 de diciembre de 2026: Inmaculada Concepción').waitFor();
  await resguardo.look('group-calendar');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Calendario hecho: 14 sesiones.').waitFor();
  await heading(page, 1, 'Grupo de los sábados').waitFor();
  expect(await page.getByRole('button', { name: /^Mover la sesión/ }).count()).toBe(14);
  await page.getByRole('button', { name: 'Mover la sesión 2' }).click();
  await page.getByRole('textbox', { name: 'Nueva fecha' }).fill('08/12/2026');
  await page.getByText('Ese día es Inmaculada Concepción').waitFor();
  await page.getByRole('textbox', { name: 'Nueva fecha' }).fill('10/12/2026');
  await page.getByRole('textbox', { name: 'Por qué se mueve' }).fill('La sala no estaba libre.');
  await page.getByRole('button', { name: 'Mover', exact: true }).last().click();
  await page.getByText('Sesión movida.').waitFor();
  await resguardo.look('group-page');
}

describe('the work of a group', () => {
  e2e('goes from its programme to its calendar', { timeout: 120_000 }, async ({ launch }) => {
    const resguardo = await launch();
    const { page } = resguardo;
    await createStaffedOffice(page);
    await signIn(page, accounts.psychology);
    await makeGroup(page, 'Grupo de los sábados');
    await choosesProgramme(resguardo);
    await answersPlace(resguardo);
    await makesCalendar(resguardo);
  });
});
