import { takeHeldKeys } from '../app/held-keys.js';

const nextFrame = () => new Promise(requestAnimationFrame);

/** Gives what was held to the field of the dialog that has come, in its order. */
export async function giveHeldKeys(): Promise<void> {
  const keys = takeHeldKeys();
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
