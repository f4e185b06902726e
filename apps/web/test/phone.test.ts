import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { faults, overflow } from './faults.js';
import { type Sheet, sheet, until } from './harness.js';
import { putNumbered } from './numbered.js';
import { small } from './small-targets.js';
import { type World, world } from './world.js';

let browser: Browser;
let home: World;
let phone: Sheet;
let page: Page;
/** One of those that come with Dateline, whose Readings have voices. */
let story: string;

beforeAll(async () => {
  browser = await launch();
  home = await world();
  await putNumbered(home.library, 60);
  phone = await sheet(browser, home, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  page = phone.page;
});

afterAll(async () => {
  await phone?.close();
  await home?.close();
});

const path = () => page.evaluate(() => location.pathname);
/** Goes back as a person does, and waits until the page knows. */
const back = (steps = -1) =>
  page.evaluate(
    (by) =>
      new Promise<void>((resolve) => {
        addEventListener('popstate', () => setTimeout(resolve), { once: true });
        history.go(by);
      }),
    steps,
  );
const over = () => page.evaluate(() => (history.state as { over?: number } | null)?.over ?? 0);

const isStarter = ({ headline }: { headline?: string }) => !headline?.startsWith('Bulletin');

describe('at the size of a telephone', () => {
  it('everything that is pressed is 44 pixels wide and high, and nothing is found by hovering', async () => {
    const tooSmall = (within = 'body') => page.evaluate(small, { least: 44, within });
    const { items } = await home.library.list({ limit: 500 });
    story = items.find(isStarter)!.id;
    await phone.go('/edition');
    expect(await tooSmall()).toEqual([]);
    await phone.go('/feeds');
    expect(await tooSmall()).toEqual([]);
    await phone.go('/all');
    expect(
      await page
        .locator('.story-more')
        .first()
        .evaluate((more) => getComputedStyle(more).opacity),
    ).toBe('1');
    await page.locator('.story-more').first().tap();
    expect(await tooSmall()).toEqual([]);
    await page.locator('[data-command=pick]').tap();
    await page.locator('.picked-bar').waitFor();
    expect(await tooSmall()).toEqual([]);
    await page.locator('.tools .tool').nth(3).tap();
    await page.locator('dialog').waitFor();
    expect(await tooSmall()).toEqual([]);
    await phone.go(`/article/${encodeURIComponent(story)}?list=`);
    await page.locator('.panel-tabs').waitFor();
    expect(await tooSmall()).toEqual([]);
    await page.locator('.panel-tabs button').first().tap();
    await page.locator('.panel.is-open').waitFor();
    expect(await tooSmall('.panel')).toEqual([]);
    expect(await faults(page)).toEqual([]);
  });

  it('has letters in its fields into which no browser zooms', async () => {
    const sizes = () =>
      page.locator('input').evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    await phone.go('/feeds');
    await page.locator('.tools .tool').nth(2).tap();
    await page.locator('dialog input').first().waitFor();
    expect(Math.min(...(await sizes()))).toBeGreaterThanOrEqual(16);
  });

  it('has nothing under a notch or the bar at the foot of the screen, upright and lying', async () => {
    const devtools = await page.context().newCDPSession(page);
    const insets = (top: number, left: number, bottom: number, right: number) =>
      devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: { top, left, bottom, right } });
    const box = (selector: string) =>
      page.locator(selector).evaluate((one) => {
        const { top, left, right, bottom } = one.getBoundingClientRect();
        return { top, left, right: innerWidth - right, bottom: innerHeight - bottom };
      });
    await phone.go(`/article/${encodeURIComponent(story)}?list=`);
    await page.locator('.panel-tabs').waitFor();
    await insets(47, 0, 34, 0);
    await expect.poll(async () => (await box('.wordmark')).top).toBeGreaterThanOrEqual(47);
    expect((await box('.panel-tabs')).bottom).toBeGreaterThanOrEqual(34);
    expect((await box('.panel')).bottom).toBe(0);
    await phone.resize(844, 390);
    await insets(0, 47, 21, 47);
    await expect.poll(async () => (await box('.wordmark')).left).toBeGreaterThanOrEqual(47);
    for (const inside of ['.text', '.panel-tabs button >> nth=0', '.tools'])
      for (const side of ['left', 'right'] as const) expect((await box(inside))[side]).toBeGreaterThanOrEqual(47);
    expect((await box('.panel-tabs')).bottom).toBeGreaterThanOrEqual(21);
    expect(await overflow(page)).toBe(0);
    await insets(0, 0, 0, 0);
    await phone.resize(390, 844);
  });
});

/** A finger that goes from a place to another, in steps of a frame; `meanwhile` looks before it is lifted. */
async function finger(from: { x: number; y: number }, to: { x: number; y: number }, meanwhile?: () => Promise<void>) {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  for (let step = 1; step <= 8; step++)
    await touch('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }]);
  await meanwhile?.();
  await touch('touchEnd', []);
  await devtools.detach();
}

/** The middle of what is found. */
async function middle(selector: string): Promise<{ x: number; y: number }> {
  const box = (await page.locator(selector).first().boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) };
}

const headline = () => page.locator('.text h1').textContent();
const shift = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (one) =>
        new DOMMatrix(
          getComputedStyle(one).translate === 'none'
            ? ''
            : `translate(${getComputedStyle(one).translate.split(' ')[0]})`,
        ).e,
    );

describe('a swipe', () => {
  it('of a row shows what it does, does it past the threshold, and is taken back', async () => {
    await phone.go('/all');
    const { x, y } = await middle('.story');
    await finger({ x, y }, { x: x + 70, y }, async () => {
      expect(await shift('.story')).toBeGreaterThan(40);
      expect(await page.locator('.swipe-row').textContent()).toBe('Mark read');
      expect(await page.locator('.swipe-row.is-past').count()).toBe(0);
    });
    await page.locator('.swipe-row').waitFor({ state: 'detached' });
    expect(await shift('.story')).toBe(0);
    expect(await page.locator('.story').first().getAttribute('class')).toContain('is-unread');
    expect(await path()).toBe('/all');

    await finger({ x, y }, { x: x + 150, y: y + 10 }, async () => {
      await page.locator('.swipe-row.is-past').waitFor();
      expect(await faults(page)).toEqual([]);
    });
    await expect.poll(() => page.locator('.story').first().getAttribute('class')).toContain('is-read');
    await phone.keys('z');
    await expect.poll(() => page.locator('.story').first().getAttribute('class')).toContain('is-unread');
    await finger({ x, y }, { x: x - 150, y });
    await expect
      .poll(() => page.locator('.story').first().locator('.story-source').textContent())
      .toContain('Read later');
    await phone.keys('z');
    await expect
      .poll(() => page.locator('.story').first().locator('.story-source').textContent())
      .not.toContain('Read later');
  });

  it('leads from story to story, and not while the page scrolls, words are chosen or the edge is swiped', async () => {
    await page.locator('.story-link').first().tap();
    await page.locator('.following').waitFor();
    const first = await headline();
    const { x, y } = await middle('.text');
    await finger({ x: x + 60, y }, { x: x - 100, y: y + 20 }, async () => {
      expect(await shift('.text')).toBeLessThan(-100);
      expect(await page.locator('.swipe-story').textContent()).toBe('Next story');
      expect(await overflow(page)).toBe(0);
    });
    await expect.poll(headline).not.toBe(first);
    const second = await headline();
    await page.locator('.following').waitFor();
    await finger({ x: x - 60, y }, { x: x + 100, y });
    await until(headline, first);
    await page.locator('.following').waitFor();
    // There is none before the first: it comes back, and that is said.
    await finger({ x: x - 60, y }, { x: x + 100, y });
    await page.locator('.notice').waitFor();
    await until(() => shift('.text'), 0);
    // A thumb that scrolls, a browser's own swipe from the edge, and a little way only.
    await finger({ x: x + 40, y: y + 200 }, { x: x - 40, y: y - 200 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await page.evaluate(() => scrollTo(0, 0));
    await finger({ x: 8, y }, { x: 250, y });
    await finger({ x: x + 20, y }, { x: x - 40, y }, async () => {
      expect(await shift('.text')).toBeLessThan(0);
      // It takes no flick: the finger rests before it is lifted.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 120)));
      await page.evaluate(() => getSelection()?.removeAllRanges());
    });
    await until(() => shift('.text'), 0);
    await page
      .locator('.text p')
      .first()
      .evaluate((words) => getSelection()?.selectAllChildren(words));
    await finger({ x: x + 60, y }, { x: x - 100, y }, async () => expect(await shift('.text')).toBe(0));
    expect([await headline(), second === first]).toEqual([first, false]);
    await page.evaluate(() => getSelection()?.removeAllRanges());
  });

  it('goes the other way where the interface is written from right to left', async () => {
    await phone.go('/all');
    await page.locator('.story-link').first().tap();
    await page.locator('.following').waitFor();
    const first = await headline();
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const { x, y } = await middle('.text');
    await finger({ x: x - 60, y }, { x: x + 100, y }, async () =>
      expect(await page.locator('.swipe-story').textContent()).toBe('Next story'),
    );
    await expect.poll(headline).not.toBe(first);
  });
});

describe('a list that is pulled down', () => {
  it('asks the feeds, and says what came of it; a little way does nothing', async () => {
    await phone.go('/all');
    await page.locator('.story').first().waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorY)).toBe('contain');
    const from = { x: 195, y: 200 };
    await finger(from, { x: 195, y: 260 }, () => page.locator('.pull:text-is("Pull to refresh")').waitFor());
    await page.locator('.pull').waitFor({ state: 'detached' });
    expect(await page.locator('.notice').count()).toBe(0);
    await finger(from, { x: 200, y: 400 }, () => page.locator('.pull:text-is("Let go to refresh")').waitFor());
    await page.locator('.notice').waitFor();
    await page.locator('.pull').waitFor({ state: 'detached' });
    // Not where the list is scrolled.
    await page.evaluate(() => scrollTo(0, 600));
    await finger(from, { x: 200, y: 400 }, async () => expect(await page.locator('.pull').count()).toBe(0));
  });
});

/** Opens the settings, and closes them by their button. */
async function openAndClose(): Promise<void> {
  await page.locator('.tools .tool').nth(3).tap();
  await page.locator('dialog').waitFor();
  await page.locator('.dialog-head .tool').tap();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

describe('Back', () => {
  it('closes a dialog, a menu and the palette, and then goes back', async () => {
    await phone.go('/all');
    await page.locator('.story-link').first().tap();
    await page.locator('.story-tools [aria-haspopup]').tap();
    await page.locator('.menu').waitFor();
    await back();
    await page.locator('.menu').waitFor({ state: 'detached' });
    for (const number of [0, 2, 3]) {
      await page.locator('.tools .tool').nth(number).tap();
      await page.locator('dialog').waitFor();
      expect(await over()).toBe(1);
      await back();
      await page.locator('dialog').waitFor({ state: 'detached' });
      expect(await path()).toMatch(/^\/article\//);
    }
    await back();
    expect(await path()).toBe('/all');
  });

  it('finds no trace of a dialog that was closed in another way', async () => {
    await page.locator('.story-link').first().tap();
    await page.locator('.text h1').waitFor();
    const article = await path();
    for (let time = 0; time < 2; time++) await openAndClose();
    await back();
    await until(path, '/all');
    // Forward is where it was, and shows nothing.
    await back(1);
    await until(path, article);
    await back(1);
    expect([await path(), await page.locator('dialog').count()]).toEqual([article, 0]);
    await back();
    await until(path, '/all');
  });

  it('closes what lies under a dialog that was closed in another way', async () => {
    await phone.go(`/article/${encodeURIComponent(story)}?list=`);
    await page.locator('.panel-tabs button').first().tap();
    await page.locator('.panel.is-open').waitFor();
    await openAndClose();
    await back();
    await page.locator('.panel:not(.is-open)').waitFor();
    expect(await path()).toMatch(/^\/article\//);
  });

  it('does not end what is gone to as a dialog closes', async () => {
    for (const [to, by] of [
      ['/saved', 'address'],
      ['/later', 'address'],
      ['/all', 'link'],
    ] as const) {
      await page.locator('.tools .tool').nth(3).tap();
      await page.locator('dialog').waitFor();
      await page.evaluate(
        async ({ to, by }) => {
          document.querySelector<HTMLElement>('.dialog-head .tool')?.click();
          // As soon as the dialog is gone, and whatever that does is begun.
          while (document.querySelector('dialog')) await new Promise((resolve) => setTimeout(resolve));
          await new Promise((resolve) => setTimeout(resolve));
          if (by === 'address') location.assign(to);
          else document.querySelector<HTMLElement>(`.sections a[href="${to}"]`)?.click();
        },
        { to, by },
      );
      await until(path, to);
      await page.locator('#answers').waitFor({ state: 'detached' });
    }
  });

  it('leads from what was chosen in a dialog to where it was opened', async () => {
    await page.locator('.tools .tool').nth(0).tap();
    await page.locator('.palette input').fill('diary');
    await page.locator('.palette [role=option]').first().tap();
    await until(path, '/diary');
    await back();
    await until(path, '/all');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  it('closes the panel of a story that was gone on to with it, and a page loaded anew has nothing open', async () => {
    await phone.go(`/article/${encodeURIComponent(story)}?list=`);
    await page.locator('.panel-tabs button').first().tap();
    await until(over, 1);
    const first = await path();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await phone.keys('n');
    await expect.poll(path).not.toBe(first);
    const second = await path();
    await page.locator('.panel.is-open').waitFor();
    await back();
    await page.locator('.panel:not(.is-open)').waitFor();
    expect(await path()).toBe(second);
    await page.locator('.panel-tabs button').first().tap();
    await until(over, 1);
    await phone.reload();
    expect([await path(), await page.locator('.panel.is-open').count()]).toEqual([second, 0]);
    // The panel of a page that is loaded anew is opened and closed as any other.
    await page.locator('.panel-tabs button').first().tap();
    await page.locator('.panel.is-open').waitFor();
    await back();
    await page.locator('.panel:not(.is-open)').waitFor();
    expect(await path()).toBe(second);
  });
});

describe('a page that the telephone has thrown away', () => {
  it('is where it was, and so is what Back leads to', async () => {
    await phone.go('/all');
    await page.evaluate(() => scrollTo(0, 2_000));
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(2_000);
    /** The first row that is wholly in the window, and where it stands. */
    const top = () =>
      page.evaluate(() => {
        const links = [...document.querySelectorAll('.story-link')];
        const at = (link: Element) => Math.round(link.getBoundingClientRect().top);
        const link = links.find((each) => at(each) > 50 && at(each) < 600);
        return link && [link.textContent, at(link)];
      });
    await expect.poll(top).toBeDefined();
    const before = (await top())!;
    await page.locator(`.story-link:text-is("${before[0]}")`).tap();
    await page.locator('.text').waitFor();
    // It is hidden first, and then is gone without another word.
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
      addEventListener('pagehide', (event) => event.stopImmediatePropagation(), { capture: true });
    });
    await phone.reload();
    await page.locator('.text').waitFor();
    await back();
    await until(path, '/all');
    await until(top, before);
  });
});
