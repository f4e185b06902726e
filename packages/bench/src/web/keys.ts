import type { Page } from 'playwright-core';

/** Milliseconds that a person needs between two keys, so that each has its own frame. */
const BETWEEN = 30;

/**
 * Presses keys one after the other. @returns for each, milliseconds from the key to the frame that shows what it did: the first
 * one in which the text of `selector` is another, or without one the next.
 */
export async function pressed(page: Page, keys: readonly string[], selector?: string): Promise<number[]> {
  await page.evaluate((watched) => {
    const times: number[] = [];
    Object.assign(window, { times });
    const shown = () => (watched === undefined ? undefined : document.querySelector(watched)?.textContent);
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const before = shown();
        const look = () => {
          const now = shown();
          // An empty view stands between two.
          if (watched !== undefined && (now === before || !now)) return requestAnimationFrame(look);
          // The task after this frame's callbacks runs when the frame has been handed over.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          return port2.postMessage(0);
        };
        requestAnimationFrame(look);
      },
      { capture: true, signal: Object.assign(window, { ended: new AbortController() }).ended.signal },
    );
  }, selector);
  for (const [n, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForFunction((count) => (window as unknown as { times: number[] }).times.length > count, n);
    await page.waitForTimeout(BETWEEN);
  }
  return page.evaluate(() => {
    const { times, ended } = window as unknown as { times: number[]; ended: AbortController };
    ended.abort();
    return times;
  });
}

/** Has a page note how long each interaction takes until its next frame (Event Timing), from its next load on. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const interactions = new Map<number, number>();
    Object.assign(window, { interactions });
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as (PerformanceEventTiming & {
        interactionId: number;
      })[])
        if (interactionId) interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

/**
 * The durations of `count` interactions of a page, to 8 ms, as Event Timing has them. Those of less than 16 ms are not told by
 * the browser, and count as 16.
 */
export async function interactionsOf(page: Page, count: number): Promise<number[]> {
  const told = await page.evaluate(() => [
    ...(window as unknown as { interactions: Map<number, number> }).interactions.values(),
  ]);
  return [...told, ...new Array<number>(Math.max(0, count - told.length)).fill(16)];
}
