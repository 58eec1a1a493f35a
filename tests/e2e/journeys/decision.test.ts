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
const answer = 'Lo entendió junto al portón violáceo.';
const planted = ['navaja carmesí', 'facilitadora turquesa', 'portón violáceo'];

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

async function proposeExclusion(resguardo: Resguardo, caseId: string): Promise<void> {
  const { page } = resguardo;
  await goTo(page, `/casos/${caseId}/decision`);
  await page.getByRole('link', { name: 'Decidir' }).click();
  await page.getByRole('radio', { name: 'Se le excluye' }).check();
  await page.getByRole('checkbox', { name: 'Asiste portando un arma' }).check();
  await page.getByRole('textbox', { name: /arma: hechos/ }).fill(facts);
  await page.getByRole('textbox', { name: /^Por qué se decide así/ }).fill(reasons);
  await resguardo.look('decision-exclusion');

  // A lock in the middle loses nothing.
  await resguardo.pressShellKey('Ctrl+L');
  await lockScreenShown(page);
  await signIn(page, accounts.psychology);
  await expectValue(page, /^Por qué se decide así/, reasons);
  await expectValue(page, /arma: hechos/, facts);

  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Falta revisar' }).waitFor();
  await resguardo.screenshot('decision-held');
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
  await resguardo.look('decision-proposed');
}

/** What is typed in a dialog outlives a click beside it, Escape, a lock and the loss of power. */
async function explainInPieces(resguardo: Resguardo, caseId: string): Promise<void> {
  const open = async () => {
    await resguardo.page.getByRole('button', { name: 'Anotar la explicación' }).click();
    await said().waitFor();
  };
  const said = () => resguardo.page.getByRole('dialog').getByRole('textbox', { name: /^Qué dijo él/ });
  const shut = () => resguardo.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await open();
  await said().pressSequentially(answer.slice(0, 9));
  await resguardo.page.mouse.click(20, 740);
  await expectValue(resguardo.page, /^Qué dijo él/, answer.slice(0, 9));
  await resguardo.page.keyboard.press('Escape');
  await shut();
  await resguardo.page.getByText('Lo escrito quedó guardado', { exact: false }).waitFor();

  await open();
  await resguardo.page.getByText('Recuperado: lo que dejó sin terminar está aquí.').waitFor();
  await resguardo.look('decision-explain-resumed');
  await expectValue(resguardo.page, /^Qué dijo él/, answer.slice(0, 9));
  await said().press('End');
  await resguardo.page.keyboard.type(answer.slice(9, 20));
  await resguardo.pressShellKey('Ctrl+L');
  await lockScreenShown(resguardo.page);
  await signIn(resguardo.page, accounts['social-work']);
  await open();
  await expectValue(resguardo.page, /^Qué dijo él/, answer.slice(0, 20));
  await said().press('End');
  await resguardo.page.keyboard.type(answer.slice(20));
  await resguardo.page
    .getByRole('dialog')
    .getByTestId('draft-status')
    .getByText(/Guardado/)
    .waitFor();
  await resguardo.page.waitForTimeout(2_000);
  await resguardo.kill9();
  await resguardo.start();
  await signIn(resguardo.page, accounts['social-work']);
  await resguardo.page
    .getByText(/Explicación de una decisión/)
    .first()
    .waitFor();
  await resguardo.look('home-dialog-draft');
  await goTo(resguardo.page, `/casos/${caseId}/decision`);
  await open();
  await expectValue(resguardo.page, /^Qué dijo él/, answer);
}

async function confirmAndExplain(resguardo: Resguardo, caseId: string): Promise<void> {
  const { page } = resguardo;
  await goTo(page, `/casos/${caseId}/decision`);
  await page.getByRole('button', { name: 'Confirmar exclusión' }).click();
  await resguardo.screenshot('decision-confirm');
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmar exclusión' }).click();
  await page.getByText('En vigor', { exact: true }).waitFor();
  await page.getByText('Excluido', { exact: true }).first().waitFor();
  await explainInPieces(resguardo, caseId);
  await resguardo.page.getByRole('dialog').getByRole('button', { name: 'Anotar la explicación' }).click();
  await resguardo.page.getByText(/en persona\. Lo anotó/).waitFor();
  // It is a record now: nothing of it is offered again.
  const { rows } = await callFromPage<{ rows: unknown[] }>(resguardo.page, 'drafts.list', 'query');
  expect(rows).toEqual([]);
  await resguardo.look('decision-explained');
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
  await resguardo.look('case-move-held');
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
  const chooseHim = async () => {
    const person = page
      .getByRole('textbox', { name: /Persona|Quién/ })
      .or(page.getByRole('combobox', { name: /Persona|Quién/ }));
    await person.first().click();
    await person.first().fill('Quebrachal Basilio');
    await page
      .getByRole('option', { name: /Basilio/ })
      .first()
      .click();
  };
  await chooseHim();
  await page.getByText('Las sesiones no reemplazan la sanción').waitFor();
  await page.getByRole('button', { name: /^Incorporar/ }).click();
  await page
    .getByText(/Elija el servicio que lo recibe/)
    .first()
    .waitFor();
  await resguardo.look('group-sanction-banner');
  await page
    .getByRole('textbox', { name: 'A qué CAI' })
    .or(page.getByRole('combobox', { name: 'A qué CAI' }))
    .first()
    .click();
  await page.getByRole('option').first().click();
  await page.getByRole('textbox', { name: 'Hasta cuándo' }).fill(typedDay(7));
  // What was answered for him is there when the office opens again and he is chosen again.
  await resguardo.pressShellKey('Ctrl+L');
  await lockScreenShown(page);
  await signIn(page, accounts.facilitation);
  await goTo(page, `/grupos/${groupId}`);
  await page.getByText('Recuperado: lo que dejó sin terminar está aquí.').waitFor();
  await chooseHim();
  await expectValue(page, 'Hasta cuándo', typedDay(7));
  await page.getByRole('button', { name: /^Incorporar/ }).click();
  await page.getByText('Con sanción', { exact: true }).waitFor();
  await resguardo.look('group-sanction-roster');
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
      await goTo(resguardo.page, `/casos/${sentenced}/mandatos`);
      await resguardo.page.getByRole('link', { name: 'Registrar sanción o medida' }).click();
      await resguardo.page.getByRole('radio', { name: 'Sentencia' }).check();
      await resguardo.page.getByRole('textbox', { name: /^Qué juzgado/ }).fill('Segundo Juzgado de Familia');
      await resguardo.page.getByRole('textbox', { name: /^Expediente/ }).fill('123-2024');
      await resguardo.page.getByText(/No tiene la forma de un expediente/).waitFor();
      await resguardo.page.getByRole('textbox', { name: 'Fecha de la resolución' }).fill(typedDay(-40));
      await resguardo.look('sanction-form');
      await resguardo.page.keyboard.press('Control+Enter');
      await resguardo.page.getByText('Sin derivación al CAI').waitFor();
      await resguardo.screenshot('case-sanctions');

      await enter(resguardo, 'facilitation');
      await joinUnderSentence(resguardo, groupId);
      await resguardo.stop();
      expect(findCanaries(resguardo.folder, planted)).toEqual([]);
    },
  );
});
