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

/** What was held for the dialog that has come, in its order. */
export function takeHeldKeys(): KeyboardEvent[] {
  isOpening = false;
  return held.splice(0);
}
