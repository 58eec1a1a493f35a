import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { expect } from 'vitest';
import { childEnv, resolveToolchain } from '../../../scripts/setup/toolchain.mjs';
import { FindingWatch, type FindingKind } from './findings';
import { killTree } from './processes';
import { steadyAsk, steadyEvaluate } from './steady';

export const projectRoot = resolve(import.meta.dirname, '../../..');
export const resultsFolder = join(projectRoot, 'test-results');

/** The rules of axe whose answer depends on the colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

export interface LaunchOptions {
  /** Folder of the office. By default a new one that goes with the test. */
  readonly userData?: string;
  readonly args?: readonly string[];
  /** A CommonJS file that runs in the main process before the program. */
  readonly before?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Colour scheme of a new folder. */
  readonly colourScheme?: 'light' | 'dark';
  /** Findings that this test provokes on purpose. */
  readonly allow?: readonly FindingKind[];
  /** Leaves the folders for a later look. */
  readonly keep?: boolean;
  /** A recording of every step, kept when the test fails. On by default. */
  readonly trace?: boolean;
}

/**
 * One Resguardo in real Electron, with a home, a temp and an office folder of its own. `page` is always the page of the
 * running program, also after `relaunch`.
 */
export class Resguardo {
  /** Holds everything that this program may write: `home`, `tmp` and, unless given, `office`. */
  readonly folder = mkdtempSync(join(tmpdir(), 'resguardo-e2e-'));
  readonly userData: string;
  readonly #options: LaunchOptions;
  #app: ElectronApplication | undefined;
  #page: Page | undefined;
  #watch = new FindingWatch();
  #output = '';

  constructor(options: LaunchOptions) {
    this.#options = options;
    this.userData = options.userData ?? join(this.folder, 'office');
    for (const name of ['home', 'tmp', 'office']) mkdirSync(join(this.folder, name));
    if (options.colourScheme !== undefined) {
      const preferences = { colourScheme: options.colourScheme, railCollapsed: false };
      writeFileSync(join(this.userData, 'preferences.json'), JSON.stringify(preferences));
    }
  }

  get app(): ElectronApplication {
    if (this.#app === undefined) throw new Error('Resguardo is not running');
    return this.#app;
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('Resguardo is not running');
    return this.#page;
  }

  get findings(): FindingWatch {
    return this.#watch;
  }

  /** What the main process printed so far. */
  get output(): string {
    return this.#output;
  }

  /** What a process of this program gets; the tests' own variables stay outside. */
  environment(): Record<string, string> {
    const inherited = Object.entries(childEnv('electron')).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !/^(VITEST|npm_|NODE_OPTIONS)/.test(entry[0]),
    );
    return {
      ...Object.fromEntries(inherited),
      HOME: join(this.folder, 'home'),
      XDG_CONFIG_HOME: join(this.folder, 'home', '.config'),
      XDG_CACHE_HOME: join(this.folder, 'home', '.cache'),
      TMPDIR: join(this.folder, 'tmp'),
      TZ: 'America/Lima',
      RESGUARDO_USER_DATA: this.userData,
      ...this.#options.env,
    };
  }

  async start(): Promise<this> {
    if (!existsSync(join(projectRoot, 'out/main/entry.js')))
      throw new Error('Nothing is built: npm run build');
    if (process.platform === 'linux' && process.env['DISPLAY'] === undefined) {
      throw new Error('No display: run the tests with npm test, which starts Xvfb');
    }
    // Playwright finds the executable through this variable. Named directly, it would leave out its loader, which holds
    // `ready` back until it is connected; then a start was seen to hang.
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = resolveToolchain().electron.dist;
    const app = await _electron.launch({
      args: [
        ...(this.#options.before === undefined ? [] : ['-r', this.#options.before]),
        projectRoot,
        '--lang=es-PE',
        ...(this.#options.args ?? []),
      ],
      cwd: projectRoot,
      env: this.environment(),
      // The colours come from the shell, as they do outside a test; by itself Playwright answers «light».
      colorScheme: null,
      timeout: 60_000,
    });
    steadyEvaluate(app);
    this.#app = app;
    for (const stream of [app.process().stdout, app.process().stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.#output += chunk.toString('utf8')));
    }
    if (this.#options.trace !== false)
      await app.context().tracing.start({ snapshots: true, screenshots: false });
    this.#page = await app.firstWindow({ timeout: 60_000 });
    await this.#watch.follow(app.context(), this.#page);
    await this.#page.waitForLoadState('load');
    // The page itself, without the frame that a window manager adds, is as large as the screen it is designed for.
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
    });
    // The window system answers later: whoever sizes the window next would be overtaken by this size.
    await this.#page.waitForFunction(() => innerWidth === 1366 && innerHeight === 768);
    return this;
  }

  /** Starts again on the same folders, after `stop` or `kill9`. */
  async relaunch(): Promise<this> {
    if (this.#app !== undefined) await this.stop();
    return this.start();
  }

  /**
   * Presses a key of the shell as the keyboard does. Playwright's own key presses enter below the place where Electron
   * reports `before-input-event`, so they reach the page but never the shell.
   */
  async pressShellKey(key: 'Ctrl+L' | 'F9'): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }, pressed) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const press = pressed === 'F9' ? { keyCode: 'F9' } : { keyCode: 'L', modifiers: ['control' as const] };
      contents?.sendInputEvent({ type: 'keyDown', ...press });
      contents?.sendInputEvent({ type: 'keyUp', ...press });
    }, key);
  }

  /**
   * Pictures for the eyes, 1366×768, in both colour schemes: `test-results/screenshots/<name>.png` and
   * `<name>-dark.png`. Afterwards the page is in the colours that the shell says.
   */
  async screenshot(
    name: string,
    inEach: (scheme: 'dark' | 'light') => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    for (const colorScheme of ['dark', 'light'] as const) {
      await this.page.emulateMedia({ colorScheme });
      await this.page.screenshot({
        path: join(resultsFolder, 'screenshots', `${name}${colorScheme === 'dark' ? '-dark' : ''}.png`),
        animations: 'disabled',
        scale: 'css',
      });
      await inEach(colorScheme);
    }
    await this.page.emulateMedia({ colorScheme: null });
  }

  /**
   * The page at rest, when no notification covers it any more: its pictures, and what axe says. Colours are all that
   * changes from one scheme to the other, so the whole of axe runs in the light, and in the dark what depends
   * on them.
   */
  async look(name: string): Promise<void> {
    const notifications = this.page.locator('.mantine-Notification-root');
    // They would go by themselves within seconds; a failure stays, and so is seen here. A press from within takes no focus.
    await notifications
      .and(this.page.locator(':not([data-failure])'))
      .locator('.mantine-Notification-closeButton')
      .evaluateAll((buttons) => {
        for (const button of buttons) (button as HTMLElement).click();
      });
    await expect.poll(() => notifications.count(), { timeout: 25_000 }).toBe(0);
    await this.screenshot(name, (scheme) => this.checkAxe(scheme === 'dark' ? ofColours : undefined));
  }

  /** Throws when axe, by all its rules or only by some, finds something serious or critical on the page as it stands. */
  async checkAxe(rules?: string[]): Promise<void> {
    const { violations } = await steadyAsk(this.page, () => {
      const axe = new AxeBuilder({ page: this.page }).setLegacyMode(true);
      return (rules === undefined ? axe : axe.withRules(rules)).analyze();
    });
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    if (grave.length === 0) return;
    const lines = grave.flatMap(({ id, help, nodes }) => [
      `- ${id}: ${help}`,
      ...nodes
        .slice(0, 5)
        .map(({ html, failureSummary }) => `    ${html.slice(0, 200)}\n    ${failureSummary ?? ''}`),
    ]);
    throw new Error(`axe found on ${this.page.url()}:\n${lines.join('\n')}`);
  }

  /** Closes as a person does, and keeps the folders for `relaunch`. */
  async stop(): Promise<void> {
    const app = this.app;
    this.#forget();
    await app.close();
  }

  /** Ends every process of this program at once, as when the power goes. */
  async kill9(): Promise<void> {
    const { pid } = this.app.process();
    if (pid === undefined) throw new Error('Resguardo has no process');
    const gone = this.app.waitForEvent('close');
    this.#forget();
    await killTree(pid);
    await gone;
  }

  /** Closes, removes the folders and throws when anything happened that this test did not announce. */
  async close(): Promise<void> {
    try {
      if (this.#app !== undefined) await this.stop();
    } finally {
      this.#removeFolders();
    }
    this.#watch.assertClean(this.#options.allow ?? []);
  }

  /** The end of a failed test: leaves a trace, a picture and the output in `test-results/<name>/`. */
  async abandon(name: string): Promise<void> {
    const folder = join(resultsFolder, 'failures', name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 100));
    mkdirSync(folder, { recursive: true });
    const findings = (['csp', 'foreign-request', 'page-error', 'console-error'] as const).flatMap((kind) =>
      this.#watch.of(kind).map((text) => `${kind}: ${text}\n`),
    );
    writeFileSync(join(folder, 'output.txt'), this.#output + findings.join(''));
    try {
      if (this.#app === undefined) return;
      await this.#page?.screenshot({ path: join(folder, 'page.png'), timeout: 5_000 }).catch(() => undefined);
      const trace = { path: join(folder, 'trace.zip') };
      if (this.#options.trace !== false)
        await this.app
          .context()
          .tracing.stop(trace)
          .catch(() => undefined);
      await this.kill9().catch(() => undefined);
    } finally {
      this.#removeFolders();
    }
  }

  #forget(): void {
    this.#app = undefined;
    this.#page = undefined;
  }

  #removeFolders(): void {
    if (this.#options.keep !== true) rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts one; whoever calls closes it. In a test, prefer `launch` of `e2e`, which closes by itself. */
export async function launchResguardo(options: LaunchOptions = {}): Promise<Resguardo> {
  const resguardo = new Resguardo(options);
  try {
    return await resguardo.start();
  } catch (error) {
    await resguardo.abandon('start');
    throw error;
  }
}
