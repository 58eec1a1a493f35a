import type { App, Event, Session, WebContents } from 'electron';
import { answerToWindowOpen, mayNavigate, mayRequest, mayUse } from './refusals';

type GuardedSession = Pick<
  Session,
  | 'webRequest'
  | 'on'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
>;

/** Wires the refusals to a session: requests, permissions, devices, downloads. The spell checker stays off. */
export function guardSession(session: GuardedSession, options: { readonly devTools: boolean }): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayRequest(details.url, options) });
  });
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(mayUse(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => mayUse(permission));
  session.setDevicePermissionHandler((details) => mayUse(details.deviceType));
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
}

type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>;

/** Wires the refusals to a page: navigation, redirects, frames, windows, webviews. A page cannot hold its unloading. */
export function guardContents(contents: GuardedContents): void {
  const refuseNavigation = (
    details: Event & { readonly url: string; readonly isMainFrame: boolean },
  ): void => {
    if (!mayNavigate(details)) details.preventDefault();
  };
  contents.on('will-navigate', refuseNavigation);
  contents.on('will-redirect', refuseNavigation);
  contents.on('will-frame-navigate', refuseNavigation);
  contents.setWindowOpenHandler(() => answerToWindowOpen);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  // Electron asks here whether a page's beforeunload may be overruled: a lock and a close always may.
  contents.on('will-prevent-unload', (event) => {
    event.preventDefault();
  });
  // A content security policy does not reach WebRTC, which could open sockets without a name to resolve.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

type GuardedApp = Pick<App, 'on'>;

/** Guards every session and page from the moment each exists, and trusts no certificate and asks for no password. */
export function guardApplication(app: GuardedApp, options: { readonly devTools: boolean }): void {
  app.on('session-created', (session) => {
    guardSession(session, options);
  });
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
}
