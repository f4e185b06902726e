import {
  actLabel,
  shortWhen,
  standing,
  statementPlace,
  stepRow,
  useActions,
  useVoice,
  viewKey,
} from '@dateline/reader';
import { useMemo, useRef } from 'react';
import { useCommands } from '../app/commands.js';
import { useDesk, useDispatch } from '../app/desk.js';
import { show } from '../app/navigation.js';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { More } from '../parts/more.js';
import { Failed, Waiting } from '../parts/states.js';
import { ViewLink } from '../parts/view-link.js';
import { sayings } from './sayings.js';

/** One voice: all it said, newest first, by story. */
export function VoiceView({ id }: { id: string }) {
  const { voice, items, loading, problem, retry, more, loadMore } = useVoice(id);
  const actions = useActions();
  const dispatch = useDispatch();
  const view = useMemo(() => ({ name: 'voice' as const, id }), [id]);
  const selected = useDesk().selected[viewKey(view)];
  const list = useRef<HTMLDivElement>(null);
  const stories = useMemo(() => sayings(items), [items]);
  const ids = useMemo(() => stories.map(({ article }) => article.id), [stories]);
  useTitle(voice?.name);
  useScrollMemory(viewKey(view), items.length > 0);

  const move = (to: string | undefined) => {
    if (to === undefined) return;
    dispatch({ type: 'select', view, id: to });
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(to)}"]`)?.focus();
  };
  const here = (act: (id: string) => unknown) => () => (selected === undefined ? false : act(selected));
  const unread = (direction: 1 | -1) => {
    const at = ids.indexOf(selected ?? '');
    const rest = direction > 0 ? stories.slice(at + 1) : stories.slice(0, Math.max(0, at)).reverse();
    return rest.find(({ article }) => !article.read)?.article.id;
  };
  useCommands({
    next: () => move(stepRow(ids, selected, 1)),
    previous: () => move(stepRow(ids, selected, -1)),
    first: () => move(ids[0]),
    last: () => move(ids.at(-1)),
    'next-unread-row': () => move(unread(1)),
    'previous-unread-row': () => move(unread(-1)),
    'next-unread': () => {
      const to = unread(1);
      if (to) show({ name: 'article', id: to });
    },
    open: here((to) => show({ name: 'article', id: to })),
    save: here((to) => void actions.toggleSaved(to)),
    'toggle-read': here((to) => void actions.toggleRead(to)),
    original: here((to) => void actions.original(to).then((url) => url && window.open(url, '_blank', 'noopener'))),
    'page-down': () => false,
    'page-up': () => false,
  });

  if (problem) return <Failed problem={problem} retry={retry} />;
  if (loading || !voice) return <Waiting what="the voice" />;
  return (
    <div className="sheet">
      <header className="voice-head">
        <p className="kicker">Voice</p>
        <h1>{voice.name}</h1>
        {standing(voice) && <p className="deck">{standing(voice)}</p>}
        <p className="voice-facts">
          <span>
            {voice.statements} {voice.statements === 1 ? 'statement' : 'statements'} in {voice.articles}{' '}
            {voice.articles === 1 ? 'story' : 'stories'}
          </span>
        </p>
      </header>
      <div ref={list}>
        {stories.map(({ article, statements }) => (
          <section key={article.id} className={article.id === selected ? 'saying is-selected' : 'saying'}>
            <ul>
              {statements.map(({ key, statement, text }) => (
                <li key={key} className={`said said-${statement.kind}`}>
                  <span className="panel-act">{actLabel(statement.act)}</span>
                  <blockquote lang={article.language} dir={article.direction}>
                    <ViewLink
                      className="said-link"
                      view={{ name: 'article', id: article.id, at: statementPlace(statement) }}
                    >
                      {text}
                    </ViewLink>
                  </blockquote>
                </li>
              ))}
            </ul>
            <h2 className="saying-story">
              <ViewLink
                className="row-link"
                view={{ name: 'article', id: article.id }}
                data-row={article.id}
                onFocus={() => dispatch({ type: 'select', view, id: article.id })}
              >
                {article.headline ?? article.excerpt}
              </ViewLink>
            </h2>
            <p className="story-source">
              {article.source && <span>{article.source}</span>}
              <span>{shortWhen(article.time)}</span>
            </p>
          </section>
        ))}
      </div>
      <More more={more} load={loadMore} />
    </div>
  );
}
