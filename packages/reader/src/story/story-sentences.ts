import type { StoryEntry, StoryPage, StoryPart } from '@dateline/core/library';
import { plural } from '../data/plural.js';

const parts: Record<StoryPart, string> = {
  first: 'First report',
  copy: 'Same text',
  update: 'Update',
  reaction: 'Reaction',
  document: 'Document',
  report: 'Report',
};

/** What part an article plays in its Story, in a word or two. */
export const partLabel = (part: StoryPart): string => parts[part];

/** What a Story has that the person has not seen: "3 new things in 2 articles since you looked". */
export function sinceSentence({ since }: Pick<StoryPage, 'since'>): string {
  if (!since) return '';
  const { articles, things } = since;
  const where = `in ${plural(articles.length, 'article', 'articles')} since you looked`;
  return things === 0 ? `Nothing new ${where}` : `${plural(things, 'new thing', 'new things')} ${where}`;
}

/** Who has the text of an article too: "The same text in 2 other outlets: Herald, Post". */
export function copiesSentence(copies: readonly StoryEntry[]): string {
  const outlets = [...new Set(copies.flatMap(({ article }) => article.source ?? []))];
  if (outlets.length === 0) return copies.length === 0 ? '' : 'The same text again';
  return `The same text in ${plural(outlets.length, 'other outlet', 'other outlets')}: ${outlets.join(', ')}`;
}

/** What stands where an article adds nothing. */
export const ADDS_NOTHING = 'Adds nothing to what was told before.';

/** How many things of an article are left out: "and 7 more". */
export const moreSentence = (count: number): string => (count > 0 ? `and ${count.toLocaleString('en')} more` : '');

/** How many articles of how many outlets: "5 articles in 4 outlets". */
export function extentSentence({ entries, outlets }: Pick<StoryPage, 'entries' | 'outlets'>): string {
  const articles = plural(entries.length, 'article', 'articles');
  return outlets.length > 1 ? `${articles} in ${plural(outlets.length, 'outlet', 'outlets')}` : articles;
}
