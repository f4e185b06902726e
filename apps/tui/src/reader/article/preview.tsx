import { keys, useArticleReading, useLibrary } from '@dateline/reader';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Pane } from '../parts/pane.js';
import { useReader } from '../shell/state.js';
import { ArticlePane } from './article-pane.js';
import { useScroll } from './use-scroll.js';

/** The selected story beside its list; looking at it does not read it. */
export function Preview({ id }: { id: string | undefined }) {
  const { layout } = useReader();
  const library = useLibrary();
  const { data } = useQuery({
    queryKey: keys.article(id ?? ''),
    queryFn: () => library.get(id ?? ''),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  });
  const reading = useArticleReading(data);
  const scroll = useScroll(`article ${data?.article.id} ${layout.text}`);
  if (!data || id === undefined) return <Pane lines={[]} width={layout.article} height={layout.height} />;
  return <ArticlePane stored={data} reading={reading} scroll={scroll} rows={[]} preview />;
}
