import type { View } from '@dateline/reader';

/** Pixels at either edge of the window where a browser's own swipe goes back. */
const EDGE = 24;

/** Whether something around an element scrolls sideways, as a wide table or code does. */
function scrollsSideways(from: Element, within: Element): boolean {
  for (let each: Element | null = from; each && each !== within; each = each.parentElement)
    if (each.scrollWidth > each.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(each).overflowX)) return true;
  return false;
}

/** Whether a finger that moves sideways here means something else: zoomed pages are moved, words chosen, fields set. */
function isTaken(target: Element, x: number): boolean {
  if (x < EDGE || x > innerWidth - EDGE || (visualViewport?.scale ?? 1) > 1.01) return true;
  if (getSelection()?.isCollapsed === false) return true;
  return target.closest('input, textarea, select, audio, video, dialog, [draggable=true]') !== null;
}

/** What a swipe that begins at a place would move: the text of the article that is shown, or a row of a list. */
export function swipedAt(target: Element, x: number, view: View): HTMLElement | undefined {
  if (isTaken(target, x)) return undefined;
  const moved = target.closest<HTMLElement>(view.name === 'article' ? '.text' : '.rows .story');
  if (!moved || (view.name !== 'article' && view.name !== 'list') || scrollsSideways(target, moved)) return undefined;
  return moved;
}

/** Whether a pull that begins at an element can refresh what the view shows. */
export function isPulledAt(target: Element, view: View): boolean {
  const canRefresh = view.name === 'list' || view.name === 'edition' || view.name === 'feeds';
  return canRefresh && scrollY <= 0 && target.closest('dialog, input, .player, .find-bar') === null;
}
