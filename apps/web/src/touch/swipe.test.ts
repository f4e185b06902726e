import { describe, expect, it } from 'vitest';
import { createPull } from './pull.js';
import { createSwipe, type Finger, type SwipeRules } from './swipe.js';

const start: Finger = { x: 200, y: 400, at: 0 };
const story: SwipeRules = { threshold: 120, flick: 0.5, allows: () => true };
const row: SwipeRules = { threshold: 96, allows: () => true };

/** A finger that goes on in equal steps of 16 milliseconds. */
function drag(rules: SwipeRules, dx: number, dy: number, { steps = 20, every = 16, wait = 0 } = {}) {
  const swipe = createSwipe(start, rules);
  const to = (part: number, at: number) => ({ x: start.x + dx * part, y: start.y + dy * part, at });
  let last = swipe.move(to(0, wait));
  for (let step = 1; step <= steps; step++) last = swipe.move(to(step / steps, wait + step * every));
  return { last, done: swipe.end(to(1, wait + steps * every)) };
}

describe('a swipe', () => {
  it('follows the finger, and is done past the threshold alone, on either side', () => {
    expect(drag(row, 90, 0)).toEqual({ last: { offset: 80, isPast: false }, done: undefined });
    expect(drag(row, 110, 20)).toEqual({ last: { offset: 100, isPast: true }, done: 1 });
    expect(drag(row, -110, -20)).toEqual({ last: { offset: -100, isPast: true }, done: -1 });
  });

  it('of a row is not done by being quick, that of a story is', () => {
    expect(drag(row, 80, 0, { steps: 4 }).done).toBeUndefined();
    expect(drag(story, 80, 0, { steps: 4 }).done).toBe(1);
    expect(drag(story, -80, 0, { steps: 4 }).done).toBe(-1);
    expect(drag(story, 80, 0, { steps: 40 }).done).toBeUndefined();
    // A twitch is no flick.
    expect(drag(story, 30, 0, { steps: 2 }).done).toBeUndefined();
  });

  it('leaves scrolling alone, also the arc of a thumb, and is not begun later in the same way', () => {
    expect(drag(story, 10, 300)).toEqual({ last: 'other', done: undefined });
    expect(drag(story, 60, 60)).toEqual({ last: 'other', done: undefined });
    const swipe = createSwipe(start, story);
    expect(swipe.move({ x: 202, y: 420, at: 16 })).toBe('other');
    expect(swipe.move({ x: 20, y: 420, at: 200 })).toBe('other');
    expect(swipe.end({ x: 20, y: 420, at: 210 })).toBeUndefined();
  });

  it('leaves a finger that rests alone: it chooses words', () => {
    expect(drag(story, 200, 0, { wait: 400 })).toEqual({ last: 'other', done: undefined });
  });

  it('is not taken for one where a finger trembles', () => {
    expect(drag(story, 6, 4)).toEqual({ last: 'waiting', done: undefined });
  });

  it('is taken back by turning back, and resists where there is nothing', () => {
    const swipe = createSwipe(start, story);
    for (const [x, at] of [
      [300, 100],
      [360, 200],
      [358, 216],
      [330, 232],
    ] as const)
      swipe.move({ x, y: 400, at });
    expect(swipe.end({ x: 330, y: 400, at: 233 })).toBeUndefined();
    const none = { ...story, allows: (side: number) => side > 0 };
    expect(drag(none, -210, 0)).toEqual({ last: { offset: -50, isPast: false }, done: undefined });
  });
});

describe('a pull', () => {
  const pull = (...ys: number[]) => {
    const pulled = createPull(start);
    const states = ys.map((y, index) => pulled.move({ x: 200, y, at: index }, true));
    return { last: states.at(-1), done: pulled.end() };
  };
  it('refreshes from far enough on, and not when it is taken back', () => {
    expect(pull(405)).toEqual({ last: 'waiting', done: false });
    expect(pull(420, 470)).toEqual({ last: { distance: 30, isPast: false }, done: false });
    expect(pull(420, 540)).toEqual({ last: { distance: 65, isPast: true }, done: true });
    expect(pull(420, 900)).toEqual({ last: { distance: 88, isPast: true }, done: true });
    expect(pull(420, 540, 425)).toEqual({ last: { distance: 7.5, isPast: false }, done: false });
  });

  it('is none upwards, sideways, or where the page scrolls', () => {
    expect(pull(380, 600)).toEqual({ last: 'other', done: false });
    expect(createPull(start).move({ x: 260, y: 430, at: 1 }, true)).toBe('other');
    const pulled = createPull(start);
    pulled.move({ x: 200, y: 420, at: 1 }, false);
    expect(pulled.move({ x: 200, y: 600, at: 2 }, true)).toBe('other');
  });
});
