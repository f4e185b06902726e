import { articleText } from '@dateline/core/base';
import type { ReadStore } from '../store/store.js';
import type { ArticleSummary, StoryPage } from '../types.js';
import { alignQuotations } from './align-quotations.js';
import { growthOf } from './growth.js';
import { documentsOf } from './story-documents.js';
import { type Telling, tellingOf } from './telling.js';

/**
 * A Story with all its articles that a person sees: what part each plays, what it added, what they quote alike.
 * @throws DatelineError `unknown-story`, `ambiguous-id`
 */
export async function openStory(store: ReadStore, person: number, id: string): Promise<StoryPage> {
  // Only who opens a Story needs what tells sentences apart.
  const { quotationsOf, sentencesOf } = await import('@dateline/reading');
  const { story, articles: all } = await store.storyArticles(person, id);
  // What a person hides stays away, unless it is what is asked for.
  const shown = all.filter(({ article }) => !article.hidden || article.id.startsWith(id));
  const articles = shown.length > 0 ? shown : all;
  const texts = await store.storyTexts(articles.map(({ article }) => article.id));
  const known = articles.toReversed().flatMap(({ article: row }) => {
    const text = texts.get(row.id);
    return text ? [{ row, ...text }] : [];
  });
  const tellings = known.map(({ row: { source, sourceId }, ...told }) =>
    tellingOf(
      { ...told, ...(source !== undefined && { source }), ...(sourceId !== undefined && { sourceId }) },
      sentencesOf,
    ),
  );
  const grown = growthOf(
    tellings,
    known.map(({ row }) => row.read),
  );
  const entries = known.map(({ row }, number) => {
    const { copyOf, ...rest } = grown[number]!;
    return { article: row, ...rest, ...(copyOf !== undefined && { copyOf: known[copyOf]!.row.id }) };
  });
  const best = fullest(tellings);
  const since = sinceRead(entries);
  const headline = best?.article.headline;
  return {
    id: story ?? articles[0]!.article.id,
    ...(headline !== undefined && { headline }),
    best: best?.article.id ?? articles[0]!.article.id,
    outlets: [...new Set(known.flatMap(({ row }) => row.source ?? []))],
    entries: entries.toReversed(),
    quotations: alignQuotations(tellings, quotationsOf),
    documents: documentsOf(tellings),
    ...(since && { since }),
    unreadings: known.filter(({ reading }) => reading === undefined).length,
  };
}

/** The one with the fullest text, the newest of these. */
function fullest(tellings: readonly Telling[]): Telling | undefined {
  let best: Telling | undefined;
  let most = -1;
  for (const telling of tellings) {
    const { length } = articleText(telling.article);
    if (length >= most) [best, most] = [telling, length];
  }
  return best;
}

/** What a person who read some of the articles has not seen. */
function sinceRead(entries: readonly { article: ArticleSummary; added: StoryPage['entries'][number]['added'] }[]) {
  const unread = entries.filter(({ article }) => !article.read);
  if (unread.length === 0 || unread.length === entries.length) return undefined;
  return {
    articles: unread.map(({ article }) => article.id).toReversed(),
    things: unread.reduce((sum, { added }) => sum + added.filter(({ unseen }) => unseen).length, 0),
  };
}
