import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { _electron } from 'playwright';
import { root } from '../setup/paths.mjs';
import { elapsed, say, SetupError } from '../setup/say.mjs';
import { childEnv, resolveToolchain } from '../setup/toolchain.mjs';

/** @typedef {import('playwright').Page} Page */

const folder = join(root, 'test-results/tour');

/** @param {string} text @returns {string} a file name of plain small letters */
const fileName = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);

/** Playwright's first line says what was waited for; the rest is for whoever mends it. */
const reasonOf = (/** @type {unknown} */ error) =>
  error instanceof Error
    ? error.message
        .replace(/\u001b\[[0-9;]*m/g, '')
        .split('\n')
        .slice(0, 6)
        .join('\n  ')
    : String(error);

/**
 * Opens the demonstration office and walks through it: every step is said, timed and photographed. The first one that
 * fails ends the tour with a sentence and a last picture.
 */
export class Guide {
  #count = 0;

  /** @param {import('playwright').ElectronApplication} app @param {Page} page */
  constructor(app, page) {
    this.app = app;
    this.page = page;
  }

  static async open() {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const app = await _electron.launch({
      executablePath: resolveToolchain().electron.executable,
      args: [root, '--demo', '--lang=es-PE'],
      cwd: root,
      env: /** @type {Record<string, string>} */ (childEnv('electron')),
      timeout: 60_000,
    });
    try {
      const page = await app.firstWindow({ timeout: 60_000 });
      page.setDefaultTimeout(20_000);
      return new Guide(app, page);
    } catch (error) {
      await app.close();
      throw new SetupError(
        'La oficina de demostración no abrió su ventana.',
        `Compruebe que la aplicación inicia con: npm start -- --demo. ${reasonOf(error)}`,
      );
    }
  }

  /**
   * @param {string} what said and written in the name of the picture
   * @param {(page: Page) => Promise<void>} act ends when what it did can be seen
   */
  async step(what, act) {
    this.#count += 1;
    const since = performance.now();
    const name = `${String(this.#count).padStart(2, '0')}-${fileName(what)}`;
    try {
      await act(this.page);
    } catch (error) {
      const picture = await this.#photograph(`${name}-fallo`).catch(() => undefined);
      throw new SetupError(
        `El recorrido se detuvo en el paso ${this.#count}, «${what}».`,
        [
          picture === undefined ? '' : `Así estaba la pantalla: ${picture}.`,
          `Motivo: ${reasonOf(error)}`,
        ].join('\n'),
      );
    }
    const picture = await this.#photograph(name);
    say(`${String(this.#count).padStart(2)}. ${what} (${elapsed(since)}) → ${picture}`);
  }

  /** @param {string} name @returns {Promise<string>} where it is, seen from the checkout */
  async #photograph(name) {
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path, animations: 'disabled', scale: 'css', timeout: 10_000 });
    return relative(root, path);
  }

  /**
   * A key as the keyboard of the system sends it. The driver's own keys go to the page alone and never pass the shell,
   * which takes Ctrl+L before the page does.
   * @param {string} keyCode @param {('control' | 'shift' | 'alt')[]} modifiers
   */
  async pressSystemKey(keyCode, modifiers) {
    await this.app.evaluate(
      ({ BrowserWindow }, press) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.sendInputEvent({ type: 'keyDown', ...press });
        contents?.sendInputEvent({ type: 'keyUp', ...press });
      },
      { keyCode, modifiers },
    );
  }

  async close() {
    await this.app.close();
  }

  get pictures() {
    return { count: this.#count, folder: relative(root, folder) };
  }
}
