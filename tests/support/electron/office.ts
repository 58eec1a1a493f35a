import type { ElectronApplication, Page } from 'playwright';
import type { CreateOfficeInput } from '../../../shared/contract/app.contract';
import type { ResguardoApi } from '../../../shared/contract/shell';

declare global {
  interface Window {
    readonly api: ResguardoApi;
  }
}

/** One call through the real bridge, as the page's own client makes it. Throws when it is refused. */
export async function callFromPage<T>(
  page: Page,
  path: string,
  type: 'query' | 'mutation',
  input: unknown = {},
): Promise<T> {
  const answer = await page.evaluate(([procedure, kind, value]) => window.api.call(procedure, kind, value), [
    path,
    type,
    input,
  ] as const);
  if (!answer.ok)
    throw new Error(`${path} was refused: ${answer.code} ${JSON.stringify(answer.fields ?? {})}`);
  return answer.value as T;
}

export const coordinator = {
  login: 'coordinacion',
  fullName: 'Rosa Quispe Inventada',
  passphrase: 'cordillera tambor coordinacion violeta nueve',
} as const;

/** Makes an office of invented people and leaves it open. Returns the recovery pieces. */
export async function createOffice(
  page: Page,
  change: Partial<CreateOfficeInput> = {},
): Promise<readonly string[]> {
  const { pieces } = await callFromPage<{ pieces: string[] }>(page, 'setup.prepareRecovery', 'mutation');
  await callFromPage(page, 'setup.create', 'mutation', {
    office: {
      name: 'CAI de prueba',
      kind: 'cai',
      ubigeo: '150101',
      contactPhone: '01 000 0000',
      contactEmail: '',
      contactAddress: '',
    },
    coordinator,
    psychologist: null,
    localNumbers: { policeStation: { name: '', phone: '' }, localSecurity: { name: '', phone: '' } },
    drill: [pieces[0], pieces[2]],
    ...change,
  });
  return pieces;
}

/** Opens the office with an account, without touching the form. */
export const unlock = (
  page: Page,
  account: { readonly login: string; readonly passphrase: string },
): Promise<unknown> =>
  callFromPage(page, 'vault.unlock', 'mutation', { login: account.login, passphrase: account.passphrase });

/** The phase as the core tells it now. */
export const phaseOf = async (page: Page): Promise<{ phase: string; lockReason: string }> =>
  callFromPage(page, 'app.state', 'query');

/**
 * What the core answers to the page that stands now, asked through the main process: Playwright gives up a page that
 * crashed, also when a new one stands in its place. `not yet` while none answers.
 */
export const stateSeenByShell = (app: ElectronApplication): Promise<unknown> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return 'not yet';
    // eslint-disable-next-line no-restricted-syntax -- a test's own fixed question to a page that cannot be driven
    const answer = contents.executeJavaScript(
      "window.api.call('app.state', 'query', {})",
    ) as Promise<unknown>;
    return Promise.race([answer, new Promise((done) => setTimeout(done, 500, 'not yet'))]);
  });
