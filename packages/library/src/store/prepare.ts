import { type Article, articleText, contentHash } from '@dateline/core/base';
import { type Alias, aliasesOf, aliasKey, hostOf, type Scope, sharedAliases } from './aliases.js';
import { inBlocks } from './blocks.js';
import { withoutNoise } from './noise.js';
import { repeatsBody } from './repeated-summary.js';
import { summaryOf } from './summary.js';

/** A story worked out so far that storing it only writes rows. */
export interface PreparedStory {
  id: string;
  /** Of what a reader sees, without lines that change by themselves. */
  hash: string;
  aliases: Alias[];
  kicker?: string;
  headline?: string;
  /** The headline as a sentence, where it is in capitals. */
  cased: string | null;
  deck?: string;
  excerpt: string | null;
  byline: string | null;
  language?: string;
  direction: string;
  image: string | null;
  minutes: number | null;
  /** Characters of the text. */
  length: number;
  published?: string;
  /** The day of its dateline. */
  day?: string;
  source?: { name: string; url?: string };
  /** Who publishes it where nobody says so: the agency it was filed by, or its site. */
  publisher?: string;
  withdrawn: boolean;
  /** Numbers of the rules that found it as it arrived. */
  rules?: number[];
}

/** Stories whose articles are packed together, in this order. */
export interface PreparedBlock {
  stories: PreparedStory[];
  data: Uint8Array;
}

/** The stories of one document, the oldest first where a feed lists the newest first. */
export interface Prepared {
  blocks: PreparedBlock[];
  /** Guids that the document lists. */
  listed: string[];
}

/** A story with the article it was worked out of. */
export interface Draft {
  story: PreparedStory;
  article: Article;
  text: string;
  /** Whether its summary is its body once more. */
  repeats: boolean;
}

function draftOf(article: Article, aliases: Alias[]): Draft {
  const { kicker, headline, deck, language, published, dateline, source } = article;
  const publisher = dateline?.agency || hostOf(article.canonicalUrl ?? article.url);
  const text = articleText(article);
  const story: PreparedStory = {
    id: article.id,
    hash: contentHash(withoutNoise(article)),
    aliases,
    direction: article.direction,
    ...summaryOf(article, text),
    withdrawn: article.versionNote?.kind === 'withdrawal',
    ...(kicker !== undefined && { kicker }),
    ...(headline !== undefined && { headline }),
    ...(deck !== undefined && { deck }),
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
    ...(dateline?.date !== undefined && { day: dateline.date }),
    ...(source?.name && { source: { name: source.name, ...(source.url !== undefined && { url: source.url }) } }),
    ...(publisher && { publisher }),
  };
  return { story, article, text, repeats: repeatsBody(article) };
}

/**
 * Works out what needs no library of the articles of one document, in the order in which they are to be stored.
 * @param scope the feed that lists them
 */
export function draftStories(articles: readonly Article[], scope?: Scope): { drafts: Draft[]; listed: string[] } {
  const names = articles.map((article) => aliasesOf(article, scope));
  const shared = sharedAliases(names);
  const listed = new Set<string>();
  const drafts: Draft[] = [];
  for (let n = articles.length - 1; n >= 0; n--) {
    for (const alias of names[n]!) if (alias.scope !== '') listed.add(aliasKey(alias));
    const own = shared.size === 0 ? names[n]! : names[n]!.filter((alias) => !shared.has(aliasKey(alias)));
    drafts.push(draftOf(articles[n]!, own));
  }
  return { drafts, listed: [...listed] };
}

/** Packs the articles: all that is left to do is to write rows. */
export const packDrafts = (drafts: readonly Draft[]): PreparedBlock[] =>
  inBlocks(drafts).map(({ stories, data }) => ({ stories: stories.map(({ story }) => story), data }));

/** Stories as they are stored, without the words of the index. */
export function prepareStories(articles: readonly Article[], scope?: Scope): Prepared {
  const { drafts, listed } = draftStories(articles, scope);
  return { blocks: packDrafts(drafts), listed };
}
