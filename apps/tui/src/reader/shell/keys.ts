import type { Key } from 'ink';

const named: readonly [keyof Key, string][] = [
  ['upArrow', 'ArrowUp'],
  ['downArrow', 'ArrowDown'],
  ['leftArrow', 'ArrowLeft'],
  ['rightArrow', 'ArrowRight'],
  ['pageDown', 'PageDown'],
  ['pageUp', 'PageUp'],
  ['home', 'Home'],
  ['end', 'End'],
  ['return', 'Enter'],
  ['escape', 'Escape'],
  ['tab', 'Tab'],
  ['backspace', 'Backspace'],
  ['delete', 'Delete'],
];

/** What Ink read as names of the command table; several where keys arrived at once. */
export function keyNames(input: string, key: Key): string[] {
  if (key.eventType === 'release') return [];
  for (const [flag, name] of named) if (key[flag]) return [name];
  if (key.ctrl) return input ? [`ctrl+${input}`] : [];
  if (key.meta || key.super) return [];
  return [...input]
    .filter((character) => character >= ' ')
    .map((character) => (character === ' ' ? 'Space' : character));
}
