/**
 * The one place where the two Electron lines that Resguardo runs on differ: the pinned one (45) of the product, and 33,
 * the distribution that development and tests fall back on where the official download cannot be reached.
 *
 * | what                       | 33                          | 45                                   |
 * |----------------------------|-----------------------------|--------------------------------------|
 * | clipboard text             | answers at once             | answers with promises                |
 * | `event.senderFrame`        | always a frame              | null once the frame navigated away   |
 * | `window.isContentProtected`| missing                     | present                              |
 * | Node-API                   | 9: needs a compiled binding | 10: loads the prebuilt binding       |
 *
 * The rest that is used (`protocol.handle`, navigation events with `details`, `render-process-gone`, `input-event`,
 * permission handlers) has one shape in both.
 */

/** Clipboard with one shape on both lines. */
export interface TextClipboard {
  writeText(text: string): Promise<void>;
  readText(): Promise<string>;
  clear(): void;
}

/** Electron's clipboard as either line has it. */
export interface ElectronClipboard {
  writeText(text: string): void | Promise<void>;
  readText(): string | Promise<string>;
  clear(): void;
}

/** Gives both clipboards the shape of the newer one; what the older throws becomes a rejection. */
export const adaptClipboard = (clipboard: ElectronClipboard): TextClipboard => ({
  writeText: async (text) => {
    await clipboard.writeText(text);
  },
  readText: async () => await clipboard.readText(),
  clear: () => {
    clipboard.clear();
  },
});

/** True when the prebuilt SQLite binding loads in this runtime; in an older one it would crash the process. */
export const loadsPrebuiltBinding = (versions: Readonly<Record<string, string | undefined>>): boolean =>
  Number(versions['napi'] ?? '0') >= 10;
