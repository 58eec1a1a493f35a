import { describe, expect } from 'vitest';
import { registration } from '../../builders/registration';
import {
  accounts,
  choose,
  createStaffedOffice,
  dayHere,
  lockScreenShown,
  signIn,
} from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';
import type { Resguardo } from '../../support/electron/launch';
import { callFromPage } from '../../support/electron/office';

const man = {
  givenNames: 'Teodoro',
  paternalSurname: 'Alisoquen',
  maternalSurname: '',
  documentNumber: '00000273',
};
/** Later than any clock of a machine that runs this; a day for itself, on which nothing is past. */
const tomorrow = (): string => {
  const date = new Date();
  date.setDate(date.getDate() + 1);
  return [date.getDate(), date.getMonth() + 1, date.getFullYear()]
    .map((part) => String(part).padStart(2, '0'))
    .join('/');
};

async function lockAndEnter(resguardo: Resguardo, who: keyof typeof accounts): Promise<void> {
  await resguardo.page.getByRole('button', { name: /^Bloquear/ }).click();
  await lockScreenShown(resguardo.page);
  await signIn(resguardo.page, accounts[who]);
}
const look = (resguardo: Resguardo, name: string): Promise<void> => resguardo.look(`teamAndAgenda-${name}`);

describe('the team and its agenda', () => {
  e2e('has who may facilitate, what it keeps to itself, and its hours', async ({ launch }) => {
    const resguardo = await launch();
    const { page } = resguardo;
    await createStaffedOffice(page);
    await signIn(page, accounts.psychology);
    const dialog = page.getByRole('dialog');

    // Her own courses, and her pledge with her passphrase.
    await page.getByRole('link', { name: 'Equipo', exact: true }).click();
    await page
      .getByRole('row', { name: /Ana Ñahui/ })
      .getByText('Sí, por completar')
      .waitFor();
    await look(resguardo, 'team');
    await page.getByRole('link', { name: 'Mi formación' }).click();
    await page.getByRole('button', { name: 'Anotar', exact: true }).click();
    await choose(page, 'Campo de formación', 'Psicolog');
    await dialog.getByRole('button', { name: 'Guardar', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Anotar una capacitación' }).click();
    await dialog.getByLabel('Nombre de la capacitación').fill('Trabajo con varones');
    for (const kind of ['Vivencial', 'Teórica', 'Metodológica']) await dialog.getByLabel(kind).check();
    await dialog.getByLabel('Horas').fill('60');
    await dialog.getByLabel('Quién la impartió').fill('Instituto inventado');
    for (const group of [/Especialistas|especialistas/, /asistencia técnica/i]) {
      await dialog.getByRole('group', { name: group }).getByText('Sí', { exact: true }).click();
    }
    await dialog.getByLabel('Cuándo terminó').fill('29/08/2025');
    await dialog.getByLabel('Número o ubicación de la constancia').fill('N.º 123-2025');
    await dialog.getByRole('button', { name: 'Anotar', exact: true }).click();
    await page.getByText('Declarada', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Leer y aceptar' }).first().click();
    await dialog.getByLabel('Su frase de paso').fill(accounts.psychology.passphrase);
    await dialog.getByRole('button', { name: 'Aceptar', exact: true }).click();
    await page.getByText(/Aceptado el/).waitFor();

    // A space of care: written by who took part.
    await page.getByRole('link', { name: 'Equipo', exact: true }).click();
    await page.getByRole('link', { name: 'Cuidado del equipo' }).click();
    await page.getByRole('button', { name: 'Anotar un espacio' }).click();
    await page.getByRole('radio', { name: /^No/ }).check();
    await page.getByLabel('Por qué no').fill('La oficina no tiene a nadie más');
    await page.getByLabel(accounts.facilitation.fullName).check();
    await page.getByLabel('Lo conversado').fill('Texto reservado granate');
    await look(resguardo, 'care-form');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Texto reservado granate').waitFor();

    // An appointment from his case, another that collides, and one moved from the keyboard and back.
    const { rows: team } = await callFromPage<{ rows: { id: string; fullName: string }[] }>(
      page,
      'team.list',
      'query',
    );
    const psychologist = team.find(({ fullName }) => fullName === accounts.psychology.fullName)!.id;
    await callFromPage(page, 'intake.register', 'mutation', {
      ...registration(psychologist, man),
      consent: { ...registration(psychologist).consent, givenOn: dayHere() },
    });
    await page.getByRole('link', { name: 'Personas' }).click();
    await page
      .getByText(/Alisoquen/)
      .first()
      .click();
    await page.getByRole('button', { name: 'Citar' }).first().click();
    await dialog.getByLabel('Día', { exact: true }).fill(tomorrow());
    await dialog.getByLabel('Desde', { exact: true }).fill('9');
    await dialog.getByLabel(/Sala/).fill('Sala 1');
    await dialog.getByRole('button', { name: 'Anotar la cita' }).click();
    await page
      .getByRole('link', { name: /09:00 · Atención individual/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Agenda' }).waitFor();
    await page.keyboard.press('n');
    await dialog.getByLabel(/Detalle/).fill('Reunión de equipo');
    await dialog.getByLabel('Desde', { exact: true }).fill('930');
    await dialog.getByLabel(/Sala/).fill('sala 1');
    await dialog.getByText('Puede anotarla igual.').waitFor();
    await look(resguardo, 'collision');
    await dialog.getByRole('button', { name: 'Anotar la cita' }).click();
    const first = page.getByRole('button', { name: /^09:00 a 09:45/ });
    await first.waitFor();
    await page.getByText(/comparten hora/).waitFor();
    await look(resguardo, 'day');
    await first.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('button', { name: /^08:45 a 09:30/ }).waitFor();
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await first.waitFor();
    await page.getByRole('link', { name: 'Semana', exact: true }).click();
    // With the mouse: an hour down.
    const box = (await first.boundingBox())!;
    await page.mouse.move(box.x + 10, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 12, box.y + 60, { steps: 4 });
    await page.mouse.move(box.x + 12, box.y + 56, { steps: 2 });
    await page.mouse.up();
    const moved = page.getByRole('button', { name: /^10:00 a 10:45/ });
    await moved.waitFor();
    await look(resguardo, 'week');
    await moved.focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('Cambió, por Ana').first().waitFor();
    await dialog.getByRole('button', { name: 'Suspender la cita' }).click();
    await dialog.getByLabel('Por qué').fill('Llamó: está enfermo');
    await dialog.getByRole('button', { name: 'Suspender la cita' }).click();
    await page.getByRole('button', { name: /^10:00 a 10:45.*Se suspendió/ }).waitFor();

    // On paper there is no name; and coordination reads that the space was held, and no more.
    await page.getByRole('link', { name: 'Día', exact: true }).click();
    await page.getByRole('link', { name: 'Imprimir la lista del día' }).click();
    await page.getByRole('heading', { name: 'Lista del día' }).waitFor();
    await look(resguardo, 'list');
    expect(await page.getByRole('article').innerText()).not.toContain('Alisoquen');
    await lockAndEnter(resguardo, 'coordination');
    await page.getByRole('link', { name: 'Equipo', exact: true }).click();
    await page.getByRole('link', { name: accounts.psychology.fullName }).click();
    await page.getByRole('button', { name: /^Verificar/ }).click();
    await dialog.getByLabel('Qué constancia se vio').fill('Certificado original');
    await dialog.getByRole('button', { name: 'Verificar', exact: true }).click();
    await page.getByText('Cumple lo que pide la norma para facilitar.').waitFor();
    await look(resguardo, 'member');
    await page.getByRole('link', { name: 'Equipo', exact: true }).click();
    await page.getByRole('link', { name: 'Cuidado del equipo' }).click();
    await page.getByText('De quienes participaron').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('granate');
    const { rows } = await callFromPage<{ rows: { meetingId: string }[] }>(page, 'care.list', 'query');
    await expect(callFromPage(page, 'care.get', 'query', { meetingId: rows[0]!.meetingId })).rejects.toThrow(
      'rule',
    );
  });
});
