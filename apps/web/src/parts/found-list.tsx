import {
  type Growing,
  type ReaderContext,
  useHeading,
  useReader,
  useReaderState,
  type View,
  viewKey,
} from '@dateline/reader';
import { leaveField } from '../app/field-focus.js';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { EmptyView } from './empty-view.js';
import { More } from './more.js';
import { Failed, Waiting } from './states.js';
import { useTyped } from './use-typed.js';
import { ViewLink } from './view-link.js';
import { When } from './when.js';

/** A row of the list: a voice, a document, a passage. */
export interface FoundRow {
  name: string;
  /** Where it leads. */
  to: View;
  /** ISO 8601: when it was last told of. */
  latest: string;
  /** Who it is, or whose. */
  detail: string | undefined;
  /** How much is told of it. */
  count: string;
}

interface FoundListProps<T> {
  view: { name: 'voices' | 'documents' | 'passages' };
  /** What is looked for; all where it is empty. */
  query: string;
  list: Growing<T>;
  /** What is fetched, in words. */
  what: string;
  field: { id: string; label: string; placeholder: string; find: (context: ReaderContext, typed: string) => void };
  row: (item: T) => FoundRow;
}

/** All that the library tells of one kind, the last ones first, with a field that looks among them. */
export function FoundList<T extends { id: string }>({ view, query, list, what, field, row }: FoundListProps<T>) {
  const reader = useReader();
  const { items, loading, problem, retry, more, loadMore } = list;
  const typed = useTyped(query, (text) => field.find(reader, text));
  const selected = useReaderState().selected[viewKey(view)];
  const { title } = useHeading(view);
  useTitle(title);
  useScrollMemory(viewKey(view), items.length > 0);
  return (
    <div className="sheet">
      <header className="list-head">
        <h1>{title}</h1>
        <search className="filter">
          <input
            id={field.id}
            type="search"
            aria-label={field.label}
            placeholder={field.placeholder}
            value={typed.text}
            onChange={({ target }) => typed.type(target.value)}
            onKeyDown={({ key, currentTarget }) => key === 'Escape' && leaveField(currentTarget)}
          />
        </search>
      </header>
      {problem && <Failed problem={problem} retry={retry} />}
      {loading && <Waiting what={what} />}
      {!loading && !problem && items.length === 0 && <EmptyView view={query ? { ...view, query } : view} />}
      {items.length > 0 && (
        <ul className={`voice-list of-${view.name}`}>
          {items.map((item) => {
            const { name, to, latest, detail, count } = row(item);
            return (
              <li key={item.id} className={item.id === selected ? 'voice-row is-selected' : 'voice-row'}>
                <h2>
                  <ViewLink
                    className="row-link"
                    view={to}
                    data-row={item.id}
                    onFocus={() => reader.change({ type: 'select', view, id: item.id })}
                  >
                    {name}
                  </ViewLink>
                </h2>
                <p className="voice-facts">
                  <When at={latest} />
                </p>
                {detail && <p className="voice-standing">{detail}</p>}
                <p className="voice-count">{count}</p>
              </li>
            );
          })}
        </ul>
      )}
      <More more={more} load={loadMore} />
    </div>
  );
}
