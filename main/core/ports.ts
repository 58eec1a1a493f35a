import type { Preferences } from '../../shared/contract/settings.contract';
import type { Kdf } from './vault/kdf';

/** What the core needs from the world. Everything that is not decided by the input comes through here. */
export interface CorePorts {
  readonly paths: {
    /** Folder of this computer's office and preferences. */
    readonly userData: string;
    /** Folder with what the product ships: `directory/`. */
    readonly resources: string;
  };
  readonly clock: { now(): Date };
  readonly ids: { next(): string };
  readonly random: { bytes(length: number): Buffer };
  /** Argon2id unless a test brings its own. */
  readonly kdf?: Kdf;
  /** `clear` empties the clipboard only when it still holds what `write` put there. */
  readonly clipboard: { write(text: string): void; clear(): void };
  /** Boxes of the system in which a person chooses a place on this computer; null when she thinks better of it. */
  readonly dialogs: {
    openFile(): Promise<string | null>;
    saveFile(suggestedName: string): Promise<string | null>;
  };
  /** Makes a PDF of a page of plain markup, in memory. */
  readonly printing: { toPdf(html: string): Promise<Buffer> };
  readonly preferences: { get(): Preferences; update(patch: Partial<Preferences>): Preferences };
  readonly versions: { readonly app: string; readonly electron: string };
  /** Absolute path of SQLite's binding where the packaged prebuild does not load (Node-API 9). */
  readonly nativeBinding: string | undefined;
  /** Told of a failure that should not happen. Must write nothing personal, and nothing at all in the product. */
  readonly onInternalError?: (error: unknown) => void;
}
