import {
  documentDetail,
  documentsController,
  findDocuments,
  plural,
  shortWhen,
  useDocuments,
  useHeading,
  useReader,
  useReaderState,
  viewKey,
} from '@dateline/reader';
import { controllers } from '../app/controllers.js';
import { useScrollMemory } from '../app/scroll.js';
import { fieldIds } from '../app/shell.js';
import { useTitle } from '../app/title.js';
import { EmptyView } from '../parts/empty-view.js';
import { More } from '../parts/more.js';
import { Failed, Waiting } from '../parts/states.js';
import { useTyped } from '../parts/use-typed.js';
import { ViewLink } from '../parts/view-link.js';

controllers.documents = documentsController;

const view = { name: 'documents' } as const;

/** Every document that stories lean on, the last ones first. */
export function DocumentsView({ query }: { query: string }) {
  const reader = useReader();
  const { items, loading, problem, retry, more, loadMore } = useDocuments(query);
  const field = useTyped(query, (text) => findDocuments(reader, text));
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
            id={fieldIds['find-document']}
            type="search"
            aria-label="Find a document"
            placeholder="Name, issuer or number"
            value={field.text}
            onChange={({ target }) => field.type(target.value)}
            onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
          />
        </search>
      </header>
      {problem && <Failed problem={problem} retry={retry} />}
      {loading && <Waiting what="the documents" />}
      {!loading && !problem && items.length === 0 && <EmptyView view={query ? { ...view, query } : view} />}
      <ul className="voice-list">
        {items.map((document) => {
          const detail = documentDetail({ ...document, mentions: [] });
          return (
            <li key={document.id} className={document.id === selected ? 'voice-row is-selected' : 'voice-row'}>
              <h2>
                <ViewLink
                  className="row-link"
                  view={{ name: 'document', id: document.id }}
                  data-row={document.id}
                  onFocus={() => reader.change({ type: 'select', view, id: document.id })}
                >
                  {document.name}
                </ViewLink>
              </h2>
              <p className="voice-facts">{shortWhen(document.latest)}</p>
              {detail && <p className="voice-standing">{detail}</p>}
              <p className="voice-count">{plural(document.stories, 'story', 'stories')}</p>
            </li>
          );
        })}
      </ul>
      <More more={more} load={loadMore} />
    </div>
  );
}
