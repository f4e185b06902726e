import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rss, type Site } from './feeds.js';
import { type Sheet, until } from './harness.js';
import { type Newsreader, newsreader } from './newsreader.js';

/** A black PNG of a size. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const bytes = Buffer.alloc(named.length + 8);
    bytes.writeUInt32BE(data.length);
    named.copy(bytes, 4);
    bytes.writeUInt32BE(crc32(named), named.length + 4);
    return bytes;
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  // Every row begins with the number of its filter, and 0 is none.
  const rows = deflateSync(Buffer.alloc((width + 1) * height));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

const words = '<p>A ship lay at the quay all night, and in the morning it was gone with all that stood beside it.</p>';

const stories = [
  {
    title: 'A ship at the quay',
    ago: 10,
    html: `${words}<figure><img src="/sized.png" width="600" height="400" alt="A ship at night."><figcaption>A ship at night</figcaption></figure>
      ${words}<img src="/bare.png" alt="The quay">${words}<img src="/lost.png" alt="Gone">${words}<img src="/drawn.svg" alt="Drawn">${words}`,
  },
  { title: 'A harbour without a picture in its text', ago: 20, html: words },
];

const lead =
  '<media:content xmlns:media="http://search.yahoo.com/mrss/" url="/lead.png" medium="image"><media:description>The harbour</media:description><media:credit>Ida Moll</media:credit></media:content>';

let opened: Newsreader;
let paper: Site;
let reader: Sheet;

beforeAll(async () => {
  const { type, body } = rss('Quay News', stories);
  opened = await newsreader({
    '/feed': { type, body: body.replace(/(<title>A harbour)/, `${lead}$1`) },
    '/sized.png': { type: 'text/plain', body: png(600, 400) },
    '/bare.png': { type: 'image/png', body: png(300, 500) },
    '/lead.png': { type: 'image/png', body: png(800, 300) },
    '/favicon.ico': { type: 'image/png', body: png(32, 32) },
    '/drawn.svg': { type: 'image/png', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  });
  ({ paper, reader } = opened);
  await reader.page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifted = (window.shifted ?? 0) + (entry as LayoutShift).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
});

afterAll(() => opened?.close());

interface LayoutShift extends PerformanceEntry {
  value: number;
}

declare global {
  interface Window {
    /** How much of the page moved by itself (Layout Instability). */
    shifted?: number;
  }
}

const open = async (title: string) => {
  await reader.go('/all');
  await reader.page.locator('.story-link', { hasText: title }).click();
  await reader.page.locator('h1', { hasText: title }).waitFor();
};
const loaded = () =>
  reader.page.locator('.text img').evaluateAll((all) => all.every((img) => (img as HTMLImageElement).complete));

describe('pictures', () => {
  it('are shown through the server, each in the room that was kept for it', async () => {
    await open('A ship at the quay');
    const pictures = reader.page.locator('.text .picture img');
    const failed = reader.page.locator('.text .picture-failed');
    await until(async () => (await pictures.count()) + (await failed.count()), 4);
    // The last part of the text is as far down as what stands over it needs to come.
    await reader.page.locator('.text [id^="block-"]').last().scrollIntoViewIfNeeded();
    await until(() => failed.count(), 2);
    await until(loaded, true);
    expect(await reader.page.evaluate(() => window.shifted ?? 0)).toBeLessThan(0.02);
    const sources = await pictures.evaluateAll((all) => all.map((each) => each.getAttribute('src')));
    expect(sources.filter((src) => src?.startsWith('/picture?'))).toHaveLength(2);
    // One that cannot be fetched leaves a line with what was to be seen, and no empty box.
    expect(await failed.allTextContents()).toEqual([
      'The picture could not be fetched. Gone',
      'The picture could not be fetched. Drawn',
    ]);
    for (const line of await failed.all()) expect((await line.boundingBox())?.height).toBeLessThan(60);
    // The list asks for the icon of the feed and for the picture of the other story.
    expect(new Set(paper.asked.filter((path) => path !== '/favicon.ico'))).toEqual(
      new Set(['/feed', '/lead.png', '/sized.png', '/bare.png', '/lost.png', '/drawn.svg']),
    );
  });

  it('are described once: beneath, or else for those who do not see them', async () => {
    const figure = reader.page.locator('.text figure').first();
    expect(await figure.textContent()).toBe('A ship at night');
    expect(await figure.locator('img').getAttribute('alt')).toBe('');
    await reader.page.locator('.text img[alt="The quay"]').waitFor();
  });

  it('stand over a text that has none, with caption and credit', async () => {
    await open('A harbour without');
    const figure = reader.page.locator('.text .lead-picture');
    await figure.locator('img').waitFor();
    await until(loaded, true);
    expect(await figure.locator('.caption').textContent()).toBe('The harbour');
    expect(await figure.locator('.credit').textContent()).toBe('Ida Moll');
    expect(await reader.page.evaluate(() => window.shifted ?? 0)).toBeLessThan(0.02);
  });

  it('stand small in a list, with the icon of the feed beside its name', async () => {
    await reader.go('/all');
    const row = reader.page.locator('.story', { hasText: 'A ship at the quay' });
    await row.locator('.thumbnail img').waitFor();
    const icon = row.locator('.feed-icon img');
    await expect.poll(() => icon.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(32);
    const [sign, source] = [
      await row.locator('.feed-icon').boundingBox(),
      await row.locator('.story-source').boundingBox(),
    ];
    expect(sign!.x + sign!.width).toBeLessThanOrEqual(source!.x);
    expect(Math.abs(sign!.y + sign!.height - source!.y - source!.height)).toBeLessThan(6);
  });

  it('wait to be asked for where a person has them off', async () => {
    await reader.page.getByRole('button', { name: 'Settings' }).click();
    await reader.page.getByRole('checkbox', { name: /Show pictures/ }).uncheck();
    await reader.page.keyboard.press('Escape');
    await open('A ship at the quay');
    const button = reader.page.getByRole('button', { name: /^Show the picture/ });
    await until(() => button.count(), 4);
    expect(await reader.page.locator('.text img').count()).toBe(0);
    await button.first().click();
    await until(() => reader.page.locator('.text img').count(), 1);
    await until(loaded, true);
  });
});
