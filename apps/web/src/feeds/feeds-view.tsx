import type { FeedState } from '@dateline/core/library';
import {
  addQuestion,
  editFeedQuestion,
  feedsController,
  folderListQuery,
  folderRowId,
  removeFeed,
  useFeeds,
  useHeading,
  useReader,
  useReaderState,
  viewKey,
} from '@dateline/reader';
import { useCallback, useMemo } from 'react';
import { controllers } from '../app/controllers.js';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { QuestionForm } from '../overlays/question-form.js';
import { EmptyView } from '../parts/empty-view.js';
import { Failed, Waiting } from '../parts/states.js';
import { ViewLink } from '../parts/view-link.js';
import { FeedRow } from './feed-row.js';

controllers.feeds = feedsController;

const view = { name: 'feeds' } as const;

/** The addresses that the library reads, by folder. */
export function FeedsView() {
  const { data, folders, loading, problem, retry } = useFeeds();
  const reader = useReader();
  const { change, shell, dispatch } = reader;
  const selected = useReaderState().selected[viewKey(view)];
  const { title } = useHeading(view);
  useTitle(title);
  useScrollMemory(viewKey(view), data !== undefined);
  const question = useMemo(() => (data ? addQuestion(reader) : undefined), [reader, data]);

  const select = useCallback((id: string) => change({ type: 'select', view, id }), [change]);
  const edit = useCallback((feed: FeedState) => shell.ask(editFeedQuestion(reader, feed)), [reader, shell]);
  const remove = useCallback((feed: FeedState) => void removeFeed(reader, feed), [reader]);

  return (
    <div className="sheet">
      <header className="list-head">
        <h1>{title}</h1>
        <div className="head-tools">
          <button
            type="button"
            className="button button-quiet"
            title="OPML, newsboat urls (I)"
            onClick={() => dispatch.perform('import')}
          >
            Import
          </button>
          <button
            type="button"
            className="button button-quiet"
            title="As OPML (X)"
            onClick={() => dispatch.perform('export')}
          >
            Export
          </button>
        </div>
      </header>
      <section className="add-section" aria-label="Add">
        {question && <QuestionForm question={question} />}
      </section>
      {problem && <Failed problem={problem} retry={retry} />}
      {loading && <Waiting what="the feeds" />}
      {data?.length === 0 && <EmptyView view={view} />}
      {folders.map(({ name, feeds }) => (
        <section key={name} className="feed-folder" aria-label={name || 'Feeds in no folder'}>
          <h2 className={name ? 'day' : 'quiet'}>
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
              'In no folder'
            )}
          </h2>
          <ul>
            {feeds.map((feed) => (
              <FeedRow
                key={feed.id}
                feed={feed}
                selected={selected}
                onSelect={select}
                onEdit={edit}
                onRemove={remove}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
