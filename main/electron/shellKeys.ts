/** A key press as Electron reports it before the page sees it. */
export interface KeyPress {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly isAutoRepeat: boolean;
}

export type ShellAction = 'lock' | 'veil';

/**
 * The two keys that the shell takes before the page does, so that they work under any dialog and in a page that hangs:
 * Ctrl+L (⌘L) locks, F9 veils. Everything else is the page's.
 */
export function shellAction(press: KeyPress): ShellAction | undefined {
  if (press.type !== 'keyDown' || press.isAutoRepeat || press.shift || press.alt) return undefined;
  if (press.key.toLowerCase() === 'l' && press.control !== press.meta) return 'lock';
  if (press.key === 'F9' && !press.control && !press.meta) return 'veil';
  return undefined;
}
