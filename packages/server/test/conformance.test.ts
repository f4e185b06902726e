// The same tests against a library that is a file here and one that a server elsewhere holds: nobody can tell them apart.
import { json } from 'node:stream/consumers';
import { type Article, queryProblem, queryProblemOf } from '@dateline/core';
import type { Change, Library, RefreshProgress } from '@dateline/library';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { connect } from '../src/client.js';
import { ANSWERED_BEHIND_A_PROXY, ANSWERED_BY_ENTRIES, document, watchAnswers } from './described.js';
import { article, exported, feed, open, openDatabase, served, site } from './help.js';

async function remote(options?: { readings: boolean }): Promise<Library> {
  const { url } = await served({}, await open(options));
  return connect(url);
}

// All that is asked and answered here is what the description of the API says.
const { answered, wrong } = watchAnswers();
afterAll(() => {
  vi.restoreAllMocks();
});

describe.each([
  ['a file', open],
  ['a server', remote],
  ['a PostgreSQL database', openDatabase],
])('a library that is %s', (_name, make) => {
  it('keeps articles, and lists them page by page', async () => {
    const library = await make();
    expect(await library.put([1, 2, 3, 4, 5].map((n) => article(n)))).toBe(5);
    expect(await library.put([article(5)])).toBe(0);
    const first = await library.list({ limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(['article-5', 'article-4']);
    const second = await library.list({ limit: 2, after: first.next! });
    const last = await library.list({ limit: 2, after: second.next! });
    expect([...second.items, ...last.items].map(({ id }) => id)).toEqual(['article-3', 'article-2', 'article-1']);
    expect(last).not.toHaveProperty('next');
    expect((await library.list({ order: 'oldest', limit: 1 })).items[0]?.id).toBe('article-1');
    expect(first.items[0]).toMatchObject({ headline: 'Story number 5', source: 'The Paper', read: false, minutes: 1 });
  });

  it('refuses what is no article, and keeps none of those beside it', async () => {
    const library = await make();
    const refusal = (wrong: unknown) =>
      library.put([article(1), wrong as Article]).catch(({ code, message }) => `${code}: ${message}`);
    expect(await refusal(null)).toBe('not-an-article: An Article is a JSON object; this is something else.');
    expect(await refusal({})).toMatch(/^not-an-article: .*it has no headline, no body and no summary\.$/);
    expect(await refusal({ ...article(2), headline: 7 })).toMatch(/^not-an-article: .*: headline: /);
    expect(await refusal({ ...article(2), body: 'text' })).toMatch(/^not-an-article: .*: body: /);
    expect(await refusal({ ...article(2), url: 'javascript:alert(1)' })).toMatch(/^not-an-article: .*: url: /);
    expect(await library.count()).toBe(0);
  });

  it('does an act once that comes again under its key, as of when it was done', async () => {
    const library = await make();
    await library.put([article(1), article(2)]);
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    await library.mark(['article-2'], { read: true });
    for (let n = 0; n < 2; n++) {
      const { mark } = library.once('8e03978e-40d5-43dd-bc93-6894a57f9324', ago(1));
      expect(await mark(['article-1', 'article-2'], { read: false, saved: true })).toEqual(['article-1', 'article-2']);
    }
    expect(await library.get('article-2')).toMatchObject({ read: true, saved: true });
    const made = await library.once('a', ago(2)).highlight('article-1', { at: 'headline', start: 0, end: 5 });
    expect(await library.once('a').highlight('article-1', { at: 'headline', start: 0, end: 5 })).toEqual(made);
    expect((await library.highlights()).map(({ id }) => id)).toEqual(['a']);
  });

  it('tells how long a list is, where its pages begin, and where a story stands', async () => {
    const library = await make();
    await library.put([1, 2, 3, 4, 5].map((n) => article(n)));
    const { cursors, ...outline } = await library.outline({ every: 2, find: 'article-2', stories: false });
    expect(outline).toEqual({ rows: 5, found: 3, listed: true });
    const middle = await library.list({ after: cursors[0]!, until: cursors[1]!, stories: false });
    expect(middle.items.map(({ id }) => id)).toEqual(['article-3', 'article-2']);
    expect(middle).not.toHaveProperty('next');
    const rest = await library.outline({ order: 'oldest', query: 'is:unread', stories: false, after: cursors[1]! });
    expect(rest).toEqual({ rows: 3, cursors: [] });
    await expect(library.outline({ query: 'is:nothing' })).rejects.toMatchObject({ code: 'bad-query' });
  });

  it('looks at an address or a text, and adds nothing', async () => {
    const library = await make();
    const link = (path: string, title: string) =>
      `<link rel="alternate" type="application/rss+xml" title="${title}" href="${path}">`;
    const line =
      'The lake froze over on Monday, earlier than in any year since the town began to keep its book of ice.';
    const pages: Record<string, string> = {
      '/feed': feed('The Paper'),
      '/one': `${link('/feed', 'News')}Nothing else`,
      '/': link('/feed', 'News') + link('/sport', 'Sport'),
      '/none': '<nav><a href="/a">Home</a></nav>',
      '/2026/ice.html': `${link('/feed', 'News')}<article><h1>Ice on the lake</h1>${`<p>${line}</p>`.repeat(6)}</article>`,
    };
    const url = await site((request, response) => {
      const page = pages[request.url!];
      const type = page?.startsWith('<?xml') ? 'application/rss+xml' : 'text/html';
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': type }).end(page);
    });
    const found = await library.look(`${url}/one`);
    expect(found).toMatchObject({ kind: 'feed', url: `${url}/feed`, feeds: [{ title: 'The Paper', followed: false }] });
    expect(found.feeds[0]!.headlines).toHaveLength(2);
    expect((await library.look(url)).feeds.map(({ url: at, title }) => [at, title])).toEqual([
      [`${url}/feed`, 'News'],
      [`${url}/sport`, 'Sport'],
    ]);
    const page = await library.look(`${url}/2026/ice.html`);
    expect(page).toMatchObject({ kind: 'story', story: { headline: 'Ice on the lake' }, feeds: [{ title: 'News' }] });
    expect(page.story!.lines).toMatch(/^The lake froze over on Monday.{200,400}…$/);
    const text = await library.look(`Ice on the lake\n\n${line}`);
    expect(text).toMatchObject({ kind: 'story', feeds: [], story: { headline: 'Ice on the lake' } });
    expect([await library.count(), await library.feeds()]).toEqual([0, []]);
    for (const [what, code] of [
      [' ', 'bad-address'],
      [`${url}/none`, 'nothing-to-add'],
      [`${url}/gone`, 'unreachable'],
      ['ftp://paper.example/', 'unknown-format'],
      ['hello', 'unknown-format'],
    ] as const)
      await expect(library.look(what)).rejects.toMatchObject({ code });

    // What a text holds is put as it was found, and is the person's alone.
    expect(await library.put([text.article!])).toBe(1);
    expect((await library.get(text.article!.id)).article.headline).toBe('Ice on the lake');
    expect(await library.as('Bo').count()).toBe(0);
    await library.add(`${url}/feed`);
    expect((await library.look(url)).feeds.map(({ followed }) => followed)).toEqual([true, false]);
  });

  it('is searched', async () => {
    const library = await make();
    await library.put([article(1), article(2, { headline: 'Größe & Maß: 100 %?' })]);
    expect((await library.list({ query: 'headline:"größe & maß"' })).items.map(({ id }) => id)).toEqual(['article-2']);
    expect((await library.list({ query: 'bridge', order: 'relevance' })).items).toHaveLength(2);
    expect((await library.list({ query: 'bri*' })).items[0]?.match?.text).toContain('bridge');
    expect(await library.count()).toBe(2);
    expect(await library.count('bridge -größe')).toBe(1);
  });

  it('gives an article with its state, its versions and, when it is made, its Reading', async () => {
    const library = await make({ readings: true });
    await library.put([article(1)]);
    await library.put([article(1, { headline: 'Story number one' })]);
    const stored = await library.get('article-1');
    expect(stored).toMatchObject({ read: false, saved: false, source: 'The Paper', highlights: [] });
    expect(stored.versions).toHaveLength(2);
    expect((await library.version('article-1', stored.versions[1]!.hash)).headline).toBe('Story number 1');
    expect((await library.get('article')).article.id).toBe('article-1');
    await expect.poll(async () => (await library.get('article-1')).reading?.engine).toBeTypeOf('string');
    expect((await library.info()).unreadings).toBe(0);
  });

  it('marks a story that says something else since it was read, and tells how it changed', async () => {
    const library = await make({ readings: true });
    const told = (count: string) =>
      article(1, {
        body: [{ type: 'paragraph', text: `The bridge cost ${count} crowns, the mayor said.`, marks: [] }],
      });
    await library.put([told('12'), article(2)]);
    expect(await library.redline('article-1')).toMatchObject({ same: true, changes: [] });
    await library.mark(['article-1'], { read: true });
    await library.put([told('13')]);
    await library.put([told('14')]);
    await expect.poll(() => library.count('is:changed')).toBe(1);
    const items = async () => (await library.list()).items.map(({ id, changed }) => [id, changed]);
    expect(await items()).toEqual([
      ['article-2', undefined],
      ['article-1', true],
    ]);
    const { changed, versions } = await library.get('article-1');
    expect(changed).toBe(true);
    const [present, middle, first] = [versions[0]!, versions[1]!, versions[2]!];
    const redline = await library.redline('article-1');
    expect(redline).toMatchObject({ id: 'article-1', from: first, to: present, same: false });
    expect(redline.changes).toMatchObject([{ kind: 'number-changed', before: '12', after: '14', block: 1 }]);
    expect((await library.redline('article-1', { from: middle.hash.slice(0, 12) })).from).toEqual(middle);
    const back = await library.redline('article-1', { from: present.hash, to: middle.hash });
    expect(back.changes).toMatchObject([{ before: '14', after: '13' }]);
    await expect(library.redline('article-1', { from: 'nothing' })).rejects.toMatchObject({ code: 'unknown-version' });
    expect(await library.seen(['article-1'])).toBeUndefined();
    expect(await library.count('is:changed')).toBe(0);
    expect((await library.redline('article-1')).from).toEqual(first);
    await expect(library.seen(['nothing'])).rejects.toMatchObject({ code: 'unknown-article' });
    // Other marks and spaces are noise.
    await library.mark(['article-2'], { read: true });
    const [block] = article(2).body;
    const text = block && 'text' in block ? block.text : '';
    await library.put([
      article(2, { body: [{ type: 'paragraph', text: `${text.replaceAll(' ', '  ')} `, marks: [] }] }),
    ]);
    await library.put([told('15')]);
    await expect.poll(() => library.count('is:changed')).toBe(1);
    expect((await library.get('article-2')).changed).toBeUndefined();
  });

  it('is marked', async () => {
    const library = await make();
    await library.put([1, 2, 3].map((n) => article(n)));
    expect(await library.mark(['article-1'], { read: true, saved: true })).toEqual(['article-1']);
    expect(await library.mark(['article-1'], { read: true })).toEqual([]);
    expect(await library.info()).toMatchObject({ articles: 3, unread: 2, saved: 1, feeds: 0 });
    expect(await library.markAll('is:unread', { read: true }, article(2).published)).toBe(1);
    expect(await library.markAll('', { read: false })).toBe(2);
    expect(await library.count('is:unread')).toBe(3);
  });

  it('opens a Story: what each article added, what it quotes, what came since the person looked', async () => {
    const library = await make({ readings: true });
    const told = (toll: string, source: string, n: number, quotation = 'The water came in through the bow doors.') =>
      article(n, {
        headline: `Ferry sinks off Velmar, ${toll} dead`,
        source: { name: source },
        body: [
          `The ferry Aurora sank off the port of Velmar on Thursday night, and at least ${toll} people were killed, the coast guard said.`,
          'The ship carried 94 passengers and left Velmar at seven in the evening for the island of Osk.',
          `"${quotation}" Captain Ida Lund told reporters in Velmar after the Aurora had gone down.`,
          'Rescuers pulled 61 survivors from the sea, and helicopters searched the strait until dawn on Friday.',
        ].map((text) => ({ type: 'paragraph', text, marks: [] })),
      });
    await library.put([told('12', 'The Gazette', 1)]);
    await library.put([told('19', 'The Herald', 2, 'The water came in through the stern doors.')]);
    await library.put([told('12', 'The Courier', 3), article(9)]);
    await expect.poll(async () => (await library.story('article-1')).entries.length).toBe(3);
    await expect.poll(async () => (await library.story('article-1')).unreadings).toBe(0);
    const story = await library.story('article-2');
    expect(story.outlets).toEqual(['The Gazette', 'The Herald', 'The Courier']);
    expect(story.entries.map(({ article: { id }, part, copyOf }) => [id, part, copyOf])).toEqual([
      ['article-3', 'copy', 'article-1'],
      ['article-2', 'update', undefined],
      ['article-1', 'first', undefined],
    ]);
    const [, update, first] = story.entries;
    expect(first!.added.length).toBeGreaterThan(2);
    expect(update!.added[0]!.text).toContain('at least 19 people');
    expect(story.quotations).toMatchObject([
      { voice: 'Ida Lund', sources: 3, wordings: [{ differs: [] }, { differs: [{ start: 30, end: 35 }] }] },
    ]);
    expect(story).not.toHaveProperty('since');
    expect((await library.story(story.id)).id).toBe(story.id);

    await library.mark(['article-1'], { read: true });
    const { since } = await library.story(story.id);
    expect(since).toMatchObject({ articles: ['article-3', 'article-2'] });
    expect(since!.things).toBe(update!.added.length);
    await library.mark(['article-2'], { hidden: true });
    expect((await library.story(story.id)).entries).toHaveLength(2);

    expect(await library.story('article-9')).toMatchObject({ id: 'article-9', entries: [{ part: 'first' }] });
    for (const id of ['nothing', '']) await expect(library.story(id)).rejects.toMatchObject({ code: 'unknown-story' });
    const bo = library.as('bo');
    await expect(bo.story(story.id)).rejects.toMatchObject({ code: 'unknown-story' });
    await expect(bo.story('article-1')).rejects.toMatchObject({ code: 'unknown-story' });
  });

  it('tells what other stories know of the voices and days of an article', async () => {
    const library = await make({ readings: true });
    const told = (n: number, day: string, text: string) =>
      article(n, { published: `${day}T08:00:00Z`, body: [{ type: 'paragraph', text, marks: [] }] });
    const spoken = (what: string) => `"${what}," Ida Lund, the harbour master of Hartwick, told reporters.`;
    await library.put([
      told(1, '2026-01-05', spoken('The old pier is closed for good')),
      told(2, '2026-02-20', `The museum of Velle will open its new wing to visitors on 9 March 2026.`),
      told(3, '2026-02-24', `${spoken('We are ready')} The first ferry to Osk will sail on 9 March 2026.`),
    ]);
    await expect.poll(async () => (await library.info()).unreadings).toBe(0);
    const { reading } = await library.get('article-3');
    await expect
      .poll(async () => (await library.around('article-3')).days)
      .toMatchObject([
        {
          day: '2026-03-09',
          events: [{ text: expect.stringContaining('The museum of Velle'), article: { id: 'article-2' } }],
        },
      ]);
    expect((await library.around('article-3')).voices).toEqual([
      {
        voices: [reading!.voices.find(({ name }) => name === 'Ida Lund')!.id],
        last: { article: 'article-1', weeks: 7 },
      },
    ]);
    expect((await library.around('article-1')).voices).toEqual([]);
    await expect(library.around('nothing')).rejects.toMatchObject({ code: 'unknown-article' });
    await expect(library.as('bo').around('article-3')).rejects.toMatchObject({ code: 'unknown-article' });
  });

  it('makes the edition of a day', async () => {
    const library = await make();
    await library.put([
      article(1, { published: '2026-05-26T08:00:00Z' }),
      article(2, { published: '2026-05-27T08:00:00Z' }),
    ]);
    expect(await library.edition('2026-05-27')).toMatchObject({
      day: '2026-05-27',
      articles: 1,
      previous: '2026-05-26',
      stories: [{ article: { id: 'article-2' }, outlets: ['The Paper'] }],
    });
    expect((await library.edition()).day).toBe(new Date().toISOString().slice(0, 10));
    expect((await library.as('bo').edition('2026-05-27')).stories).toEqual([]);
    await expect(library.edition('2026-05')).rejects.toMatchObject({ code: 'bad-edition' });
  });

  it('has one row for the articles of a Story, marks them as one, and shows them apart where that is wanted', async () => {
    const library = await make();
    const text = (cut: number) =>
      [
        'The ferry Silver Heron ran aground off Cape Orrin on Tuesday with 312 passengers on board, the coast guard of Hartwick said.',
        'Two tugs from Port Ellin reached the ship before noon, and Captain Olav Brandt told the harbour office by radio that nobody was hurt.',
        'Its owner, Brandt and Moll Lines, sent two buses to Orrin to bring the passengers to the capital in the evening.',
        'The coast guard will look into why the ship had left the channel in the fog, a spokeswoman, Ida Lund, said.',
      ]
        .slice(0, cut)
        .map((paragraph) => ({ type: 'paragraph' as const, text: paragraph, marks: [] }));
    const told = (n: number, name: string, cut: number) => article(n, { source: { name }, body: text(cut) });
    await library.put([told(1, 'The Agency', 4), article(2)]);
    await library.put([told(3, 'The Gazette', 3)]);
    await expect.poll(async () => (await library.list()).items.length).toBe(2);
    const rows = (await library.list()).items;
    expect(rows.map(({ id }) => id)).toEqual(['article-1', 'article-2']);
    expect(rows[0]).toMatchObject({ sources: 2, articles: 2, unread: 2, story: expect.any(String) });
    expect(rows[1]).not.toHaveProperty('story');
    expect((await library.list({ stories: false })).items).toHaveLength(3);
    expect(await library.count()).toBe(3);
    expect(await library.mark(['article-1'], { read: true }, { also: 'story' })).toEqual(['article-1', 'article-3']);
    expect(await library.count('is:unread')).toBe(1);
    expect(await library.undo()).toEqual({ kind: 'mark', count: 2 });
    expect(await library.mark(['article-3'], { read: true }, { also: 'copies' })).toHaveLength(2);
    expect(await library.undo()).toBeUndefined();
    await library.mark(['article-2'], { saved: true }, { undoable: true });
    expect(await library.undo()).toEqual({ kind: 'mark', count: 1 });
    expect(await library.count('is:saved')).toBe(0);
    expect(await library.settings()).toEqual({ stories: true, readOnScroll: false, lists: {} });
    expect(await library.setSettings({ stories: false })).toEqual({ stories: false, readOnScroll: false, lists: {} });
    expect((await library.list()).items).toHaveLength(3);
    expect((await library.changes(0)).map(({ kind }) => kind)).toContain('story');
  });

  it('follows feeds', async () => {
    const url = await site((request, response) => {
      if (request.url === '/broken') response.writeHead(500).end();
      else response.end(feed('The Paper'));
    });
    const library = await make();
    const added = await library.add(`${url}/feed`, { folder: 'Papers' });
    expect(added).toMatchObject({ kind: 'feed', added: 2, feed: { title: 'The Paper', folder: 'Papers', unread: 2 } });
    const { id } = added.feed!;
    expect(await library.editFeed(id, { title: 'My paper', folder: '' })).toMatchObject({ title: 'My paper' });
    expect((await library.feeds())[0]).not.toHaveProperty('folder');
    await library.import(`${url}/broken`);
    const seen: RefreshProgress[] = [];
    const result = await library.refresh({ force: true }, (progress) => seen.push(progress));
    expect(result).toMatchObject({ feeds: 2, added: 0, problems: [{ message: expect.stringContaining('500') }] });
    expect(seen.map(({ done }) => done)).toEqual([0, 1, 2]);
    expect(await library.refresh({ feed: id, force: true })).toMatchObject({ feeds: 1 });
    expect(await library.removeFeed(id)).toBeUndefined();
    expect(await library.count()).toBe(0);
  });

  it('puts articles aside, hides them and ties tags to them', async () => {
    const library = await make();
    await library.put([1, 2, 3].map((n) => article(n)));
    await library.mark(['article-1'], { later: true, tag: ['budget', 'To do'] });
    await library.mark(['article-2'], { hidden: true });
    const found = async (query: string) => (await library.list({ query })).items.map(({ id }) => id);
    expect(await found('')).toEqual(['article-3', 'article-1']);
    expect(await found('is:later')).toEqual(['article-1']);
    expect(await found('is:hidden')).toEqual(['article-2']);
    expect(await found('tag:"to do"')).toEqual(['article-1']);
    expect(await found('bridge')).toEqual(['article-3', 'article-1']);
    expect(await found('-tag:budget')).toEqual(['article-3']);
    for (const [query, count] of [
      ['', 2],
      ['is:unread', 2],
      ['is:hidden', 1],
      ['bridge', 2],
      ['tag:budget', 1],
    ] as const)
      expect(await library.count(query), query).toBe(count);
    expect(await library.info()).toMatchObject({ articles: 2, unread: 2 });
    expect(await library.get('article-1')).toMatchObject({ later: true, tags: ['budget', 'To do'] });
    await library.mark(['article-1'], { untag: ['budget'], later: false });
    expect((await library.get('article-1')).tags).toEqual(['To do']);
    await library.mark(['article-2'], { hidden: false });
    expect(await library.count()).toBe(3);
  });

  it('sends a story where the person wants it sent, and nowhere before that', async () => {
    const library = await make();
    await library.put([article(1)]);
    await expect(library.send('article-1')).rejects.toMatchObject({ code: 'no-webhook' });
    const bodies: unknown[] = [];
    const url = await site((request, response) => {
      if (request.url === '/broken') return response.writeHead(500).end();
      void json(request).then((body) => {
        bodies.push(body);
        response.end();
      });
    });
    await expect(library.setSettings({ webhook: 'http://9.9.9.9/' })).rejects.toMatchObject({ code: 'bad-webhook' });
    expect((await library.setSettings({ webhook: `${url}/hook` })).webhook).toBe(`${url}/hook`);
    expect(await library.send('article-1')).toBeUndefined();
    await library.send('article-1', { at: 0, start: 1, end: 8 });
    expect(bodies).toMatchObject([
      { type: 'article', article: { id: 'article-1', headline: 'Story number 1' } },
      { type: 'passage', passage: { text: 'We will' } },
    ]);
    await library.setSettings({ webhook: `${url}/broken` });
    await expect(library.send('article-1')).rejects.toMatchObject({ code: 'webhook-refused' });
  });

  it('shows each list as it was chosen', async () => {
    const library = await make();
    await library.put([1, 2, 3].map((n) => article(n)));
    await library.mark(['article-2'], { read: true });
    const shown = async (query = '') =>
      (await library.list({ query, chosen: true, stories: false })).items.map(({ id }) => id);
    expect(await shown()).toEqual(['article-3', 'article-2', 'article-1']);
    await library.setSettings({
      readOnScroll: true,
      lists: { '': { unread: true, oldest: true }, bridge: { oldest: true } },
    });
    expect(await library.settings()).toEqual({
      stories: true,
      readOnScroll: true,
      lists: { '': { unread: true, oldest: true }, bridge: { oldest: true } },
    });
    expect(await shown()).toEqual(['article-1', 'article-3']);
    expect(await shown(' bridge ')).toEqual(['article-1', 'article-2', 'article-3']);
    // Nobody else is shown a list in this way, and whoever names an order gets it.
    expect((await library.list({ stories: false })).items).toHaveLength(3);
    expect((await library.list({ chosen: true, order: 'newest', stories: false })).items[0]).toMatchObject({
      id: 'article-3',
    });
    expect((await library.setSettings({ lists: { '': {} } })).lists).toEqual({ bridge: { oldest: true } });
    expect(await shown()).toEqual(['article-3', 'article-2', 'article-1']);
  });

  it('does not ask a feed that is paused', async () => {
    let asked = 0;
    const url = await site((_, response) => {
      asked++;
      response.end(feed('The Paper'));
    });
    const library = await make();
    const { id } = (await library.add(`${url}/feed`)).feed!;
    expect(await library.editFeed(id, { paused: true })).toMatchObject({ paused: true });
    const before = asked;
    expect(await library.refresh({ force: true })).toMatchObject({ feeds: 0 });
    expect(asked).toBe(before);
    expect(await library.editFeed(id, { paused: false })).not.toHaveProperty('paused');
    expect(await library.refresh({ force: true })).toMatchObject({ feeds: 1 });
  });

  it('takes out again what was put here, and what a feed lists as well stays with that', async () => {
    const url = await site((_, response) => response.end(feed('The Paper')));
    const library = await make();
    await library.put([1, 2].map((n) => article(n)));
    await library.mark(['article-1'], { saved: true, tag: ['mine'] });
    await library.highlight('article-1', { at: 0, start: 1, end: 8 });
    await library.mark(['article-1', 'article-2'], { read: true });
    expect(await library.removeArticle('article-1')).toBeUndefined();
    await expect(library.get('article-1')).rejects.toMatchObject({ code: 'unknown-article' });
    await expect(library.removeArticle('article-1')).rejects.toMatchObject({ code: 'unknown-article' });
    expect(await library.count('')).toBe(1);
    expect(await library.count('"number 1"')).toBe(0);
    expect(await library.info()).toMatchObject({ articles: 1, unread: 0, saved: 0 });
    expect([await library.tags(), await library.highlights()]).toEqual([[], []]);
    // What it takes with it does not hinder others from being taken back.
    await library.undo();
    expect(await library.count('is:unread')).toBe(1);
    // Put here again, it is as new.
    expect(await library.put([article(1)])).toBe(1);
    expect(await library.get('article-1')).toMatchObject({ read: false, saved: false, tags: [] });
    const { id } = (await library.add(`${url}/feed`)).feed!;
    const [listed] = (await library.list({ query: `feed:${id}` })).items;
    await expect(library.removeArticle(listed!.id)).rejects.toMatchObject({ code: 'not-put-here' });
    const { article: same } = await library.get(listed!.id);
    expect(await library.put([same])).toBe(0);
    await library.removeArticle(same.id);
    expect(await library.count(`feed:${id}`)).toBe(2);
    await expect(library.removeArticle(same.id)).rejects.toMatchObject({ code: 'not-put-here' });
    await library.removeFeed(id);
    expect(await library.count('')).toBe(2);
  });

  it('takes an act on many back', async () => {
    const url = await site((_, response) => response.end(feed('The Paper')));
    const library = await make();
    const { id } = (await library.add(`${url}/feed`, { folder: 'Papers', title: 'Mine' })).feed!;
    await library.put([1, 2, 3].map((n) => article(n)));
    await library.mark(['article-1'], { read: true });
    expect(await library.undo()).toBeUndefined();
    expect(await library.markAll('', { read: true, saved: true })).toBe(5);
    expect(await library.undo()).toEqual({ kind: 'mark', count: 5 });
    expect(await library.info()).toMatchObject({ articles: 5, unread: 4, saved: 0 });
    expect((await library.get('article-1')).read).toBe(true);
    const [first] = (await library.list({ query: 'in:papers' })).items;
    await library.mark([first!.id], { saved: true });
    const before = await library.feeds();
    await library.removeFeed(id);
    expect(await library.count()).toBe(4);
    expect(await library.count('"second story"')).toBe(1);
    expect(await library.undo()).toEqual({ kind: 'remove', count: 1 });
    expect(await library.feeds()).toEqual(before);
    expect(await library.count()).toBe(5);
    expect(await library.count('in:papers')).toBe(2);
    expect(await library.undo()).toBeUndefined();
  });

  it('tells what is said, and which documents stories lean on', async () => {
    const library = await make({ readings: true });
    const act = { type: 'paragraph' as const, text: 'It breaks the Clean Rivers Act, lawyers say.', marks: [] };
    await library.put([article(1, { body: [...article(1).body, act] }), article(2), article(3, { body: [act] })]);
    await expect.poll(async () => (await library.info()).unreadings).toBe(0);
    await expect.poll(async () => library.count('said:"rebuild the bridge"')).toBe(2);
    expect(await library.count('voice:ivanova said:bridge')).toBe(2);
    expect(await library.count('voice:lawyers said:bridge')).toBe(0);
    const { items } = await library.statements({ query: 'bridge' });
    expect(items.map(({ article, text, outlets }) => [article.id, text, outlets])).toEqual([
      ['article-2', '"We will rebuild the bridge,"', 1],
      ['article-1', '"We will rebuild the bridge,"', 1],
    ]);
    const voice = (await library.voices({ query: 'ivanova' })).items[0]!.id;
    expect((await library.voice(voice)).items[0]?.text).toContain('bridge');
    const first = await library.statements({ voice, limit: 1 });
    const second = await library.statements({ voice, limit: 1, after: first.next! });
    expect([...first.items, ...second.items]).toEqual(items);
    const documents = await library.documents({ query: 'rivers' });
    expect(documents.items).toMatchObject([{ id: 'clean-rivers-act', kind: 'act', stories: 2 }]);
    expect(await library.documents({ query: 'nothing' })).toEqual({ items: [] });
    const page = await library.document('clean-rivers-act', { limit: 1 });
    expect(page).toMatchObject({ ...documents.items[0], items: [{ article: { id: 'article-3' } }] });
    const rest = await library.document('clean-rivers-act', { limit: 1, after: page.next! });
    expect(rest.items[0]?.article.match?.text).toBe(act.text);
  });

  it('keeps two people apart in every method', async () => {
    const url = await site((_, response) => response.end(feed('The Paper')));
    const ada = await make({ readings: true });
    const bo = ada.as('Bo');
    // Ada: a feed, a pasted story that speaks, a state, a tag, a highlight. Bo: the same feed, nothing else.
    const mine = (await ada.add(`${url}/feed`, { folder: 'Private', title: 'Ada reads' })).feed!;
    const body = [
      ...article(1).body,
      { type: 'paragraph' as const, text: 'It breaks the Clean Rivers Act.', marks: [] },
    ];
    await ada.put([article(1, { headline: 'A story of Ada', body })]);
    await expect.poll(async () => (await ada.voices()).items.length).toBe(1);
    const voice = (await ada.voices()).items[0]!;
    const note = await ada.highlight('article-1', { at: 0, start: 1, end: 8 }, 'promise');
    expect(await bo.feeds()).toEqual([]);
    expect(await bo.list()).toEqual({ items: [] });
    expect(await bo.info()).toMatchObject({ articles: 0, unread: 0, saved: 0, feeds: 0, unreadings: 0 });
    const theirs = (await bo.add(`${url}/feed`)).feed!;
    expect(await ada.people()).toEqual(['Bo']);
    expect(theirs).toMatchObject({ id: mine.id, title: 'The Paper', unread: 2 });
    expect(theirs).not.toHaveProperty('folder');
    const shared = (await bo.list()).items.map(({ id }) => id);
    expect(shared).toHaveLength(2);
    await ada.mark([shared[0]!], { read: true, saved: true, later: true, hidden: true, tag: ['ada'] });
    await ada.markAll('"a story of ada"', { read: true });
    const private_ = { name: 'DatelineError', code: 'unknown-article' };
    const { hash } = (await ada.get('article-1')).versions[0]!;
    expect(
      (await bo.list()).items.map(({ id, read, saved, later, hidden }) => [id, read || saved || later || hidden]),
    ).toEqual(shared.map((id) => [id, false]));
    expect(await bo.list({ query: 'ada' })).toEqual({ items: [] });
    for (const query of [
      'bridge',
      'tag:ada',
      'is:saved',
      'is:read',
      'is:later',
      'is:hidden',
      'is:highlighted',
      'is:changed',
      'voice:ivanova',
      'day:2026-02-14',
      'in:private',
      'feed:reads',
    ])
      expect(await bo.count(query), query).toBe(0);
    expect(await bo.count('')).toBe(2);
    expect(await bo.get(shared[0]!)).toMatchObject({ read: false, tags: [], highlights: [] });
    await expect(bo.get('article-1')).rejects.toMatchObject(private_);
    await expect(bo.get('article')).rejects.toMatchObject(private_);
    await expect(bo.version('article-1', hash)).rejects.toMatchObject(private_);
    await expect(bo.redline('article-1')).rejects.toMatchObject(private_);
    await expect(bo.seen(['article-1'])).rejects.toMatchObject(private_);
    await expect(bo.removeArticle('article-1')).rejects.toMatchObject(private_);
    await expect(bo.mark(['article-1'], { read: true })).rejects.toMatchObject(private_);
    await expect(bo.highlight('article-1', { at: 0, start: 1, end: 8 })).rejects.toMatchObject(private_);
    await expect(bo.highlights('article-1')).rejects.toMatchObject(private_);
    await expect(bo.removeHighlight(note.id)).rejects.toMatchObject({ code: 'unknown-highlight' });
    expect(await bo.highlights()).toEqual([]);
    expect(await bo.voices()).toEqual({ items: [], unreadings: 0 });
    expect(await bo.diary({ from: '2026-01-01' })).toEqual({
      from: '2026-01-01',
      items: [],
      unreadings: expect.any(Number),
    });
    await expect(bo.voice(voice.id)).rejects.toMatchObject({ code: 'unknown-voice' });
    expect((await ada.statements()).items).toHaveLength(1);
    expect(await bo.statements()).toEqual({ items: [] });
    await expect(bo.statements({ voice: voice.id })).rejects.toMatchObject({ code: 'unknown-voice' });
    expect((await ada.documents()).items).toHaveLength(1);
    expect(await bo.documents()).toEqual({ items: [] });
    await expect(bo.document('clean-rivers-act')).rejects.toMatchObject({ code: 'unknown-document' });
    expect(await bo.undo()).toBeUndefined();
    expect(await bo.markAll('', { saved: true })).toBe(2);
    expect(await ada.count('is:saved')).toBe(0);
    expect(await ada.count('is:saved is:hidden')).toBe(1);
    // Searches, rules, tags, notes and what rules did.
    const search = await ada.saveSearch('Ada looks', 'promise');
    const rule = await ada.saveRule({ name: 'Ada mutes', query: 'first', act: 'tag', tags: ['ada'] });
    expect(await ada.applyRule(rule.id)).toBe(1);
    await ada.setRetention({ days: 1 });
    expect([await bo.searches(), await bo.rules(), await bo.tags(), await bo.retention()]).toEqual([[], [], [], {}]);
    for (const id of shared) expect(await bo.why(id)).toEqual([]);
    await expect(bo.why('article-1')).rejects.toMatchObject(private_);
    await expect(bo.editSearch(search.id, { query: 'x' })).rejects.toMatchObject({ code: 'unknown-search' });
    await expect(bo.removeSearch(search.id)).rejects.toMatchObject({ code: 'unknown-search' });
    await expect(bo.editRule(rule.id, { enabled: false })).rejects.toMatchObject({ code: 'unknown-rule' });
    await expect(bo.applyRule(rule.id)).rejects.toMatchObject({ code: 'unknown-rule' });
    await expect(bo.removeRule(rule.id)).rejects.toMatchObject({ code: 'unknown-rule' });
    await expect(bo.renameTag('ada', 'bo')).rejects.toMatchObject({ code: 'unknown-tag' });
    await expect(bo.removeTag('ada')).rejects.toMatchObject({ code: 'unknown-tag' });
    await expect(bo.editHighlight(note.id, 'x')).rejects.toMatchObject({ code: 'unknown-highlight' });
    expect((await bo.tryRule('ada')).count).toBe(0);
    expect((await ada.searches())[0]).toMatchObject({ id: search.id, name: 'Ada looks' });
    // What one may not keep, the other keeps.
    expect(await ada.tryRetention({ stories: 1 })).toBe(0);
    expect(await bo.saveSearch('Ada looks', 'promise')).toMatchObject({ unread: 0 });
    await ada.undo();
    expect(await exported(bo, 'ndjson')).not.toMatch(/Ada reads|Ada mutes|article-1|A story of Ada/);
    expect(await exported(bo, 'opml')).not.toContain('Ada');
    const heard = await bo.changes(0);
    expect(heard.map(({ id }) => id)).not.toContain('article-1');
    expect(heard.map(({ id }) => id)).not.toContain(note.id);
    // The same story of both, each in the own words.
    expect(await bo.put([article(1, { headline: 'A story of Bo' })])).toBe(1);
    expect((await ada.get('article-1')).article.headline).toBe('A story of Ada');
    expect((await bo.list({ query: '"story of bo"' })).items).toHaveLength(1);
    expect(await ada.count('"story of bo"')).toBe(0);
    await bo.import(`${url}/other`);
    expect(await ada.feeds()).toHaveLength(1);
    await expect(ada.editFeed(99, { title: 'x' })).rejects.toMatchObject({ code: 'unknown-feed' });
    const other = (await bo.feeds()).find(({ id }) => id !== mine.id)!;
    await expect(ada.editFeed(other.id, { title: 'x' })).rejects.toMatchObject({ code: 'unknown-feed' });
    await expect(ada.removeFeed(other.id)).rejects.toMatchObject({ code: 'unknown-feed' });
    await expect(ada.refresh({ feed: other.id })).rejects.toMatchObject({ code: 'unknown-feed' });
    expect(await ada.refresh({ force: true })).toMatchObject({ feeds: 1 });
    // With a password a feed is the person's alone.
    const secret = await bo.editFeed(mine.id, { user: 'bo', password: 'swordfish' });
    expect(secret).toMatchObject({ credentials: true });
    expect(secret.id).not.toBe(mine.id);
    expect(JSON.stringify([await bo.feeds(), await exported(bo, 'opml'), await exported(bo, 'ndjson')])).not.toContain(
      'swordfish',
    );
    expect((await ada.feeds())[0]).not.toHaveProperty('credentials');
    await bo.removeFeed(secret.id);
    expect(await ada.feeds()).toMatchObject([{ id: mine.id, folder: 'Private', title: 'Ada reads', total: 1 }]);
    await bo.close();
    expect(await ada.count('')).toBe(2);
  });

  it('keeps searches, rules, tags and how long stories stay', async () => {
    const library = await make();
    await library.put([1, 2, 3].map((n) => article(n)));
    await library.mark(['article-1'], { read: true, tag: ['Sea'] });
    const search = await library.saveSearch('Bridges & more', 'bridge');
    expect(search).toEqual({ id: search.id, name: 'Bridges & more', query: 'bridge', unread: 2 });
    expect(await library.editSearch(search.id, { name: 'Bridges' })).toMatchObject({
      name: 'Bridges',
      query: 'bridge',
    });
    expect(await library.searches()).toEqual([{ ...search, name: 'Bridges' }]);
    expect(await library.removeSearch(search.id)).toBeUndefined();
    expect(await library.searches()).toEqual([]);

    expect(await library.tryRule('headline:"number 2"')).toMatchObject({ count: 1, items: [{ id: 'article-2' }] });
    const rule = await library.saveRule({
      query: 'headline:"number 2"',
      act: 'tag',
      tags: ['Two'],
      until: '2099-12-31',
    });
    expect(rule).toMatchObject({ act: 'tag', tags: ['Two'], until: '2099-12-31', enabled: true });
    expect(await library.editRule(rule.id, { name: 'Twos', until: '', enabled: false })).toMatchObject({
      name: 'Twos',
      enabled: false,
    });
    expect((await library.rules())[0]).not.toHaveProperty('until');
    expect(await library.applyRule(rule.id)).toBe(1);
    expect(await library.why('article-2')).toMatchObject([
      { rule: rule.id, name: 'Twos', act: 'tag', when: 'applied' },
    ]);
    expect(await library.why('article-1')).toEqual([]);
    expect(await library.removeRule(rule.id)).toBeUndefined();

    expect(await library.tags()).toEqual([
      { tag: 'Sea', count: 1 },
      { tag: 'Two', count: 1 },
    ]);
    expect(await library.renameTag('sea', 'To do / now')).toBe(1);
    expect(await library.removeTag('to do / now')).toBe(1);
    expect((await library.tags()).map(({ tag }) => tag)).toEqual(['Two']);
    expect(await library.undo()).toEqual({ kind: 'mark', count: 1 });

    await library.keepPosition('article-1', { read: 0.4 });
    await library.keepPosition('article-1', { heard: { 'https://paper.example/talk.mp3': 75.5 } });
    expect((await library.get('article-1')).position).toEqual({
      read: 0.4,
      heard: { 'https://paper.example/talk.mp3': 75.5 },
    });
    expect((await library.setSettings({ speed: 1.5 })).speed).toBe(1.5);
    expect(await library.setSettings({ speed: 1 })).not.toHaveProperty('speed');
    await library.mark(['article-1'], { keptUnread: true });
    expect(await library.get('article-1')).toMatchObject({ read: false, keptUnread: true });
    await library.mark(['article-1'], { keptUnread: false });
    expect((await library.get('article-1')).keptUnread).toBeUndefined();

    expect(await library.retention()).toEqual({});
    expect(await library.setRetention({ days: 30, stories: 500 })).toEqual({ days: 30, stories: 500 });
    expect(await library.setRetention({ days: 0 })).toEqual({ stories: 500 });
    expect(await library.tryRetention({ stories: 1 })).toBe(0);
  });

  it('applies rules to what feeds bring, before anybody sees it', async () => {
    const url = await site((_, response) => response.end(feed('The Paper')));
    const library = await make();
    const heard: string[] = [];
    library.subscribe(() => void library.count('is:unread').then((count) => heard.push(String(count))));
    await library.saveRule({ query: 'second', act: 'hide' });
    await library.add(`${url}/feed`);
    expect((await library.list()).items.map(({ headline }) => headline)).toEqual(['First']);
    expect((await library.feeds())[0]).toMatchObject({ unread: 1, total: 1 });
    expect(heard).not.toContain('2');
    const [hidden] = (await library.list({ query: 'is:hidden' })).items;
    expect(await library.why(hidden!.id)).toMatchObject([{ query: 'second', act: 'hide', when: 'arrival' }]);
  });

  it('tells by day what stories say will happen, each person what that person sees', async () => {
    const library = await make({ readings: true });
    const says = (text: string) => ({ body: [{ type: 'paragraph' as const, text, marks: [] }] });
    await library.put([
      article(1, says('The bridge of Hartwick will open to traffic on 14 February, the council said.')),
      article(2, says('Owners of boats must register with the harbour office by March 3.')),
    ]);
    const from = '2026-01-01';
    await expect.poll(async () => (await library.diary({ from })).items.length).toBe(2);
    const page = await library.diary({ from, limit: 1 });
    expect(page).toMatchObject({
      from,
      unreadings: 0,
      items: [
        {
          day: '2026-02-14',
          kind: 'event',
          text: 'The bridge of Hartwick will open to traffic on 14 February, the council said',
          span: { at: 0, start: 0, end: 76 },
          article: { id: 'article-1' },
          stories: [{ id: 'article-1' }],
          count: 1,
        },
      ],
    });
    const { items, ...rest } = await library.diary({ from, after: page.next! });
    expect(items).toMatchObject([{ day: '2026-03-03', kind: 'deadline', article: { id: 'article-2' } }]);
    expect(rest).toEqual({ from, unreadings: 0 });
    expect(await library.diary({ from: '2026-03-01', to: '2026-03-02' })).toMatchObject({
      items: [],
      earlier: '2026-02-14',
    });
    expect((await library.list({ query: 'day:2026-02 hartwick' })).items.map(({ id }) => id)).toEqual(['article-1']);
    const bo = library.as('Bo');
    await bo.put([article(3)]);
    expect(await bo.diary({ from, to: '2026-12-31' })).toMatchObject({ from, items: [] });
    expect(await bo.count('day:2026-02')).toBe(0);
  });

  it('keeps highlights and notes', async () => {
    const library = await make();
    await library.put([article(1)]);
    const made = await library.highlight('article-1', { at: 0, start: 1, end: 8 }, 'promise');
    expect(made).toMatchObject({ article: 'article-1', note: 'promise', selector: { exact: 'We will' } });
    await library.highlight('article-1', { at: 'headline', start: 0, end: 5 });
    expect(await library.highlights()).toHaveLength(2);
    expect((await library.highlights('article-1'))[0]).toEqual(made);
    expect(await library.editHighlight(made.id, 'said often')).toEqual({ ...made, note: 'said often' });
    expect(await library.editHighlight(made.id, '')).not.toHaveProperty('note');
    expect(await library.removeHighlight(made.id)).toBeUndefined();
    expect((await library.get('article-1')).highlights).toHaveLength(1);
  });

  it('is exported, and read in again without loss', async () => {
    const library = await make();
    await library.put([article(1), article(2)]);
    await library.put([article(1, { headline: 'Story number one' })]);
    await library.mark(['article-1'], { read: true, saved: true });
    await library.highlight('article-1', { at: 0, start: 1, end: 8 }, 'promise');
    await library.import('https://paper.example/feed "Papers"');
    const text = await exported(library, 'ndjson');
    expect(await exported(library, 'ndjson', { query: 'is:saved' })).toMatch(
      /^\{"format".*\n\{"kind":"story","id":"article-1".*\n\{"kind":"end","feeds":0,"stories":1\}\n$/,
    );
    const other = await make();
    expect(await other.import(new Blob([text]), 'export.ndjson')).toMatchObject({
      feeds: 1,
      articles: 2,
      skipped: 0,
      warnings: [],
    });
    const { reading: _reading, sourceId: _id, ...before } = await library.get('article-1');
    const { reading: _again, sourceId: _other, ...after } = await other.get('article-1');
    expect(after).toEqual(before);
    expect(await other.info()).toMatchObject({ articles: 2, unread: 1, saved: 1, feeds: 1 });
    const lines = async function* () {
      for (const line of text.split(/(?<=\n)/)) yield new TextEncoder().encode(line);
    };
    expect(await other.import(lines())).toMatchObject({ feeds: 0, articles: 0, skipped: 2 });
    expect(await exported(other, 'ndjson')).toBe(text);
    expect(await exported(other, 'opml')).toBe(await exported(library, 'opml'));
  });

  it('takes a file of another program as bytes, and counts what is in it first', async () => {
    const library = await make();
    const rows = Array.from(
      { length: 3_000 },
      (_, n) => `Story \u00e9 ${n},https://paper.example/${n},${1_600_000_000 + n},sea|a,unread`,
    );
    const bytes = new Uint8Array([
      0xef,
      0xbb,
      0xbf,
      ...new TextEncoder().encode(`title,url,time_added,tags,status\n${rows.join('\n')}`),
    ]);
    const counts = { format: 'Pocket CSV', feeds: 0, articles: 3_000, later: 3_000, tagged: 3_000, warnings: [] };
    expect(await library.import(bytes, 'part_000000.csv', { dryRun: true })).toMatchObject(counts);
    expect(await library.count()).toBe(0);
    expect(await library.import(bytes, 'part_000000.csv')).toMatchObject(counts);
    expect(await library.count('is:later tag:sea')).toBe(3_000);
    expect((await library.list({ limit: 1 })).items[0]).toMatchObject({ headline: 'Story \u00e9 2999', later: true });
    expect(await library.import(bytes, 'part_000000.csv')).toMatchObject({ articles: 0, skipped: 3_000 });
  });

  it('tells of changes', async () => {
    const library = await make();
    const heard: Change[] = [];
    const stop = library.subscribe((changes) => heard.push(...changes));
    await library.put([article(1)]);
    // A listener hears what comes after it has begun to listen, which takes a moment over a network.
    const toggle = async () => library.mark(['article-1'], { saved: !(await library.get('article-1')).saved });
    await expect
      .poll(() => toggle().then(() => heard.some(({ kind, id }) => kind === 'state' && id === 'article-1')))
      .toBe(true);
    stop();
    const { changes } = await library.info();
    expect((await library.changes(0)).at(-1)?.number).toBe(changes);
    expect(await library.changes(changes)).toEqual([]);
  });

  it('has addresses hear of changes by themselves', async () => {
    const library = await make();
    const heard: unknown[] = [];
    const url = await site(async (request, response) => {
      heard.push(await json(request));
      response.writeHead(204).end();
    });
    const { secret, ...added } = await library.addHook(`${url}/in?token=abcd1234efgh5678`, {
      kinds: ['state', 'article'],
      query: 'is:saved',
    });
    expect(secret).toMatch(/^whsec_/);
    expect(added).toMatchObject({ id: 1, kinds: ['article', 'state'], query: 'is:saved' });
    expect(added.address).not.toContain('abcd1234');
    expect(await library.hooks()).toEqual([added]);
    expect(await library.pingHook(1)).toBeUndefined();
    expect(heard).toMatchObject([{ type: 'ping', data: { changes: [], articles: [] } }]);
    expect(await library.removeHook(1)).toBeUndefined();
    expect(await library.hooks()).toEqual([]);
    await expect(library.removeHook(1)).rejects.toMatchObject({ code: 'unknown-hook' });
    await expect(library.pingHook(1)).rejects.toMatchObject({ code: 'unknown-hook' });
    await expect(library.addHook('nowhere at all')).rejects.toMatchObject({ code: 'bad-address' });
    await expect(library.addHook(url, { query: 'foo:bar' })).rejects.toMatchObject({ code: 'bad-query' });
  });

  it('changes nothing on a query that is not understood, and says where it is wrong', async () => {
    const library = await make();
    await library.put([article(1), article(2)]);
    for (const query of ['is:savd', 'before:2024-13', 'foo:bar', '(bridge', '"bridge', 'bridge OR', '-', '*']) {
      const error: unknown = await library.markAll(query, { read: true, saved: true }).catch((error: unknown) => error);
      expect(error, query).toMatchObject({ code: 'bad-query' });
      expect(queryProblemOf(error)).toEqual(queryProblem(query));
    }
    expect(await library.info()).toMatchObject({ unread: 2, saved: 0 });
  });

  it('answers what is wrong with typed errors', async () => {
    const library = await make();
    await library.put([article(1), article(2)]);
    const cases: [what: string, code: string, ask: (library: Library) => Promise<unknown>][] = [
      ['an unknown article', 'unknown-article', (library) => library.get('nobody')],
      ['a path for an id', 'unknown-article', (library) => library.get('../feeds')],
      ['an empty id', 'unknown-article', (library) => library.get('')],
      ['the beginning of several ids', 'ambiguous-id', (library) => library.get('article-')],
      ['an unknown version', 'unknown-version', (library) => library.version('article-1', 'ffff')],
      ['an unknown voice', 'unknown-voice', (library) => library.voice('nobody')],
      ['a diary of no day', 'bad-day', (library) => library.diary({ from: 'soon' })],
      ['a cursor of another diary', 'bad-cursor', (library) => library.diary({ after: 'somewhere' })],
      ['statements of an unknown voice', 'unknown-voice', (library) => library.statements({ voice: 'nobody' })],
      ['statements of a query that is none', 'bad-query', (library) => library.statements({ query: 'foo:bar' })],
      ['a cursor of other statements', 'bad-cursor', (library) => library.statements({ after: 'somewhere' })],
      ['an unknown document', 'unknown-document', (library) => library.document('nothing')],
      ['a cursor of other documents', 'bad-cursor', (library) => library.documents({ after: 'somewhere' })],
      ['an unknown feed', 'unknown-feed', (library) => library.editFeed(99, { title: 'x' })],
      ['an unknown highlight', 'unknown-highlight', (library) => library.removeHighlight('none')],
      ['an unknown search', 'unknown-search', (library) => library.removeSearch(99)],
      ['a search that is none', 'bad-query', (library) => library.saveSearch('x', 'foo:bar')],
      ['a search without a name', 'bad-name', (library) => library.saveSearch('', 'x')],
      ['an unknown rule', 'unknown-rule', (library) => library.applyRule(99)],
      ['a rule for everything', 'bad-rule', (library) => library.saveRule({ query: '', act: 'hide' })],
      ['a trial that is none', 'bad-query', (library) => library.tryRule('foo:bar')],
      ['why of nothing', 'unknown-article', (library) => library.why('nobody')],
      ['an unknown tag', 'unknown-tag', (library) => library.removeTag('none')],
      ['days without end', 'bad-retention', (library) => library.setRetention({ days: 99_999 })],
      ['a list of no length', 'bad-limit', (library) => library.list({ limit: 0 })],
      ['a cursor of another list', 'bad-cursor', (library) => library.list({ after: 'somewhere' })],
      ['no address', 'bad-address', (library) => library.add('nowhere at all')],
      ['a state that is none', 'bad-query', (library) => library.list({ query: 'is:savd' })],
      ['a field that is none', 'bad-query', (library) => library.count('foo:bar')],
      ['a day that is none', 'bad-query', (library) => library.markAll('before:2024-13', { read: true })],
      [
        'an export of what is not understood',
        'bad-query',
        (library) => exported(library, 'ndjson', { query: 'is:savd' }),
      ],
      ['a list of feeds by a query', 'feeds-alone', (library) => exported(library, 'opml', { query: 'is:saved' })],
      ['words where a list of feeds should be', 'nothing-to-import', (library) => library.import('no feeds here')],
      ['an export cut off', 'broken-export', (library) => library.import('{"format":"dateline-library","version":1,')],
    ];
    for (const [what, code, ask] of cases)
      await expect(ask(library), what).rejects.toMatchObject({
        name: 'DatelineError',
        code,
        message: expect.stringMatching(/^\S[^\n]+[.!]$/),
      });
  });

  it('has its tokens and copies managed where it is, and nowhere else', async () => {
    const library = await make();
    if (make !== remote) {
      const { secret } = await library.addToken('Phone', ['read']);
      expect((await library.tokens()).map(({ name }) => name)).toEqual(['Phone']);
      expect(await library.tokenOf(secret)).toMatchObject({ name: 'Phone' });
      expect(await library.removeToken('Phone')).toBeUndefined();
      return;
    }
    const refused = { code: 'tokens-refused', message: expect.stringMatching(/dateline tokens/) };
    await expect(library.tokens()).rejects.toMatchObject(refused);
    await expect(library.addToken('Phone', ['read'])).rejects.toMatchObject(refused);
    await expect(library.removeToken('Phone')).rejects.toMatchObject(refused);
    await expect(library.tokenOf('secret')).rejects.toMatchObject(refused);
    await expect(library.backup('copy.db')).rejects.toMatchObject({ code: 'backup-refused' });
  });

  it('refuses everything once it is closed', async () => {
    const library = await make();
    await library.close();
    await expect(library.list()).rejects.toMatchObject({ name: 'DatelineError', code: 'library-closed' });
    await library.close();
  });
});

it('has answered every call of the API as it is described', () => {
  expect(wrong).toEqual([]);
  const calls = Object.values(document.paths)
    .flatMap((path) => Object.values(path))
    .filter(({ responses: { 200: answer } }) => answer && 'content' in answer && answer.content?.['application/json'])
    .map(({ operationId }) => operationId);
  expect(calls.length).toBeGreaterThan(50);
  const here = new Set<string>([...answered, ...ANSWERED_BY_ENTRIES, ...ANSWERED_BEHIND_A_PROXY, 'openApi']);
  expect(calls.filter((name) => !here.has(name))).toEqual([]);
});
