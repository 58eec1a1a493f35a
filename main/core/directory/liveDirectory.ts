import type { DirectoryStatus, OfficeDirectory } from '../../../shared/contract/directory.contract';
import type { StagedFile } from '../files/atomicFile';
import {
  needsVerification,
  placeText,
  type DirectoryEntry,
  type DirectoryKind,
} from '../../../shared/domain/directory/entry';
import { defaultPins, nearestFirst } from '../../../shared/domain/directory/nearness';
import { newOfficeDirectory } from '../../../shared/domain/directory/office';
import {
  buildDirectoryIndex,
  searchDirectory,
  type DirectoryIndex,
} from '../../../shared/domain/directory/search';
import {
  buildPlaceIndex,
  placeByUbigeo,
  searchPlaces,
  type Place,
  type PlaceIndex,
} from '../../../shared/domain/directory/ubigeo';
import {
  loadDirectory,
  stageOfficeDirectory,
  type DirectoryPaths,
  type LoadedDirectory,
} from './directoryFiles';

/**
 * The emergency directory as the window asks for it (§6.2.7), with no key and no sign-in. Read once at start and again
 * whenever the office or its directory changes. The numbers on top need no index: it is built when the screen stands
 * (`warm`), or with the first key.
 */
export class LiveDirectory {
  #loaded: LoadedDirectory;
  /** Nearest first; made when first asked for. */
  #nearest: readonly DirectoryEntry[] | null = null;
  #index: DirectoryIndex | null = null;
  #places: PlaceIndex | null = null;

  /** @param publicKeyOf the office's key now, or null while there is no office. */
  constructor(
    private readonly paths: DirectoryPaths,
    private readonly publicKeyOf: () => Buffer | null,
  ) {
    this.#loaded = loadDirectory(paths, publicKeyOf());
  }

  /** Reads the files again: after first run, and after a change. */
  reload(): void {
    this.#loaded = loadDirectory(this.paths, this.publicKeyOf());
    this.#nearest = null;
    this.#index = null;
    this.#places = null;
  }

  /** Builds what a search needs, so that no key waits for it. */
  warm(): void {
    this.index();
  }

  search(query: string, limit: number, kinds: readonly DirectoryKind[] | null): DirectoryEntry[] {
    return searchDirectory(this.index(), query, limit, kinds);
  }

  find(entryId: string): DirectoryEntry | undefined {
    return this.#loaded.entries.find(({ id }) => id === entryId);
  }

  /** What the office wants on top, or else what the product proposes. A pin whose entry is gone is passed over. */
  pinned(): DirectoryEntry[] {
    const ids = this.#loaded.office?.pinned ?? defaultPins(this.nearest());
    return ids.flatMap((id) => this.find(id) ?? []);
  }

  status(): DirectoryStatus {
    const { status, officeIgnored, shippedDamaged, entries, place } = this.#loaded;
    return {
      status,
      officeIgnored,
      shippedDamaged,
      entries: entries.length,
      toVerify: entries.filter(needsVerification).length,
      place,
    };
  }

  searchPlaces(query: string, limit: number): Place[] {
    this.#places ??= buildPlaceIndex(this.#loaded.ubigeo);
    return searchPlaces(this.#places, query, limit);
  }

  /** «Breña, Lima»; the code itself when the register does not know it or is damaged. */
  placeName(ubigeo: string): string {
    const place = placeByUbigeo(this.#loaded.ubigeo, ubigeo);
    return place === undefined ? ubigeo : placeText(place);
  }

  /**
   * Changes the office's part and signs it; once kept, the directory is read again. When the file on disk could not be trusted, the change
   * starts from an empty one at the given place: nothing that a stranger wrote is signed as the office's.
   *
   * @throws AppError `disk-full`, with the file and the directory as they were.
   */
  change(
    ubigeo: string,
    next: (office: OfficeDirectory) => OfficeDirectory,
    sign: (contents: Buffer) => Buffer,
  ): StagedFile {
    const file = stageOfficeDirectory(
      this.paths.officePath,
      next(this.#loaded.office ?? newOfficeDirectory(ubigeo)),
      sign,
    );
    return {
      keep: () => {
        file.keep();
        this.reload();
      },
      discard: () => {
        file.discard();
      },
    };
  }

  private nearest(): readonly DirectoryEntry[] {
    this.#nearest ??= nearestFirst(this.#loaded.entries, this.#loaded.place);
    return this.#nearest;
  }

  private index(): DirectoryIndex {
    this.#index ??= buildDirectoryIndex(this.nearest());
    return this.#index;
  }
}
