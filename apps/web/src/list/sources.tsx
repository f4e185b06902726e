import { feedListQuery, folderListQuery, goTo, useFeeds, useReader, type View } from '@dateline/reader';
import { ViewLink } from '../parts/view-link.js';

function Entry({ title, query, unread, current }: { title: string; query: string; unread: number; current: string }) {
  const reader = useReader();
  const view: View = { name: 'list', query };
  return (
    <ViewLink
      view={view}
      onGo={() => goTo(reader, view, 'section')}
      aria-current={query === current ? 'page' : undefined}
    >
      <span className="source-title">{title}</span>
      {unread > 0 && (
        <span className="count">
          {unread.toLocaleString('en')}
          <span className="quiet"> unread</span>
        </span>
      )}
    </ViewLink>
  );
}

/** The feeds by folder, each a list of its own. */
export function Sources({ query }: { query: string }) {
  const { folders } = useFeeds();
  if (folders.length === 0) return <div className="sources" />;
  return (
    <nav className="sources" aria-label="Sources">
      <h2 className="rail-title">Sources</h2>
      {folders.map(({ name, feeds, unread }) => (
        <div key={name} className="folder">
          {name && (
            <h3 className="folder-title">
              <Entry title={name} query={folderListQuery(name)} unread={unread} current={query} />
            </h3>
          )}
          <ul>
            {feeds.map((feed) => (
              <li key={feed.id}>
                <Entry title={feed.title} query={feedListQuery(feed)} unread={feed.unread} current={query} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
