import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { guardApplication, guardContents, guardSession } from '../../../main/electron/guards';

type Answer = (value?: unknown) => void;

const fakeSession = () => {
  const emitter = new EventEmitter();
  const set: Record<string, (...given: never[]) => unknown> = {};
  return Object.assign(emitter, {
    set,
    webRequest: {
      onBeforeRequest: (listener: (details: { url: string }, answer: Answer) => void) => {
        set['request'] = listener;
      },
    },
    setPermissionRequestHandler: (handler: () => unknown) => void (set['permission'] = handler),
    setPermissionCheckHandler: (handler: () => unknown) => void (set['check'] = handler),
    setDevicePermissionHandler: (handler: () => unknown) => void (set['device'] = handler),
    setSpellCheckerEnabled: vi.fn(),
  });
};

const fakeContents = () =>
  Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn(), setWebRTCIPHandlingPolicy: vi.fn() });

const event = (fields: object = {}) => ({ preventDefault: vi.fn(), ...fields });

describe('a session', () => {
  const session = fakeSession();
  guardSession(session as never, { devTools: false });
  const ask = (name: string, ...given: unknown[]): unknown => session.set[name]?.(...(given as never[]));

  test.each([
    ['app://resguardo/index.html', false],
    ['https://example.org/', true],
  ])('a request to %s: cancelled %s', (url, cancel) => {
    const answer = vi.fn();
    ask('request', { url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel });
  });

  test('answers every permission, check and device with no', () => {
    const answer = vi.fn();
    ask('permission', null, 'media', answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(ask('check', null, 'media')).toBe(false);
    expect(ask('device', { deviceType: 'usb' })).toBe(false);
  });

  test('stops downloads and checks no spelling', () => {
    const download = event();
    session.emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalled();
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  });
});

describe('a page', () => {
  const contents = fakeContents();
  guardContents(contents as never);

  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s away is stopped', (name) => {
    const away = event({ url: 'https://example.org/', isMainFrame: true });
    contents.emit(name, away);
    expect(away.preventDefault).toHaveBeenCalled();
    const again = event({ url: 'app://resguardo/index.html', isMainFrame: true });
    contents.emit(name, again);
    expect(again.preventDefault).not.toHaveBeenCalled();
  });

  test('opens no window', () => {
    const handler = contents.setWindowOpenHandler.mock.calls[0]?.[0] as () => unknown;
    expect(handler()).toEqual({ action: 'deny' });
  });

  test.each(['will-attach-webview', 'will-prevent-unload'])('%s is overruled', (name) => {
    const asked = event();
    contents.emit(name, asked);
    expect(asked.preventDefault).toHaveBeenCalled();
  });

  test('gives WebRTC no address', () => {
    expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });
});

describe('the application', () => {
  const app = new EventEmitter();
  guardApplication(app as never, { devTools: false });

  test('guards sessions and pages as they come', () => {
    const session = fakeSession();
    app.emit('session-created', session);
    expect(session.set['request']).toBeDefined();
    const contents = fakeContents();
    app.emit('web-contents-created', {}, contents);
    expect(contents.setWindowOpenHandler).toHaveBeenCalled();
  });

  test('trusts no certificate', () => {
    const [asked, answer] = [event(), vi.fn()];
    app.emit('certificate-error', asked, null, '', '', null, answer);
    expect(asked.preventDefault).toHaveBeenCalled();
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
  });

  test('offers no client certificate', () => {
    const [asked, answer] = [event(), vi.fn()];
    app.emit('select-client-certificate', asked, null, '', [], answer);
    expect(asked.preventDefault).toHaveBeenCalled();
    expect(answer).toHaveBeenCalledExactlyOnceWith();
  });

  test('gives no password to a server', () => {
    const [asked, answer] = [event(), vi.fn()];
    app.emit('login', asked, null, {}, {}, answer);
    expect(asked.preventDefault).toHaveBeenCalled();
    expect(answer).toHaveBeenCalledExactlyOnceWith();
  });
});
