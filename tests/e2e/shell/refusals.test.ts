import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { e2e } from '../../support/electron/e2e';

/** A server that answers everything, so that a refused request is refused by Resguardo and not by the wire. */
let server: Server;
let outside = '';
const reached: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('reached');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  outside = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.close();
});

describe('what a page tries and does not get', () => {
  e2e('inline scripts, eval, remote files and inline styles: the policy refuses each', async ({ launch }) => {
    const { page, findings } = await launch({ allow: ['csp', 'console-error', 'foreign-request'] });
    const result = await page.evaluate(async (server) => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      const handler = document.createElement('button');
      handler.setAttribute('onclick', 'window.handlerRan = true');
      document.body.append(handler);
      handler.click();
      const style = document.createElement('style');
      style.textContent = 'body { --inline-style: yes }';
      document.head.append(style);
      const remote = document.createElement('script');
      remote.src = `${server}/remote.js`;
      document.body.append(remote);
      const attempt = async (work: () => unknown): Promise<string> => {
        // In a turn of its own: within the debugger's own call eval is let through.
        await new Promise((turn) => setTimeout(turn));
        try {
          await work();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const load = (tag: 'img' | 'iframe' | 'object', source: 'src' | 'data'): Promise<string> =>
        new Promise((done) => {
          const element = document.createElement(tag);
          element.onload = () => {
            done('loaded');
          };
          element.onerror = () => {
            done('error');
          };
          element.setAttribute(source, `${server}/${tag}`);
          document.body.append(element);
          setTimeout(() => {
            done('nothing');
          }, 500);
        });
      return {
        eval: await attempt(() => (0, eval)('1 + 1')),
        // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the attack
        constructed: await attempt(() => new Function('return 1')()),
        fetch: await attempt(() => fetch(`${server}/fetch`)),
        socket: await attempt(
          () =>
            new Promise((done, fail) => {
              const socket = new WebSocket(server.replace('http', 'ws'));
              socket.onopen = done;
              socket.onerror = () => {
                fail(new DOMException('', 'NetworkError'));
              };
            }),
        ),
        image: await load('img', 'src'),
        object: await load('object', 'data'),
        beacon: navigator.sendBeacon(`${server}/beacon`) && 'queued',
        inline: 'inlineRan' in window || 'handlerRan' in window,
        style: getComputedStyle(document.body).getPropertyValue('--inline-style'),
      };
    }, outside);
    expect(result).toMatchObject({
      eval: 'EvalError',
      constructed: 'EvalError',
      fetch: 'TypeError',
      inline: false,
      style: '',
    });
    expect(result.socket).not.toBe('done');
    expect(result.image).not.toBe('loaded');
    expect(result.object).not.toBe('loaded');
    const violations = findings.of('csp').join('\n');
    for (const directive of ['script-src', 'style-src', 'connect-src', 'img-src'])
      expect(violations).toContain(directive);
    expect(reached).toEqual([]);
  });

  e2e('the main process itself reaches no network', async ({ launch }) => {
    const { app } = await launch();
    const outcomes = await app.evaluate(async ({ net, session }, address) => {
      const attempt = (work: Promise<unknown>): Promise<string> =>
        work.then(
          () => 'reached',
          (error: unknown) => String(error),
        );
      return [
        await attempt(net.fetch(address)),
        await attempt(session.fromPartition('resguardo').fetch(address)),
        await attempt(session.fromPartition('another').fetch(address)),
      ];
    }, outside);
    for (const outcome of outcomes) expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(reached).toEqual([]);
  });

  e2e('files outside the window’s own folder', async ({ launch }) => {
    const { page } = await launch({ allow: ['console-error'] });
    const statuses = await page.evaluate(async () => {
      const paths = [
        '/../main/entry.js',
        '/%2e%2e/main/entry.js',
        '/..%2fpackage.json',
        '//etc/passwd',
        '/assets',
      ];
      return Promise.all(paths.map(async (path) => (await fetch(`app://resguardo${path}`)).status));
    });
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });

  e2e('windows, navigation, frames and downloads', async ({ launch }) => {
    const { app, page } = await launch({ allow: ['csp', 'console-error', 'foreign-request'] });
    const here = page.url();
    const opened = await page.evaluate((server) => {
      const second = window.open(`${server}/window`);
      const link = Object.assign(document.createElement('a'), { href: `${server}/link`, target: '_blank' });
      document.body.append(link);
      link.click();
      const download = Object.assign(document.createElement('a'), {
        href: URL.createObjectURL(new Blob(['secret'])),
        download: 'secreto.txt',
      });
      document.body.append(download);
      download.click();
      const frame = Object.assign(document.createElement('iframe'), { src: `${server}/frame` });
      document.body.append(frame);
      return second;
    }, outside);
    expect(opened).toBeNull();
    for (const target of [
      `${outside}/away`,
      'file:///etc/passwd',
      'data:text/html,x',
      'app://resguardo/other',
    ]) {
      await page.evaluate((url) => {
        location.href = url;
      }, target);
    }
    await page.waitForTimeout(300);
    expect(page.url()).toBe(here);
    expect(await page.evaluate(() => 'api' in window)).toBe(true);
    const shell = await app.evaluate(({ BrowserWindow, session }) => ({
      windows: BrowserWindow.getAllWindows().length,
      downloads: session.fromPartition('resguardo').getStoragePath(),
    }));
    expect(shell.windows).toBe(1);
    expect(reached).toEqual([]);
  });

  e2e('permissions, devices and a webview', async ({ launch }) => {
    const { page } = await launch({ allow: ['console-error', 'csp', 'foreign-request'] });
    const outcome = await page.evaluate(async (server) => {
      const attempt = async (work: () => Promise<unknown>): Promise<string> => {
        try {
          await work();
          return 'granted';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const webview = document.createElement('webview');
      webview.setAttribute('src', server);
      document.body.append(webview);
      const states = await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(async (name) => {
          const status = await navigator.permissions.query({ name: name as PermissionName });
          return status.state;
        }),
      );
      return {
        states: [...new Set(states)],
        microphone: await attempt(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await attempt(() => navigator.mediaDevices.getDisplayMedia()),
        clipboard: await attempt(() => navigator.clipboard.readText()),
        place: await new Promise((done) => {
          navigator.geolocation.getCurrentPosition(
            () => {
              done('granted');
            },
            (error) => {
              done(error.code);
            },
          );
        }),
        notification: await Notification.requestPermission(),
        webview: webview instanceof HTMLUnknownElement || webview.constructor === HTMLElement,
      };
    }, outside);
    expect(outcome).toMatchObject({
      states: ['denied'],
      place: 1,
      notification: 'denied',
      webview: true,
    });
    // A machine without a microphone says so before anybody asks for permission.
    expect(outcome.microphone).toMatch(/^(NotAllowed|NotFound)Error$/);
    expect(outcome.screen).not.toBe('granted');
    expect(outcome.clipboard).not.toBe('granted');
    expect(reached).toEqual([]);
  });
});

describe('what a page has', () => {
  e2e('is one object with three functions, and nothing of Node or Electron', async ({ launch }) => {
    const { page } = await launch();
    const surface = await page.evaluate(() => {
      const names = [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
        '__dirname',
      ];
      return {
        api: Object.keys(window.api),
        kinds: Object.values(window.api).map((member) => typeof member),
        leaked: names.filter((name) => name in window),
        frozen: Object.isFrozen(window.api),
      };
    });
    expect(surface).toEqual({
      api: ['call', 'onEvent', 'flushed'],
      kinds: ['function', 'function', 'function'],
      leaked: [],
      frozen: true,
    });
  });

  e2e('runs with the preferences that were decided', async ({ launch }) => {
    const { app } = await launch();
    const state = await app.evaluate(({ BrowserWindow, Menu }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return {
        preferences: contents.getLastWebPreferences(),
        storage: window?.webContents.session.getStoragePath(),
        title: window?.getTitle(),
        menuShown: window?.isMenuBarVisible(),
        smallest: window?.getMinimumSize(),
        spelling: window?.webContents.session.isSpellCheckerEnabled(),
        menus: Menu.getApplicationMenu()?.items.map(({ label }) => label),
      };
    });
    expect(state.preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
    });
    expect(state).toMatchObject({
      storage: null,
      title: 'Resguardo',
      menuShown: false,
      smallest: [1024, 700],
      spelling: false,
    });
  });

  e2e('is protected from capture before it is shown, and stays so', async ({ launch }) => {
    const resguardo = await launch({
      before: join(import.meta.dirname, '../../support/electron/watchContentProtection.cjs'),
    });
    await resguardo.pressShellKey('F9');
    await resguardo.pressShellKey('F9');
    const asked = await resguardo.app.evaluate(
      () => (globalThis as unknown as { resguardoContentProtection: boolean[] }).resguardoContentProtection,
    );
    expect(asked).toEqual([true]);
  });

  e2e('cannot change the title of the window', async ({ launch }) => {
    const { app, page } = await launch();
    await page.evaluate(() => {
      document.title = 'Juan Pérez Inventado';
    });
    await page.waitForTimeout(100);
    const title = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    expect(title).toBe('Resguardo');
  });

  e2e('cannot open the developer tools', async ({ launch }) => {
    const { app } = await launch();
    const opened = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools();
      await new Promise((done) => setTimeout(done, 300));
      return contents?.isDevToolsOpened();
    });
    expect(opened).toBe(false);
  });
});
