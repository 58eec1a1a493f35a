import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  appScheme,
  contentSecurityPolicy,
  listServedFiles,
  respond,
  servedFile,
  handedOverMs,
  handingOverAtMostMs,
  serveWindow,
} from '../../../main/electron/appProtocol';
import type { ServedContent } from '../../../main/core/tickets';

let root = '';
let outside = '';

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'resguardo-served-'));
  root = join(folder, 'renderer');
  outside = join(folder, 'vault.json');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(outside, '{}');
  writeFileSync(
    join(root, 'index.html'),
    '<meta name="style-nonce" content="__STYLE_NONCE__"><p>__STYLE_NONCE__</p>',
  );
  writeFileSync(join(root, 'assets', 'index-a1.js'), 'export {};');
  writeFileSync(join(root, 'assets', 'índice ñ.css'), 'p{}');
  writeFileSync(join(root, 'assets', 'index-a1.js.map'), '{}');
  writeFileSync(join(root, 'assets', 'unknown.bin'), 'x');
  symlinkSync(outside, join(root, 'link.json'));
});
afterAll(() => {
  rmSync(join(root, '..'), { recursive: true, force: true });
});

const get = (url: string): { method: string; url: string } => ({ method: 'GET', url });

describe('the list of served files', () => {
  test('holds known types only, and no link that leads out', () => {
    expect([...listServedFiles(root).keys()].sort()).toEqual([
      '/assets/%C3%ADndice%20%C3%B1.css',
      '/assets/index-a1.js',
      '/index.html',
    ]);
  });

  test('fails loudly when the window was never built', () => {
    expect(() => listServedFiles(join(root, 'nowhere'))).toThrow();
  });
});

describe('a request', () => {
  test.each([
    ['app://resguardo/', 'index.html'],
    ['app://resguardo/index.html', 'index.html'],
    ['app://resguardo/index.html#/casos', 'index.html'],
    ['app://resguardo/assets/index-a1.js', 'index-a1.js'],
    ['app://resguardo/assets/índice ñ.css', 'índice ñ.css'],
  ])('%s is served', (url, name) => {
    expect(servedFile(get(url), listServedFiles(root))).toMatch(new RegExp(`${name.replace('.', '\\.')}$`));
  });

  test.each([
    'app://resguardo/../vault.json',
    'app://resguardo/%2e%2e/vault.json',
    'app://resguardo/..%2fvault.json',
    'app://resguardo/%2e%2e%2fvault.json',
    'app://resguardo/..%5cvault.json',
    'app://resguardo/..\\..\\vault.json',
    'app://resguardo/assets/../../vault.json',
    'app://resguardo/assets/....//....//vault.json',
    'app://resguardo//etc/passwd',
    'app://resguardo/%00/index.html',
    'app://resguardo/index.html%00.js',
    'app://resguardo/INDEX.HTML',
    'app://resguardo/index.html?x=1',
    'app://resguardo/link.json',
    'app://resguardo/assets/unknown.bin',
    'app://resguardo/assets/index-a1.js.map',
    'app://resguardo/assets',
    'app://resguardo/assets/',
    'app://resguardo:80/index.html',
    'app://user@resguardo/index.html',
    'app://user:secret@resguardo/index.html',
    'app://otro/index.html',
    'app://resguardo.example/index.html',
    'app:///index.html',
    'file:///etc/passwd',
    'https://resguardo/index.html',
    'not a url',
    '',
    'app://resguardo/__proto__',
    'app://resguardo/constructor',
  ])('%j is refused', (url) => {
    expect(servedFile(get(url), listServedFiles(root))).toBeUndefined();
  });

  test.each(['POST', 'HEAD', 'PUT', 'get'])('method %s is refused', (method) => {
    expect(servedFile({ method, url: 'app://resguardo/index.html' }, listServedFiles(root))).toBeUndefined();
  });
});

describe('a response', () => {
  test('carries the exact policy, with the nonce that the page was given', async () => {
    const response = respond(get('app://resguardo/'), listServedFiles(root), 'N0nce');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N0nce'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(await response.text()).toBe('<meta name="style-nonce" content="N0nce"><p>N0nce</p>');
  });

  test('has a nonce of its own each time', () => {
    const files = listServedFiles(root);
    const policies = Array.from({ length: 20 }, () =>
      respond(get('app://resguardo/'), files).headers.get('content-security-policy'),
    );
    expect(new Set(policies).size).toBe(20);
  });

  test('for a refused request is empty, 404 and under the same policy', async () => {
    const response = respond(get('app://resguardo/../vault.json'), listServedFiles(root), 'n');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy('n'));
  });

  test('serves other files byte by byte', async () => {
    const response = respond(get('app://resguardo/assets/index-a1.js'), listServedFiles(root));
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('export {};');
  });
});

describe('serveWindow', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const tickets = new Map<string, ServedContent>();
  function serve() {
    const handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
    const told = vi.fn();
    const served = (ticket: string) => tickets.get(ticket) ?? null;
    void serveWindow({ handle: (scheme, handler) => void handlers.set(scheme, handler) }, root, served).then(
      told,
    );
    const ask = (path: string) =>
      handlers.get('app')?.({ method: 'GET', url: `app://resguardo/${path}` } as Request);
    return { handlers, told, ask, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
  }

  test('registers a handler for the one scheme', async () => {
    const { handlers, ask } = serve();
    expect([...handlers.keys()]).toEqual([appScheme.scheme]);
    expect((await ask(''))?.status).toBe(200);
  });

  test('tells when the page has been handed what it asked for', async () => {
    const { told, ask, pass } = serve();
    await ask('index.html');
    await pass(handedOverMs * 4);
    expect(told).not.toHaveBeenCalled();
    await ask('assets/index-a1.js');
    await pass(handedOverMs - 1);
    await ask('assets/index-a1.js');
    await pass(handedOverMs - 1);
    expect(told).not.toHaveBeenCalled();
    await pass(1);
    expect(told).toHaveBeenCalledOnce();
  });

  test('waits for no page that never asks', async () => {
    const { told, pass } = serve();
    await pass(handingOverAtMostMs);
    expect(told).toHaveBeenCalledOnce();
  });

  test('streams what a ticket opens, kept by nobody, and 404 for any other word', async () => {
    const { ask } = serve();
    const word = 'a'.repeat(32);
    const pieces = [Buffer.from('uno '), Buffer.from('dos')];
    tickets.set(word, { type: 'image/png', next: () => pieces.shift() ?? null });
    const answer = await ask(`adjunto/${word}`);
    expect(answer?.headers.get('cache-control')).toBe('no-store');
    expect(answer?.headers.get('content-type')).toBe('image/png');
    expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer?.text()).toBe('uno dos');
    for (const wrong of ['', 'b'.repeat(32), '../index.html', `${word}/x`, `${word}?a=1`]) {
      expect([wrong, (await ask(`adjunto/${wrong}`))?.status]).toEqual([wrong, 404]);
    }
  });

  test('breaks off where the office is locked half-way', async () => {
    const { ask } = serve();
    const word = 'c'.repeat(32);
    let first = true;
    tickets.set(word, {
      type: 'application/pdf',
      next: () => {
        if (!first) throw new Error('locked');
        first = false;
        return Buffer.from('half');
      },
    });
    await expect((await ask(`adjunto/${word}`))?.arrayBuffer()).rejects.toThrow();
  });
});

test('the scheme is standard and secure and bypasses nothing', () => {
  expect(appScheme.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true });
});
