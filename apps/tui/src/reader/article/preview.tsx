import { articleQuery, readingOf, useHeldArticle, useLibrary } from '@dateline/reader';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Pane } from '../parts/pane.js';
import { useScreen } from '../shell/screen.js';
import { ArticlePane } from './article-pane.js';
import { useScroll } from './use-scroll.js';

/** The selected story beside its list; looking at it does not mark it read, and its text stays as it is. */
export function Preview({ id }: { id: string | undefined }) {
  const { layout } = useScreen();
  const { data } = useQuery({
    ...articleQuery(useLibrary(), id ?? ''),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  });
  useHeldArticle(id);
  const scroll = useScroll(`article ${data?.article.id}`, false);
  if (!data || id === undefined) return <Pane lines={[]} width={layout.article} height={layout.height} />;
  return <ArticlePane stored={data} reading={readingOf(data)} scroll={scroll} rows={[]} preview />;
}
