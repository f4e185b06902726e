import type { Reader } from '@dateline/reader';
import type { Side, SwipeRules } from './swipe.js';

/** Milliseconds in which what was let go comes to rest; none where a person wants nothing to move. */
const duration = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160);

/** Lets something that was dragged go to a place, and leaves it there without a trace. */
export async function settle(element: HTMLElement, to: string): Promise<void> {
  const from = element.style.translate || '0px';
  element.style.translate = to;
  const moving = element.animate([{ translate: from }, { translate: to }], {
    duration: duration(),
    easing: 'ease-out',
  });
  // One that is taken away meanwhile has nowhere to go.
  await moving.finished.catch(() => {});
  if (to === '0px') element.style.removeProperty('translate');
}

const isRightToLeft = () => document.documentElement.dir === 'rtl';

/** To which side the next story is: it comes from where a line ends. */
export const nextSide = (): Side => (isRightToLeft() ? 1 : -1);

/** Swiping from one story to the next, or to the one before. */
export const storyRules = (): SwipeRules => ({ threshold: innerWidth * 0.3, flick: 0.45, allows: () => true });

/** Shows the story beside; where there is none, that is said, and the text comes back. */
export async function turnStory({ dispatch }: Reader, text: HTMLElement, side: Side): Promise<void> {
  await settle(text, `${side * innerWidth}px`);
  dispatch.perform(side === nextSide() ? 'next-article' : 'previous-article');
  await dispatch.settling();
  if (text.isConnected) await settle(text, '0px');
}
