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
import type { Resguardo } from '../../support/electron/launch';

const man = {
  givenNames: 'Teodoro',
  paternalSurname: 'Alisoquen',
  maternalSurname: '',
  documentNumber: '00000273',
};
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Lima' }).format(new Date());

async function lockAndEnter(resguardo: Resguardo, who: keyof typeof accounts): Promise<void> {
  await resguardo.page.getByRole('button', { name: /^Bloquear/ }).click();
  await lockScreenShown(resguardo.page);
  await signIn(resguardo.page, accounts[who]);
}

const look = (resguardo: Resguardo, name: string): Promise<void> => resguardo.look(`caseFile-${name}`);

/** Beside a list whose rows hold native choices of the same names. */
async function chooseReceiver(page: Page, label: string | RegExp, name: string): Promise<void> {
  await page
    .getByRole('textbox', { name: label })
    .or(page.getByRole('combobox', { name: label }))
    .first()
    .fill(name);
  await page.getByRole('listbox').getByRole('option', { name }).click();
}

/** From here on the shell counts what the page asks for. */
const countCalls = (resguardo: Resguardo): Promise<void> =>
  resguardo.app.evaluate(({ ipcMain }) => {
    type Handler = (event: unknown, message: { path?: string }) => unknown;
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
    const calls: string[] = [];
    Object.assign(globalThis, { countedCalls: calls });
    for (const [channel, handler] of [...handlers]) {
      handlers.set(channel, (event, message) => {
        if (typeof message.path === 'string') calls.push(message.path);
        return handler(event, message);
      });
    }
  });
const takeCalls = (resguardo: Resguardo): Promise<string[]> =>
  resguardo.app.evaluate(() => {
    const { countedCalls } = globalThis as unknown as { countedCalls: string[] };
    return countedCalls.splice(0);
  });

describe('the file of a case', () => {
  e2e('is opened with one question, read by page, given to a team and handed over', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'light' });
    const { page } = resguardo;
    await createStaffedOffice(page);
    await signIn(page, accounts.psychology);
    await registerMan(page, man);
    const caseId = page.url().split('/casos/')[1]!.split('/')[0]!;
    await page.evaluate(
      async ([id, day]) => {
        for (let nth = 0; nth < 505; nth += 1) {
          await window.api.call('individualAttention.create', 'mutation', { caseId: id, occurredOn: day });
        }
      },
      [caseId, today] as const,
    );

    // From the list to the case: its head and nothing else is asked for, once.
    await page.getByRole('link', { name: 'Personas' }).click();
    await page.getByRole('combobox').first().fill(man.paternalSurname.toLowerCase());
    await page
      .getByText('Teodoro')
      .or(page.getByText(/^\d{4}-\d+/))
      .first()
      .waitFor();
    await countCalls(resguardo);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Lo último' }).waitFor();
    await page.waitForTimeout(300);
    const asked = (await takeCalls(resguardo)).filter((path) => path.startsWith('cases.'));
    expect(asked.filter((path) => path !== 'cases.list')).toEqual(['cases.get']);
    await look(resguardo, 'summary');

    // The team: whoever is responsible adds who leads his group.
    await page.getByRole('button', { name: 'Sumar a alguien' }).click();
    await page.getByRole('radio', { name: 'Facilitación' }).check();
    await choose(page, 'A quién', accounts.facilitation.fullName);
    await page.getByRole('textbox', { name: 'Por qué' }).fill('Conduce el grupo de los martes');
    await look(resguardo, 'team');
    await page.getByRole('button', { name: 'Sumar', exact: true }).click();
    await page.getByText('Equipo actualizado.').waitFor();
    await page.getByText(`${accounts.facilitation.fullName} (facilitación)`).waitFor();

    // The history: counted, walked with the keys to its end, each row the way to its record.
    await page.getByRole('tab', { name: 'Historial' }).click();
    await page.getByText(/^508 anotaciones/).waitFor();
    await look(resguardo, 'history');
    const rows = page.getByRole('list', { name: 'Historial del caso' });
    await rows.getByRole('link').first().focus();
    for (let nth = 0; nth < 60; nth += 1) await page.keyboard.press('PageDown');
    await expect
      .poll(
        async () => {
          await page.keyboard.press('End');
          return rows.getByText('Dio su consentimiento').count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    await page.getByRole('radio', { name: 'Ingreso, estado y equipo' }).check();
    await page.getByText(/^3 anotaciones/).waitFor();
    await page.getByText('Conduce el grupo de los martes').waitFor();
    await rows.getByRole('link', { name: /Se abrió el caso/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Ficha', selected: true }).waitFor();
    await page.getByRole('tab', { name: 'Historial' }).click();
    await page.getByText(/^3 anotaciones/).waitFor();

    // Who opened it, for whoever is responsible.
    await page.getByRole('button', { name: 'Ver', exact: true }).click();
    await page.getByText('Cambió el equipo de un caso').waitFor();
    await page
      .getByText(/^\d+ veces$/)
      .first()
      .waitFor();
    await look(resguardo, 'accesses');

    // A lock, and back to the same tab; a colleague lands on her own first page.
    await lockAndEnter(resguardo, 'psychology');
    await page.getByRole('tab', { name: 'Historial', selected: true }).waitFor();
    await lockAndEnter(resguardo, 'social-work');
    await page.getByRole('heading', { level: 1, name: 'Hoy' }).waitFor();

    // Coordination hands over all that she has.
    await lockAndEnter(resguardo, 'coordination');
    await page.getByRole('link', { name: 'Administración' }).click();
    await look(resguardo, 'accounts');
    await page.getByRole('link', { name: `Entregar lo que tiene ${accounts.psychology.fullName}` }).click();
    await chooseReceiver(page, 'Recibe todo', accounts.facilitation.fullName);
    await page.getByRole('textbox', { name: 'Por qué se entregan' }).fill('Pasa a otra sede');
    await look(resguardo, 'handOver');
    await page.getByRole('button', { name: 'Entregar', exact: true }).click();
    const protection = page.getByRole('textbox', { name: /^Recibe las tareas de protección/ });
    if ((await protection.count()) > 0) {
      await chooseReceiver(page, /^Recibe las tareas de protección/, accounts['social-work'].fullName);
      await page.getByRole('button', { name: 'Entregar', exact: true }).click();
    }
    await page.getByText(/^Entrega hecha: 1 caso/).waitFor();

    // Whoever receives sees it, and that he was added to its team, until he opens it.
    await lockAndEnter(resguardo, 'facilitation');
    await page.getByRole('heading', { name: 'Recibidos (2)' }).waitFor();
    await look(resguardo, 'received');
    await page.getByRole('link', { name: /Pasa a otra sede/ }).click();
    await page.getByRole('heading', { name: 'Lo último' }).waitFor();
    await page.getByRole('link', { name: 'Hoy' }).click();
    await page.getByRole('heading', { name: 'Tareas' }).waitFor();
    expect(await page.getByText('Recibidos').count()).toBe(0);
  });
});
