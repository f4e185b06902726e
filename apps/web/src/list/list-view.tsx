import { listController, useArticles, useReader, useReaderState, viewKey } from '@dateline/reader';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { controllers } from '../app/controllers.js';
import { useScrollMemory } from '../app/scroll.js';
import { rowLink, rowScroller } from '../app/shell.js';
import { Failed, Waiting } from '../parts/states.js';
import { ListHead } from './list-head.js';
import { rowsOf } from './rows.js';
import { StoryRow } from './story-row.js';
import { useRows } from './use-rows.js';

controllers.list = listController;

const Sources = lazy(() => import('./sources.js').then((module) => ({ default: module.Sources })));

const VoicesRail = lazy(() => import('./voices-rail.js').then((module) => ({ default: module.VoicesRail })));

const EmptyList = lazy(() => import('./empty-list.js').then((module) => ({ default: module.EmptyList })));

/** The number of the row of the first story: a day stands before it. */
const FIRST = 1;

/** A list of stories: all news, a section, a source, a search. */
export function ListView({ query }: { query: string }) {
  const list = useArticles(query);
  const { items, loadMore, fresh, showFresh, capped } = list;
  const { actions, change, dispatch } = useReader();
  const view = useMemo(() => ({ name: 'list' as const, query }), [query]);
  const selected = useReaderState().selected[viewKey(view)];
  const rows = useMemo(() => rowsOf(items, true), [items]);
  const { container, margin, virtualizer, items: drawn } = useRows(viewKey(view), rows, loadMore);
  useScrollMemory(viewKey(view), rows.length > 0 && margin > 0);

  const select = useCallback((id: string) => change({ type: 'select', view, id }), [change, view]);
  const save = useCallback((id: string) => void actions.toggle(id, 'saved'), [actions]);

  // The row that a command selected gets the keyboard once it is drawn.
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    const link = wanted.current === undefined ? null : rowLink(wanted.current);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  });
  const shownRows = useRef(rows);
  shownRows.current = rows;
  useEffect(() => {
    rowScroller.current = (id) => {
      wanted.current = id;
      const index = shownRows.current.findIndex(({ key }) => key === id);
      // The first row is shown with what stands over the list.
      if (index >= 0 && index <= FIRST) scrollTo(0, 0);
      else if (index > FIRST) virtualizer.scrollToIndex(index);
    };
    return () => {
      rowScroller.current = undefined;
    };
  }, [virtualizer]);

  // New stories are shown at once while the list is at its top and none of its rows has the focus.
  useEffect(() => {
    if (fresh > 0 && scrollY < 80 && !container.current?.contains(document.activeElement)) showFresh();
  }, [fresh, showFresh, container]);

  return (
    <div className="front">
      <Suspense fallback={<div className="sources" />}>
        <Sources query={query} />
      </Suspense>
      <section className="front-list" aria-labelledby="list-title">
        <ListHead
          view={view}
          onMarkAll={items.some(({ read }) => !read) ? () => dispatch.perform('mark-all-read') : undefined}
        />
        {list.problem && <Failed problem={list.problem} retry={list.retry} />}
        {capped && (
          <p className="list-note" role="note">
            {capped}
          </p>
        )}
        {list.loading && <Waiting what="the news" />}
        {!list.loading && !list.problem && items.length === 0 && (
          <Suspense fallback={null}>
            <EmptyList view={view} />
          </Suspense>
        )}
        {fresh > 0 && (
          <button
            type="button"
            className="fresh"
            onClick={() => {
              showFresh();
              scrollTo(0, 0);
            }}
          >
            {fresh >= 100 ? 'More than 100' : fresh} new {fresh === 1 ? 'story' : 'stories'}
          </button>
        )}
        <div
          ref={container}
          aria-busy={list.loadingMore}
          className="rows"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {drawn.map(({ index, start, key }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className="row"
                style={{ transform: `translateY(${start - margin}px)` }}
              >
                {row.kind === 'day' ? (
                  <h2 className="day">{row.label}</h2>
                ) : (
                  <StoryRow
                    item={row.item}
                    query={query}
                    selected={row.key === selected}
                    onSave={save}
                    onSelect={select}
                  />
                )}
              </div>
            );
          })}
        </div>
      </section>
      <Suspense fallback={<div className="voices-rail" />}>
        <VoicesRail />
      </Suspense>
    </div>
  );
}
