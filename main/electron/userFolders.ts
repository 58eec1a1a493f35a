import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** How the program was asked to start. */
export interface StartRequest {
  readonly demo: boolean;
  /** Another folder for this run. Development and tests only: the product has one office, where it always is. */
  readonly userData: string | undefined;
  /** Opens the developer tools. Development only: the product has none. */
  readonly devTools: boolean;
}

/** Reads the command line and, for an unpackaged program only, the folder that a test or a developer asks for. */
export function readStartRequest(start: {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly packaged: boolean;
}): StartRequest {
  const demo = start.argv.includes('--demo');
  if (start.packaged) return { demo, userData: undefined, devTools: false };
  const flag = '--user-data-dir=';
  const asked =
    start.argv.find((argument) => argument.startsWith(flag))?.slice(flag.length) ??
    start.environment['RESGUARDO_USER_DATA'];
  return {
    demo,
    userData: asked === undefined || asked === '' ? undefined : resolve(asked),
    devTools: start.argv.includes('--dev-tools'),
  };
}

const demoPrefix = 'resguardo-demo-';

/** True when a process with this id runs, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Makes a new empty folder for a demo office. The name carries the process, so that a later start can tell a folder
 * in use from one that a crash left behind.
 */
export const createDemoFolder = (temporary: string, pid: number = process.pid): string =>
  mkdtempSync(join(temporary, `${demoPrefix}${String(pid)}-`));

/** Removes demo folders whose process is gone. Follows no link, and a folder that cannot be removed stays. */
export function removeAbandonedDemos(temporary: string, running: (pid: number) => boolean = isRunning): void {
  for (const name of readdirSync(temporary)) {
    const pid = /^resguardo-demo-(\d+)-[A-Za-z0-9]{6}$/.exec(name)?.[1];
    if (pid === undefined || running(Number(pid))) continue;
    const folder = join(temporary, name);
    try {
      const stat = lstatSync(folder);
      if (stat.isDirectory() && (process.getuid === undefined || stat.uid === process.getuid()))
        removeFolder(folder);
    } catch {
      // Gone already, or another user's: neither is ours to report.
    }
  }
}

/** Removes a folder with all in it; a failure leaves it for the next start. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // `removeAbandonedDemos` tries again.
  }
}

/** The folders of one run. What Chromium writes about itself stands apart from the office. */
export interface UserFolders {
  readonly userData: string;
  readonly sessionData: string;
  readonly crashDumps: string;
  /** True for a demo's folder, which goes when the program ends. */
  readonly temporary: boolean;
}

/**
 * Chooses this run's folder and makes it, readable by this user alone: the one asked for, a new one for a demo, else
 * the office's. A program run from its code never opens the office of the installed one.
 */
export function chooseUserFolders(
  request: StartRequest,
  system: { readonly temporary: string; readonly applicationData: string; readonly packaged: boolean },
): UserFolders {
  const isTemporary = request.demo && request.userData === undefined;
  const ownFolder = (): string =>
    isTemporary
      ? createDemoFolder(system.temporary)
      : join(system.applicationData, system.packaged ? 'Resguardo' : 'Resguardo (desarrollo)');
  const userData = request.userData ?? ownFolder();
  const sessionData = join(userData, 'chromium');
  const crashDumps = join(sessionData, 'crashes');
  for (const folder of [userData, sessionData, crashDumps])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { userData, sessionData, crashDumps, temporary: isTemporary };
}
