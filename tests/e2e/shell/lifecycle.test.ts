import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { resolveToolchain } from '../../../scripts/setup/toolchain.mjs';
import { e2e } from '../../support/electron/e2e';
import { projectRoot, type Resguardo } from '../../support/electron/launch';
import { createOffice, phaseOf } from '../../support/electron/office';
import { processesNaming } from '../../support/electron/processes';

/** Starts a program beside the one that runs, without Playwright, and waits for its end. */
function startBeside(
  resguardo: Resguardo,
  change: { args?: string[]; env?: Record<string, string> } = {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(
      resolveToolchain().electron.executable,
      [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), projectRoot, ...(change.args ?? [])],
      { env: { ...resguardo.environment(), ...change.env }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    }
    child.on('close', (code) => {
      done({ code, output });
    });
  });
}

describe('one office, one program', () => {
  e2e('a second start ends at once and brings the first to the front', async ({ launch }) => {
    const resguardo = await launch();
    await resguardo.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.hide();
    });
    expect((await startBeside(resguardo)).code).toBe(0);
    const isShown = () =>
      resguardo.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      );
    await expect.poll(isShown).toEqual([true]);
  });
});

describe('the end', () => {
  e2e('comes although the page holds on, with the office locked', async ({ launch }) => {
    const resguardo = await launch();
    await createOffice(resguardo.page);
    await resguardo.page.evaluate(() => {
      window.addEventListener('beforeunload', (event) => {
        event.preventDefault();
      });
    });
    const ended = resguardo.app.waitForEvent('close');
    await resguardo.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await ended;
    const again = await launch({ userData: resguardo.userData });
    expect(await phaseOf(again.page)).toMatchObject({ phase: 'locked', lockReason: 'start' });
  });

  e2e('by kill -9 leaves no process, and the next start opens the same office', async ({ launch }) => {
    const resguardo = await launch();
    await createOffice(resguardo.page);
    await resguardo.kill9();
    await expect.poll(() => processesNaming(resguardo.userData)).toEqual([]);
    await resguardo.relaunch();
    expect(await phaseOf(resguardo.page)).toMatchObject({ phase: 'locked' });
  });

  e2e('keeps where the window stood', async ({ launch }) => {
    const resguardo = await launch();
    const place = { x: 20, y: 10, width: 1100, height: 720 };
    await resguardo.app.evaluate(({ BrowserWindow }, bounds) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
    }, place);
    const bounds = () =>
      resguardo.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
    await expect.poll(bounds).toEqual(place);
    await resguardo.stop();
    const kept = JSON.parse(readFileSync(join(resguardo.userData, 'preferences.json'), 'utf8')) as object;
    expect(kept).toEqual({
      colourScheme: 'auto',
      railCollapsed: false,
      window: { ...place, maximized: false },
    });
  });
});

describe('a demo', () => {
  e2e('has a folder of its own that goes with it', async ({ launch }) => {
    const demo = await launch({ args: ['--demo'], env: { RESGUARDO_USER_DATA: '' } });
    const folder = await demo.app.evaluate(({ app }) => app.getPath('userData'));
    expect(folder).toMatch(/resguardo-demo-\d+-\w{6}$/);
    await demo.stop();
    await expect.poll(() => existsSync(folder)).toBe(false);
  });

  e2e('that crashed is cleared away by the next start', async ({ launch }) => {
    const demo = await launch({ args: ['--demo'], env: { RESGUARDO_USER_DATA: '' } });
    const folder = await demo.app.evaluate(({ app }) => app.getPath('userData'));
    await demo.kill9();
    expect(existsSync(folder)).toBe(true);
    await demo.relaunch();
    expect(existsSync(folder)).toBe(false);
  });
});

describe('a start that cannot be', () => {
  e2e('is refused with a sentence and code 1 instead of a crash', async ({ launch, skip }) => {
    skip(
      resolveToolchain().electron.napi >= 10,
      'this Electron loads the prebuilt binding, so no start is refused',
    );
    const resguardo = await launch();
    await resguardo.stop();
    const { code, output } = await startBeside(resguardo, { env: { RESGUARDO_SQLITE_BINDING: '' } });
    expect(code).toBe(1);
    expect(output).toContain('Resguardo: Falta la pieza que lee el archivo cifrado');
    expect(output).not.toMatch(/at .*\.js:\d+/);
  });
});

describe('what a run leaves on the disk', () => {
  e2e('holds nothing that the page stored or showed', async ({ launch }) => {
    const resguardo = await launch();
    const canary = 'canario-7f3a-inventado';
    await resguardo.page.evaluate(async (text) => {
      localStorage.setItem('k', text);
      sessionStorage.setItem('k', text);
      document.cookie = `k=${text}`;
      history.replaceState(null, '', `#/${text}`);
      await new Promise((done) => {
        const request = indexedDB.open(text);
        request.onsuccess = done;
        request.onerror = done;
      });
      const cache = await caches.open(text).catch(() => undefined);
      await cache?.put('app://resguardo/x', new Response(text)).catch(() => undefined);
    }, canary);
    await resguardo.page.waitForTimeout(500);
    await resguardo.stop();
    const files = readdirSync(resguardo.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(0);
    const telling = files.filter((file) => {
      const content = readFileSync(file);
      return content.includes(canary) || content.includes(Buffer.from(canary, 'utf16le'));
    });
    expect(telling).toEqual([]);
  });
});
