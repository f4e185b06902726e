import type { StoredArticle } from '@dateline/core/library';
import {
  type OpenedFrom,
  readingOf,
  useAround,
  useFollowing,
  useOpenArticle,
  useReaderState,
  useStoryOf,
} from '@dateline/reader';
import { useMemo } from 'react';
import { run } from '../../text/line.js';
import { Pane } from '../parts/pane.js';
import { useScreen } from '../shell/screen.js';
import { ArticlePane } from './article-pane.js';
import { panelRows } from './panel-rows.js';
import { useKeptPlace } from './use-kept-place.js';
import { useScroll } from './use-scroll.js';

/** An article that was opened: it takes the keys, and is read from now on. */
export function OpenArticle({ id, from, at }: { id: string; from: OpenedFrom; at: string | undefined }) {
  const { layout } = useScreen();
  const { data, problem } = useOpenArticle(id, at, from.query);
  useFollowing(id, from);
  if (data) return <Opened stored={data} />;
  const line = [run(problem ? ` ${problem.message}` : '', { ink: 'problem' as const })];
  return <Pane lines={[line]} width={layout.article} height={layout.height} />;
}

function Opened({ stored }: { stored: StoredArticle }) {
  const { layout } = useScreen();
  const { panel } = useReaderState();
  const reading = readingOf(stored);
  const scroll = useScroll(`article ${stored.article.id}`, true);
  useKeptPlace(stored, scroll);
  const cells = (layout.notes || layout.article) - 3;
  const rows = useMemo(() => (panel ? panelRows(panel, reading, cells) : []), [panel, reading, cells]);
  const known = { around: useAround(stored), story: useStoryOf(stored.article.id) };
  return <ArticlePane stored={stored} reading={reading} scroll={scroll} rows={rows} preview={false} {...known} />;
}
