import { describe, expect } from 'vitest';
import {
  accounts,
  createStaffedOffice,
  dayHere,
  lockScreenShown,
  registerMan,
  signIn,
} from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';
import { callFromPage } from '../../support/electron/office';
import type { Resguardo } from '../../support/electron/launch';

const man = {
  givenNames: 'Teodoro',
  paternalSurname: 'Alisoquen',
  maternalSurname: '',
  documentNumber: '00000273',
};

async function lockAndEnter(resguardo: Resguardo, who: keyof typeof accounts): Promise<void> {
  await resguardo.page.getByRole('button', { name: /^Bloquear/ }).click();
  await lockScreenShown(resguardo.page);
  await signIn(resguardo.page, accounts[who]);
}

const rail = (resguardo: Resguardo): Promise<string[]> =>
  resguardo.page.getByRole('navigation', { name: 'Secciones' }).getByRole('link').allInnerTexts();

describe('each role', () => {
  e2e('has on its screen what it may do, and nothing else', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'dark' });
    await createStaffedOffice(resguardo.page);
    const { page } = resguardo;

    // Admission registers, and hands over.
    await signIn(page, accounts.admission);
    expect(await rail(resguardo)).toEqual(['Hoy', 'Personas', 'Agenda', 'Directorio', 'Equipo']);
    await registerMan(page, man);
    await resguardo.screenshot('admission-case');
    await resguardo.checkAxe();
    expect(await page.getByRole('button', { name: 'Nueva nota' }).count()).toBe(0);
    const { rows } = await callFromPage<{ rows: { caseId: string }[] }>(page, 'cases.list', 'query', {
      query: 'alisoquen',
    });
    const caseId = rows[0]!.caseId;

    // Psychology writes a note through the bridge; who reads it is the point here.
    await lockAndEnter(resguardo, 'psychology');
    const { noteId } = await callFromPage<{ noteId: string }>(
      page,
      'individualAttention.create',
      'mutation',
      {
        caseId,
        occurredOn: dayHere(),
      },
    );
    await callFromPage(page, 'individualAttention.sign', 'mutation', {
      noteId,
      occurredOn: dayHere(),
      body: {
        reason: 'Motivo reservado granate',
        requestedBy: 'participant',
        development: 'Texto reservado granate',
        agreements: '',
        riskObserved: '',
        nextStep: '',
      },
      passphrase: accounts.psychology.passphrase,
    });

    // The CAI worker sees that there was an attention, never what was said.
    await lockAndEnter(resguardo, 'judicial-follow-up');
    expect(await rail(resguardo)).toEqual(['Hoy', 'Personas', 'Agenda', 'Grupos', 'Directorio', 'Equipo']);
    await page.getByRole('link', { name: 'Personas' }).click();
    await page.getByText(new RegExp(man.paternalSurname)).first().click();
    await page.getByRole('tab', { name: 'Historial' }).click();
    await page.getByText('Nota de atención individual firmada').first().waitFor();
    await resguardo.screenshot('follow-up-case');
    await resguardo.checkAxe();
    expect(await page.locator('body').innerText()).not.toContain('granate');
    await expect(callFromPage(page, 'individualAttention.get', 'query', { noteId })).rejects.toThrow(
      'forbidden',
    );

    await lockAndEnter(resguardo, 'social-work');
    expect(await rail(resguardo)).toEqual(['Hoy', 'Personas', 'Agenda', 'Grupos', 'Directorio', 'Equipo']);

    await lockAndEnter(resguardo, 'facilitation');
    expect(await rail(resguardo)).toEqual(['Hoy', 'Personas', 'Agenda', 'Grupos', 'Directorio', 'Equipo']);
    await page.getByRole('link', { name: 'Grupos' }).click();
    await resguardo.screenshot('facilitation-groups');

    // Coordination keeps accounts and the log, and reads no note either.
    await lockAndEnter(resguardo, 'coordination');
    expect(await rail(resguardo)).toEqual([
      'Hoy',
      'Personas',
      'Agenda',
      'Grupos',
      'Directorio',
      'Equipo',
      'Administración',
    ]);
    await page.getByRole('link', { name: 'Administración' }).click();
    await page.getByText(accounts.facilitation.fullName).first().waitFor();
    await resguardo.screenshot('accounts');
    await resguardo.checkAxe();
    await page
      .getByRole('link', { name: /Registro de accesos|Auditoría/ })
      .or(page.getByRole('tab', { name: /Registro de accesos|Auditoría/ }))
      .first()
      .click();
    await page
      .getByRole('button', { name: /Verificar/ })
      .first()
      .click();
    await page.getByText(/ntegr/).first().waitFor();
    await resguardo.screenshot('audit');
    await resguardo.checkAxe();
    expect(await page.locator('body').innerText()).not.toContain('granate');
  });
});
