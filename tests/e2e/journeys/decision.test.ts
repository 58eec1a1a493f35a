import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { registration } from '../../builders/registration';
import { findCanaries } from '../../support/canary';
import {
  accounts,
  choose,
  createStaffedOffice,
  expectValue,
  lockScreenShown,
  signIn,
} from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';
import type { Resguardo } from '../../support/electron/launch';
import { callFromPage } from '../../support/electron/office';

const facts = 'Vino a la sesión con una navaja carmesí.';
const reasons = 'Amenazó con ella a la facilitadora turquesa.';
const planted = ['navaja carmesí', 'facilitadora turquesa'];

const dayHere = (ahead = 0): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Lima' }).format(
    new Date(Date.now() + ahead * 86_400_000),
  );
const typedDay = (ahead = 0): string => dayHere(ahead).split('-').reverse().join('/');

async function enter(resguardo: Resguardo, who: keyof typeof accounts): Promise<void> {
  await resguardo.page.getByRole('button', { name: /^Bloquear/ }).click();
  await lockScreenShown(resguardo.page);
  await signIn(resguardo.page, accounts[who]);
}

const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);

async function checkAxeAtRest(resguardo: Resguardo): Promise<void> {
  await expect
    .poll(() => resguardo.page.locator('.mantine-Notification-root').count(), { timeout: 15_000 })
    .toBe(0);
  await resguardo.checkAxe();
}

async function registerBehind(page: Page, givenNames: string, documentNumber: string): Promise<string> {
  const { user } = await callFromPage<{ user: { id: string } }>(page, 'session.current', 'query');
  const input = registration(user.id, {
    givenNames,
    documentNumber,
    paternalSurname: 'Quebrachal',
    maternalSurname: givenNames,
  });
  const { caseId } = await callFromPage<{ caseId: string }>(page, 'intake.register', 'mutation', {
    ...input,
    consent: { ...input.consent, givenOn: dayHere() },
  });
  return caseId;
}

async function proposeExclusion(resguardo: Resguardo, caseId: string, look = ''): Promise<void> {
  const { page } = resguardo;
  await goTo(page, `/casos/${caseId}/decision`);
  await page.getByRole('link', { name: 'Decidir' }).click();
  await page.getByRole('radio', { name: 'Se le excluye' }).check();
  await page.getByRole('checkbox', { name: 'Asiste portando un arma' }).check();
  await page.getByRole('textbox', { name: /arma: hechos/ }).fill(facts);
  await page.getByRole('textbox', { name: /^Por qué se decide así/ }).fill(reasons);
  await resguardo.screenshot(`decision-exclusion${look}`);
  await checkAxeAtRest(resguardo);

  // A lock in the middle loses nothing.
  await resguardo.pressShellKey('Ctrl+L');
  await lockScreenShown(page);
  await signIn(page, accounts.psychology);
  await expectValue(page, /^Por qué se decide así/, reasons);
  await expectValue(page, /arma: hechos/, facts);

  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Falta revisar' }).waitFor();
  await resguardo.screenshot(`decision-held${look}`);
  await choose(page, 'Qué otra ayuda se le ofreció', 'Centro de salud mental del barrio').catch(
    () => undefined,
  );
  if ((await page.getByRole('button', { name: /^Quitar/ }).count()) === 0) {
    await page.getByRole('option', { name: /^Escribir/ }).click();
  }
  await page.getByRole('radio', { name: 'Sí' }).check();
  await choose(page, 'Quién la confirma', accounts['social-work'].fullName);
  const due = page.getByRole('textbox', { name: 'Hasta cuándo' });
  await due.first().fill(typedDay(3));
  await due.last().fill(typedDay(7));
  await page.keyboard.press('Control+Enter');
  await page.getByText('Propuesta: falta la segunda persona').waitFor();
  expect(await page.getByRole('button', { name: 'Anotar la explicación' }).count()).toBe(0);
  expect(await page.getByText('Admitido', { exact: true }).count()).toBeGreaterThan(0);
  await resguardo.screenshot(`decision-proposed${look}`);
  await checkAxeAtRest(resguardo);
}

async function confirmAndExplain(resguardo: Resguardo, caseId: string): Promise<void> {
  const { page } = resguardo;
  await goTo(page, `/casos/${caseId}/decision`);
  await page.getByRole('button', { name: 'Confirmar exclusión' }).click();
  await resguardo.screenshot('decision-confirm');
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmar exclusión' }).click();
  await page.getByText('En vigor', { exact: true }).waitFor();
  await page.getByText('Excluido', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Anotar la explicación' }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: /^Qué dijo él/ })
    .fill('Lo entendió.');
  await page.getByRole('dialog').getByRole('button', { name: 'Anotar la explicación' }).click();
  await page.getByText(/en persona\. Lo anotó/).waitFor();
  await resguardo.screenshot('decision-explained');
  await checkAxeAtRest(resguardo);
}

async function moveByHand(resguardo: Resguardo, caseId: string): Promise<void> {
  const { page } = resguardo;
  await goTo(page, `/casos/${caseId}`);
  await page.getByRole('link', { name: 'Cambiar estado' }).waitFor();
  await page.keyboard.press('Control+E');
  await page.getByRole('radio', { name: 'Desistió' }).check();
  await choose(page, 'Por qué', 'Dejó de venir');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Desistió', { exact: true }).first().waitFor();
  await page.keyboard.press('Control+E');
  await page.getByRole('radio', { name: 'Citado' }).check();
  await choose(page, 'Por qué', 'Lo dispuso el juzgado');
  await page.getByRole('radio', { name: 'Carta u oficio' }).check();
  await page.getByRole('textbox', { name: 'Para qué día' }).fill(typedDay(7));
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/Escriba el número del cargo/)
    .first()
    .waitFor();
  await resguardo.screenshot('case-move-held');
  await checkAxeAtRest(resguardo);
  await page.getByRole('textbox', { name: /^Número del cargo/ }).fill('Cargo 77-2026');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Citado', { exact: true }).first().waitFor();
  await page.keyboard.press('Control+E');
  await page.getByText(/cargo Cargo 77-2026/).waitFor();
  await resguardo.screenshot('case-states');
}

async function joinUnderSentence(resguardo: Resguardo, groupId: string): Promise<void> {
  const { page } = resguardo;
  await goTo(page, `/grupos/${groupId}`);
  const person = page
    .getByRole('textbox', { name: /Persona|Quién/ })
    .or(page.getByRole('combobox', { name: /Persona|Quién/ }));
  await person.first().click();
  await person.first().fill('Quebrachal Basilio');
  await page
    .getByRole('option', { name: /Basilio/ })
    .first()
    .click();
  await page.getByText('Las sesiones no reemplazan la sanción').waitFor();
  await page.getByRole('button', { name: /^Incorporar/ }).click();
  await page
    .getByText(/Elija el servicio que lo recibe/)
    .first()
    .waitFor();
  await resguardo.screenshot('group-sanction-banner');
  await checkAxeAtRest(resguardo);
  await page
    .getByRole('textbox', { name: 'A qué CAI' })
    .or(page.getByRole('combobox', { name: 'A qué CAI' }))
    .first()
    .click();
  await page.getByRole('option').first().click();
  await page.getByRole('textbox', { name: 'Hasta cuándo' }).fill(typedDay(7));
  await page.getByRole('button', { name: /^Incorporar/ }).click();
  await page.getByText('Con sanción', { exact: true }).waitFor();
  await resguardo.screenshot('group-sanction-roster');
  await checkAxeAtRest(resguardo);
}

describe('what is decided about a man', () => {
  e2e(
    'an exclusion by two people, with a lock in the middle; a sentence before a group',
    async ({ launch }) => {
      const resguardo = await launch();
      await createStaffedOffice(resguardo.page);
      const { page } = resguardo;
      await signIn(page, accounts.psychology);
      const excluded = await registerBehind(page, 'Anselmo', '00000391');
      const sentenced = await registerBehind(page, 'Basilio', '00000392');
      const moved = await registerBehind(page, 'Cirilo', '00000393');
      const { rows } = await callFromPage<{ rows: { id: string; fullName: string }[] }>(
        page,
        'team.list',
        'query',
      );
      const idOf = (name: string) => rows.find((row) => row.fullName === name)?.id ?? '';
      const { groupId } = await callFromPage<{ groupId: string }>(page, 'groups.create', 'mutation', {
        name: 'Grupo de los jueves',
        kind: 'preventive',
        place: '',
        affinity: '',
        facilitators: [idOf(accounts.psychology.fullName), idOf(accounts.facilitation.fullName)],
      });
      await proposeExclusion(resguardo, excluded);
      await enter(resguardo, 'social-work');
      await confirmAndExplain(resguardo, excluded);
      await moveByHand(resguardo, moved);

      await enter(resguardo, 'judicial-follow-up');
      await goTo(page, `/casos/${sentenced}/mandatos`);
      await page.getByRole('link', { name: 'Registrar sanción o medida' }).click();
      await page.getByRole('radio', { name: 'Sentencia' }).check();
      await page.getByRole('textbox', { name: /^Qué juzgado/ }).fill('Segundo Juzgado de Familia');
      await page.getByRole('textbox', { name: /^Expediente/ }).fill('123-2024');
      await page.getByText(/No tiene la forma de un expediente/).waitFor();
      await page.getByRole('textbox', { name: 'Fecha de la resolución' }).fill(typedDay(-40));
      await resguardo.screenshot('sanction-form');
      await checkAxeAtRest(resguardo);
      await page.keyboard.press('Control+Enter');
      await page.getByText('Sin derivación al CAI').waitFor();
      await resguardo.screenshot('case-sanctions');

      await enter(resguardo, 'facilitation');
      await joinUnderSentence(resguardo, groupId);
      await resguardo.stop();
      expect(findCanaries(resguardo.folder, planted)).toEqual([]);
    },
  );

  e2e('is readable in the dark', async ({ launch }) => {
    const resguardo = await launch({ colourScheme: 'dark' });
    await createStaffedOffice(resguardo.page);
    const { page } = resguardo;
    await page.emulateMedia({ colorScheme: null });
    await signIn(page, accounts.psychology);
    const caseId = await registerBehind(page, 'Anselmo', '00000391');
    await proposeExclusion(resguardo, caseId, '-dark');
    await goTo(page, `/casos/${caseId}/estado`);
    await page.getByRole('radio', { name: 'En evaluación' }).check();
    await resguardo.screenshot('case-move-dark');
    await checkAxeAtRest(resguardo);
    await resguardo.stop();
  });
});
