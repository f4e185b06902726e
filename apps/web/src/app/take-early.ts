import { early } from './early-input.js';

/** What fingers did that was kept; from now on nothing is. */
export function takeTouches(): TouchEvent[] {
  document.ontouchstart = document.ontouchmove = document.ontouchend = null;
  return early.flatMap((event) => (event.type[0] === 't' ? [event as TouchEvent] : []));
}

/** A browser does nothing of its own with a plain character but for the space bar, which scrolls. */
const waits = ({ key, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent) =>
  defaultPrevented || (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey);

/** The keys that were kept, in their order; from now on none is. */
export function takeKeys(): KeyboardEvent[] {
  document.onkeydown = null;
  return early.filter((event): event is KeyboardEvent => event.type === 'keydown' && waits(event as KeyboardEvent));
}
