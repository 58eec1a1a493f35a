import type { CommandLine } from 'electron';

/** Services of the browser underneath that would look for a network or keep something about the person. */
const disabledFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'SegmentationPlatform',
  'Translate',
];

/** Each switch with its value, in the order in which it is set. */
export const chromiumSwitches: readonly (readonly [name: string, value?: string])[] = [
  // Under the session's request filter: no name resolves to an address, for any part of the browser.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
  ['disable-sync'],
  ['no-pings'],
  ['disable-breakpad'],
  ['disable-http-cache'],
  ['disable-features', disabledFeatures.join(',')],
];

/** Must run before the application is ready. Keeps the features that a developer's own switch already disabled. */
export function applyChromiumSwitches(
  commandLine: Pick<CommandLine, 'appendSwitch' | 'getSwitchValue'>,
): void {
  for (const [name, value] of chromiumSwitches) {
    const present = name === 'disable-features' ? commandLine.getSwitchValue(name) : '';
    commandLine.appendSwitch(name, present === '' ? value : `${present},${value ?? ''}`);
  }
}

/**
 * Whether every page process gets the sandbox by force. Chromium does not start as root with its sandbox, so a
 * development or test run may ask for `--no-sandbox`; the product never gives it up, whatever its command line says.
 */
export const enforcesSandbox = (start: {
  readonly packaged: boolean;
  readonly asksForNone: boolean;
}): boolean => start.packaged || !start.asksForNone;
