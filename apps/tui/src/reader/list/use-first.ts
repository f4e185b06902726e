import { useArticles } from '@dateline/reader';

/** The first story of a list: the one that is selected when nobody chose. */
export function useFirst(query: string): string | undefined {
  return useArticles(query).items[0]?.id;
}
