import {
  affiliation,
  findVoices,
  plural,
  shortWhen,
  useHeading,
  useReader,
  useReaderState,
  useVoices,
  viewKey,
  voicesController,
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

controllers.voices = voicesController;

const view = { name: 'voices' } as const;

/** Everyone who speaks in the library. */
export function VoicesView({ query }: { query: string }) {
  const reader = useReader();
  const { items, loading, problem, retry, more, loadMore } = useVoices(query);
  const field = useTyped(query, (text) => findVoices(reader, text));
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
            id={fieldIds['find-voice']}
            type="search"
            aria-label="Find a voice"
            placeholder="Name, role or organisation"
            value={field.text}
            onChange={({ target }) => field.type(target.value)}
            onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
          />
        </search>
      </header>
      {problem && <Failed problem={problem} retry={retry} />}
      {loading && <Waiting what="the voices" />}
      {!loading && !problem && items.length === 0 && <EmptyView view={query ? { ...view, query } : view} />}
      <ul className="voice-list">
        {items.map((voice) => (
          <li key={voice.id} className={voice.id === selected ? 'voice-row is-selected' : 'voice-row'}>
            <h2>
              <ViewLink
                className="row-link"
                view={{ name: 'voice', id: voice.id }}
                data-row={voice.id}
                onFocus={() => reader.change({ type: 'select', view, id: voice.id })}
              >
                {voice.name}
              </ViewLink>
            </h2>
            <p className="voice-facts">{shortWhen(voice.latest)}</p>
            {affiliation(voice) && <p className="voice-standing">{affiliation(voice)}</p>}
            <p className="voice-count">
              {plural(voice.statements, 'statement')} in {plural(voice.articles, 'story', 'stories')}
            </p>
          </li>
        ))}
      </ul>
      <More more={more} load={loadMore} />
    </div>
  );
}
