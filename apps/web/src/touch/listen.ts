import type { Reader } from '@dateline/reader';
import { takeEarly } from '../app/take-early.js';
import { createPull } from './pull.js';
import { createSwipe, type Finger, type Side } from './swipe.js';
import { actOnRow, type RowSwiped, rowRules, rowSwiped } from './swipe-row.js';
import { nextSide, settle, storyRules, turnStory } from './swipe-story.js';
import { isPulledAt, swipedAt } from './under-finger.js';

/** What is shown beside what a finger moves. */
export type Shown =
  | { kind: 'story'; side: Side; isNext: boolean; isPast: boolean }
  | { kind: 'row'; side: Side; row: RowSwiped; isPast: boolean; top: number; height: number }
  | { kind: 'pull'; distance: number; isPast: boolean };

/** Follows one finger until it is lifted. */
interface Gesture {
  move(finger: Finger): void;
  end(finger: Finger): void;
  cancel(): void;
}

type Show = (shown: Shown | undefined) => void;

function swiping(reader: Reader, moved: HTMLElement, start: Finger, show: Show): Gesture | undefined {
  const isStory = moved.matches('.text');
  const row = isStory ? undefined : rowSwiped(reader, moved);
  if (!isStory && !row) return undefined;
  const swipe = createSwipe(start, row ? rowRules(row) : storyRules());
  let isDragged = false;
  const stop = (then: Promise<void>) =>
    void then.then(() => {
      show(undefined);
      moved.classList.remove('is-dragged');
      document.documentElement.classList.remove('is-swiping');
    });
  return {
    move(finger) {
      const now = swipe.move(finger);
      if (typeof now === 'string') return;
      if (!isDragged) document.documentElement.classList.add('is-swiping');
      if (!isDragged) moved.classList.add('is-dragged');
      isDragged = true;
      moved.style.translate = `${now.offset}px`;
      const side = now.offset < 0 ? -1 : 1;
      const { top, height } = moved.getBoundingClientRect();
      if (row) show({ kind: 'row', side, row, isPast: now.isPast, top: top + scrollY, height });
      else show({ kind: 'story', side, isNext: side === nextSide(), isPast: now.isPast });
    },
    end(finger) {
      const side = swipe.end(finger);
      if (!isDragged) return;
      if (row) stop(actOnRow(reader, moved, row, side));
      else stop(side ? turnStory(reader, moved, side) : settle(moved, '0px'));
    },
    cancel() {
      if (isDragged) stop(settle(moved, '0px'));
    },
  };
}

function pulling({ dispatch }: Reader, start: Finger, show: Show): Gesture {
  const pull = createPull(start);
  let isPulled = false;
  const cancel = () => {
    if (isPulled) show(undefined);
  };
  return {
    move(finger) {
      const now = pull.move(finger, scrollY <= 0);
      if (typeof now === 'string') return;
      isPulled = true;
      show({ kind: 'pull', ...now });
    },
    end() {
      cancel();
      if (pull.end()) dispatch.perform('refresh');
    },
    cancel,
  };
}

const fingerOf = ({ clientX: x, clientY: y }: Touch, { timeStamp: at }: TouchEvent): Finger => ({ x, y, at });

/** What a finger was put on; what stands there now where the reader has drawn another element in its place. */
const touched = ({ target }: TouchEvent, { x, y }: Finger): Element | null =>
  target instanceof Element && target.isConnected ? target : document.elementFromPoint(x, y);

/**
 * Takes swipes and pulls. A mouse makes none. Listens without holding the browser up: what it may not do by itself is said in
 * the style sheet (`touch-action`, `overscroll-behavior`). @returns ends it
 */
export function listen(reader: Reader, show: Show): () => void {
  let gestures: Gesture[] = [];
  const cancel = () => {
    for (const gesture of gestures.splice(0)) gesture.cancel();
  };
  const begin = (event: TouchEvent) => {
    cancel();
    const [touch] = event.touches;
    if (event.touches.length !== 1 || !touch) return;
    const [view, start] = [reader.shell.view(), fingerOf(touch, event)];
    const target = touched(event, start);
    if (!target) return;
    const moved = swipedAt(target, start.x, view);
    const swipe = moved && swiping(reader, moved, start, show);
    gestures = [...(swipe ? [swipe] : []), ...(isPulledAt(target, view) ? [pulling(reader, start, show)] : [])];
  };
  const move = (event: TouchEvent) => {
    const [touch] = event.changedTouches;
    if (touch) for (const gesture of gestures) gesture.move(fingerOf(touch, event));
  };
  const end = (event: TouchEvent) => {
    const [touch] = event.changedTouches;
    if (touch) for (const gesture of gestures.splice(0)) gesture.end(fingerOf(touch, event));
  };
  // A page that is zoomed is moved sideways with one finger.
  const zoom = () => document.documentElement.classList.toggle('is-zoomed', (visualViewport?.scale ?? 1) > 1.01);
  const listeners = { touchstart: begin, touchmove: move, touchend: end, touchcancel: cancel } as const;
  type Type = keyof typeof listeners;
  const types = Object.keys(listeners) as Type[];
  // What was done before this came; a finger that is still down goes on.
  for (const [event] of takeEarly(...types)) listeners[event.type as Type](event as TouchEvent);
  for (const type of types) document.addEventListener(type, listeners[type], { passive: true });
  visualViewport?.addEventListener('resize', zoom);
  return () => {
    cancel();
    for (const type of types) document.removeEventListener(type, listeners[type]);
    visualViewport?.removeEventListener('resize', zoom);
  };
}
