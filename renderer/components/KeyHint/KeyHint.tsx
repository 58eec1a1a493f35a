import { Kbd } from '@mantine/core';

export interface KeyHintProps {
  /** As printed on a keyboard: `Ctrl+K`, `A`. */
  readonly keys: string;
}

/** A key beside the thing it does. Screen readers hear of it from `aria-keyshortcuts`, not from here. */
export function KeyHint({ keys }: KeyHintProps) {
  return (
    <Kbd size="xs" aria-hidden>
      {keys}
    </Kbd>
  );
}
