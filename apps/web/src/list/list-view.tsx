import { stepRow, stepUnread, useActions, useArticles, viewKey } from '@dateline/reader';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { useCommands } from '../app/commands.js';
import { useDesk, useDispatch } from '../app/desk.js';
import { show } from '../app/navigation.js';
import { useScrollMemory } from '../app/scroll.js';
import { Failed, Waiting } from '../parts/states.js';
import { ListHead } from './list-head.js';
import { rowsOf } from './rows.js';
import { Sources } from './sources.js';
import { StoryRow } from './story-row.js';
import { useMarkAll } from './use-mark-all.js';
import { useRows } from './use-rows.js';
import { VoicesRail } from './voices-rail.js';

const EmptyList = lazy(() => import('./empty-list.js').then((module) => ({ default: module.EmptyList })));

const QueryProblems = lazy(() => import('./query-problems.js').then((module) => ({ default: module.QueryProblems })));

/** A list of stories: all news, a section, a source, a search. */
export function ListView({ query }: { query: string }) {
  const list = useArticles(query);
  const { items, loadMore, fresh, showFresh } = list;
  const actions = useActions();
  const dispatch = useDispatch();
  const view = useMemo(() => ({ name: 'list' as const, query }), [query]);
  const selected = useDesk().selected[viewKey(view)];
  const rows = useMemo(() => rowsOf(items, true), [items]);
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const { place, margin, virtualizer, items: drawn } = useRows(viewKey(view), rows, loadMore);
  const markAll = useMarkAll(query, items[0]?.time);
  const byKey = useRef(false);
  useScrollMemory(viewKey(view), rows.length > 0 && margin > 0);

  const select = useCallback((id: string) => dispatch({ type: 'select', view, id }), [dispatch, view]);
  const save = useCallback((id: string) => void actions.toggleSaved(id), [actions]);

  const move = (id: string | undefined) => {
    if (id === undefined) return false;
    byKey.current = true;
    select(id);
    actions.prefetch(id);
    virtualizer.scrollToIndex(rows.findIndex(({ key }) => key === id));
    return true;
  };
  const step = (steps: number) => () => move(stepRow(ids, selected, steps));
  const here =
    <T,>(act: (id: string) => T) =>
    () =>
      selected === undefined ? false : act(selected);
  const unread = (direction: 1 | -1) => stepUnread(items, selected, direction);

  useCommands({
    next: step(1),
    previous: step(-1),
    first: () => {
      scrollTo(0, 0);
      move(ids[0]);
    },
    last: () => move(ids.at(-1)),
    'next-unread-row': () => move(unread(1)),
    'previous-unread-row': () => move(unread(-1)),
    open: here((id) => show({ name: 'article', id, query })),
    'next-unread': () => {
      const id = unread(1) ?? items.find(({ read }) => !read)?.id;
      if (id) show({ name: 'article', id, query });
    },
    save: here((id) => void actions.toggleSaved(id)),
    'toggle-read': here((id) => void actions.toggleRead(id)),
    original: here((id) => void actions.original(id).then((url) => url && window.open(url, '_blank', 'noopener'))),
    'mark-all-read': markAll,
    'page-down': () => false,
    'page-up': () => false,
  });

  // The keyboard follows the selection into the row once it is drawn.
  useEffect(() => {
    if (!byKey.current || selected === undefined) return;
    const link = place.current?.querySelector<HTMLElement>(`[data-story="${CSS.escape(selected)}"]`);
    if (!link) return;
    byKey.current = false;
    link.focus({ preventScroll: true });
  });

  // News may come in by itself while a person stands at the top and has begun nothing.
  useEffect(() => {
    if (fresh > 0 && scrollY < 80 && !place.current?.contains(document.activeElement)) showFresh();
  }, [fresh, showFresh, place]);

  return (
    <div className="front">
      <Sources query={query} />
      <section className="front-list" aria-labelledby="list-title">
        <ListHead query={query} onMarkAll={items.some(({ read }) => !read) ? () => void markAll() : undefined} />
        <Suspense fallback={null}>{query.includes(':') && <QueryProblems query={query} />}</Suspense>
        {list.problem && <Failed problem={list.problem} retry={list.retry} />}
        {list.loading && <Waiting what="the news" />}
        {!list.loading && !list.problem && items.length === 0 && (
          <Suspense fallback={null}>
            <EmptyList query={query} />
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
        <div ref={place} aria-busy={list.loadingMore} className="rows" style={{ height: virtualizer.getTotalSize() }}>
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
      <VoicesRail />
    </div>
  );
}
