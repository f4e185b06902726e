import { type Article, contentHash } from '@dateline/core/base';
import { type IndexText, indexText } from '../index/entry.js';
import { type Alias, aliasesOf, aliasKey, hostOf, type Scope, sharedAliases } from './identity.js';
import { withoutNoise } from './noise.js';
import { pack } from './pack.js';
import { summaryOf } from './summary.js';

/** A story worked out so far that storing it only writes rows. */
export interface PreparedStory {
  id: string;
  /** Of what a reader sees, without lines that change by themselves. */
  hash: string;
  aliases: Alias[];
  kicker?: string;
  headline?: string;
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
  data: Uint8Array;
}

/** The stories of one document, the oldest first where a feed lists the newest first. */
export interface Prepared {
  stories: PreparedStory[];
  /** Guids that the document lists. */
  listed: string[];
  /** The words of each story for the index. */
  texts: IndexText[];
}

function prepareStory(article: Article, aliases: Alias[]): PreparedStory {
  const { kicker, headline, deck, language, published, dateline, source } = article;
  const publisher = dateline?.agency || hostOf(article.canonicalUrl ?? article.url);
  return {
    id: article.id,
    hash: contentHash(withoutNoise(article)),
    aliases,
    direction: article.direction,
    ...summaryOf(article),
    withdrawn: article.versionNote?.kind === 'withdrawal',
    data: pack(article),
    ...(kicker !== undefined && { kicker }),
    ...(headline !== undefined && { headline }),
    ...(deck !== undefined && { deck }),
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
    ...(dateline?.date !== undefined && { day: dateline.date }),
    ...(source?.name && { source: { name: source.name, ...(source.url !== undefined && { url: source.url }) } }),
    ...(publisher && { publisher }),
  };
}

/**
 * Works out all that needs no library of the articles of one document, in the order in which they are to be stored.
 * @param scope the feed that lists them
 */
export function prepareStories(articles: readonly Article[], scope?: Scope): Prepared {
  const shared = sharedAliases(articles, scope);
  const listed = new Set<string>();
  const stories: PreparedStory[] = [];
  const texts: IndexText[] = [];
  for (const article of articles.toReversed()) {
    const names = aliasesOf(article, scope);
    for (const alias of names) if (alias.scope !== '') listed.add(aliasKey(alias));
    stories.push(
      prepareStory(
        article,
        names.filter((alias) => !shared.has(aliasKey(alias))),
      ),
    );
    texts.push(indexText(article));
  }
  return { stories, listed: [...listed], texts };
}
