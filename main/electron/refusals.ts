import { appOrigin, appPage } from './appProtocol';

/**
 * What a page may ask of the shell, decided without Electron so that each answer has its test. Resguardo has one page
 * on one origin and no business with anything else: the deciders say no to whatever is not that page itself.
 */

/** A page may load itself again; every other navigation of the main frame, and any of an inner frame, is refused. */
export const mayNavigate = (target: { readonly url: string; readonly isMainFrame: boolean }): boolean =>
  target.isMainFrame && (target.url === appPage || target.url.startsWith(`${appPage}#`));

/** The request filter under everything else: only our own files, and images that the page itself made. */
export function mayRequest(url: string, options: { readonly devTools: boolean }): boolean {
  if (url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`)) return true;
  if (url.startsWith('data:')) return true;
  return options.devTools && url.startsWith('devtools://devtools/');
}

/** Camera, microphone, place, notifications, devices, clipboard…: none is needed, so none can be asked for. */
export const mayUse = (_permission: string): boolean => false;

/** No second window, no popup, no link to the system's browser. */
export const answerToWindowOpen = { action: 'deny' } as const;
