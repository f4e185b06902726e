import { type Article, articleText, headlineCase } from '@dateline/core/base';
import type { ArticleSummary, StoryPage } from '@dateline/core/library';

type Headed = Pick<ArticleSummary, 'headline' | 'cased' | 'deck' | 'excerpt' | 'language'>;

const rows = new WeakMap<Headed, string>();
const articles = new WeakMap<Article, string>();

/** The headline of a row as it is shown: one in capitals as a sentence. The article keeps what was written. */
export function headlineOf(row: Headed): string | undefined {
  const { headline, cased, deck, excerpt, language } = row;
  return (
    cased ?? (headline && kept(rows, row, () => headlineCase(headline, `${deck ?? ''}\n${excerpt ?? ''}`, language)))
  );
}

/** The same of a Story, which has that of one of its articles. */
export function storyHeadline({ headline, entries }: Pick<StoryPage, 'headline' | 'entries'>): string | undefined {
  if (headline === undefined) return undefined;
  const written = entries.find(({ article }) => article.headline === headline)?.article;
  return headlineOf(written ?? { headline });
}

/** The same of an opened article, which has all of its text to tell names by. Spans into the headline hold. */
export function articleHeadline(article: Article): string | undefined {
  const { headline, deck, language } = article;
  return (
    headline &&
    kept(articles, article, () => headlineCase(headline, `${deck ?? ''}\n${articleText(article)}`, language))
  );
}

function kept<T extends object>(cache: WeakMap<T, string>, key: T, make: () => string): string {
  const before = cache.get(key);
  if (before !== undefined) return before;
  const shown = make();
  cache.set(key, shown);
  return shown;
}
