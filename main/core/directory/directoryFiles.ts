import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  officeDirectory,
  signedOfficeDirectory,
  type DirectoryState,
  type OfficeDirectory,
} from '../../../shared/contract/directory.contract';
import type { DirectoryEntry } from '../../../shared/domain/directory/entry';
import { nationalLines } from '../../../shared/domain/directory/nationalLines';
import { applyOffice } from '../../../shared/domain/directory/office';
import { placeByUbigeo, type Place, type UbigeoFile } from '../../../shared/domain/directory/ubigeo';
import { stageFile, type StagedFile } from '../files/atomicFile';
import { directorySignatureHolds } from '../vault/directoryKey';
import { canonicalJson } from '../canonicalJson';
import { shippedHashes } from './shippedHash';

/**
 * The files of the emergency directory. Two stand apart from the case data and are read while the vault is closed:
 * the one that the product ships, known by its hash, and the office's, known by its signature. Nothing that fails its
 * check is shown, and whatever fails, the national lines stay.
 */

export interface DirectoryPaths {
  /** Folder with `directory.json` and `ubigeo.json`. */
  readonly shippedFolder: string;
  readonly officePath: string;
}

export interface LoadedDirectory {
  readonly entries: readonly DirectoryEntry[];
  /** The register of places; empty when its file is damaged. */
  readonly ubigeo: UbigeoFile;
  /** The office's own part, to change and sign again; null when there is none that can be trusted. */
  readonly office: OfficeDirectory | null;
  /** Where the office is. */
  readonly place: Place | null;
  readonly status: DirectoryState;
  readonly officeIgnored: boolean;
  readonly shippedDamaged: boolean;
}

/**
 * Reads both files. Never throws: what is missing or damaged is left out and told in the status.
 *
 * @param officePublicKey the key of the office's vault, or null before there is an office. With a key, a missing
 * office file counts as tampered: setting an office up writes one.
 */
export function loadDirectory(paths: DirectoryPaths, officePublicKey: Buffer | null): LoadedDirectory {
  const directory = readShipped(join(paths.shippedFolder, 'directory.json'), shippedHashes.directory) as {
    entries: readonly DirectoryEntry[];
  } | null;
  const ubigeo = readShipped(
    join(paths.shippedFolder, 'ubigeo.json'),
    shippedHashes.ubigeo,
  ) as UbigeoFile | null;
  const office = officePublicKey === null ? null : readOffice(paths.officePath, officePublicKey);
  const shipped = [...nationalLines, ...(directory?.entries ?? [])];
  const placeOf = (code: string) => placeByUbigeo(ubigeo ?? noPlaces, code);
  const shippedDamaged = directory === null || ubigeo === null;
  const officeIgnored = officePublicKey !== null && office === null;
  return {
    entries: office === null ? shipped : applyOffice(shipped, office, placeOf),
    ubigeo: ubigeo ?? noPlaces,
    office,
    place: placeOf(office?.ubigeo ?? '') ?? null,
    status: stateOf({ shippedDamaged, officeIgnored, office }),
    officeIgnored,
    shippedDamaged,
  };
}

/**
 * Replaces the office's file whole.
 *
 * @param sign signs with the office's key; only an open vault can.
 * @throws AppError `disk-full`; the file before stays as it was. A content that the schema refuses is thrown before
 * anything is written: it could not be read again.
 */
export function writeOfficeDirectory(
  path: string,
  office: OfficeDirectory,
  sign: (contents: Buffer) => Buffer,
): void {
  stageOfficeDirectory(path, office, sign).keep();
}

/** The same in two steps: what the change belongs to is committed in between. @throws as `writeOfficeDirectory` */
export function stageOfficeDirectory(
  path: string,
  office: OfficeDirectory,
  sign: (contents: Buffer) => Buffer,
): StagedFile {
  const content = officeDirectory.parse(office);
  const signature = sign(Buffer.from(canonicalJson(content), 'utf8')).toString('base64');
  return stageFile(path, `${JSON.stringify({ content, signature }, null, 1)}\n`);
}

const noPlaces: UbigeoFile = {
  format: 1,
  source: { name: '', date: '' },
  departments: {},
  provinces: {},
  districts: {},
  around: {},
};

const stateOf = (
  found: Pick<LoadedDirectory, 'shippedDamaged' | 'officeIgnored' | 'office'>,
): DirectoryState => {
  if (found.shippedDamaged) return 'shipped-damaged';
  if (found.officeIgnored) return 'office-tampered';
  return found.office === null ? 'shipped-only' : 'office';
};

/**
 * The parsed file, or null when it is missing or not the one that this version was built with. Its hash is compiled
 * in, so its shape is the one that the generator's test has checked.
 */
function readShipped(path: string, sha256: string): unknown {
  try {
    const bytes = readFileSync(path);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return null;
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** No office needs more; a larger file is not read into memory. */
const largestOfficeFile = 8 * 1024 * 1024;

function readOffice(path: string, publicKey: Buffer): OfficeDirectory | null {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > largestOfficeFile) return null;
    // Bytes that are no UTF-8 must not become «any other character» before the signature is checked.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const { content, signature } = signedOfficeDirectory.parse(JSON.parse(text));
    const signed = Buffer.from(canonicalJson(content), 'utf8');
    return directorySignatureHolds(publicKey, signed, Buffer.from(signature, 'base64')) ? content : null;
  } catch {
    return null;
  }
}
