import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { directorySearch, lockScreenShown, signIn } from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';

const coordinator = {
  login: 'rosa.quispe',
  fullName: 'Rosa Quispe Inventada',
  passphrase: 'tambor nublado cordillera violeta',
};

const next = (page: Page) => page.getByRole('button', { name: 'Continuar' }).click();

async function fillAccount(page: Page, account: typeof coordinator): Promise<void> {
  await page.getByRole('textbox', { name: 'Nombre y apellidos' }).fill(account.fullName);
  await page.getByRole('textbox', { name: 'Usuario' }).fill(account.login);
  await page.getByLabel('Frase de paso', { exact: true }).fill(account.passphrase);
}

describe('first run', () => {
  e2e('makes an office by its own screens, and holds to what it asks', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'light' });
    const { page } = resguardo;

    // Nothing filled in: each field says what it lacks, and the first summary link leads there.
    await page.getByRole('heading', { level: 1, name: 'Crear la oficina en este equipo' }).waitFor();
    await next(page);
    await page.getByRole('alert').first().waitFor();
    await resguardo.screenshot('first-run-office-empty');
    await resguardo.checkAxe();
    await page.getByRole('button', { name: 'Nombre de la oficina' }).click();
    await page.keyboard.type('CEM Breña de prueba');
    const place = page
      .getByRole('combobox', { name: 'Distrito' })
      .or(page.getByRole('textbox', { name: 'Distrito' }))
      .first();
    await place.click();
    await place.pressSequentially('brena');
    await page
      .getByRole('option', { name: /Breña|Brena/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Teléfono para participantes' }).fill('01 555 0100');
    await next(page);

    // A weak passphrase is refused by what it is, not by what it lacks.
    await page.getByRole('heading', { level: 2, name: 'Coordinación' }).waitFor();
    await fillAccount(page, { ...coordinator, passphrase: 'rosa quispe 2026' });
    await next(page);
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel('Frase de paso', { exact: true }).fill(coordinator.passphrase);
    await page.getByText(/Dificultad de adivinarla: (alta|muy alta)/).waitFor();
    await resguardo.screenshot('first-run-coordinator');
    await resguardo.checkAxe();
    await next(page);

    await page.getByRole('heading', { level: 2, name: 'Psicología' }).waitFor();
    await page.getByText('Más adelante', { exact: true }).click();
    await next(page);

    await page.getByRole('heading', { level: 2, name: 'Números locales' }).waitFor();
    await page.getByText(/en una emergencia solo habrá líneas nacionales/).waitFor();
    await page.getByRole('textbox', { name: /^Teléfono de la comisaría/ }).fill('01 555 0105');
    await resguardo.screenshot('first-run-numbers');
    await next(page);

    await page.getByRole('heading', { level: 2, name: 'Piezas de recuperación' }).waitFor();
    const pieces = page.locator('[data-testid^="piece-"]');
    await expect.poll(() => pieces.count()).toBe(3);
    const written = await pieces.allInnerTexts();
    await resguardo.screenshot('first-run-pieces');
    await resguardo.checkAxe();
    // Printed from a dark window, the pieces are read on the paper all the same: it has no background of its own.
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await pieces.first().evaluate((piece) => getComputedStyle(piece).color)).toBe('rgb(0, 0, 0)');
    await page.emulateMedia({ media: null, colorScheme: null });
    await next(page);

    // The drill: a piece with a slip of the pen is refused; what was typed stays.
    await page.getByRole('heading', { level: 2, name: 'Ensayo' }).waitFor();
    const fields = page.getByRole('textbox', { name: /^Pieza \d/ });
    await expect.poll(() => fields.count()).toBe(2);
    const asked = await page.locator('label', { hasText: /^Pieza \d/ }).allInnerTexts();
    const numbers = asked.map((label) => Number(/\d/.exec(label)![0]));
    await fields.nth(0).fill(written[numbers[0]! - 1]!.toLowerCase());
    await fields.nth(1).fill(written[numbers[0]! - 1]!);
    await page.getByRole('button', { name: 'Crear la oficina' }).click();
    await page
      .getByText(/misma pieza/)
      .first()
      .waitFor();
    await resguardo.screenshot('first-run-drill-refused');
    await fields.nth(1).fill(written[numbers[1]! - 1]!);
    await page.getByRole('button', { name: 'Crear la oficina' }).click();

    await page.getByRole('button', { name: /^Bloquear/ }).waitFor();
    await resguardo.screenshot('first-run-done');

    // After a restart it is there, with the local number on top, and opens with what was chosen.
    await resguardo.relaunch();
    await lockScreenShown(resguardo.page);
    await resguardo.page.getByText('01 555 0105').waitFor();
    await directorySearch(resguardo.page).waitFor();
    await signIn(resguardo.page, coordinator);
  });
});
