import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { feedsQuery, searchesQuery, voiceQuery } from '../data/queries.js';
import { type Heading, headingOf } from '../view/heading.js';
import type { View } from '../view/view.js';
import { useReader } from './provider.js';

/** What both readers call a view. */
export function useHeading(view: View): Heading {
  const { library } = useReader();
  const feeds = useQuery(feedsQuery(library)).data;
  const searches = useQuery(searchesQuery(library)).data;
  const id = view.name === 'voice' ? view.id : '';
  const voice = useInfiniteQuery({ ...voiceQuery(library, id), enabled: id !== '' }).data?.pages[0]?.name;
  return headingOf(view, { feeds, searches, voice });
}
