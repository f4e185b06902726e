import type { StoryPage } from '@dateline/core/library';
import { useQuery } from '@tanstack/react-query';
import { storyQuery } from '../data/queries.js';
import { type Answer, answerOf } from './growing.js';
import { useReader } from './provider.js';

/** A Story, by its id or that of an article in it. */
export function useStory(id: string): Answer<StoryPage> {
  return answerOf(useQuery(storyQuery(useReader().library, id)));
}

/** The Story that an article belongs to, where it shares one. */
export function useStoryOf(article: string | undefined): StoryPage | undefined {
  const { library } = useReader();
  const { data } = useQuery({ ...storyQuery(library, article ?? ''), enabled: article !== undefined });
  return data && data.entries.length > 1 ? data : undefined;
}
