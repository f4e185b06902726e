// Keys that are pressed once the text is there, and before the reader has come that answers them.

const pressed: KeyboardEvent[] = [];

/** Whether it is the key that leads everywhere. A browser has a use of its own for it. */
export const isPaletteKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** A browser does nothing of its own with a plain character but for the space bar, which scrolls. */
const waits = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

const keep = (event: KeyboardEvent): void => {
  if (isPaletteKey(event)) event.preventDefault();
  else if (!waits(event)) return;
  pressed.push(event);
};

export function keepEarlyKeys(): void {
  addEventListener('keydown', keep);
}

/** Those that were kept, in their order; from now on none is. */
export function takeEarlyKeys(): KeyboardEvent[] {
  removeEventListener('keydown', keep);
  return pressed.splice(0);
}
