import type { Library } from '@dateline/library';
import { exported } from '../help.js';
import { attempt, HERS, type Ids, ownArticle } from './anna.js';

/** Every method, asked for what is Anna's. That none is left out is held by the type. */
export const asks: { [Method in keyof Library]: (bert: Library, ids: Ids) => unknown } = {
  info: (bert) => bert.info(),
  list: async (bert) =>
    Promise.all(
      ['', HERS, 'is:saved', 'is:read', `tag:${HERS}`, `folder:${HERS}`].map((query) =>
        attempt(() => bert.list({ query, stories: false })),
      ),
    ),
  outline: (bert, { own }) => bert.outline({ find: own }),
  count: (bert) => bert.count(HERS),
  entries: async (bert, { number }) => [
    await bert.entries({ whole: true }),
    await bert.entries({ numbers: [number], whole: true }),
  ],
  get: async (bert, { own, private: ofFeed }) => [
    await attempt(() => bert.get(own)),
    await attempt(() => bert.get(ofFeed)),
  ],
  version: (bert, { own, hash }) => bert.version(own, hash),
  redline: (bert, { own, hash }) => bert.redline(own, { from: hash, to: hash }),
  keepPosition: (bert, { own }) => bert.keepPosition(own, { read: 0.25 }),
  send: (bert, { own }) => bert.send(own),
  seen: (bert, { own, private: ofFeed }) => bert.seen([own, ofFeed]),
  story: async (bert, { own, story }) => [await attempt(() => bert.story(story)), await attempt(() => bert.story(own))],
  around: (bert, { own }) => bert.around(own),
  feeds: (bert) => bert.feeds(),
  // Without her password he gets nothing there, and is told nothing of hers.
  add: async (bert, { address, url }) => [await attempt(() => bert.add(address)), await attempt(() => bert.add(url))],
  look: async (bert, { address, url }) => [
    await attempt(() => bert.look(address)),
    await attempt(() => bert.look(url)),
  ],
  editFeed: (bert, ids) => bert.editFeed(ids.feed, { title: 'His', interval: 60 }),
  removeFeed: (bert, ids) => bert.removeFeed(ids.feed),
  folders: (bert) => bert.folders(),
  saveFolder: (bert) => bert.saveFolder('His'),
  renameFolder: (bert, { folder }) => bert.renameFolder(folder, 'Taken'),
  removeFolder: (bert, { folder }) => bert.removeFolder(folder),
  // Under her id and her address it is another article, which is his.
  put: async (bert, { own, address }) => {
    const { topics: _, ...article } = ownArticle(new URL('/', address).href.replace(/\/$/, ''));
    return bert.put([{ ...article, id: own, headline: 'His', topics: [], body: [] }]);
  },
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
  statements: async (bert, { voice }) => [
    await bert.statements({ query: 'bridge' }),
    await attempt(() => bert.statements({ voice })),
  ],
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
  saveRule: async (bert) => {
    const { id } = await bert.saveRule({ name: 'His', query: 'bridge', act: 'hide' });
    return bert.applyRule(id);
  },
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
  setRetention: (bert) => bert.setRetention({ days: 4_000 }),
  tryRetention: (bert, ids) => bert.tryRetention({ days: 1 }, ids.feed),
  // Her own export, with which he would lay hands on what it names.
  import: async (bert, ids) => [
    await bert.import(new Blob([ids.exported]), 'hers.ndjson', { dryRun: true }),
    await bert.import(new Blob([ids.exported]), 'hers.ndjson'),
  ],
  export: async (bert) => [
    await attempt(() => exported(bert, 'ndjson', { secrets: true })),
    await attempt(() => exported(bert, 'opml', { secrets: true })),
    await attempt(() => exported(bert, 'markdown')),
  ],
  // The whole library is copied by whoever sits at its machine; over HTTP it is refused.
  backup: async () => undefined,
  hooks: (bert) => bert.hooks(),
  // What it is sent is looked at in the end.
  addHook: (bert, { address }) => bert.addHook(new URL('/his-hook', address).href),
  removeHook: (bert, { hook }) => bert.removeHook(hook),
  pingHook: (bert, { hook }) => bert.pingHook(hook),
  tokens: (bert) => bert.tokens(),
  addToken: (bert) => bert.addToken('another', ['read']),
  removeToken: (bert) => bert.removeToken(HERS),
  tokenOf: (bert) => bert.tokenOf('dateline_guessed'),
  changes: (bert) => bert.changes(0),
  // What is heard is looked at in the end; in whose name a request may ask, with the requests.
  subscribe: async () => undefined,
  as: async () => undefined,
  people: (bert) => bert.people(),
  close: async () => undefined,
};
