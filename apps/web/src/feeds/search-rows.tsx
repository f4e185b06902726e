import { feedsMessages, removeSearch, saveSearchQuestion, searchRowId, useReader, useSearches } from '@dateline/reader';
import { fromBase } from '../app/base-path.js';
import { QueryRow } from './query-row.js';

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
        {searches.map((search) => (
          <QueryRow
            key={search.id}
            row={searchRowId(search.id)}
            title={search.name}
            query={search.query}
            selected={selected}
            onSelect={onSelect}
            tools={[
              { label: feedsMessages.edit, run: () => reader.shell.ask(saveSearchQuestion(reader, search.query)) },
              { label: feedsMessages.remove, run: () => void removeSearch(reader, search) },
            ]}
          >
            <span>{search.query}</span>
            <span>{feedsMessages.unread(search.unread)}</span>
            <span>
              <a href={fromBase(`/api/searches/${search.id}/atom`)}>{feedsMessages.atom}</a>
            </span>
          </QueryRow>
        ))}
      </ul>
    </section>
  );
}
