import { getHotkeyHandler } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { announceCommand } from './pageCommands';

/**
 * A command of the page that is open: a key, and a row in the palette under its name.
 * Works while a field has the focus too; what the page does not allow now is neither listed nor obeyed.
 *
 * @param hotkey in Mantine's notation: `mod+N`, `mod+Enter`
 */
export function usePageCommand(hotkey: string, label: string, run: () => void, enabled = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return;
    const obey = getHotkeyHandler([
      [
        hotkey,
        () => {
          latest.current();
        },
      ],
    ]);
    const listen = (event: KeyboardEvent) => {
      // A dialog on top has keys of its own.
      if (document.querySelector('[role="dialog"]') === null) obey(event);
    };
    window.addEventListener('keydown', listen);
    const withdraw = announceCommand({
      label,
      hotkey,
      run: () => {
        latest.current();
      },
    });
    return () => {
      window.removeEventListener('keydown', listen);
      withdraw();
    };
  }, [hotkey, label, enabled]);
}
