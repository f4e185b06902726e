import type { ArticleSummary, VoiceStatement } from '@dateline/core/library';

export interface StoryStatements {
  article: ArticleSummary;
  statements: VoiceStatement[];
}

/** The statements of a voice by story, in the order in which the stories come. */
export function statementsByStory(items: readonly VoiceStatement[]): StoryStatements[] {
  const stories = new Map<string, StoryStatements>();
  for (const item of items) {
    const story = stories.get(item.article.id) ?? { article: item.article, statements: [] };
    stories.set(item.article.id, story);
    story.statements.push(item);
  }
  return [...stories.values()];
}
