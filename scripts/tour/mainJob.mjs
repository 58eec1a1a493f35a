/**
 * The main job of Resguardo, as a psychologist does it: keyboard and mouse, found by what is written on the screen.
 * Nothing here waits for time to pass; every step ends when its result can be seen.
 */

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./guide.mjs').Guide} Guide */

/** An invented man whom the demonstration office does not know yet. */
const man = {
  givenNames: 'Anselmo',
  paternalSurname: 'Quebracho',
  maternalSurname: 'Pastizal',
  documentNumber: '00000190',
};
const fullName = `${man.paternalSurname} ${man.maternalSurname}`;

const directorySearch = (/** @type {Page} */ page) =>
  page.getByRole('combobox', { name: 'Buscar en el directorio de emergencia' });

/** Login and passphrase of the psychologist, as the banner shows them. */
export async function credentials(/** @type {Page} */ page, role = 'Psicología') {
  const banner = page.getByRole('complementary', { name: 'Oficina de demostración' });
  const codes = banner.locator('p', { hasText: role }).locator('code');
  const [login = '', passphrase = ''] = await codes.allInnerTexts();
  return { login, passphrase };
}

/** @param {Page} page @param {{ login: string, passphrase: string }} account */
async function unlock(page, { login, passphrase }) {
  await page.getByLabel('Usuario', { exact: true }).fill(login);
  await page.getByLabel('Frase de paso', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Bloquear/ }).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Chooses from a list that is searched by typing. @param {Page} page @param {string} label @param {string} typed */
async function choose(page, label, typed) {
  const field = page
    .getByRole('textbox', { name: label })
    .or(page.getByRole('combobox', { name: label }))
    .first();
  await field.click();
  await field.fill(typed);
  await page.getByRole('option', { name: typed }).first().click();
}

/** @param {Guide} guide */
export async function lockScreen(guide) {
  await guide.step('La oficina abre bloqueada, con los números de emergencia a la vista', async (page) => {
    await directorySearch(page).waitFor();
    await page.getByRole('heading', { name: 'Números de la oficina' }).waitFor();
    await page
      .getByRole('button', { name: /^Copiar .*100/ })
      .first()
      .waitFor();
  });
  await guide.step('Buscar un hospital de Cusco sin abrir la oficina', async (page) => {
    await directorySearch(page).pressSequentially('hospital cusco');
    await page
      .getByText(/resultados?, del más cercano|^1 resultado$/)
      .first()
      .waitFor();
    await page
      .getByRole('button', { name: /^Copiar \d/ })
      .first()
      .waitFor();
  });
  await guide.step('Copiar su número con una tecla', async (page) => {
    await page.keyboard.press('Control+c');
    await page.getByText(/ copiado\. Se borrará del portapapeles/).waitFor();
  });
}

/** @param {Guide} guide @param {{ login: string, passphrase: string }} account */
export async function enter(guide, account) {
  await guide.step('Abrir la oficina como psicóloga', (page) => unlock(page, account));
}

/** @param {Guide} guide */
export async function registerPerson(guide) {
  await guide.step('Buscar primero: quizá la persona ya está registrada', async (page) => {
    await page.getByRole('button', { name: 'Registrar a una persona' }).click();
    await page.getByRole('textbox', { name: 'Documento, apellidos o nombres' }).pressSequentially(fullName);
    await page.getByText('Nadie registrado coincide con lo escrito.').waitFor();
  });
  await guide.step('Pedir el consentimiento antes de anotar nada', async (page) => {
    await page.getByRole('button', { name: 'Registrar a una persona nueva' }).click();
    await page.getByRole('radio', { name: /^Da su consentimiento/ }).check();
    await page
      .getByRole('textbox', { name: 'De qué manera se le informó' })
      .fill('En persona, en la sala de entrevistas');
    await page.getByRole('heading', { name: 'Datos de la persona' }).waitFor();
  });
  await guide.step('Llenar la ficha de registro', async (page) => {
    await page.getByRole('textbox', { name: 'Número de documento' }).fill(man.documentNumber);
    await page.getByRole('textbox', { name: 'Nombres' }).fill(man.givenNames);
    await page.getByRole('textbox', { name: 'Primer apellido' }).fill(man.paternalSurname);
    await page.getByRole('textbox', { name: /^Segundo apellido/ }).fill(man.maternalSurname);
    await page.getByRole('textbox', { name: /^Fecha de nacimiento/ }).fill('14/08/1987');
    await page.getByRole('radio', { name: 'Nuevo' }).check();
    await choose(page, 'Cómo llegó', 'Acude directamente');
  });
  await guide.step('Registrar y abrir su caso', async (page) => {
    await page.getByRole('button', { name: 'Registrar y abrir el caso' }).click();
    await page.getByRole('tab', { name: 'Resumen' }).waitFor();
    // Names stand behind the code until they are asked for.
    await page.keyboard.press('F4');
    await page.getByRole('heading', { level: 1, name: new RegExp(man.paternalSurname) }).waitFor();
  });
}

/** @param {Guide} guide @param {string} passphrase */
export async function writeAndSignNote(guide, passphrase) {
  await guide.step('Escribir una nota de atención individual; el borrador se guarda solo', async (page) => {
    await page.keyboard.press('Control+n');
    await page.getByRole('heading', { level: 1, name: 'Nota de atención individual' }).waitFor();
    await page
      .getByRole('radio', { name: 'El participante' })
      .or(page.getByRole('radio').first())
      .first()
      .check();
    await page.getByRole('textbox', { name: 'Motivo' }).pressSequentially('Primera entrevista');
    await page
      .getByRole('textbox', { name: 'Desarrollo' })
      .pressSequentially('Texto inventado. Se presentó a la hora y preguntó cómo son las sesiones.');
    await page.getByRole('textbox', { name: /^Siguiente paso/ }).fill('Incorporarlo al grupo de los martes');
    await page
      .getByText(/Guardado a? ?(las )?\d/)
      .first()
      .waitFor();
  });
  await guide.step('Firmarla con la frase de paso', async (page) => {
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Firmar nota' });
    await dialog.getByLabel('Su frase de paso').fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByText('Esta nota está firmada y no cambia.').waitFor();
  });
}

/** @param {Guide} guide @param {Record<'first' | 'second', { login: string, passphrase: string }>} signers */
export async function logGroupSession(guide, { first, second }) {
  await guide.step('Incorporarlo al grupo de los martes', async (page) => {
    await page.getByRole('link', { name: 'Grupos' }).click();
    await page.getByRole('link', { name: 'Grupo de los martes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Grupo de los martes' }).waitFor();
    // Lists show the code; names are asked for.
    await page.keyboard.press('F4');
    await choose(page, 'Persona', man.paternalSurname);
    await page.getByRole('button', { name: 'Incorporar al grupo' }).click();
    await page.getByRole('link', { name: new RegExp(man.paternalSurname) }).waitFor();
  });
  await guide.step('Pasar la lista de la sesión de hoy con el teclado', async (page) => {
    await page
      .getByRole('row', { name: /Sin cerrar/ })
      .getByRole('link')
      .click();
    const roster = page.getByRole('grid', { name: 'Lista de asistencia' });
    const lines = roster.locator('tbody tr');
    await lines.first().waitFor();
    await page.keyboard.press('F4');
    await lines.first().focus();
    for (const letter of ['a', 't', 'a', 'f']) await page.keyboard.press(letter);
    await page.keyboard.press('Shift+A');
    await lines.filter({ hasText: man.paternalSurname }).getByText('Asistió', { exact: true }).waitFor();
  });
  await guide.step('Anotar quiénes facilitaron y cómo se desarrolló', async (page) => {
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page
      .getByRole('textbox', { name: /^Cómo se desarrolló/ })
      .fill('Texto inventado. Se trabajó en parejas y se cerró con una ronda.');
  });
  await guide.step('Firmar el registro de la sesión entre las dos personas que facilitaron', async (page) => {
    await page.getByRole('radio', { name: 'Sí' }).check();
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Firmar el registro de la sesión' });
    await dialog.getByLabel('Su frase de paso').fill(first.passphrase);
    await dialog.getByLabel('Usuario de la otra persona').fill(second.login);
    await dialog.getByLabel('Frase de paso de la otra persona').fill(second.passphrase);
    await dialog.getByRole('button', { name: 'Firmar el registro' }).click();
    await page.getByText(/^Cerrado por /).waitFor();
  });
}

/** @param {Guide} guide @param {{ login: string, passphrase: string }} account */
export async function lockAndFindAgain(guide, account) {
  await guide.step('Bloquear con una tecla: la pantalla vuelve al directorio', async (page) => {
    await guide.pressSystemKey('L', ['control']);
    await page.getByLabel('Frase de paso', { exact: true }).waitFor();
    await directorySearch(page).waitFor();
  });
  await guide.step('Abrir de nuevo', (page) => unlock(page, account));
  await guide.step('Encontrar a la persona con Ctrl+K', async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Buscar personas y órdenes' }).pressSequentially('quebracho');
    await page.getByRole('button', { name: /Coincide con «quebracho»/ }).click();
    await page.getByRole('tab', { name: 'Resumen' }).waitFor();
    // The keys of the page are its own again once the palette is gone.
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('F4');
    await page.getByRole('heading', { level: 1, name: new RegExp(man.paternalSurname) }).waitFor();
  });
  await guide.step('Ver en su historial la nota firmada y su asistencia', async (page) => {
    await page.getByRole('tab', { name: 'Historial' }).click();
    await page.getByText('Nota de atención individual firmada').first().waitFor();
    await page
      .getByText(/^Sesión «.*: asistió$/)
      .first()
      .waitFor();
  });
}
