import type { ArticleSummary } from '@dateline/core/library';
import { goTo, headlineOf, useArticles, useHeading, useReader, type View } from '@dateline/reader';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef } from 'react';
import { Thumbnail } from '../parts/thumbnail.js';
import { ViewLink } from '../parts/view-link.js';
import { When } from '../parts/when.js';

/** The height of most rows, until they are measured. */
const GUESS = 78;
/** Rows before the end of what is loaded at which more is asked for. */
const AHEAD = 20;

interface PaneRowProps {
  item: ArticleSummary;
  query: string;
  open: boolean;
  onOpen: (id: string) => void;
}

const PaneRow = memo(function PaneRow({ item, query, open, onOpen }: PaneRowProps) {
  const { id, excerpt, source, time, read, language, direction } = item;
  return (
    <article className={`pane-row ${read ? 'is-read' : 'is-unread'}${open ? ' is-open' : ''}`}>
      <div lang={language} dir={direction}>
        <h3>
          <ViewLink
            view={{ name: 'article', id, query }}
            aria-current={open ? 'true' : undefined}
            onGo={() => onOpen(id)}
          >
            {headlineOf(item) ?? excerpt ?? id}
          </ViewLink>
        </h3>
        <p>
          {source && <span className="pane-source">{source}</span>}
          <time dateTime={time}>
            <When at={time} />
          </time>
        </p>
      </div>
      <Thumbnail item={item} />
    </article>
  );
});

/** The list that a story was opened from, beside it: it scrolls by itself, and the story that is open is in view. */
export function ListPane({ query, open }: { query: string; open: string }) {
  const { items, before, loadMore, loadEarlier } = useArticles(query);
  const reader = useReader();
  const view: View = { name: 'list', query };
  const { title } = useHeading(view);
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => GUESS,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
    scrollPaddingStart: GUESS,
    scrollPaddingEnd: GUESS,
  });
  const at = items.findIndex(({ id }) => id === open);
  useEffect(() => {
    if (before > 0 && at >= 0 && at < AHEAD) loadEarlier();
  }, [before, at, loadEarlier]);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at);
  }, [at, virtualizer]);
  const drawn = virtualizer.getVirtualItems();
  const end = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && end >= items.length - AHEAD) loadMore();
  }, [end, items.length, loadMore]);
  const onOpen = useCallback(
    (id: string) => {
      reader.change({ type: 'select', view: { name: 'list', query }, id });
      goTo(reader, { name: 'article', id, query }, 'replace');
    },
    [reader, query],
  );
  return (
    <nav className="list-pane" aria-label={title}>
      <h2>
        <ViewLink view={view} onGo={() => reader.shell.back()}>
          {title}
        </ViewLink>
      </h2>
      <div ref={box} className="pane-rows">
        <div style={{ height: virtualizer.getTotalSize() }}>
          {drawn.map(({ index, start, key }) => {
            const item = items[index];
            return (
              item && (
                <div
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  className="row"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <PaneRow item={item} query={query} open={index === at} onOpen={onOpen} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </nav>
  );
}
