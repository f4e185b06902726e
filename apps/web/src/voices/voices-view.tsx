import { shortWhen, standing, stepRow, useVoices, viewKey } from '@dateline/reader';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCommands } from '../app/commands.js';
import { useDesk, useDispatch } from '../app/desk.js';
import { show } from '../app/navigation.js';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { More } from '../parts/more.js';
import { Empty, Failed, Waiting } from '../parts/states.js';
import { ViewLink } from '../parts/view-link.js';

const view = { name: 'voices' } as const;

const plural = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** Everyone who speaks in the library. */
export function VoicesView({ query }: { query: string }) {
  const [text, setText] = useState(query);
  const { items, loading, problem, retry, more, loadMore } = useVoices(query);
  const selected = useDesk().selected[viewKey(view)];
  const dispatch = useDispatch();
  const list = useRef<HTMLUListElement>(null);
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  useTitle('Voices');
  useScrollMemory(viewKey(view), items.length > 0);

  useEffect(() => {
    if (text === query) return;
    const timer = setTimeout(() => show({ name: 'voices', query: text.trim() }, { replace: true }), 150);
    return () => clearTimeout(timer);
  }, [text, query]);

  const move = (id: string | undefined) => {
    if (id === undefined) return;
    dispatch({ type: 'select', view, id });
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  };
  useCommands({
    next: () => move(stepRow(ids, selected, 1)),
    previous: () => move(stepRow(ids, selected, -1)),
    first: () => move(ids[0]),
    last: () => move(ids.at(-1)),
    open: () => selected !== undefined && show({ name: 'voice', id: selected }),
    'page-down': () => false,
    'page-up': () => false,
  });

  return (
    <div className="sheet">
      <header className="list-head">
        <h1>Voices</h1>
        <search className="filter">
          <input
            type="search"
            aria-label="Find a voice"
            placeholder="Name, role or organisation"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </search>
      </header>
      {problem && <Failed problem={problem} retry={retry} />}
      {loading && <Waiting what="the voices" />}
      {!loading && !problem && items.length === 0 && (
        <Empty title={query ? 'Nobody of that name speaks here.' : 'Nobody has spoken yet.'}>
          {!query && <p>Dateline reads each story for who says what; the voices gather here as it does.</p>}
        </Empty>
      )}
      <ul className="voice-list" ref={list}>
        {items.map((voice) => (
          <li key={voice.id} className={voice.id === selected ? 'voice-row is-selected' : 'voice-row'}>
            <h2>
              <ViewLink
                className="row-link"
                view={{ name: 'voice', id: voice.id }}
                data-row={voice.id}
                onFocus={() => dispatch({ type: 'select', view, id: voice.id })}
              >
                {voice.name}
              </ViewLink>
            </h2>
            <p className="voice-facts">{shortWhen(voice.latest)}</p>
            {standing(voice) && <p className="voice-standing">{standing(voice)}</p>}
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
