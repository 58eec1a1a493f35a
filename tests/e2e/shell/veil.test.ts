import { describe, expect } from 'vitest';
import type { Page } from 'playwright';
import { accounts, createStaffedOffice, signIn } from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';

const lines = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

const veiled = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { name: 'Resguardo', exact: true }).waitFor();
  const text = await lines(page);
  expect(text).toContain('Pantalla cubierta.');
  // Its own two lines and nothing else: no name, no title, no number.
  expect(text.replaceAll(/\s+/g, ' ').trim()).toBe('Resguardo Pantalla cubierta. Pulse F9 para continuar.');
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('dialog').count()).toBe(0);
};

describe('the veil', () => {
  e2e('covers the palette and gives it back with what was typed', async ({ launch }) => {
    const resguardo = await launch();
    const { page } = resguardo;
    await createStaffedOffice(page);
    await signIn(page, accounts.psychology);
    const search = page.getByRole('dialog').getByLabel('Buscar personas y órdenes');

    await page.keyboard.press('Control+K');
    await search.fill('grupos');
    await resguardo.pressShellKey('F9');
    await veiled(page);
    // Not even a key reaches what lies under it.
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    await veiled(page);

    await resguardo.pressShellKey('F9');
    await search.waitFor();
    expect(await search.inputValue()).toBe('grupos');
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  e2e('covers the emergency card', async ({ launch }) => {
    const resguardo = await launch();
    const { page } = resguardo;
    await createStaffedOffice(page);
    await signIn(page, accounts.psychology);
    const card = page.getByRole('dialog', { name: 'Emergencia' });

    await page.keyboard.press('F2');
    await card.getByRole('combobox').fill('comisaría');
    await resguardo.pressShellKey('F9');
    await veiled(page);

    await resguardo.pressShellKey('F9');
    await card.waitFor();
    expect(await card.getByRole('combobox').inputValue()).toBe('comisaría');
  });
});
