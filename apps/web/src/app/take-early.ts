import { CONTROLS, type Early, isPaletteKey, keep, kept, nameOf } from './early-input.js';

/** What was kept of some types, in its order; from now on nothing of them is. */
export function takeEarly(...types: string[]): Early[] {
  for (const type of types) removeEventListener(type, keep, true);
  const all = kept.splice(0);
  kept.push(...all.filter(([{ type }]) => !types.includes(type)));
  return all.filter(([{ type }]) => types.includes(type));
}

/** A browser does nothing of its own with a plain character but for the space bar, which scrolls. */
const waited = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

/** Does what keys and clicks meant that came before the reader: a control is pressed, or the one drawn in its place. */
export function answerEarly(press: (event: KeyboardEvent) => void): void {
  for (const [event, control, name] of takeEarly('keydown', 'click'))
    if (event instanceof KeyboardEvent) {
      if (waited(event) || isPaletteKey(event)) press(event);
    } else if (control)
      [control, ...document.querySelectorAll<HTMLElement>(CONTROLS)]
        .find((one) => one.isConnected && nameOf(one) === name)
        ?.click();
}
