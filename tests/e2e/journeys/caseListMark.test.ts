import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { moveInputFor } from '../../builders/decisions';
import { registration } from '../../builders/registration';
import { accounts, createStaffedOffice, lockScreenShown, signIn } from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';
import { callFromPage } from '../../support/electron/office';
import type { Resguardo } from '../../support/electron/launch';

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Lima' }).format(new Date());

const syllables = 'ba ce di fo gu ja ke li mo nu pa que ri so tu va'.split(' ');
/** A word of three syllables for each number, unlike that of the number before. */
const invented = (nth: number): string => {
  const digits = ((nth * 2_531 + 977) % 4_096).toString(16).padStart(3, '0');
  return `Z${digits.replaceAll(/./g, (digit) => syllables[parseInt(digit, 16)] ?? '')}`;
};

/** A staffed office that keeps names behind the code, with these men in it; returns their cases. */
async function officeOf(resguardo: Resguardo, surnames: readonly string[]): Promise<string[]> {
  const { page } = resguardo;
  await createStaffedOffice(page);
  await signIn(page, accounts.coordination);
  await callFromPage(page, 'caseList.hideNames', 'mutation', { namesHidden: true });
  await page.getByRole('button', { name: /^Bloquear/ }).click();
  await lockScreenShown(page);
  await signIn(page, accounts.psychology);
  const { user } = await callFromPage<{ user: { id: string } }>(page, 'session.current', 'query');
  const caseIds: string[] = [];
  for (const [nth, paternalSurname] of surnames.entries()) {
    const input = registration(user.id, {
      // As far from each other as names and numbers of different men are.
      documentNumber: String(((nth + 3) * 12_345_679) % 100_000_000).padStart(8, '0'),
      birthDate: null,
      givenNames: invented(nth + 64),
      paternalSurname,
      maternalSurname: '',
    });
    const { caseId } = await callFromPage<{ caseId: string }>(page, 'intake.register', 'mutation', {
      ...input,
      consent: { ...input.consent, givenOn: today },
    });
    caseIds.push(caseId);
  }
  return caseIds;
}

const box = (page: Page) => page.getByRole('combobox', { name: /^Buscar por apellido/ });
const rows = (page: Page) => page.locator('#case-rows').getByRole('option');
const marked = (page: Page) => page.locator('#case-rows [aria-selected="true"]');
const openList = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Personas' }).click();
  await rows(page).first().waitFor();
};
const opened = (page: Page, caseId: string) => page.waitForURL(new RegExp(`/casos/${caseId}`));

/** Holds back every answer of the list, as a slow disk would. */
const holdBack = (resguardo: Resguardo, milliseconds: number): Promise<void> =>
  resguardo.app.evaluate(({ ipcMain }, delay) => {
    type Handler = (event: unknown, message: { path?: string }) => unknown;
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
    for (const [channel, handler] of [...handlers]) {
      handlers.set(channel, async (event, message) => {
        if (message.path === 'cases.list') await new Promise((resolve) => setTimeout(resolve, delay));
        return handler(event, message);
      });
    }
  }, milliseconds);

describe('the row that is marked', () => {
  e2e('stays the same man when names are asked for, and is the one that opens', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'light' });
    const { page } = resguardo;
    const many = Array.from({ length: 60 }, (_, nth) => invented(nth));
    await officeOf(resguardo, ['Quebrachoñe', 'Quebrantahuesoñe', ...many]);
    const ofMarked = async () => (await marked(page).getAttribute('id'))?.slice('case-'.length) ?? '';
    await openList(page);
    await box(page).fill('que');
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.keyboard.press('ArrowDown');
    const second = await ofMarked();
    await page.keyboard.press('F4');
    await rows(page).filter({ hasText: 'Quebrantahuesoñe' }).waitFor();
    expect(await ofMarked()).toBe(second);

    // Not even an answer that is still out moves it: the words in the box are the same.
    await holdBack(resguardo, 1_500);
    await page.keyboard.press('F4');
    await page.keyboard.press('Enter');
    await opened(page, second);

    // The same far down the list for which nothing was typed, beyond the page that is read first.
    await openList(page);
    await rows(page).first().click({ trial: true });
    for (let nth = 0; nth < 5; nth += 1) {
      await box(page).press('PageDown');
      await page.waitForTimeout(200);
    }
    await expect.poll(() => marked(page).getAttribute('aria-setsize'), { timeout: 10_000 }).toBe('62');
    await box(page).press('PageDown');
    const far = await ofMarked();
    await page.keyboard.press('F4');
    await rows(page).filter({ hasText: ', Z' }).first().waitFor();
    await expect.poll(ofMarked, { timeout: 10_000 }).toBe(far);
    await page.keyboard.press('Enter');
    await opened(page, far);
  });

  e2e('is not opened by a click that began on another man', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'light' });
    const { page } = resguardo;
    const [first = '', second = ''] = await officeOf(resguardo, ['Quebrachoñe', 'Quebrantahuesoñe']);
    await openList(page);
    await box(page).fill('que');
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.locator(`#case-${first}`).hover({ position: { x: 20, y: 15 } });
    await page.mouse.down();
    await box(page).fill('quebran');
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await rows(page).first().getAttribute('id')).toBe(`case-${second}`);
    await page.mouse.up();
    await page.waitForTimeout(300);
    expect(page.url()).not.toContain('/casos/');
    await page.mouse.down();
    await page.mouse.up();
    await opened(page, second);
  });

  e2e('in Ctrl+K is none once the box is empty, and ↑ goes to the last', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'light' });
    const { page } = resguardo;
    await createStaffedOffice(page);
    await signIn(page, accounts.psychology);
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('textbox', { name: 'Buscar personas y órdenes' });
    const selected = page.getByRole('dialog').locator('[data-marked], [data-selected]');
    await palette.fill('ir a');
    await expect.poll(() => selected.count()).toBe(1);
    await palette.fill('');
    await page.waitForTimeout(200);
    expect(await selected.count()).toBe(0);
    const offered = page.getByRole('dialog').getByRole('button');
    await page.keyboard.press('ArrowUp');
    expect(await selected.innerText()).toBe(await offered.last().innerText());
    await page.keyboard.press('ArrowDown');
    expect(await selected.innerText()).toBe(await offered.first().innerText());
    await resguardo.screenshot('palette-marked');
  });
});

describe('a group', () => {
  e2e('keeps the names of those who left it behind their codes too', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'light' });
    const { page } = resguardo;
    const [left = '', stayed = ''] = await officeOf(resguardo, ['Quebrachoñe', 'Retamalque']);
    const { rows: team } = await callFromPage<{ rows: { id: string; fullName: string }[] }>(
      page,
      'team.list',
      'query',
    );
    const idOf = (name: string) => team.find((member) => member.fullName === name)?.id ?? '';
    const { groupId } = await callFromPage<{ groupId: string }>(page, 'groups.create', 'mutation', {
      name: 'Grupo de los jueves',
      kind: 'preventive',
      place: '',
      affinity: '',
      facilitators: [idOf(accounts.psychology.fullName), idOf(accounts.facilitation.fullName)],
    });
    const joining = { groupId, joinedOn: today, overCapReason: '', referral: null };
    await callFromPage(page, 'groups.addMember', 'mutation', { ...joining, caseId: left });
    await callFromPage(page, 'groups.addMember', 'mutation', { ...joining, caseId: stayed });
    await callFromPage(
      page,
      'caseStates.move',
      'mutation',
      moveInputFor(left, 'withdrew', 'stopped-coming', { occurredOn: today }),
    );
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `/grupos/${groupId}`);
    await page.getByRole('heading', { name: 'Ya no están (1)' }).waitFor();
    const body = () => page.locator('body').innerText();
    expect(await body()).not.toMatch(/Quebracho|Retamal/);
    await resguardo.look('group-left-hidden');
    await page.keyboard.press('F4');
    await expect.poll(body).toMatch(/Quebracho/);
    expect(await body()).toMatch(/Retamal/);
  });
});
