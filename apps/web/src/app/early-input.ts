// What a person does once the text is there, and before the reader has come that answers it. This runs before the text is on the
// screen, and is as short as can be.

/** What was done; of a click on a control what that was, and its name: the reader may have drawn another one in its place. */
export type Early = [event: Event, control: HTMLElement | null, name: string | null];

/** What was done, in its order. */
export const kept: Early[] = [];

/** Whether it is the key that leads everywhere. A browser has a use of its own for it. With Shift it is a capital letter. */
export const isPaletteKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key === 'k' && (ctrlKey || metaKey) && !altKey;

/** What does nothing without the reader; a link leads to a page of the server. */
export const CONTROLS = 'button,[type=checkbox]';
export const nameOf = (control: Element): string | null => control.ariaLabel ?? control.textContent;

export const keep = (event: Event): void => {
  const control = (event.target as Element).closest<HTMLElement>(CONTROLS);
  // Some of the view may be drawn already: nothing is done twice.
  if (control && event.type === 'click') {
    event.preventDefault();
    event.stopPropagation();
  }
  if (isPaletteKey(event as KeyboardEvent)) event.preventDefault();
  kept.push([event, control, control && nameOf(control)]);
};

export function keepEarlyInput(): void {
  for (const type of ['keydown', 'click', 'touchstart', 'touchmove', 'touchend', 'touchcancel'])
    addEventListener(type, keep, true);
}
