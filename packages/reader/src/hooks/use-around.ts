import type { Around, StoredArticle } from '@dateline/core/library';
import { useQuery } from '@tanstack/react-query';
import { aroundQuery } from '../data/view-queries.js';
import { useReader } from './provider.js';

/** What other stories tell of the voices and days of an article, once it is known. */
export function useAround({ article, reading }: StoredArticle): Around | undefined {
  return useQuery(aroundQuery(useReader().library, article.id, reading?.engine ?? '')).data;
}
