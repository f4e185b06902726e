import { feedsMessages, removeSearch, saveSearchQuestion, searchRowId, useReader, useSearches } from '@dateline/reader';
import { ViewLink } from '../parts/view-link.js';

interface SearchRowsProps {
  /** The id of the row that is selected. */
  selected: string | undefined;
  onSelect: (id: string) => void;
}

/** The saved searches, each with its query, what is unread of it, and its Atom feed for other readers. */
export function SearchRows({ selected, onSelect }: SearchRowsProps) {
  const reader = useReader();
  const { data: searches = [] } = useSearches();
  if (searches.length === 0) return null;
  return (
    <section className="feed-folder" aria-label={feedsMessages.savedSearches}>
      <h2 className="day">{feedsMessages.savedSearches}</h2>
      <ul>
        {searches.map((search) => {
          const { id, name, query, unread } = search;
          const row = searchRowId(id);
          return (
            <li key={id} className={selected === row ? 'feed-row is-selected' : 'feed-row'}>
              <div className="feed-name">
                <h3>
                  <ViewLink
                    className="row-link"
                    view={{ name: 'list', query }}
                    data-row={row}
                    onFocus={() => onSelect(row)}
                  >
                    {name}
                  </ViewLink>
                </h3>
                <p className="feed-facts">
                  <span>{query}</span>
                  <span>{feedsMessages.unread(unread)}</span>
                  <span>
                    <a href={`/api/searches/${id}/atom`}>{feedsMessages.atom}</a>
                  </span>
                </p>
              </div>
              <div className="feed-tools">
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => reader.shell.ask(saveSearchQuestion(reader, query))}
                >
                  {feedsMessages.edit}
                  <span className="quiet"> {name}</span>
                </button>
                <button type="button" className="button button-quiet" onClick={() => void removeSearch(reader, search)}>
                  {feedsMessages.remove}
                  <span className="quiet"> {name}</span>
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
