import type { StoryPart } from '@dateline/core/library';
import { area } from '../area.js';
import { counted, number } from '../intl.js';

/** A Story: how it grew, who tells it, what is said alike. */
export const storyMessages = area('story', {
  name: 'the story',
  parts: {
    first: 'First report',
    copy: 'Same text',
    update: 'Update',
    reaction: 'Reaction',
    document: 'Document',
    report: 'Report',
  } satisfies Record<StoryPart, string>,
  since: (things: number, articles: number) =>
    `${things === 0 ? 'Nothing new' : counted(things, 'new thing', 'new things')} in ${counted(articles, 'article', 'articles')} since you looked`,
  sameAgain: 'The same text again',
  sameIn: (count: number, outlets: string) =>
    `The same text in ${counted(count, 'other outlet', 'other outlets')}: ${outlets}`,
  addsNothing: 'Adds nothing to what was told before.',
  more: (count: number) => `and ${number(count)} more`,
  articles: (count: number) => counted(count, 'article', 'articles'),
  articlesIn: (articles: number, outlets: number) =>
    `${counted(articles, 'article', 'articles')} in ${counted(outlets, 'outlet', 'outlets')}`,
  outlets: (count: number) => counted(count, 'outlet', 'outlets'),
  stillRead: (count: number) => `${counted(count, 'article is', 'articles are')} still being read`,
  alsoInStories: (count: number) => `also in ${counted(count, 'other story', 'other stories')}`,
  alsoIn: (outlets: string, more: number) => `also in ${outlets}${more > 0 ? ` and ${number(more)} more` : ''}`,
  untitled: 'A story without a headline',
  inPart: 'in part',
  quotedAlike: 'Quoted alike',
  documents: 'Documents',
  grew: 'How the story grew',
  whatItAdded: 'What it added',
  isNew: 'New',
  unread: 'Unread',
  unreadMark: 'unread',
  whole: 'The whole story',
  earlier: 'Earlier',
  later: 'Later',
  earlierTitle: 'Earlier in the story',
  laterTitle: 'Later in the story',
});
