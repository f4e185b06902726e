import type { ArticleSummary, VoiceStatement } from '@dateline/core/library';

export interface Saying {
  article: ArticleSummary;
  statements: (VoiceStatement & { key: string })[];
}

/** What a voice said, by story, in the order in which the stories come. */
export function sayings(items: readonly VoiceStatement[]): Saying[] {
  const stories = new Map<string, Saying>();
  for (const item of items) {
    const story = stories.get(item.article.id) ?? { article: item.article, statements: [] };
    stories.set(item.article.id, story);
    const [first] = item.statement.content;
    const key = first ? `${first.at} ${first.start} ${first.end}` : String(story.statements.length);
    story.statements.push({ ...item, key });
  }
  return [...stories.values()];
}
