import { articleText } from '@dateline/core/base';
import type { ReadStore } from '../store/store.js';
import type { ArticleSummary, StoryPage } from '../types.js';
import { grownFor } from './growth.js';
import { KnownStories } from './known-stories.js';
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
  const oldest = articles.toReversed().map(({ article }) => article);
  const marks = await store.storyMarks(oldest.map(({ id: one }) => one));
  const stories = knownStories(store);
  const told = new Map<string, Telling>();
  for (const { id: one } of oldest) {
    const telling = stories.telling(marks.get(one) ?? '');
    if (telling) told.set(one, telling);
  }
  const missing = oldest.filter(({ id: one }) => !told.has(one));
  for (const [one, text] of await store.storyTexts(missing.map(({ id: one }) => one))) {
    const telling = tellingOf(text, sentencesOf);
    told.set(one, telling);
    stories.keep(marks.get(one) ?? '', telling);
  }
  const known = oldest.flatMap((row) => {
    const telling = told.get(row.id);
    const mark = `${marks.get(row.id)} ${row.sourceId ?? ''}`;
    return telling ? [{ row, mark, telling: toldBy(telling, row) }] : [];
  });
  const { tellings, growth, quotations, documents } = stories.story(
    known.map(({ mark }) => mark),
    known.map(({ telling }) => telling),
    quotationsOf,
  );
  const grown = grownFor(
    growth,
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
    quotations,
    documents,
    ...(since && { since }),
    unreadings: known.filter(({ telling }) => telling.reading === undefined).length,
  };
}

const kept = new WeakMap<ReadStore, KnownStories>();

function knownStories(store: ReadStore): KnownStories {
  const known = kept.get(store) ?? new KnownStories();
  kept.set(store, known);
  return known;
}

/** A telling with who publishes it, which may change without it. */
const toldBy = (telling: Telling, { source, sourceId }: ArticleSummary): Telling => ({
  ...telling,
  ...(source !== undefined && { source }),
  ...(sourceId !== undefined && { sourceId }),
});

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
