import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';
import { type Item, rss, type Site, site } from './feeds.js';
import { type Sheet, sheet, until } from './harness.js';
import { arabic, code, harbour, science } from './stories.js';
import { type World, world } from './world.js';

let browser: Browser;
let home: World;
let papers: Site;
let reader: Sheet;
const headline = (words: string) => reader.page.locator('.story-link', { hasText: words });
const selected = () => reader.page.locator('.story.is-selected .story-link').textContent();
const heading = () => reader.page.locator('h1').textContent();

/** Selects words of the story that is open. */
const selectWords = (words: string) =>
  reader.page.evaluate((wanted) => {
    const walk = document.createTreeWalker(document.querySelector('.text') as Node, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      break;
    }
  }, words);

beforeAll(async () => {
  browser = await launch();
  home = await world({ empty: true });
  papers = await site({
    '/harbour': rss('Harbour Post', harbour),
    '/science': rss('The Field Notebook', science),
    '/code': rss('Small Programs', code),
    '/arabic': rss('صحيفة المرفأ', arabic),
  });
  reader = await sheet(browser, home);
});

afterAll(async () => {
  await reader?.close();
  await papers?.close();
  await home?.close();
});

describe('a person at a browser', () => {
  it('begins with an empty library and is told what to do', async () => {
    await reader.go('/');
    await reader.page.getByText('Your library is empty.').waitFor();
  });

  it('adds a feed, and is told in a sentence when there is none', async () => {
    await reader.keys('a');
    const dialog = reader.page.getByRole('dialog');
    await dialog.waitFor();
    await reader.page.keyboard.type(`${papers.url}/nothing`);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    expect(await dialog.getByRole('alert').textContent()).toMatch(/^[A-Z].{10,}\.$/);
    await dialog.getByLabel('Address of a site').fill(`${papers.url}/harbour`);
    await dialog.getByLabel('Folder').fill('Cities');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await until(heading, 'Harbour Post');
    await headline('Tram line').waitFor();
  });

  it('sees what others add without asking', async () => {
    await reader.go('/');
    for (const path of ['/science', '/code', '/arabic']) await home.library.add(papers.url + path);
    await headline('Why bees come home').waitFor();
    await until(() => reader.page.locator('.list-count').textContent(), '8 articles');
  });

  it('moves, opens and turns pages with the keys', async () => {
    await reader.go('/');
    await headline('Tram line').waitFor();
    await reader.keys('j');
    await until(selected, harbour[0]?.title);
    await reader.keys('j', 'j', 'k');
    await until(selected, science[0]?.title);
    await reader.keys('o');
    await until(heading, science[0]?.title);
    await reader.keys('p');
    await until(heading, harbour[0]?.title);
    await reader.keys('n');
    await until(heading, science[0]?.title);
    await reader.keys('u');
    await until(selected, science[0]?.title);
    expect(await headline('A lake').evaluate((link) => link.closest('.story')?.className)).toContain('is-read');
  });

  it('keeps its place in a list', async () => {
    const id = await headline('Tram line').getAttribute('data-row');
    expect((await home.library.get(id ?? '')).read).toBe(true);
    await headline('Old maps').scrollIntoViewIfNeeded();
    const left = await reader.page.evaluate(() => scrollY);
    await headline('Old maps').click();
    await until(heading, science[1]?.title);
    await reader.page.goBack();
    await until(() => reader.page.evaluate(() => scrollY), left);
  });

  it('marks, saves and undoes', async () => {
    await reader.go('/');
    await headline('Ferry crews').waitFor();
    const id = (await headline('Ferry crews').getAttribute('data-row')) ?? '';
    const state = async () => {
      const { read, saved } = await home.library.get(id);
      return { read, saved };
    };
    await headline('Ferry crews').focus();
    await reader.keys('m');
    await until(state, { read: true, saved: false });
    await reader.keys('s');
    await until(state, { read: true, saved: true });
    await reader.keys('z');
    await until(state, { read: true, saved: false });
    await reader.keys('z');
    await until(state, { read: false, saved: false });
    await reader.keys('s');
    await until(state, { read: false, saved: true });
    await reader.keys('g', 's');
    await until(heading, 'Saved');
    await until(() => reader.page.locator('.story').count(), 1);
  });

  it('marks all read and takes it back', async () => {
    await reader.go('/unread');
    await headline('Ferry crews').waitFor();
    const { unread } = await home.library.info();
    await reader.keys('A');
    await until(async () => (await home.library.info()).unread, 0);
    await reader.keys('z');
    await until(async () => (await home.library.info()).unread, unread);
    // What is not shown as unread is not marked read.
    await reader.page.locator('.story.is-unread', { hasText: 'Ferry crews' }).waitFor();
    // The button is there for a few seconds, so nothing is waited for before it is clicked.
    await reader.keys('A');
    await reader.page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await home.library.info()).unread, unread);
  });

  it('searches while typing', async () => {
    await reader.go('/');
    await reader.keys('/');
    await reader.page.keyboard.type('midnight');
    await reader.page.locator('.story mark', { hasText: 'midnight' }).first().waitFor();
    await reader.page.keyboard.press('Enter');
    await until(() => reader.page.evaluate(() => document.activeElement?.className), 'story-link');
    await reader.go('/search?q=is%3Anonsense');
    await reader.page.getByText('there is no state nonsense').waitFor();
    expect(await reader.page.locator('.query-pointer').textContent()).toBe('is:nonsense\n   ^^^^^^^^');
    expect(await reader.page.locator('.story').count()).toBe(0);
  });

  it('refreshes, with what is new', async () => {
    const news = { title: 'Bridge lights stay on all night', html: '<p>They burn until dawn.</p>', ago: 1 };
    papers.pages['/harbour'] = rss('Harbour Post', [news, ...harbour]);
    await reader.go('/');
    await headline('Tram line').waitFor();
    await reader.keys('R');
    await headline('Bridge lights').waitFor();
    await reader.page.getByText(/1 new story/).waitFor();
  });

  it('highlights words, also for the next visit', async () => {
    await reader.go('/');
    await headline('Tram line').click();
    await reader.page.locator('.text p', { hasText: 'first passengers' }).waitFor();
    await selectWords('market square');
    await reader.keys('h');
    const mark = reader.page.locator('.is-highlighted');
    await until(async () => (await mark.allTextContents()).join(''), 'market square');
    await reader.reload();
    await until(async () => (await mark.allTextContents()).join(''), 'market square');
    await reader.keys('g', 'h');
    await headline('Tram line').click();
    await mark.first().dblclick();
    await reader.keys('h');
    await until(() => mark.count(), 0);
  });

  it('keeps the text that is open while the story changes, and shows how when asked', async () => {
    const told = (body: string): Item[] => [{ title: 'Ferry timetable', html: `<p>${body}</p>`, ago: 30 }];
    papers.pages['/ferry'] = rss('Ferry News', told('The ferry sails at 9 a.m. with 40 seats, Ida Lund said.'));
    await home.library.add(`${papers.url}/ferry`);
    await reader.go('/');
    await headline('Ferry timetable').click();
    await reader.page.locator('.text p', { hasText: '40 seats' }).waitFor();
    await until(() => home.library.count('is:read headline:timetable'), 1);
    papers.pages['/ferry'] = rss('Ferry News', told('The ferry sails at 9 a.m. with 60 seats, Ida Lund said.'));
    await home.library.refresh({ force: true });
    const note = reader.page.locator('.changed-note');
    await note.waitFor();
    expect(await reader.page.locator('.text').textContent()).toContain('40 seats');
    await note.getByRole('button').click();
    await reader.page.getByRole('heading', { name: /1 thing is meant otherwise/ }).waitFor();
    const item = reader.page.locator('.redline-items button');
    expect(await item.locator('del').textContent()).toContain('40');
    expect(await item.locator('ins').textContent()).toContain('60');
    await reader.keys('j');
    await until(() => reader.page.locator('.redline-text .is-current').count(), 2);
    await reader.keys('u');
    await reader.page.locator('.text p', { hasText: '60 seats' }).waitFor();

    // Read before it changed, it is marked in the list.
    await reader.go('/');
    papers.pages['/ferry'] = rss('Ferry News', told('The ferry sails at 9 a.m. with 80 seats, Ida Lund said.'));
    await home.library.refresh({ force: true });
    const row = reader.page.locator('.story', { hasText: 'Ferry timetable' });
    await row.locator('.story-changed').waitFor();
    await reader.keys('g', 'r');
    await until(heading, 'Changed');
    await headline('Ferry timetable').click();
    await reader.page.locator('.text p', { hasText: '80 seats' }).waitFor();
    await reader.page.locator('.margin a', { hasText: 'Changed since you read it.' }).waitFor();
    expect(await note.isVisible()).toBe(false);
    await until(() => home.library.count('is:changed'), 0);
    await reader.page.locator('.margin a', { hasText: 'Changed since you read it.' }).click();
    await reader.page.getByRole('heading', { name: /meant otherwise/ }).waitFor();
    await home.library.removeFeed((await home.library.feeds()).find(({ title }) => title === 'Ferry News')!.id);
  });

  it('reads every kind of block', async () => {
    await reader.go('/');
    await headline('Tram line').click();
    const text = reader.page.locator('.text');
    await text.locator('table th', { hasText: 'Riders a day' }).waitFor();
    expect(await text.locator('li li').textContent()).toBe('children ride free');
    expect(await text.locator('blockquote').textContent()).toContain('fifty years');
    expect(await text.locator('figcaption').textContent()).toContain('mill bridge');
    // The feed does not say in which language it is: the Reading does, so that words can be broken.
    const set = await text
      .locator('p[id^=block-]')
      .first()
      .evaluate((each) => [each.closest('[lang]')?.getAttribute('lang'), getComputedStyle(each).hyphens]);
    expect(set).toEqual(['en', 'auto']);
    // The picture describes itself, also where it cannot be fetched.
    const seen = 'A yellow tram crosses a stone bridge in the rain';
    const picture = text
      .locator('figure')
      .getByAltText(seen)
      .or(text.locator('.picture-failed', { hasText: seen }));
    await picture.waitFor();
    await reader.go('/');
    await headline('Reading a file backwards').click();
    expect(await text.locator('pre code').textContent()).toContain('\n  text.trimEnd()');
  });

  it('reads a footnote below the words it belongs to', async () => {
    const words = 'The mill burned twice, and was built again each time.';
    const [article] = (await home.library.list({ query: 'tram' })).items;
    const { article: other } = await home.library.get(article!.id);
    const { url: _url, canonicalUrl: _canonical, guid: _guid, dateline: _dateline, ...rest } = other;
    await home.library.put([
      {
        ...rest,
        id: 'mill-with-a-note',
        headline: 'A mill that burned twice',
        body: [
          { type: 'paragraph', text: words, marks: [{ type: 'note', start: 9, end: 21, note: 'note-1' }] },
          { type: 'note', id: 'note-1', label: '1', text: 'In 1790 and in 1824.', marks: [] },
        ],
      },
    ]);
    await reader.go('/article/mill-with-a-note');
    const note = reader.page.locator('.text .footnote');
    await note.waitFor();
    const sign = reader.page.locator('[role="doc-noteref"]');
    await sign.click();
    await until(
      () => reader.page.evaluate(() => document.querySelector(':target')?.closest('.footnote')?.textContent),
      '1 In 1790 and in 1824.',
    );
    await note.locator('[role="doc-backlink"]').click();
    await until(
      () => reader.page.evaluate(() => document.querySelector(':target')?.closest('p')?.textContent?.slice(0, 20)),
      'The mill burned twic',
    );
    // The note stands in the margin as well, where there is one.
    await reader.page.locator('.margin .note-foot', { hasText: 'In 1790 and in 1824.' }).waitFor();
    const [above, below] = [
      await reader.page.locator('.text p', { hasText: 'built again' }).boundingBox(),
      await note.boundingBox(),
    ];
    expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height);
    expect(below!.x).toBeGreaterThanOrEqual(above!.x);
    expect(below!.width).toBeLessThanOrEqual(above!.width);
  });

  it('prints a story black on white, with its address and without a button', async () => {
    await reader.go('/');
    await headline('Tram line').click();
    await reader.page.locator('.story-tools button').first().waitFor();
    await reader.page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
    await reader.page.emulateMedia({ media: 'print' });
    const printed = await reader.page.evaluate(() => ({
      buttons: [...document.querySelectorAll<HTMLElement>('button, .masthead, .margin')]
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height > 0)
        .map((each) => each.outerHTML.slice(0, 80)),
      ground: getComputedStyle(document.documentElement).backgroundColor,
      ink: getComputedStyle(document.querySelector('.text p:not([class])')!).color,
      address: [...document.querySelectorAll('.print-address')].find((each) => each.checkVisibility())?.textContent,
    }));
    await reader.page.emulateMedia({ media: null });
    await reader.page.evaluate(() => delete document.documentElement.dataset.theme);
    expect(printed).toMatchObject({ buttons: [], ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
    expect(printed.address).toContain('/Harbour%20Post/');
  });

  it('copies a story and words of it with their source', async () => {
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = () => reader.page.evaluate(() => navigator.clipboard.readText());
    await reader.go('/');
    await headline('Tram line').click();
    await reader.page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await until(async () => (await copied()).includes('## What changes for riders'), true);
    await reader.page.evaluate(() => {
      const walk = document.createTreeWalker(document.querySelector('.text') as Node, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const node = walk.currentNode as Text;
        const at = node.data.indexOf('market square');
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + 'market square'.length);
        break;
      }
    });
    await reader.keys('"');
    await until(async () => (await copied()).split('\n')[0], '“market square”');
    expect(await copied()).toMatch(/Harbour Post, 2024-05-28\nhttp/);
    const mail = await reader.page.getByRole('link', { name: 'Mail' }).getAttribute('href');
    expect(new URLSearchParams(mail?.split('?')[1]).get('subject')).toBe(harbour[0]?.title);
  });

  it('sends a story and words of it where the person says, through the server alone', async () => {
    const bodies: { type: string; article: { headline: string }; passage?: { text: string } }[] = [];
    let status = 200;
    const hook = createServer((request, response) => {
      void json(request).then((body) => {
        bodies.push(body as (typeof bodies)[number]);
        response.writeHead(status).end();
      });
    });
    await once(hook.listen(0, '127.0.0.1'), 'listening');
    const address = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`;
    const notice = () => reader.page.locator('.notice').textContent();
    const send = async () => {
      await reader.page.getByRole('button', { name: 'More', exact: true }).click();
      await reader.page.locator('[data-command="send"]').click();
    };
    try {
      await reader.go('/');
      await headline('Tram line').click();
      await reader.page.getByRole('button', { name: 'Copy as Markdown' }).waitFor();
      await send();
      await until(async () => (await notice())?.includes('No address to send to is set'), true);
      await reader.page.getByRole('button', { name: 'Settings' }).click();
      const dialog = reader.page.getByRole('dialog');
      await dialog.getByLabel('Webhook').fill('http://9.9.9.9/');
      await dialog.getByRole('button', { name: 'Keep' }).click();
      expect(await dialog.getByRole('alert').textContent()).toMatch(/without encryption/);
      await dialog.getByLabel('Webhook').fill(address);
      await dialog.getByRole('button', { name: 'Keep' }).click();
      await until(async () => (await home.library.settings()).webhook, address);
      await reader.page.keyboard.press('Escape');
      expect(bodies).toEqual([]);
      await send();
      await until(async () => (await notice())?.includes('Sent'), true);
      await selectWords('market square');
      await reader.keys('>');
      await until(async () => bodies.map(({ passage }) => passage?.text), [undefined, 'market square']);
      expect(bodies[0]).toMatchObject({ type: 'article', article: { headline: harbour[0]?.title } });
      status = 500;
      await send();
      await until(async () => (await notice())?.includes('did not take it: it answers with 500'), true);
    } finally {
      await home.library.setSettings({ webhook: '' });
      hook.closeAllConnections();
      hook.close();
    }
  });

  it('shows all passages with their notes, finds them by words, and leads to them', async () => {
    const [tram] = (await home.library.list({ query: 'headline:tram' })).items;
    const made = await home.library.highlight(tram!.id, { at: 0, start: 0, end: 13 }, 'Worth a ride');
    await reader.go('/');
    await headline('Tram line').waitFor();
    await reader.keys('g', 'p');
    await until(heading, 'Passages');
    const row = reader.page.locator('.voice-row', { hasText: 'The tram line' });
    await row.getByText('Worth a ride').waitFor();
    await reader.keys('/');
    await reader.page.keyboard.type('nothing like it');
    await reader.page.getByText('No passage has these words.').waitFor();
    await reader.page.getByRole('searchbox', { name: 'Find a passage' }).fill('RIDE');
    await row.getByRole('link').click();
    await reader.page.locator('.text .is-highlighted.is-chosen').first().waitFor();
    await home.library.removeHighlight(made.id);
  });

  it('knows how much of a story is read, and goes on there', async () => {
    const long = {
      title: 'A long walk along the dunes',
      html: '<p>The dunes went on and on, and so did we.</p>'.repeat(120),
      ago: 5,
    };
    papers.pages['/long'] = rss('Long Reads', [long]);
    await home.library.add(`${papers.url}/long`);
    const share = () => reader.page.getByRole('progressbar').getAttribute('aria-valuenow');
    const open = async () => {
      await reader.go('/');
      await headline('A long walk').click();
      await until(share, '0');
    };
    await open();
    // What comes late above the text moves it.
    const shareOfHalf = async () => {
      await reader.page.evaluate(() => {
        const { top, height } = document.querySelector('.text')!.getBoundingClientRect();
        scrollTo(0, top + scrollY + (height - innerHeight) / 2);
      });
      return share();
    };
    await until(shareOfHalf, '50');
    await reader.page.locator('.sections a', { hasText: 'All news' }).click();
    const kept = async () => {
      const { items } = await home.library.list({ query: 'headline:"A long walk"' });
      return (await home.library.get(items[0]!.id)).position?.read?.toFixed(1);
    };
    await until(kept, '0.5');
    await open();
    await reader.page.getByRole('button', { name: 'Go on at 50 %' }).click();
    await until(share, '50');
    // It is kept in the library: another browser goes on there as well.
    const elsewhere = await sheet(browser, home);
    await elsewhere.go('/');
    await elsewhere.page.locator('a', { hasText: 'A long walk' }).first().click();
    await elsewhere.page.getByRole('button', { name: 'Go on at 50 %' }).waitFor();
    await elsewhere.close();
    await home.library.removeFeed((await home.library.feeds()).find(({ title }) => title === 'Long Reads')!.id);
  });

  it('reads a story from right to left', async () => {
    await reader.go('/');
    await headline('الترام').click();
    await until(() => reader.page.locator('.text').getAttribute('dir'), 'rtl');
  });

  it('keeps feeds in folders', async () => {
    await reader.keys('g', 'f');
    await until(heading, 'Feeds');
    const row = reader.page.locator('.feed-row', { hasText: 'Small Programs' });
    const silent = row.getByText('Silent: it last had something new on 28 May 2024.');
    // Words for screen readers alone have a box of one pixel.
    expect((await silent.boundingBox())?.width).toBeGreaterThan(100);
    await reader.page.getByRole('link', { name: /^\d+ in trouble$/ }).click();
    await until(heading, 'Feeds in trouble');
    await reader.page.getByRole('region', { name: 'Silent' }).getByRole('link', { name: 'Small Programs' }).waitFor();
    await reader.page.getByRole('link', { name: 'All feeds' }).click();
    await until(heading, 'Feeds');
    await row.getByRole('button', { name: /Edit/ }).click();
    const dialog = reader.page.getByRole('dialog', { name: 'Small Programs' });
    await dialog.getByLabel('Folder').fill('Craft');
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await until(
      async () => (await home.library.feeds()).find(({ title }) => title === 'Small Programs')?.folder,
      'Craft',
    );
    await reader.page.getByRole('heading', { name: 'Craft' }).waitFor();
    const download = reader.page.waitForEvent('download');
    await reader.keys('X');
    expect((await download).suggestedFilename()).toBe('dateline.opml');
    reader.page.once('dialog', (dialog) => void dialog.accept());
    await row.getByRole('button', { name: /Remove/ }).click();
    await until(() => row.count(), 0);
  });

  it('imports feeds from a file', async () => {
    const opml = `<opml version="2.0"><body><outline text="Craft"><outline type="rss" text="Small Programs" xmlUrl="${papers.url}/code"/></outline></body></opml>`;
    const chooser = reader.page.waitForEvent('filechooser');
    await reader.keys('I');
    reader.page.once('dialog', (dialog) => void dialog.accept());
    await (await chooser).setFiles({ name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(opml) });
    await reader.page.locator('.feed-row', { hasText: 'Small Programs' }).waitFor();
  });
});
