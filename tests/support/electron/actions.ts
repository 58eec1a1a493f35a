import type { Page } from 'playwright';
import { expect } from 'vitest';
import { callFromPage, coordinator, createOffice } from './office';

/** What a person does at the screen, found by what is written there. */

export interface Account {
  readonly login: string;
  readonly fullName: string;
  readonly passphrase: string;
}

const account = (login: string, fullName: string): Account => ({
  login,
  fullName,
  passphrase: `cordillera tambor ${login} violeta nueve`,
});

export const accounts = {
  coordination: coordinator,
  psychology: account('psicologia', 'Ana Ñahui Inventada'),
  admission: account('admision', 'Inés Rojas Inventada'),
  facilitation: account('facilita', 'Raúl Peña Inventado'),
  'social-work': account('social', 'Luz Huanca Inventada'),
  'judicial-follow-up': account('seguimiento', 'Saúl Condori Inventado'),
} as const;

/** An office with an account for every role, left locked. Made through the bridge: its screens have their own tests. */
export async function createStaffedOffice(page: Page): Promise<void> {
  const { psychology } = accounts;
  await createOffice(page, {
    office: {
      name: 'CEM Cercado de prueba',
      kind: 'cem',
      ubigeo: '150101',
      contactPhone: '01 555 0100',
      contactEmail: '',
      contactAddress: '',
    },
    psychologist: { ...psychology, trainedForFacilitation: true },
    localNumbers: {
      policeStation: { name: 'Comisaría de prueba', phone: '01 555 0105' },
      localSecurity: { name: '', phone: '' },
    },
  });
  for (const role of ['admission', 'facilitation', 'social-work', 'judicial-follow-up'] as const) {
    await callFromPage(page, 'users.create', 'mutation', {
      ...accounts[role],
      role,
      profession: role === 'admission' ? 'Administración' : 'Trabajo social',
      trainedForFacilitation: role === 'facilitation',
      granter:
        role === 'social-work'
          ? { kind: 'colleague', login: psychology.login, passphrase: psychology.passphrase }
          : { kind: 'self' },
    });
  }
  // The journeys find people by their names; that lists hide them has a journey of its own (`caseList.test.ts`).
  await callFromPage(page, 'caseList.hideNames', 'mutation', { namesHidden: false });
  await callFromPage(page, 'app.lock', 'mutation');
  await lockScreenShown(page);
}

export const directorySearch = (page: Page) =>
  page.getByRole('combobox', { name: 'Buscar en el directorio de emergencia' });

export const lockScreenShown = async (page: Page): Promise<void> => {
  await page.getByRole('complementary', { name: 'Abrir la oficina' }).waitFor();
  await directorySearch(page).waitFor();
};

/** Signs in at the lock screen, as a person does. */
export async function signIn(
  page: Page,
  { login, passphrase }: Pick<Account, 'login' | 'passphrase'>,
): Promise<void> {
  await page.getByLabel('Usuario', { exact: true }).fill(login);
  await page.getByLabel('Frase de paso', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Bloquear/ }).waitFor();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Chooses from a list that is searched by typing. */
export async function choose(page: Page, label: string | RegExp, typed: string): Promise<void> {
  const field = page
    .getByRole('textbox', { name: label })
    .or(page.getByRole('combobox', { name: label }))
    .first();
  await field.click();
  await field.fill(typed);
  await page.getByRole('option', { name: typed }).first().click();
}

export interface Man {
  readonly givenNames: string;
  readonly paternalSurname: string;
  readonly maternalSurname: string;
  readonly documentNumber: string;
}

/** From wherever one is to the search that every registration begins with. */
export async function startRegistering(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Personas' }).click();
  await page
    .getByRole('button', { name: /^Registrar/ })
    .or(page.getByRole('link', { name: /^Registrar/ }))
    .first()
    .click();
}

/** Search first, then consent, then the form; ends on the new case. */
export async function registerMan(page: Page, man: Man): Promise<void> {
  await startRegistering(page);
  await page.getByRole('textbox', { name: 'Documento, apellidos o nombres' }).fill(man.paternalSurname);
  await page.getByRole('button', { name: 'Registrar a una persona nueva' }).click();
  await page.getByRole('radio', { name: /^Da su consentimiento/ }).check();
  await page.getByRole('textbox', { name: 'De qué manera se le informó' }).fill('En persona');
  await fillPerson(page, man);
  await page.getByRole('button', { name: 'Registrar y abrir el caso' }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(man.paternalSurname) }).waitFor();
}

export async function fillPerson(page: Page, man: Man): Promise<void> {
  await page.getByRole('textbox', { name: 'Número de documento' }).fill(man.documentNumber);
  await page.getByRole('textbox', { name: 'Nombres' }).fill(man.givenNames);
  await page.getByRole('textbox', { name: 'Primer apellido' }).fill(man.paternalSurname);
  await page.getByRole('textbox', { name: /^Segundo apellido/ }).fill(man.maternalSurname);
  await page.getByRole('radio', { name: 'Nuevo' }).check();
  await choose(page, 'Cómo llegó', 'Acude directamente');
}

/** Today in Peru, or so many days from it, as the contract writes a day. */
export const dayHere = (ahead = 0): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Lima' }).format(
    new Date(Date.now() + ahead * 86_400_000),
  );

/** The words of the form are where they were typed. */
export const expectValue = async (page: Page, label: string | RegExp, value: string): Promise<void> => {
  const field = page.getByRole('textbox', { name: label });
  await field.waitFor();
  await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe(value);
};
