import type { Overlay } from '@dateline/reader';
import { asked } from './shell.js';

// Keys that are pressed while a dialog is on its way: they are meant for it, and are no commands.

const held: KeyboardEvent[] = [];
/** Whether a dialog was asked for that is not known yet to be wanted: what answers commands is loaded late. */
let isOpening = false;

const isDrawn = () => document.querySelector('dialog[open], .find-bar') !== null;

/** Says that a key opens a dialog. */
export function opensDialog(): void {
  isOpening = !isDrawn();
}

/** Whether a key is held for a dialog that comes. Escape takes it back. */
export function holdKey(event: KeyboardEvent, overlay: Overlay | undefined): boolean {
  if (isDrawn() || event.key === 'Escape' || !(isOpening || overlay !== undefined || asked.get() !== undefined)) {
    isOpening = false;
    held.length = 0;
    return false;
  }
  held.push(event);
  return true;
}

const nextFrame = () => new Promise(requestAnimationFrame);

/** Gives what was held to the field of the dialog that has come, in its order. */
export async function giveHeldKeys(): Promise<void> {
  isOpening = false;
  const keys = held.splice(0);
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || field.selectionStart === null) return;
  const words = keys.findIndex(({ key }) => key.length > 1);
  const typed = keys.slice(0, words < 0 ? undefined : words).map(({ key }) => key);
  if (typed.length > 0) {
    field.setRangeText(typed.join(''), field.selectionStart, field.selectionEnd ?? 0, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  if (keys[typed.length]?.key !== 'Enter') return;
  // What is chosen by the words is known once they are drawn.
  await nextFrame();
  const isTaken = !field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  if (!isTaken) field.form?.requestSubmit();
}
