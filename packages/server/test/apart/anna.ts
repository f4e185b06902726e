// Anna, on whose server Bert is as well, and everything of hers that he might ask for.
import { text } from 'node:stream/consumers';
import type { Library } from '@dateline/library';
import { expect, vi } from 'vitest';
import { article, exported, feed, site } from '../help.js';

/** Stands in everything that is Anna's alone, also with a capital, and in nothing that Bert types. */
export const HERS = 'xylograph';

/** With what she signs in to her private feed. */
const SIGNED_IN = `Basic ${Buffer.from(`${HERS}:${HERS}`).toString('base64')}`;

/** What Bert would have to know. */
export interface Ids {
  /** The articles: one that she added, one of her private feed, one of a feed that both follow. */
  own: string;
  private: string;
  shared: string;
  /** The number of the one that she added. */
  number: number;
  /** The address of the one that she added, and of a picture in it. */
  url: string;
  picture: string;
  /** The content hash of the one that she added. */
  hash: string;
  feed: number;
  /** The address of that feed, without her password. */
  address: string;
  folder: number;
  search: number;
  rule: number;
  highlight: string;
  hook: number;
  voice: string;
  story: string;
  /** What she exports, with another word in the place of hers. */
  exported: string;
}

/** The text of an own article, with somebody who speaks in it. */
const said = (name: string) => ({
  type: 'paragraph' as const,
  text: `"We will rebuild the ${name} bridge on March 3," said Ada ${name}, the mayor of Hartwick.`,
  marks: [],
});

/** The site of both feeds. @returns its address, the paths that were asked there, and what was sent to each */
export async function papers(): Promise<{ address: string; asked: string[]; sent: Map<string, string> }> {
  const asked: string[] = [];
  const sent = new Map<string, string>();
  const address = await site(async (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (request.method === 'POST') {
      sent.set(path, `${sent.get(path) ?? ''}${await text(request)}`);
      return response.writeHead(204).end();
    }
    const isPrivate = path === '/private';
    if (isPrivate && request.headers.authorization !== SIGNED_IN) return response.writeHead(401).end();
    if (!isPrivate && path !== '/shared') return response.writeHead(404).end();
    const title = isPrivate ? `Private ${HERS}` : 'Shared';
    response.end(
      feed(title)
        .replaceAll(/<title>(First|Second)/g, `<title>${title} $1`)
        .replaceAll('paper.example/', `paper.example${path}/`),
    );
  });
  return { address, asked, sent };
}

/** The one that she added, as it came. */
export const ownArticle = (address: string) =>
  article(71, {
    url: `${address}/own`,
    headline: `About ${HERS}`,
    topics: [HERS],
    body: [said('Xylograph')],
    media: [{ kind: 'image', url: `${address}/picture.png` }],
  });

/** Has both follow the shared feed, and Anna have one of everything beside it. */
export async function begin(library: Library, address: string): Promise<Ids> {
  const [anna, bert] = [library.as('Anna'), library.as('Bert')];
  await bert.add(`${address}/shared`);
  await anna.add(`${address}/shared`);
  const { feed } = await anna.add(`${address.replace('//', `//${HERS}:${HERS}@`)}/private`, {
    folder: HERS,
    title: HERS,
  });
  await anna.put([ownArticle(address)]);
  const { items } = await anna.list({ stories: false });
  const idOf = (title: RegExp) => items.find(({ headline }) => title.test(headline ?? ''))!.id;
  const [own, ofFeed, shared] = [idOf(/^About/), idOf(/^Private/), idOf(/^Shared/)];
  await anna.mark([own, ofFeed, shared], { saved: true, read: true, tag: [HERS] });
  await anna.keepPosition(shared, { read: 0.5 });
  const search = await anna.saveSearch(HERS, HERS);
  const rule = await anna.saveRule({ name: HERS, query: HERS, act: 'tag', tags: [HERS] });
  const highlight = await anna.highlight(shared, { at: 'headline', start: 0, end: 3 }, HERS);
  const hook = await anna.addHook(`${address}/${HERS}-hook`);
  await anna.addToken(HERS, ['read']);
  await anna.setSettings({ webhook: `${address}/${HERS}-webhook` });
  await vi.waitFor(async () => expect(await anna.count(HERS)).toBeGreaterThan(0), { timeout: 30_000, interval: 100 });
  const voices = async () => (await anna.voices()).items;
  await expect.poll(voices, { timeout: 30_000, interval: 100 }).not.toHaveLength(0);
  const { items: entries } = await anna.entries();
  const story = await anna.story(own);
  const { versions } = await anna.get(own);
  return {
    own,
    private: ofFeed,
    shared,
    number: entries.find(({ id }) => id === own)!.number,
    url: `${address}/own`,
    picture: `${address}/picture.png`,
    hash: versions[0]!.hash,
    feed: feed!.id,
    address: `${address}/private`,
    folder: (await anna.folders()).find(({ name }) => name === HERS)!.id,
    search: search.id,
    rule: rule.id,
    highlight: highlight.id,
    hook: hook.id,
    voice: (await voices())[0]!.id,
    story: story.id,
    exported: (await exported(anna, 'ndjson', { secrets: true })).replaceAll(new RegExp(HERS, 'gi'), 'woodcut'),
  };
}

/** All that Anna has, as she sees it. */
export async function all(anna: Library): Promise<string> {
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

/** An answer or an error as text, without what the one who asked wrote himself. */
export async function attempt(ask: () => unknown): Promise<string> {
  try {
    return JSON.stringify((await ask()) ?? null);
  } catch (error) {
    const { code = 'internal', message } = error as { code?: string; message: string };
    // What was typed is told again.
    return `${code}: ${message.replaceAll(new RegExp(HERS, 'gi'), '(typed)')}`;
  }
}
