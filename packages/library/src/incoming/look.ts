import { type Article, articleText, DatelineError } from '@dateline/core/base';
import type { DocumentResult } from '@dateline/formats';
import { parseAddress } from '../fetch/address.js';
import { statusError } from '../fetch/ask-feed.js';
import type { Fetched } from '../fetch/http-client.js';
import type { LookedFeed, LookedStory, LookResult } from '../types.js';
import { type Adding, bareAddress, has, isStory, reach, readPage } from './add.js';

/** What looking needs: it writes nothing. */
export type Looking = Pick<Adding, 'client' | 'signal'> & { store: Pick<Adding['store'], 'followed'> };

/** A page that offers one feed is followed this often. */
const STEPS = 3;
/** Characters of a story, and headlines of a feed, that are told. */
const LINES = 400;
const HEADLINES = 3;
/** One word that has a host in it is an address, whatever else is typed around it in an app that shares. */
const ADDRESS = /^(?:(?:https?|feed):\S+|[^\s/?#@<>]+\.[^\s/?#@<>]{2,}(?:[/?#]\S*)?|localhost\S*)$/i;

/**
 * Tells what is at an address, or in a text or HTML that is given itself, and adds nothing.
 * @throws DatelineError as `addAddress` does, and what reading the document throws
 */
export async function lookAt(looking: Looking, what: string, person: number): Promise<LookResult> {
  const given = what.trim();
  if (given === '') throw new DatelineError('bad-address', { address: '(nothing)' });
  return ADDRESS.test(given) ? lookAtAddress(looking, given, person) : lookAtDocument(given);
}

async function lookAtAddress(looking: Looking, address: string, person: number): Promise<LookResult> {
  const bare = bareAddress(address);
  let url = parseAddress(bare).href;
  for (let step = 0; step < STEPS; step++) {
    const { answer, asked } = await reach(url, bare, looking);
    if (answer.status < 200 || answer.status > 299) throw statusError(answer);
    const document = await readPage(answer);
    if (document.kind === 'feed') {
      const feed = await feedOf(looking, { url: answer.moved ?? asked, ...titled(document) }, person);
      return { kind: 'feed', url: feed.url, feeds: [{ ...feed, headlines: headlinesOf(document) }] };
    }
    const feeds = await feedsOf(looking, document, answer, person);
    const [story] = isStory(document, answer) ? document.articles : [];
    if (story) return { kind: 'story', url: answer.url, feeds, story: storyOf(story) };
    if (feeds.length !== 1) {
      if (feeds.length > 1) return { kind: 'feeds', url: answer.url, feeds };
      if (document.articles.length === 0 || has(document, 'not-an-article', 'no-body')) break;
      return { kind: 'story', url: answer.url, feeds, story: storyOf(document.articles[0]!) };
    }
    url = feeds[0]!.url;
  }
  throw new DatelineError('nothing-to-add', { address });
}

/** A story of which somebody has the words. The article goes with it, to be put as it is. */
async function lookAtDocument(text: string): Promise<LookResult> {
  const { readDocument } = await import('@dateline/formats');
  const { articles } = await readDocument(text);
  const [article] = articles;
  if (!article || articleText(article).trim() === '')
    throw new DatelineError('nothing-to-add', { address: '', wording: 'There is no story in this text.' });
  return { kind: 'story', feeds: [], story: storyOf(article), article };
}

const titled = ({ feed }: Pick<DocumentResult, 'feed'>) => ({
  ...(feed?.title && { title: feed.title }),
  ...(feed?.description && { description: feed.description }),
  ...(feed?.language && { language: feed.language }),
});

const headlinesOf = ({ articles }: Pick<DocumentResult, 'articles'>): string[] =>
  articles.flatMap(({ headline }) => headline ?? []).slice(0, HEADLINES);

async function feedsOf(
  looking: Looking,
  { feeds = [] }: Pick<DocumentResult, 'feeds'>,
  { url }: Fetched,
  person: number,
): Promise<LookedFeed[]> {
  const addresses = new Map(
    feeds.flatMap((feed) => {
      const full = URL.canParse(feed.url, url) ? new URL(feed.url, url).href : undefined;
      return full?.startsWith('http') ? [[full, feed.title] as const] : [];
    }),
  );
  return Promise.all(
    [...addresses].map(([address, title]) => feedOf(looking, { url: address, ...(title && { title }) }, person)),
  );
}

const feedOf = async ({ store }: Looking, feed: Omit<LookedFeed, 'followed'>, person: number): Promise<LookedFeed> => ({
  ...feed,
  followed: (await store.followed(person, feed.url)) !== undefined,
});

function storyOf(article: Article): LookedStory {
  const { headline, source, published, language, direction, deck } = article;
  const text = articleText(article).replace(/\s+/g, ' ').trim();
  const cut = text.length > LINES ? `${text.slice(0, text.lastIndexOf(' ', LINES) + 1 || LINES).trimEnd()}…` : text;
  return {
    ...(headline && { headline }),
    ...(deck && { deck }),
    ...(source?.name && { source: source.name }),
    ...(published && { published }),
    ...(language && { language }),
    ...(direction && { direction }),
    lines: cut,
  };
}
