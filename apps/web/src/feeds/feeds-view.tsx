import type { FeedState } from '@dateline/core/library';
import {
  addQuestion,
  editFeedQuestion,
  feedsMessages,
  folderListQuery,
  folderRowId,
  listMessages,
  pauseFeed,
  removeFeed,
  troubledFeeds,
  useFeeds,
  useHeading,
  useReader,
  useReaderState,
  useTroubledFeeds,
  type ViewOf,
  viewKey,
} from '@dateline/reader';
import { useCallback, useMemo } from 'react';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { QuestionForm } from '../overlays/question-form.js';
import { EmptyView } from '../parts/empty-view.js';
import { Failed, Waiting } from '../parts/states.js';
import { ViewLink } from '../parts/view-link.js';
import { FeedRow } from './feed-row.js';
import { RuleRows } from './rule-rows.js';
import { SearchRows } from './search-rows.js';

const tools = () => {
  const { importTitle, exportFeeds, exportFeedsTitle, exportAll, exportAllTitle } = feedsMessages;
  return [
    { command: 'import', label: feedsMessages.import, title: `${importTitle} (I)` },
    { command: 'export', label: exportFeeds, title: `${exportFeedsTitle} (X)` },
    { command: 'export-all', label: exportAll, title: `${exportAllTitle} (E)` },
    {
      command: 'export-stories',
      label: feedsMessages.exportStories,
      title: `${feedsMessages.exportStoriesTitle} (M)`,
    },
  ] as const;
};

/** The saved searches and the addresses that the library reads, by folder, or those of them that are in trouble. */
export function FeedsView({ view }: { view: ViewOf<'feeds'> }) {
  const { data, folders, loading, problem, retry } = useFeeds();
  const trouble = useTroubledFeeds();
  const troubled = trouble.reduce((sum, { feeds }) => sum + feeds.length, 0);
  const reader = useReader();
  const { change, shell, dispatch } = reader;
  const selected = useReaderState().selected[viewKey(view)];
  const { title } = useHeading(view);
  useTitle(title);
  useScrollMemory(viewKey(view), data !== undefined);
  const question = useMemo(() => (data ? addQuestion(reader) : undefined), [reader, data]);

  const select = useCallback((id: string) => change({ type: 'select', view, id }), [change, view]);
  const edit = useCallback((feed: FeedState) => shell.ask(editFeedQuestion(reader, feed)), [reader, shell]);
  const pause = useCallback((feed: FeedState) => void pauseFeed(reader, feed), [reader]);
  const remove = useCallback((feed: FeedState) => void removeFeed(reader, feed), [reader]);

  const unfiled = folders.length > 1 ? feedsMessages.feedsInNoFolder : listMessages.sources;
  const row = (feed: FeedState) => (
    <FeedRow
      key={feed.id}
      feed={feed}
      selected={selected}
      onSelect={select}
      onEdit={edit}
      onPause={pause}
      onRemove={remove}
    />
  );

  return (
    <div className="sheet">
      <header className="list-head">
        <h1>{title}</h1>
        <div className="head-tools">
          {view.troubled && (
            <ViewLink className="button button-quiet" view={{ name: 'feeds' }}>
              {feedsMessages.all}
            </ViewLink>
          )}
          {!view.troubled && troubled > 0 && (
            <ViewLink className="button button-quiet" view={troubledFeeds} title={`${feedsMessages.troubled} (g t)`}>
              {feedsMessages.inTrouble(troubled)}
            </ViewLink>
          )}
          {tools().map(({ command, title, label }) => (
            <button
              key={command}
              type="button"
              className="button button-quiet"
              title={title}
              onClick={() => dispatch.perform(command)}
            >
              {label}
            </button>
          ))}
        </div>
      </header>
      {!view.troubled && (
        <section className="add-section" aria-label={feedsMessages.add}>
          {question && <QuestionForm question={question} />}
        </section>
      )}
      {problem && <Failed problem={problem} retry={retry} />}
      {loading && <Waiting what={feedsMessages.name} />}
      {data && (view.troubled ? trouble : folders).length === 0 && <EmptyView view={view} />}
      {!view.troubled && <SearchRows selected={selected} onSelect={select} />}
      {!view.troubled && data && <RuleRows selected={selected} onSelect={select} />}
      {view.troubled
        ? trouble.map(({ title, feeds }) => (
            <section key={title} className="feed-folder" aria-label={title}>
              <h2 className="day">{title}</h2>
              <ul>{feeds.map(row)}</ul>
            </section>
          ))
        : folders.map(({ name, feeds }) => (
            <section key={name} className="feed-folder" aria-label={name || unfiled}>
              <h2 className="day">
                {name ? (
                  <ViewLink
                    className="row-link"
                    view={{ name: 'list', query: folderListQuery(name) }}
                    data-row={folderRowId(name)}
                    onFocus={() => select(folderRowId(name))}
                  >
                    {name}
                  </ViewLink>
                ) : (
                  unfiled
                )}
              </h2>
              <ul>{feeds.map(row)}</ul>
            </section>
          ))}
    </div>
  );
}
