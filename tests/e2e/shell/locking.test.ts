import { describe, expect } from 'vitest';
import type { Page } from 'playwright';
import type { ShellEvent } from '../../../shared/contract/shell';
import { e2e } from '../../support/electron/e2e';
import {
  callFromPage,
  coordinator,
  createOffice,
  phaseOf,
  stateSeenByShell,
  unlock,
} from '../../support/electron/office';

/** Marks the page, so that a reload shows; the mark dies with the page's memory. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { marked: true });
  });
const isFresh = (page: Page): Promise<boolean> => page.evaluate(() => !('marked' in window));

/** Waits until the page was dropped and loaded anew, and tells how the core stands. */
async function afterReload(page: Page): Promise<{ phase: string; lockReason: string }> {
  await expect.poll(() => isFresh(page).catch(() => false), { timeout: 10_000 }).toBe(true);
  await page.waitForLoadState('load');
  return phaseOf(page);
}

/** A form that does everything a page can do to stay. */
const holdOn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.addEventListener('beforeunload', (event) => {
      event.preventDefault();
    });
    window.addEventListener('pagehide', () => {
      const until = performance.now() + 300;
      while (performance.now() < until);
    });
  });

describe('every way to a lock', () => {
  e2e('Ctrl+L locks a page that does everything to stay, and drops its memory', async ({ launch }) => {
    const resguardo = await launch();
    const { page } = resguardo;
    await createOffice(page);
    await mark(page);
    await holdOn(page);
    await page.mouse.click(5, 5);
    await resguardo.pressShellKey('Ctrl+L');
    expect(await afterReload(page)).toMatchObject({ phase: 'locked', lockReason: 'user' });
  });

  e2e.for([
    ['lock-screen', 'system-lock'],
    ['suspend', 'suspend'],
  ] as const)('the system’s %s', async ([event, reason], { launch }) => {
    const { app, page } = await launch();
    await createOffice(page);
    await mark(page);
    await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
    expect(await afterReload(page)).toMatchObject({ phase: 'locked', lockReason: reason });
  });

  e2e('idleness, when the clock shows that the minutes passed asleep', async ({ launch }) => {
    const { app, page } = await launch();
    await createOffice(page);
    await mark(page);
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
    expect(await phaseOf(page)).toMatchObject({ phase: 'open' });
    await app.evaluate(({ powerMonitor }) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 5 * 60_000;
      powerMonitor.emit('resume');
    });
    expect(await afterReload(page)).toMatchObject({ phase: 'locked', lockReason: 'idle' });
  });

  e2e('a lock that the page itself asks for answers first', async ({ launch }) => {
    const { page } = await launch();
    await createOffice(page);
    await mark(page);
    await callFromPage(page, 'app.lock', 'mutation');
    expect(await afterReload(page)).toMatchObject({ phase: 'locked', lockReason: 'user' });
  });

  e2e('a page that crashes is locked and loaded anew', async ({ launch }) => {
    const { app, page } = await launch({ allow: ['console-error'] });
    await createOffice(page);
    const crashed = page.waitForEvent('crash');
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await crashed;
    await expect
      .poll(() => stateSeenByShell(app), { timeout: 20_000 })
      .toMatchObject({ ok: true, value: { phase: 'locked', lockReason: 'renderer-crash' } });
  });

  e2e('a page that hangs is locked, ended and loaded anew', async ({ launch }) => {
    const { app, page } = await launch({ allow: ['console-error'] });
    await createOffice(page);
    await mark(page);
    // Not awaited: this call never returns.
    void page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
    await new Promise((done) => setTimeout(done, 200));
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await expect
      .poll(() => stateSeenByShell(app), { timeout: 20_000 })
      .toMatchObject({ ok: true, value: { phase: 'locked', lockReason: 'system-lock' } });
  });
});

describe('a lock', () => {
  e2e('tells the page, waits for its answer, and not longer than it must', async ({ launch }) => {
    const resguardo = await launch();
    const { page } = resguardo;
    await createOffice(page);
    await page.evaluate(() => {
      window.api.onEvent((event) => {
        sessionStorage.setItem('told', JSON.stringify(event));
        window.api.flushed();
      });
    });
    await mark(page);
    await resguardo.pressShellKey('Ctrl+L');
    await afterReload(page);
    const told = JSON.parse(
      (await page.evaluate(() => sessionStorage.getItem('told'))) ?? 'null',
    ) as ShellEvent;
    expect(told).toEqual({ type: 'locking', reason: 'user' });
  });

  e2e('refuses what the old page had under way, and opens again', async ({ launch }) => {
    const resguardo = await launch();
    const { page } = resguardo;
    await createOffice(page);
    await mark(page);
    await resguardo.pressShellKey('Ctrl+L');
    await afterReload(page);
    const refused = await page.evaluate(() => window.api.call('cases.list', 'query', { limit: 10 }));
    expect(refused).toEqual({ ok: false, code: 'locked' });
    await unlock(page, coordinator);
    expect(await phaseOf(page)).toMatchObject({ phase: 'open' });
  });

  e2e('clears a number that Resguardo copied, and leaves what the person copied', async ({ launch }) => {
    const resguardo = await launch();
    const { app, page } = resguardo;
    await createOffice(page);
    const { rows } = await callFromPage<{ rows: { id: string; phones: unknown[] }[] }>(
      page,
      'directory.pinned',
      'query',
    );
    const entry = rows.find(({ phones }) => phones.length > 0);
    const copy = () =>
      callFromPage(page, 'clipboard.copyNumber', 'mutation', { entryId: entry?.id, phoneIndex: 0 });
    const clipboardText = () => app.evaluate(async ({ clipboard }) => clipboard.readText());
    await copy();
    await expect.poll(clipboardText).toMatch(/\d/);
    await mark(page);
    await resguardo.pressShellKey('Ctrl+L');
    await afterReload(page);
    await expect.poll(clipboardText).toBe('');

    await unlock(page, coordinator);
    await copy();
    await app.evaluate(async ({ clipboard }) => {
      await clipboard.writeText('texto propio');
    });
    await mark(page);
    await resguardo.pressShellKey('Ctrl+L');
    await afterReload(page);
    expect(await clipboardText()).toBe('texto propio');
  });
});

describe('the veil', () => {
  e2e('goes on and off with F9 and tells the page each time', async ({ launch }) => {
    const resguardo = await launch();
    const { page } = resguardo;
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      window.api.onEvent((event) => told.push(event));
    });
    await resguardo.pressShellKey('F9');
    await resguardo.pressShellKey('F9');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { told: unknown[] }).told))
      .toEqual([
        { type: 'veil', on: true },
        { type: 'veil', on: false },
      ]);
  });
});
