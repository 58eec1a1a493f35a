import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { ticketPath } from '../../shared/contract/attachments.contract';
import type { ServedContent } from '../core/tickets';

/** The only origin of the product. Everything the window loads comes from here, and it loads nothing else. */
export const appOrigin = 'app://resguardo';
export const appPage = `${appOrigin}/index.html`;

/** Registered before the application is ready; without `standard` and `secure` the page would have no origin. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Path of a URL (`/assets/index.js`) to the file behind it. */
export type ServedFiles = ReadonlyMap<string, string>;

/**
 * Lists what may be served: the files that stand under `root` when the program starts and whose type is known.
 * A request is looked up in this list and never joined to a folder, so no spelling of a path leads out of it.
 */
export function listServedFiles(root: string): ServedFiles {
  const files = new Map<string, string>();
  // One folder at a time with plain calls: what Electron does for an archive does not cover recursive listings.
  const visit = (folder: string, url: string): void => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const stat = lstatSync(path);
      const here = `${url}/${encodeURIComponent(name)}`;
      if (stat.isDirectory()) visit(path, here);
      else if (stat.isFile() && contentTypes[extname(name)] !== undefined) files.set(here, path);
    }
  };
  visit(root, '');
  return files;
}

/** The file that answers the request, or `undefined`: another method, another origin, or not in the list. */
export function servedFile(
  request: { readonly method: string; readonly url: string },
  files: ServedFiles,
): string | undefined {
  if (request.method !== 'GET' || !URL.canParse(request.url)) return undefined;
  const url = new URL(request.url);
  const isOurs =
    url.protocol === 'app:' && url.host === 'resguardo' && url.username === '' && url.password === '';
  if (!isOurs || url.search !== '') return undefined;
  return files.get(url.pathname === '/' ? '/index.html' : url.pathname);
}

/** No inline script, no inline style without the nonce of this very response, nothing from elsewhere. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * Headers of every response, so that a file opened by itself is held as tightly as the page. There is no opener policy:
 * no window can be opened that it could keep apart, and it would start a second process for the page at every start.
 */
export const responseHeaders = (type: string, nonce: string): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
});

const noncePlaceholder = '__STYLE_NONCE__';

/** Answers one request of the window. The page learns its nonce through `<meta name="style-nonce">`. */
export function respond(
  request: { readonly method: string; readonly url: string },
  files: ServedFiles,
  nonce: string = randomBytes(18).toString('base64'),
): Response {
  const path = servedFile(request, files);
  const type = path === undefined ? undefined : contentTypes[extname(path)];
  if (path === undefined || type === undefined) {
    return new Response(null, { status: 404, headers: responseHeaders('text/plain', nonce) });
  }
  const content = readFileSync(path);
  const body =
    extname(path) === '.html' ? content.toString('utf8').replaceAll(noncePlaceholder, nonce) : content;
  return new Response(body, { headers: responseHeaders(type, nonce) });
}

/** What a ticket of the open office opens; null when it opens nothing (`core.served`). */
export type TicketOffice = (ticket: string) => ServedContent | null;

/** The word of a ticket in the address of a request, or `undefined` when it asks for no ticket. */
export function ticketIn(request: { readonly method: string; readonly url: string }): string | undefined {
  const prefix = `${appOrigin}${ticketPath}`;
  if (request.method !== 'GET' || !request.url.startsWith(prefix)) return undefined;
  return request.url.slice(prefix.length);
}

/** Streams what a ticket opens: a piece is opened when the page takes it, and nothing of it touches the disk. */
export function respondToTicket(ticket: string, office: TicketOffice): Response {
  const headers = (type: string) => responseHeaders(type, randomBytes(18).toString('base64'));
  const content = /^[A-Za-z0-9_-]{32}$/.test(ticket) ? office(ticket) : null;
  if (content === null) return new Response(null, { status: 404, headers: headers('text/plain') });
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      try {
        const piece = content.next();
        if (piece === null) controller.close();
        else controller.enqueue(piece);
      } catch (error) {
        // Locked or damaged half-way: the page gets an error, not half a document.
        controller.error(error);
      }
    },
  });
  return new Response(body, { headers: headers(content.type) });
}

/** How long a page asks for nothing before it counts as handed over, and how long it is waited for in all. */
export const handedOverMs = 50;
export const handingOverAtMostMs = 3_000;

/**
 * Serves the built window from `root` to the sessions that use this protocol, and nothing else.
 *
 * @returns resolves when the page has been handed what it asks for at its start, or seems never to ask. Until then its
 * requests, and its preload, wait for whatever else this process does.
 */
export function serveWindow(
  protocol: Pick<Protocol, 'handle'>,
  root: string,
  office: TicketOffice,
): Promise<void> {
  const files = listServedFiles(root);
  return new Promise((handedOver) => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    setTimeout(handedOver, handingOverAtMostMs);
    protocol.handle(appScheme.scheme, (request) => {
      clearTimeout(quiet);
      // The document itself only begins it: what it names is asked for by a process that has yet to start.
      if (!request.url.endsWith('.html')) quiet = setTimeout(handedOver, handedOverMs);
      const ticket = ticketIn(request);
      return ticket === undefined ? respond(request, files) : respondToTicket(ticket, office);
    });
  });
}
