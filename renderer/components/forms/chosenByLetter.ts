import type { KeyboardEvent } from 'react';
import type { SegmentedOption } from './SegmentedChoice';

/** The option whose letter was pressed; the press then does nothing else. */
export function chosenByLetter<Value extends string>(
  event: KeyboardEvent,
  options: readonly SegmentedOption<Value>[],
): Value | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const chosen = options.find((option) => option.hotkey?.toLowerCase() === event.key.toLowerCase());
  if (chosen !== undefined) event.preventDefault();
  return chosen?.value;
}
