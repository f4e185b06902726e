import type { FeedState } from '@dateline/core/library';
import { stepRow, useActions, useFeeds, viewKey } from '@dateline/reader';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useCommands } from '../app/commands.js';
import { useDesk, useDispatch } from '../app/desk.js';
import { show } from '../app/navigation.js';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { feedQuery } from '../list/sources.js';
import { Empty, Failed, Waiting } from '../parts/states.js';
import { AddForm } from './add-form.js';
import { useExchange } from './exchange.js';
import { FeedRow } from './feed-row.js';

const view = { name: 'feeds' } as const;

/** The addresses that the library reads, by folder. */
export function FeedsView() {
  const { data, folders, loading, problem, retry } = useFeeds();
  const actions = useActions();
  const dispatch = useDispatch();
  const selected = useDesk().selected[viewKey(view)];
  const [editing, setEditing] = useState<number>();
  const { field, importFile, exportFile } = useExchange();
  const list = useRef<HTMLDivElement>(null);
  const feeds = useMemo(() => folders.flatMap((folder) => folder.feeds), [folders]);
  const names = useMemo(() => folders.map(({ name }) => name).filter(Boolean), [folders]);
  useTitle('Feeds');
  useScrollMemory(viewKey(view), data !== undefined);

  const select = useCallback((id: number) => dispatch({ type: 'select', view, id: String(id) }), [dispatch]);
  const remove = useCallback(
    ({ id, title }: FeedState) => {
      if (window.confirm(`Remove ${title}? Its stories stay unless nothing else holds them.`)) {
        void actions.removeFeed(id, title);
      }
    },
    [actions],
  );
  const here = feeds.find(({ id }) => String(id) === selected);
  const move = (id: string | undefined) => {
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
  };
  const ids = feeds.map(({ id }) => String(id));
  useCommands({
    next: () => move(stepRow(ids, selected, 1)),
    previous: () => move(stepRow(ids, selected, -1)),
    first: () => move(ids[0]),
    last: () => move(ids.at(-1)),
    open: () => here && show({ name: 'list', query: feedQuery(here) }),
    'edit-feed': () => here && setEditing(here.id),
    'remove-feed': () => here && remove(here),
    import: importFile,
    export: exportFile,
    'page-down': () => false,
    'page-up': () => false,
  });

  return (
    <div className="sheet">
      <header className="list-head">
        <h1>Feeds</h1>
        <div className="head-tools">
          {field}
          <button type="button" className="button button-quiet" title="OPML, newsboat urls (I)" onClick={importFile}>
            Import
          </button>
          <button type="button" className="button button-quiet" title="As OPML (X)" onClick={exportFile}>
            Export
          </button>
        </div>
      </header>
      <section className="add-place" aria-label="Add">
        <AddForm />
      </section>
      {problem && <Failed problem={problem} retry={retry} />}
      {loading && <Waiting what="the feeds" />}
      {data?.length === 0 && <Empty title="No feeds yet." />}
      <div ref={list}>
        {folders.map(({ name, feeds: inFolder }) => (
          <section key={name} className="feed-folder" aria-label={name || 'Feeds in no folder'}>
            <h2 className={name ? 'day' : 'quiet'}>{name || 'In no folder'}</h2>
            <ul>
              {inFolder.map((feed) => (
                <FeedRow
                  key={feed.id}
                  feed={feed}
                  folders={names}
                  selected={String(feed.id) === selected}
                  editing={editing === feed.id}
                  onSelect={select}
                  onEdit={setEditing}
                  onRemove={remove}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
