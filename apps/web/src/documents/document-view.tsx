import type { DocumentStory } from '@dateline/core/library';
import {
  documentDetail,
  documentStoryRowId,
  headlineOf,
  sameTextSentence,
  shownStates,
  stateMessages,
  useDocument,
  useHeading,
  useReader,
  useReaderState,
  viewKey,
  voicesMessages,
} from '@dateline/reader';

import { useMemo } from 'react';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { EmptyView } from '../parts/empty-view.js';
import { Marked } from '../parts/marked.js';
import { More } from '../parts/more.js';
import { Failed, Waiting } from '../parts/states.js';
import { ViewLink } from '../parts/view-link.js';
import { When } from '../parts/when.js';

interface StoryProps {
  story: DocumentStory;
  selected: boolean;
  onSelect: () => void;
}

/** A story, with the words around where it names the document. */
function Story({ story, selected, onSelect }: StoryProps) {
  const { article } = story;
  const { excerpt, match, source, time, read } = article;
  const copies = sameTextSentence(story);
  return (
    <li className={`saying${selected ? ' is-selected' : ''}${read ? '' : ' is-unread'}`}>
      <h2 className="leaning-story">
        <ViewLink
          className="row-link"
          view={{ name: 'article', id: article.id }}
          data-row={documentStoryRowId(story)}
          onFocus={onSelect}
        >
          {headlineOf(article) ?? excerpt}
        </ViewLink>
      </h2>
      {match && (
        <blockquote className="leaning-passage" lang={article.language} dir={article.direction}>
          <Marked {...match} />
        </blockquote>
      )}
      <p className="story-source">
        {source && <span>{source}</span>}
        <span>
          <When at={time} />
        </span>
        {copies && <span>{copies}</span>}
        {article.changed && <span className="story-changed">{voicesMessages.changed}</span>}
        {!read && <span>{voicesMessages.unread}</span>}
        {shownStates(article).map(({ name }) => (
          <span key={name}>{stateMessages.label[name]}</span>
        ))}
      </p>
    </li>
  );
}

/** One document and the stories that lean on it, newest first. */
export function DocumentView({ id }: { id: string }) {
  const { document, items, loading, problem, retry, more, loadMore } = useDocument(id);
  const { change } = useReader();
  const view = useMemo(() => ({ name: 'document' as const, id }), [id]);
  const selected = useReaderState().selected[viewKey(view)];
  const { title, kind } = useHeading(view);
  useTitle(document?.name);
  useScrollMemory(viewKey(view), items.length > 0);

  if (problem) return <Failed problem={problem} retry={retry} />;
  if (loading || !document) return <Waiting what={voicesMessages.document} />;
  const detail = documentDetail({ ...document, mentions: [] });
  return (
    <div className="sheet">
      <header className="voice-head">
        <p className="kicker">{kind}</p>
        <h1>{title}</h1>
        {detail && <p className="deck">{detail}</p>}
        <p className="voice-facts">{voicesMessages.stories(document.stories)}</p>
      </header>
      {items.length === 0 && <EmptyView view={view} />}
      <ul>
        {items.map((story) => (
          <Story
            key={story.article.id}
            story={story}
            selected={documentStoryRowId(story) === selected}
            onSelect={() => change({ type: 'select', view, id: documentStoryRowId(story) })}
          />
        ))}
      </ul>
      <More more={more} load={loadMore} />
    </div>
  );
}
