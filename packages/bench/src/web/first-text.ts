import type { Browser } from 'playwright-core';

/** A telephone on a slow network: 1.6 Mbit/s, 150 ms there and back, and a processor a quarter as fast as this one. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWDOWN = 4;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

export interface FirstText {
  /** Milliseconds from the navigation to the first frame with text of the library in it. */
  text: number;
  /** To the last byte of the page. */
  response: number;
  /** To the reader answering keys. */
  ready: number;
  /** The sum of layout shifts until a second after that. */
  shift: number;
  /** Bytes that came over the network until then, by kind. */
  bytes: Record<'document' | 'script' | 'style' | 'font' | 'other', number>;
}

interface Noted {
  text?: number;
  ready?: number;
  shift: number;
}

const kindOf = (type: string): keyof FirstText['bytes'] => {
  if (type === 'Document') return 'document';
  if (type === 'Script') return 'script';
  if (type === 'Stylesheet') return 'style';
  return type === 'Font' ? 'font' : 'other';
};

/** Loads an address on a slow telephone that remembers nothing. @param selector what holds text of the library */
export async function firstText(browser: Browser, url: string, selector: string): Promise<FirstText> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const kinds = new Map<string, keyof FirstText['bytes']>();
  const bytes: FirstText['bytes'] = { document: 0, script: 0, style: 0, font: 0, other: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, kindOf(type)));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId) ?? 'other'] += encodedDataLength;
  });
  await page.addInitScript((wanted) => {
    const noted: Noted = { shift: 0 };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) noted.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      const found = document.querySelector(wanted);
      // The first paint is that of the frame in which the text stood, or a later one.
      if (found && noted.text === undefined)
        requestAnimationFrame(() => setTimeout(() => (noted.text ??= performance.now())));
      // What the server wrote is taken away once the reader has drawn it.
      if (found && !document.getElementById('answers') && document.readyState !== 'loading')
        noted.ready ??= performance.now();
      if (noted.ready === undefined) requestAnimationFrame(look);
    };
    look();
  }, selector);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as unknown as { noted?: Noted }).noted?.ready !== undefined, undefined, {
    timeout: 60_000,
  });
  await page.waitForTimeout(1_000);
  const noted = await page.evaluate(() => (window as unknown as { noted: Noted }).noted);
  const response = await page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseEnd,
  );
  await context.close();
  return { response, text: noted.text!, ready: noted.ready!, shift: noted.shift, bytes };
}
