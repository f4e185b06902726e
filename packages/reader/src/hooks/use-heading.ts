import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { documentQuery, feedsQuery, searchesQuery, storyQuery, voiceQuery } from '../data/queries.js';
import { type Heading, headingOf } from '../view/heading.js';
import type { View } from '../view/view.js';
import { useReader } from './provider.js';

/** What both readers call a view. */
export function useHeading(view: View): Heading {
  const { library } = useReader();
  const feeds = useQuery(feedsQuery(library)).data;
  const searches = useQuery(searchesQuery(library)).data;
  const id = view.name === 'voice' ? view.id : '';
  const voice = useQuery({ ...voiceQuery(library, id), enabled: id !== '' }).data?.name;
  const paper = view.name === 'document' ? view.id : '';
  const document = useInfiniteQuery({ ...documentQuery(library, paper), enabled: paper !== '' }).data?.pages[0]?.name;
  const shown = view.name === 'story' ? view.id : '';
  const story = useQuery({ ...storyQuery(library, shown), enabled: shown !== '' }).data?.headline;
  return headingOf(view, { feeds, searches, voice, document, story });
}
