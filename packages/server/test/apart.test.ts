// Two people on one server: what is one's never shows to the other, whatever is asked with whose ids.
import type { Library } from '@dateline/library';
import { expect, it, vi } from 'vitest';
import { connect } from '../src/client.js';
import { document } from './described.js';
import { article, exported, feed, open, openDatabase, served, site } from './help.js';

/** Stands in everything that is Anna's alone, and in nothing that Bert types. */
const HERS = 'xylograph';

/** What Bert would have to know. */
interface Ids {
  own: string;
  private: string;
  shared: string;
  hash: string;
  feed: number;
  folder: number;
  search: number;
  rule: number;
  highlight: string;
  hook: number;
  voice: string;
  story: string;
}

/** The text of an own article, with somebody who speaks in it. */
const said = (name: string) => ({
  type: 'paragraph' as const,
  text: `"We will rebuild the ${name} bridge on March 3," said Ada ${name}, the mayor of Hartwick.`,
  marks: [],
});

/** What is Anna's. A verb that a database is still without leaves its id at one that nobody has. */
async function begin(library: Library, address: string): Promise<Ids> {
  const [anna, bert] = [library.as('Anna'), library.as('Bert')];
  await bert.add(`${address}/shared`);
  await anna.add(`${address}/shared`);
  const { feed } = await anna.add(`${address.replace('//', `//${HERS}:${HERS}@`)}/private`, {
    folder: HERS,
    title: HERS,
  });
  await anna.put([article(71, { headline: `About ${HERS}`, topics: [HERS], body: [said(HERS)] })]);
  const { items } = await anna.list({ stories: false });
  const idOf = (title: RegExp) => items.find(({ headline }) => title.test(headline ?? ''))!.id;
  const [own, ofFeed, shared] = [idOf(/^About/), idOf(/^Private/), idOf(/^Shared/)];
  await anna.mark([own, ofFeed, shared], { saved: true, read: true, tag: [HERS] });
  await anna.keepPosition(shared, { read: 0.5 });
  const search = await anna.saveSearch(HERS, HERS);
  const rule = await anna.saveRule({ name: HERS, query: HERS, act: 'tag', tags: [HERS] });
  const highlight = await anna.highlight(shared, { at: 'headline', start: 0, end: 3 }, HERS);
  const hook = await anna.addHook(`https://${HERS}.example/hook`);
  await anna.addToken(HERS, ['read']);
  await anna.setSettings({ webhook: `https://${HERS}.example/` });
  await vi.waitFor(async () => expect(await anna.count(HERS)).toBeGreaterThan(0), { timeout: 30_000, interval: 100 });
  const folder = (await anna.folders())?.find(({ name }) => name === HERS);
  const voice = (await anna.voices())?.items[0];
  const { hash } = (await anna.get(own)) as unknown as { hash?: string };
  return {
    own,
    private: ofFeed,
    shared,
    hash: hash ?? 'a'.repeat(64),
    feed: feed!.id,
    folder: folder?.id ?? 999,
    search: search?.id ?? 999,
    rule: rule?.id ?? 999,
    highlight: highlight.id,
    hook: hook?.id ?? 999,
    voice: voice?.id ?? 'ada',
    story: items.find(({ id }) => id === own)?.story ?? 'none',
  };
}

/** Every method, asked for what is Anna's. That none is left out is held by the type. */
const asks: { [Method in keyof Library]: (bert: Library, ids: Ids) => unknown } = {
  info: (bert) => bert.info(),
  list: async (bert) =>
    Promise.all(
      ['', HERS, 'is:saved', 'is:read', `tag:${HERS}`, `folder:${HERS}`].map((query) =>
        attempt(() => bert.list({ query, stories: false })),
      ),
    ),
  outline: (bert, { own }) => bert.outline({ find: own }),
  count: (bert) => bert.count(HERS),
  entries: (bert) => bert.entries(),
  get: async (bert, { own, private: ofFeed }) => [
    await attempt(() => bert.get(own)),
    await attempt(() => bert.get(ofFeed)),
  ],
  version: (bert, { own, hash }) => bert.version(own, hash),
  redline: (bert, { own }) => bert.redline(own),
  keepPosition: (bert, { own }) => bert.keepPosition(own, { read: 0.25 }),
  send: (bert, { own }) => bert.send(own),
  seen: (bert, { own, private: ofFeed }) => bert.seen([own, ofFeed]),
  story: (bert, { story }) => bert.story(story),
  around: (bert, { own }) => bert.around(own),
  feeds: (bert) => bert.feeds(),
  add: async () => undefined,
  look: async () => undefined,
  editFeed: (bert, ids) => bert.editFeed(ids.feed, { title: 'His', interval: 60 }),
  removeFeed: (bert, ids) => bert.removeFeed(ids.feed),
  folders: (bert) => bert.folders(),
  saveFolder: (bert) => bert.saveFolder('His'),
  renameFolder: (bert, { folder }) => bert.renameFolder(folder, 'Taken'),
  removeFolder: (bert, { folder }) => bert.removeFolder(folder),
  put: async () => undefined,
  removeArticle: async (bert, { own, private: ofFeed }) => [
    await attempt(() => bert.removeArticle(own)),
    await attempt(() => bert.removeArticle(ofFeed)),
  ],
  mark: (bert, { own, private: ofFeed }) => bert.mark([own, ofFeed], { read: false, saved: false, hidden: true }),
  once: (bert, { own }) => bert.once('his-key').mark([own], { saved: false }),
  markAll: (bert) => bert.markAll('', { saved: false, read: false }),
  undo: (bert) => bert.undo(),
  refresh: (bert, ids) => bert.refresh({ feed: ids.feed }),
  voices: (bert) => bert.voices(),
  voice: (bert, { voice }) => bert.voice(voice),
  diary: (bert) => bert.diary({ from: '2020-01-01' }),
  statements: (bert, { voice }) => bert.statements({ voice }),
  documents: (bert) => bert.documents(),
  document: (bert) => bert.document('any'),
  highlight: (bert, { own }) => bert.highlight(own, { at: 'headline', start: 0, end: 3 }),
  highlights: async (bert, { own, shared }) => [
    await bert.highlights(),
    await attempt(() => bert.highlights(own)),
    await bert.highlights(shared),
  ],
  editHighlight: (bert, { highlight }) => bert.editHighlight(highlight, 'His'),
  removeHighlight: (bert, { highlight }) => bert.removeHighlight(highlight),
  searches: (bert) => bert.searches(),
  saveSearch: (bert) => bert.saveSearch('His', 'is:saved'),
  editSearch: (bert, { search }) => bert.editSearch(search, { name: 'Taken' }),
  removeSearch: (bert, { search }) => bert.removeSearch(search),
  rules: (bert) => bert.rules(),
  saveRule: async () => undefined,
  editRule: (bert, { rule }) => bert.editRule(rule, { name: 'Taken' }),
  removeRule: (bert, { rule }) => bert.removeRule(rule),
  tryRule: (bert) => bert.tryRule(HERS.slice(0, 4)),
  applyRule: (bert, { rule }) => bert.applyRule(rule),
  why: (bert, { own }) => bert.why(own),
  tags: (bert) => bert.tags(),
  renameTag: (bert) => bert.renameTag(HERS, 'his'),
  removeTag: (bert) => bert.removeTag(HERS),
  edition: (bert) => bert.edition('2026-01-03'),
  settings: (bert) => bert.settings(),
  setSettings: (bert) => bert.setSettings({ stories: true }),
  retention: (bert) => bert.retention(),
  setRetention: (bert) => bert.setRetention({ days: 1 }),
  tryRetention: (bert, ids) => bert.tryRetention({ days: 1 }, ids.feed),
  import: async () => undefined,
  export: async (bert) => [await attempt(() => exported(bert, 'ndjson')), await attempt(() => exported(bert, 'opml'))],
  // The whole library is copied by whoever sits at its machine; over HTTP it is refused.
  backup: async () => undefined,
  hooks: (bert) => bert.hooks(),
  addHook: async () => undefined,
  removeHook: (bert, { hook }) => bert.removeHook(hook),
  pingHook: (bert, { hook }) => bert.pingHook(hook),
  tokens: (bert) => bert.tokens(),
  addToken: async () => undefined,
  removeToken: (bert) => bert.removeToken(HERS),
  tokenOf: (bert) => bert.tokenOf('dateline_guessed'),
  changes: (bert) => bert.changes(0),
  subscribe: async () => undefined,
  as: async () => undefined,
  people: async () => undefined,
  close: async () => undefined,
};

/** What may stand in a path: numbers where numbers do, else what she has of it. */
const idsFor = (path: string, ids: Ids): (string | number)[] =>
  Object.values(ids).filter((id) => (typeof id === 'number') === /feeds|folders|searches|rules|hooks/.test(path));

/** An answer or an error as text, without what the one who asked wrote himself. */
async function attempt(ask: () => unknown): Promise<string> {
  try {
    return JSON.stringify((await ask()) ?? null);
  } catch (error) {
    const { code = 'internal', message } = error as { code?: string; message: string };
    // What was typed is told again.
    return `${code}: ${message.replaceAll(HERS, '(typed)')}`;
  }
}

/** All that Anna has, as she sees it. */
async function all(anna: Library): Promise<string> {
  const parts = await Promise.all([
    attempt(async () => (await anna.list({ stories: false })).items),
    ...(
      ['highlights', 'searches', 'rules', 'tags', 'folders', 'hooks', 'settings', 'retention', 'tokens'] as const
    ).map((name) => attempt(() => anna[name]())),
    attempt(async () =>
      (await anna.feeds()).map(({ id, title, folder, interval }) => ({ id, title, folder, interval })),
    ),
  ]);
  return parts.join('\n').replaceAll(/"lastUsed":"[^"]*",?/g, '');
}

it.each([
  ['a file', open],
  ['a PostgreSQL database', openDatabase],
])(
  'keeps two people apart in %s',
  async (_, make) => {
    const address = await site((request, response) => {
      const isPrivate = request.url === '/private';
      if (isPrivate && !request.headers.authorization) return response.writeHead(401).end();
      const title = isPrivate ? `Private ${HERS}` : 'Shared';
      response.end(
        feed(title)
          .replaceAll(/<title>(First|Second)/g, `<title>${title} $1`)
          .replaceAll('paper.example/', `paper.example${request.url}/`),
      );
    });
    const library = await make({ readings: true });
    const ids = await begin(library, address);
    const [anna, bert] = [library.as('Anna'), library.as('Bert')];
    const hers = await all(anna);
    // What is looked for is there.
    const parts = [`About ${HERS}`, `Private ${HERS}`, `"note":"${HERS}"`, `"query":"${HERS}"`, `"tag":"${HERS}"`];
    for (const part of parts) expect(hers).toContain(part);
    expect(await attempt(() => bert.list())).toContain('Shared');

    const { secret } = await bert.addToken('his', ['read', 'write', 'clients']);
    const { url } = await served({ needsToken: true, onError: () => {} }, library);
    const heard: string[] = [];
    const stop = bert.subscribe((changes) => heard.push(JSON.stringify(changes)));
    const leaks: string[] = [];
    for (const [kind, his] of [
      ['here', bert],
      ['over HTTP', connect(url, '', undefined, secret)],
    ] as const)
      for (const [method, ask] of Object.entries(asks)) {
        const answer = await attempt(() => ask(his, ids));
        if (answer.includes(HERS)) leaks.push(`${method} ${kind}: ${answer}`);
      }
    const authorization = { authorization: `Bearer ${secret}` };
    const send = async (method: string, path: string, headers = {}) => {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { ...authorization, ...headers },
        signal: AbortSignal.timeout(20_000),
      });
      if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
        await response.body?.cancel();
        return { status: response.status, text: '' };
      }
      return { status: response.status, text: await response.text() };
    };
    // Every route that names something, with everything of hers in its place.
    for (const [path, verbs] of Object.entries(document.paths))
      for (const verb of Object.keys(verbs).filter((one) => one === 'get' || one === 'delete'))
        for (const id of path.includes('{') ? new Set(idsFor(path, ids)) : ['']) {
          const filled = `${path.replace(/\{\w+\}/g, encodeURIComponent(String(id)))}`;
          if (path.includes('session')) continue;
          const { text } = await send(verb.toUpperCase(), `${filled.startsWith('/api') ? '' : '/api'}${filled}`);
          if (text.includes(HERS)) leaks.push(`${verb} ${filled}: ${text.slice(0, 200)}`);
        }
    for (const path of [
      '/v1/entries',
      '/v1/feeds',
      `/v1/feeds/${ids.feed}`,
      '/v1/categories',
      '/reader/api/0/stream/contents/user/-/state/com.google/reading-list',
      '/reader/api/0/subscription/list',
      '/reader/api/0/tag/list',
    ]) {
      const { text } = await send('GET', path);
      if (text.includes(HERS)) leaks.push(`${path}: ${text.slice(0, 200)}`);
    }
    // In her name he asks nothing.
    for (const headers of [{ 'dateline-person': 'Anna' }, { 'dateline-person': '%41nna' }])
      expect((await send('GET', '/api/articles', headers)).status).toBe(403);
    expect((await send('GET', `/api/searches/${ids.search}/atom?person=Anna`)).status).toBe(403);
    stop();
    expect(leaks).toEqual([]);
    for (const id of [ids.own, ids.private, ids.highlight]) expect(heard.join()).not.toContain(id);
    expect(await all(anna)).toBe(hers);
  },
  120_000,
);
