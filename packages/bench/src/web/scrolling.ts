import type { Page } from 'playwright-core';

/** Turns of a wheel, pixels of each, and places of the list that the bar is dragged to after that. */
const TURNS = 400;
const PIXELS = 900;
const DRAGGED = 60;

export interface Scrolling {
  /** Milliseconds between two frames. */
  frames: number[];
  /** Milliseconds of each frame of more than 50 (Long Animation Frames). */
  long: number[];
}

/** Scrolls a list by the wheel, then drags its bar from end to end. */
export async function scrolled(page: Page): Promise<Scrolling> {
  await page.evaluate(() => {
    const noted = { frames: [] as number[], long: [] as number[], on: true };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      if (noted.on) noted.long.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'long-animation-frame' });
    let last = performance.now();
    const look = (now: number) => {
      noted.frames.push(now - last);
      last = now;
      if (noted.on) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.mouse.move(700, 500);
  for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, PIXELS);
  await page.evaluate(async (steps) => {
    const { scrollHeight } = document.documentElement;
    for (let step = 1; step <= steps; step++) {
      scrollTo(0, (scrollHeight * step) / steps);
      for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
    }
  }, DRAGGED);
  return page.evaluate(() => {
    const { noted } = window as unknown as { noted: Scrolling & { on: boolean } };
    noted.on = false;
    return { frames: noted.frames, long: noted.long };
  });
}
