import {
  affiliation,
  statementRowId,
  useHeading,
  useReader,
  useReaderState,
  useVoice,
  viewKey,
  voicesMessages,
} from '@dateline/reader';
import { useMemo } from 'react';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { EmptyView } from '../parts/empty-view.js';
import { More } from '../parts/more.js';
import { Failed, Waiting } from '../parts/states.js';
import { Saying } from './saying.js';

/** One voice: all it said, by day, newest first. */
export function VoiceView({ id }: { id: string }) {
  const { voice, items, timeline, loading, problem, retry, more, loadMore } = useVoice(id);
  const { change } = useReader();
  const view = useMemo(() => ({ name: 'voice' as const, id }), [id]);
  const { selected, unfolded } = useReaderState();
  const { title, kind } = useHeading(view);
  useTitle(voice?.name);
  useScrollMemory(viewKey(view), items.length > 0);

  if (problem) return <Failed problem={problem} retry={retry} />;
  if (loading || !voice) return <Waiting what={voicesMessages.voice} />;
  return (
    <div className="sheet sheet-wide">
      <header className="voice-head">
        <p className="kicker">{kind}</p>
        <h1>{title}</h1>
        {affiliation(voice) && <p className="deck">{affiliation(voice)}</p>}
        <p className="voice-facts">{voicesMessages.counts(voice.statements, voice.articles)}</p>
      </header>
      {items.length === 0 && <EmptyView view={view} />}
      {timeline.map(({ day, title: heading, entries }) => (
        <section key={day} className="said-day">
          <h2>
            <time dateTime={day}>{heading}</time>
          </h2>
          <ol>
            {entries.map((entry) => {
              const row = statementRowId(entry.statement);
              return (
                <Saying
                  key={row}
                  {...entry}
                  row={row}
                  selected={row === selected[viewKey(view)]}
                  unfolded={row === unfolded}
                  onSelect={() => change({ type: 'select', view, id: row })}
                  onUnfold={() => change({ type: 'unfold', id: row })}
                />
              );
            })}
          </ol>
        </section>
      ))}
      <More more={more} load={loadMore} />
    </div>
  );
}
