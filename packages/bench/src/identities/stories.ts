import { join } from 'node:path';
import type { Article } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import { jsonLines } from '../corpus.js';

export type CorpusName = 'wire' | 'quotes';

export interface StoryText {
  corpus: CorpusName;
  id: string;
  text: string;
  published?: string;
}

/** Agency copy as it is filed, and news pages as text. */
export function storyTexts(corpus: string, name: CorpusName): StoryText[] {
  if (name === 'wire')
    return jsonLines<Record<'id' | 'filed' | 'title' | 'dateline' | 'body', string>>(
      join(corpus, 'wire/stories.jsonl.gz'),
    ).map(({ id, filed, title, dateline, body }) => ({
      corpus: name,
      id,
      text: `${title}\n\n    ${dateline} ${body}`,
      published: filed,
    }));
  return ['train', 'dev'].flatMap((part) =>
    jsonLines<{ id: string; text: string }>(join(corpus, `quotes/${part}.jsonl`)).map(({ id, text }) => {
      const published = /_(\d{4}-\d\d-\d\d)_/.exec(id)?.[1];
      return { corpus: name, id, text, ...(published && { published }) };
    }),
  );
}

export const articleId = ({ corpus, id }: { corpus: CorpusName; id: string }): string => `${corpus}-${id}`;

/** A story as an Article under the id of its corpus. */
export async function articleOf(story: StoryText): Promise<Article> {
  const { articles } = await readDocument(story.text, {
    ...(story.published && { published: story.published }),
    ...(story.corpus === 'quotes' && { contentType: 'text/plain' }),
  });
  const [article] = articles;
  if (!article) throw new Error(`nothing was read of ${articleId(story)}`);
  const published = article.published ?? (story.corpus === 'quotes' ? story.published : undefined);
  return { ...article, id: articleId(story), ...(published && { published: new Date(published).toISOString() }) };
}
