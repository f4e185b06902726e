import type { StoryEntry, StoryPage, StoryPart } from '@dateline/core/library';
import { storyMessages } from '../messages/en/story.js';

/** What part an article plays in its Story, in a word or two. */
export const partLabel = (part: StoryPart): string => storyMessages.parts[part];

/** What a Story has that the person has not seen: "3 new things in 2 articles since you looked". */
export function sinceSentence({ since }: Pick<StoryPage, 'since'>): string {
  if (!since) return '';
  const { articles, things } = since;
  return storyMessages.since(things, articles.length);
}

/** Who has the text of an article too: "The same text in 2 other outlets: Herald, Post". */
export function copiesSentence(copies: readonly StoryEntry[]): string {
  const outlets = [...new Set(copies.flatMap(({ article }) => article.source ?? []))];
  if (outlets.length === 0) return copies.length === 0 ? '' : storyMessages.sameAgain;
  return storyMessages.sameIn(outlets.length, outlets.join(', '));
}

/** How many things of an article are left out: "and 7 more". */
export const moreSentence = (count: number): string => (count > 0 ? storyMessages.more(count) : '');

/** How many articles of how many outlets: "5 articles in 4 outlets". */
export function extentSentence({ entries, outlets }: Pick<StoryPage, 'entries' | 'outlets'>): string {
  if (outlets.length < 2) return storyMessages.articles(entries.length);
  return storyMessages.articlesIn(entries.length, outlets.length);
}
