import { DatelineError, period } from '@dateline/core/base';
import type { DayArticle, DayStory } from '../store/day-stories.js';
import type { ReadStore } from '../store/store.js';
import { openStory } from '../stories/open-story.js';
import type { ArticleSummary, Edition, EditionPassage, EditionStory } from '../types.js';
import { type ReadArticle, statementsThatMatter } from './matter.js';
import { isProse } from './prose.js';
import { frontPage } from './weigh.js';

/** Stories of a front page. */
const STORIES = 15;
/** Statements of a Story, and passages that are new. */
const STATEMENTS = 2;
const ADDED = 3;
/** Articles of a Story whose statements are weighed: the fullest of each text. */
const WEIGHED = 5;
const DAY = 86_400;
/** Milliseconds since 1970 as seconds. */
const secondsOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;

/**
 * The front page of a day. The edition of today reaches back a whole day where the day is young.
 * @param text a day as the query language has it, such as 2026-05-28 or yesterday; today when absent
 * @throws DatelineError `bad-edition`
 */
export async function makeEdition(
  store: ReadStore,
  person: number,
  text = 'today',
  now: Date = new Date(),
): Promise<Edition> {
  const days = period(text, now);
  if (!days || secondsOf(days.to) - secondsOf(days.from) !== DAY)
    throw new DatelineError('bad-edition', { day: text || '(empty)' });
  const today = now.toISOString().slice(0, 10) === days.from;
  const end = today ? Math.floor(now.getTime() / 1000) + 1 : secondsOf(days.to);
  const from = today ? Math.min(secondsOf(days.from), end - DAY) : secondsOf(days.from);
  const { articles, stories, previous, next } = await store.dayStories(person, from, end);
  const chosen = withPicture(frontPage(stories, end, STORIES), stories, end);
  const told = await Promise.all(chosen.map((story) => storyOf(store, person, story, from)));
  return {
    day: days.from,
    stories: ledByProse(told),
    articles,
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && next <= now.toISOString().slice(0, 10) && { next }),
  };
}

const pictureOf = ({ articles }: DayStory) => articles.find(({ image }) => image !== undefined);

/** Of a page without a picture the last Story makes room for the weightiest of the day that has one. */
function withPicture(chosen: DayStory[], all: readonly DayStory[], end: number): DayStory[] {
  if (chosen.some(pictureOf)) return chosen;
  const pictured = frontPage(all.filter(pictureOf), end, 1);
  return [...chosen.slice(0, STORIES - pictured.length), ...pictured];
}

/** The weightiest Story that tells something in sentences comes first; where none does, the weightiest. */
function ledByProse(told: readonly Told[]): EditionStory[] {
  const lead = told.find(({ prose }) => prose) ?? told[0];
  return [...told].sort((a, b) => Number(b === lead) - Number(a === lead)).map(({ story }) => story);
}

interface Told {
  story: EditionStory;
  /** Whether an article of it tells it in sentences. */
  prose: boolean;
}

async function storyOf(store: ReadStore, person: number, story: DayStory, from: number): Promise<Told> {
  const weighed = differentTexts(story.articles).slice(0, WEIGHED);
  const texts = await store.storyTexts(weighed.map(({ id }) => id));
  const read = weighed.flatMap(({ id, copy }): ReadArticle[] => {
    const text = texts.get(id);
    if (!text?.reading) return [];
    const same = story.articles.filter((other) => other.id === id || (copy !== 0 && other.copy === copy));
    const outlets = same.flatMap(({ source }) => source ?? []);
    return [{ id, article: text.article, reading: text.reading, outlets }];
  });
  const since = story.began < from && story.story !== undefined ? await sinceOf(store, person, story) : undefined;
  const inProse = weighed.find(({ id }) => {
    const text = texts.get(id);
    return text !== undefined && isProse(text.article);
  });
  const best = inProse ?? weighed[0]!;
  const summary = await store.summary(person, best.place);
  const shown = [summary.headline, summary.deck ?? summary.excerpt].join(' ');
  const pictured = best.image === undefined ? pictureOf(story) : best;
  const told: EditionStory = {
    article: { ...summary, ...(story.story !== undefined && { story: story.story, ...story.inAll }) },
    outlets: [...new Set(story.articles.flatMap(({ source }) => source ?? []))],
    ...(pictured?.image !== undefined && { picture: { article: pictured.id, url: pictured.image } }),
    statements: statementsThatMatter(read, STATEMENTS, shown),
    ...(since && { since }),
  };
  return { story: told, prose: inProse !== undefined };
}

/** The fullest article of each text, the fullest of all first. */
function differentTexts(articles: readonly DayArticle[]): DayArticle[] {
  const copies = new Set<number>();
  return articles
    .toSorted((a, b) => b.length - a.length)
    .filter(({ copy }) => {
      if (copy !== 0 && copies.has(copy)) return false;
      copies.add(copy);
      return true;
    });
}

/** What the articles of the day say that none before them said. */
async function sinceOf(
  store: ReadStore,
  person: number,
  { story, articles }: DayStory,
): Promise<EditionStory['since']> {
  const { entries } = await openStory(store, person, story!);
  const ofDay = new Set(articles.map(({ id }) => id));
  const added = entries
    .filter(({ article }: { article: ArticleSummary }) => ofDay.has(article.id))
    .flatMap(({ article, added: things }) =>
      things.map(({ text, span }): EditionPassage => ({ text, article: article.id, content: [span] })),
    );
  return { articles: articles.length, added: added.slice(0, ADDED) };
}
