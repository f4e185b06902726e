// What a person does once the text is there, and before the reader has come that answers it. This runs before the text is on the
// screen, and is as short as can be; `take-early.ts` knows what to do with it.

/** Keys, and what fingers do. */
export const early: Event[] = [];

/** Whether it is the key that leads everywhere. A browser has a use of its own for it. */
export const isPaletteKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;

export const keep = (event: Event): void => {
  early.push(event);
  if (isPaletteKey(event as KeyboardEvent)) event.preventDefault();
};
