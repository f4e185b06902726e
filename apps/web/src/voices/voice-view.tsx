import {
  actLabel,
  affiliation,
  plural,
  shortWhen,
  shownStates,
  statementPosition,
  statementRowId,
  useHeading,
  useReader,
  useReaderState,
  useVoice,
  viewKey,
  voiceController,
} from '@dateline/reader';
import { useMemo } from 'react';
import { controllers } from '../app/controllers.js';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { EmptyView } from '../parts/empty-view.js';
import { More } from '../parts/more.js';
import { Failed, Waiting } from '../parts/states.js';
import { ViewLink } from '../parts/view-link.js';
import { type StoryStatements, statementsByStory } from './by-story.js';

controllers.voice = voiceController;

interface StoryProps extends StoryStatements {
  selected: string | undefined;
  onSelect: (id: string) => void;
}

/** What a voice said in one story. */
function Story({ article, statements, selected, onSelect }: StoryProps) {
  return (
    <section className="saying">
      <ul>
        {statements.map((item) => {
          const id = statementRowId(item);
          const { statement, text } = item;
          return (
            <li
              key={id}
              className={`said said-${statement.kind}${id === selected ? ' is-selected' : ''}${article.read ? '' : ' is-unread'}`}
            >
              <span className="panel-act">{actLabel(statement.act)}</span>
              <blockquote lang={article.language} dir={article.direction}>
                <ViewLink
                  className="said-link row-link"
                  view={{ name: 'article', id: article.id, at: statementPosition(statement) }}
                  data-row={id}
                  onFocus={() => onSelect(id)}
                >
                  {text}
                </ViewLink>
              </blockquote>
            </li>
          );
        })}
      </ul>
      <h2 className="saying-story">
        <ViewLink view={{ name: 'article', id: article.id }}>{article.headline ?? article.excerpt}</ViewLink>
      </h2>
      <p className="story-source">
        {article.source && <span>{article.source}</span>}
        <span>{shortWhen(article.time)}</span>
        {!article.read && <span>Unread</span>}
        {shownStates(article).map(({ name, label }) => (
          <span key={name}>{label}</span>
        ))}
      </p>
    </section>
  );
}

/** One voice: all it said, newest first, by story. */
export function VoiceView({ id }: { id: string }) {
  const { voice, items, loading, problem, retry, more, loadMore } = useVoice(id);
  const { change } = useReader();
  const view = useMemo(() => ({ name: 'voice' as const, id }), [id]);
  const selected = useReaderState().selected[viewKey(view)];
  const stories = useMemo(() => statementsByStory(items), [items]);
  const { title, kind } = useHeading(view);
  useTitle(voice?.name);
  useScrollMemory(viewKey(view), items.length > 0);

  if (problem) return <Failed problem={problem} retry={retry} />;
  if (loading || !voice) return <Waiting what="the voice" />;
  return (
    <div className="sheet">
      <header className="voice-head">
        <p className="kicker">{kind}</p>
        <h1>{title}</h1>
        {affiliation(voice) && <p className="deck">{affiliation(voice)}</p>}
        <p className="voice-facts">
          {plural(voice.statements, 'statement')} in {plural(voice.articles, 'story', 'stories')}
        </p>
      </header>
      {items.length === 0 && <EmptyView view={view} />}
      {stories.map((story) => (
        <Story
          key={story.article.id}
          {...story}
          selected={selected}
          onSelect={(row) => change({ type: 'select', view, id: row })}
        />
      ))}
      <More more={more} load={loadMore} />
    </div>
  );
}
