import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where the office's files stand. One folder, so that first run can make it whole and rename it into place. */
export interface OfficeFiles {
  readonly folder: string;
  readonly vault: string;
  readonly database: string;
  readonly attempts: string;
  readonly anchor: string;
  readonly directory: string;
}

const filesIn = (folder: string): OfficeFiles => ({
  folder,
  vault: join(folder, 'vault.json'),
  database: join(folder, 'office.db'),
  attempts: join(folder, 'attempts.json'),
  anchor: join(folder, 'audit-anchor.json'),
  directory: join(folder, 'directory-office.json'),
});

/** The files of this computer's office. */
export const officeFiles = (userData: string): OfficeFiles => filesIn(join(userData, 'office'));

/** The same files while an office is being made, before the one rename that makes it real. */
export const nascentOfficeFiles = (userData: string): OfficeFiles =>
  filesIn(join(userData, 'office.creating'));

/** Removes what an interrupted first run left: nothing in it was ever used. */
export function clearNascentOffice(userData: string): void {
  rmSync(nascentOfficeFiles(userData).folder, { recursive: true, force: true });
}

/** True when there is an office to unlock, whole or not. */
export const officeExists = (files: OfficeFiles): boolean =>
  existsSync(files.vault) || existsSync(files.database);
