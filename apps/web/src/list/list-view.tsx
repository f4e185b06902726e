import {
  allNews,
  feedsQuery,
  listMessages,
  pickedIn,
  pickThrough,
  sameView,
  searchesQuery,
  useArticles,
  useInfo,
  useLibrarySettings,
  useNow,
  useReader,
  useReaderState,
  viewKey,
} from '@dateline/reader';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { isServer } from '../app/in-browser.js';
import { InTurn } from '../app/in-turn.js';
import { lately } from '../parts/lately.js';
import { Failed, Waiting } from '../parts/states.js';
import { ListHead } from './list-head.js';
import { useReadOnScroll } from './read-on-scroll.js';
import { type Row, rowsOf, WRITTEN } from './rows.js';
import { StoryRow } from './story-row.js';

const Sources = lately(() => import('./sources.js').then((module) => module.Sources));

const NoSources = lately(() => import('./no-sources.js').then((module) => module.NoSources));

/** Loads it where the page that the server wrote has it, so that it stays; a server may have to draw it. */
export async function loadNoSources(): Promise<void> {
  if (isServer || document.querySelector('.sources.is-first')) await NoSources.load();
}

const PickedBar = lately(() => import('./picked-bar.js').then((module) => module.PickedBar));

const VoicesRail = lately(() => import('./voices-rail.js').then((module) => module.VoicesRail));

const EmptyList = lately(() => import('./empty-list.js').then((module) => module.EmptyList));

/** Comes beside this, and is awaited with it: rows that are put in the place of others would take a click along. */
export const NearRows = lately(() => import('./near-rows.js').then((module) => module.NearRows));
void NearRows.load();

/** The first rows, for a page that is not drawn in a window. */
function FirstRows({ rows, draw }: { rows: readonly Row[]; draw: (row: Row) => ReactNode }) {
  return (
    <div className="rows">
      {rows.slice(0, WRITTEN).map((row) => (
        <div key={row.key}>{draw(row)}</div>
      ))}
    </div>
  );
}

/** Where the news come from. That nothing is asked yet is said with the first rows: on a telephone it stands over them. */
function SourcesRail({ query, isEmpty }: { query: string; isEmpty: boolean }) {
  const { library } = useReader();
  const { data: feeds } = useQuery(feedsQuery(library));
  const { data: searches } = useQuery(searchesQuery(library));
  const isFirst = feeds?.length === 0 && searches?.length === 0;
  const until = <div className="sources" />;
  // In an empty library the list itself says what to do first.
  if (isFirst && isEmpty) return until;
  return isFirst ? <NoSources until={until} /> : <Sources query={query} until={until} />;
}

/** A list of stories: all news, a section, a source, a search. */
export function ListView({ query }: { query: string }) {
  const list = useArticles(query);
  const { items, fresh, showFresh, capped } = list;
  const reader = useReader();
  const { actions, change, dispatch } = reader;
  const view = useMemo(() => ({ name: 'list' as const, query }), [query]);
  const selected = useReaderState().selected[viewKey(view)];
  const isEmptyLibrary = useInfo().data?.articles === 0;
  const today = useNow().toDateString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a day has another name tomorrow
  const rows = useMemo(() => rowsOf(items), [items, today]);
  const container = useRef<HTMLDivElement>(null);

  const select = useCallback((id: string) => change({ type: 'select', view, id }), [change, view]);
  const picked = pickedIn(useReaderState(), view);
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  useReadOnScroll(container, items, useLibrarySettings()?.readOnScroll ?? false);
  const pick = useCallback(
    (id: string, isRange: boolean) =>
      isRange ? pickThrough(reader, ids, id) : change({ type: 'pick', view, ids: [id], last: id }),
    [reader, ids, change, view],
  );
  const save = useCallback((id: string) => void actions.toggle(id, 'saved'), [actions]);
  const { data: feeds } = useQuery(feedsQuery(reader.library));
  const feedOf = useMemo(() => new Map(feeds?.map(({ title, id }) => [title, id])), [feeds]);

  const draw = useCallback(
    (row: Row) =>
      row.kind === 'day' ? (
        <h2 className="day">{row.label}</h2>
      ) : (
        <StoryRow
          item={row.item}
          untimed={row.untimed}
          query={query}
          selected={row.key === selected}
          picked={picked.includes(row.key)}
          feed={feedOf.get(row.item.source ?? '')}
          onSave={save}
          onSelect={select}
          onPick={pick}
        />
      ),
    [query, selected, picked, feedOf, save, select, pick],
  );

  // New stories are shown at once while the list is at its top and none of its rows has the focus.
  useEffect(() => {
    if (fresh > 0 && scrollY < 80 && !container.current?.contains(document.activeElement)) showFresh();
  }, [fresh, showFresh]);

  return (
    <div className={sameView(view, allNews) ? 'front is-all' : 'front'}>
      <SourcesRail query={query} isEmpty={isEmptyLibrary} />
      <section className="front-list" aria-labelledby="list-title">
        <InTurn>
          <ListHead
            view={view}
            onFind={items.length > 0 ? () => dispatch.perform('find') : undefined}
            onMarkAll={items.some(({ read }) => !read) ? () => dispatch.perform('mark-all-read') : undefined}
          />
        </InTurn>
        {list.problem && <Failed problem={list.problem} retry={list.retry} />}
        {capped && (
          <p className="list-note" role="note">
            {capped}
          </p>
        )}
        {list.loading && <Waiting what={listMessages.news} />}
        {!list.loading && !list.problem && items.length === 0 && <EmptyList view={view} />}
        {fresh > 0 && (
          <button
            type="button"
            className="fresh"
            onClick={() => {
              showFresh();
              scrollTo(0, 0);
            }}
          >
            {fresh >= 100 ? listMessages.manyFresh(100) : listMessages.fresh(fresh)}
          </button>
        )}
        {picked.length > 0 && <PickedBar count={picked.length} />}
        <div ref={container} className={picked.length > 0 ? 'is-picking' : undefined} aria-busy={list.loadingMore}>
          {isServer ? (
            <FirstRows rows={rows} draw={draw} />
          ) : (
            <InTurn>
              <NearRows viewName={viewKey(view)} list={list} rows={rows} selected={selected} draw={draw} />
            </InTurn>
          )}
        </div>
      </section>
      <VoicesRail until={<div className="voices-rail" />} />
    </div>
  );
}
