import {
  feedListQuery,
  feedTrouble,
  folderListQuery,
  goTo,
  listMessages,
  number,
  useFeeds,
  useReader,
  useSearches,
  type View,
} from '@dateline/reader';
import { FeedIcon } from '../parts/feed-icon.js';
import { ViewLink } from '../parts/view-link.js';

interface EntryProps {
  title: string;
  query: string;
  unread: number;
  current: string;
  /** A sentence: why nothing new comes. */
  problem?: string | undefined;
  /** The number of the feed that it is. */
  feed?: number;
}

function Entry({ title, query, unread, current, problem, feed }: EntryProps) {
  const reader = useReader();
  const view: View = { name: 'list', query };
  return (
    <ViewLink
      view={view}
      onGo={() => goTo(reader, view, 'section')}
      aria-current={query === current ? 'page' : undefined}
    >
      {feed !== undefined && <FeedIcon feed={feed} title={title} />}
      <span className="source-title">
        {problem !== undefined && (
          <span className="source-trouble" title={problem}>
            <span aria-hidden="true">! </span>
            <span className="quiet">{listMessages.failing}: </span>
          </span>
        )}
        {title}
      </span>
      {unread > 0 && (
        <span className="count">
          <span aria-hidden="true">{number(unread)}</span>
          <span className="quiet">{listMessages.unreadBehind(unread)}</span>
        </span>
      )}
    </ViewLink>
  );
}

/** The saved searches, then the feeds by folder, each a list of its own. */
export function Sources({ query }: { query: string }) {
  const { folders } = useFeeds();
  const { data: searches = [] } = useSearches();
  if (folders.length + searches.length === 0) return <div className="sources" />;
  return (
    <nav className="sources" aria-label={listMessages.sources}>
      {searches.length > 0 && (
        <div className="folder">
          <h2 className="rail-title">{listMessages.savedSearches}</h2>
          <ul>
            {searches.map(({ id, name, query: saved, unread }) => (
              <li key={id}>
                <Entry title={name} query={saved} unread={unread} current={query} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {folders.length > 0 && <h2 className="rail-title">{listMessages.sources}</h2>}
      {folders.map(({ name, feeds, unread }) => (
        <div key={name} className="folder">
          {name && (
            <h3 className="folder-title">
              <Entry title={name} query={folderListQuery(name)} unread={unread} current={query} />
            </h3>
          )}
          <ul>
            {feeds.map((feed) => {
              const trouble = feedTrouble(feed);
              return (
                <li key={feed.id}>
                  <Entry
                    feed={feed.id}
                    title={feed.title}
                    query={feedListQuery(feed)}
                    unread={feed.unread}
                    current={query}
                    problem={trouble?.kind === 'failing' ? trouble.message : undefined}
                  />
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
