// What a person does once the text is there, and before the reader has come that answers it. This runs before the text is on the
// screen, and is as short as can be.

/** Keys, and clicks on controls as what presses these again. */
const pressed: (KeyboardEvent | (() => void))[] = [];
const touches: Event[] = [];

/** Whether it is the key that leads everywhere. A browser has a use of its own for it. */
export const isPaletteKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** A browser does nothing of its own with a plain character but for the space bar, which scrolls. */
const waits = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

const keepKey = (event: KeyboardEvent): void => {
  if (isPaletteKey(event)) event.preventDefault();
  else if (!waits(event)) return;
  pressed.push(event);
};

/** What does nothing without the reader; a link leads to a page of the server. */
const CONTROLS = 'button,[type=checkbox]';
const nameOf = (control: Element) => control.ariaLabel ?? control.textContent;

const keepClick = (event: MouseEvent): void => {
  const control = (event.target as Element).closest<HTMLElement>(CONTROLS);
  if (!control) return;
  // Some of the view may be drawn already: nothing is done twice.
  event.preventDefault();
  event.stopPropagation();
  const name = nameOf(control);
  // The reader may have drawn another element in its place.
  pressed.push(() =>
    [control, ...document.querySelectorAll<HTMLElement>(CONTROLS)]
      .find((one) => one.isConnected && nameOf(one) === name)
      ?.click(),
  );
};

const keepTouch = (event: Event) => touches.push(event);
const forTouches = (act: (type: string, listener: typeof keepTouch) => void) => {
  for (const type of ['start', 'move', 'end', 'cancel']) act(`touch${type}`, keepTouch);
};

export function keepEarlyInput(): void {
  addEventListener('keydown', keepKey);
  addEventListener('click', keepClick, true);
  forTouches(addEventListener);
}

/** The keys and clicks that were kept, in their order; from now on none is. */
export function takeEarlyInput(): typeof pressed {
  removeEventListener('keydown', keepKey);
  removeEventListener('click', keepClick, true);
  return pressed.splice(0);
}

/** What fingers did that was kept; from now on nothing is. */
export function takeEarlyTouches(): Event[] {
  forTouches(removeEventListener);
  return touches.splice(0);
}
