import type { BrowserContext, ConsoleMessage, Page } from 'playwright';

/** What must not happen in any run. A test that provokes one of them says so with `allow`. */
export const findingKinds = ['csp', 'foreign-request', 'page-error', 'console-error'] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly text: string;
}

const cspMark = '[csp-violation]';
const ownSchemes = /^(app|data|blob):/;
const isCspText = (text: string): boolean =>
  text.includes(cspMark) || text.includes('Content Security Policy');

function readConsole(message: ConsoleMessage): Finding | undefined {
  if (isCspText(message.text())) return { kind: 'csp', text: message.text() };
  return message.type() === 'error' ? { kind: 'console-error', text: message.text() } : undefined;
}

/** Watches a page's errors, violations and requests over all its reloads. */
export class FindingWatch {
  readonly #findings: Finding[] = [];

  /** Must be called before the page does anything worth watching. */
  async follow(context: BrowserContext, page: Page): Promise<void> {
    page.on('pageerror', (error) =>
      this.#findings.push({ kind: 'page-error', text: String(error.stack ?? error) }),
    );
    page.on('console', (message) => {
      const finding = readConsole(message);
      if (finding !== undefined) this.#findings.push(finding);
    });
    page.on('request', (request) => {
      if (!ownSchemes.test(request.url()))
        this.#findings.push({ kind: 'foreign-request', text: request.url() });
    });
    const listen = (mark: string): void => {
      const seen = globalThis as { resguardoCspWatched?: boolean };
      if (seen.resguardoCspWatched === true) return;
      seen.resguardoCspWatched = true;
      document.addEventListener('securitypolicyviolation', (violation) => {
        console.warn(`${mark} ${violation.effectiveDirective} ${violation.blockedURI} ${violation.sample}`);
      });
    };
    await context.addInitScript(listen, cspMark);
    // The first page may already stand when the script above arrives.
    await page.evaluate(listen, cspMark).catch(() => undefined);
  }

  of(kind: FindingKind): readonly string[] {
    return this.#findings.filter((finding) => finding.kind === kind).map(({ text }) => text);
  }

  /** Throws when something happened that the test did not announce. */
  assertClean(allowed: readonly FindingKind[]): void {
    const bad = this.#findings.filter(({ kind }) => !allowed.includes(kind));
    if (bad.length === 0) return;
    throw new Error(
      `The page was not clean:\n${bad.map(({ kind, text }) => `- ${kind}: ${text}`).join('\n')}`,
    );
  }
}
