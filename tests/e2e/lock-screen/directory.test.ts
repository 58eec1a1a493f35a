import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import {
  accounts,
  createStaffedOffice,
  directorySearch,
  lockScreenShown,
  signIn,
} from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';

describe('the receptionist, who has no account', () => {
  e2e('finds and copies a number with the keyboard alone, and sees no case', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'light' });
    await createStaffedOffice(resguardo.page);
    const { page } = resguardo;
    await page.reload();
    await lockScreenShown(page);

    // The focus is in the search already: nothing is clicked.
    await expect
      .poll(() => directorySearch(page).evaluate((box) => box === document.activeElement))
      .toBe(true);
    await page.getByText('01 555 0105').waitFor();
    await resguardo.screenshot('lock-screen');
    await resguardo.checkAxe();

    await page.keyboard.type('comas cem');
    await page
      .getByText(/resultados?, del más cercano|^1 resultado$/)
      .first()
      .waitFor();
    await resguardo.screenshot('lock-screen-results');
    await resguardo.checkAxe();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+c');
    await page.getByText(/ copiado\. Se borrará del portapapeles/).waitFor();
    const copied = await resguardo.app.evaluate(({ clipboard: system }) => system.readText());
    expect(copied).toMatch(/^\d{6,9}$/);

    const shown = await page.locator('body').innerText();
    for (const { fullName, login } of Object.values(accounts)) {
      expect(shown).not.toContain(fullName);
      expect(shown).not.toContain(login);
    }
  });

  e2e('is told when the office’s numbers are not what the office signed', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'dark' });
    await createStaffedOffice(resguardo.page);
    await resguardo.stop();
    const path = join(resguardo.userData, 'office', 'directory-office.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('01 555 0105', '01 555 0666'));
    await resguardo.start();
    const { page } = resguardo;
    await lockScreenShown(page);
    await page.getByText(/no coincide con su firma/).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('0666');
    await resguardo.screenshot('lock-screen-tampered');
    await resguardo.checkAxe();
  });

  e2e('has the numbers behind F2 on any page, above what is open', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'dark' });
    await createStaffedOffice(resguardo.page);
    const { page } = resguardo;
    await signIn(page, accounts.admission);
    await page.getByRole('link', { name: 'Personas' }).click();
    await page.getByRole('heading', { level: 1, name: 'Personas' }).waitFor();
    await page.keyboard.press('F2');
    const card = page.getByRole('dialog', { name: 'Emergencia' });
    await card.getByText('01 555 0105').waitFor();
    await resguardo.screenshot('emergency-card');
    await resguardo.checkAxe();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  });
});
