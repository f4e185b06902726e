import type { StoryPage } from '@dateline/core/library';
import {
  extentSentence,
  fullWhen,
  headlineOf,
  language,
  sinceSentence,
  storyDays,
  storyHeadline,
  storyMessages,
  useReader,
  useReaderState,
  useStory,
  viewKey,
} from '@dateline/reader';
import { useMemo } from 'react';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { Failed, Waiting } from '../parts/states.js';
import { ViewLink } from '../parts/view-link.js';
import { Quotations } from './quotations.js';
import { Told } from './told.js';

/** The documents that the articles lean on, each with who names it. */
function Documents({ documents, entries }: Pick<StoryPage, 'documents' | 'entries'>) {
  const sources = new Map(entries.map(({ article }) => [article.id, article.source ?? headlineOf(article)]));
  return (
    <section className="story-documents" aria-labelledby="story-documents">
      <h2 className="rail-title" id="story-documents">
        {storyMessages.documents}
      </h2>
      <ul>
        {documents.map(({ name, places }) => (
          <li key={name}>
            <ViewLink view={{ name: 'article', id: places[0]!.article }}>{name}</ViewLink>
            <p className="quiet-line">
              {places.length > 2
                ? storyMessages.articles(places.length)
                : [...new Set(places.map(({ article }) => sources.get(article)))].join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A Story: how it grew, day by day, newest first; what is quoted alike stands beside it. */
export function StoryView({ id }: { id: string }) {
  const { data: page, loading, problem, retry } = useStory(id);
  const { change } = useReader();
  const view = useMemo(() => ({ name: 'story' as const, id }), [id]);
  const selected = useReaderState().selected[viewKey(view)];
  const days = useMemo(() => (page ? storyDays(page) : []), [page]);
  const best = page?.entries.find(({ article }) => article.id === page.best)?.article;
  const headline = page && storyHeadline(page);
  useTitle(headline);
  useScrollMemory(viewKey(view), page !== undefined);

  if (problem) return <Failed problem={problem} retry={retry} />;
  if (loading || !page) return <Waiting what={storyMessages.name} />;
  const onSelect = (row: string) => change({ type: 'select', view, id: row });
  const hasRail = page.quotations.length + page.documents.length > 0;
  return (
    <div className={hasRail ? 'story-page has-rail' : 'story-page'}>
      <header className="story-page-head" lang={best?.language} dir={best?.direction}>
        <p className="kicker" lang={language.get()}>
          {storyMessages.grew}
        </p>
        <h1>{headline ?? best?.excerpt ?? storyMessages.untitled}</h1>
        <p className="story-extent" lang={language.get()}>
          <span>{extentSentence(page)}</span>
          {page.since && <strong className="story-since">{sinceSentence(page)}</strong>}
          {page.unreadings > 0 && <span>{storyMessages.stillRead(page.unreadings)}</span>}
        </p>
      </header>
      <div className="story-days">
        {days.map(({ day, untimed, entries }) => (
          <section key={day} className={untimed ? 'is-untimed' : undefined} aria-label={fullWhen(day)}>
            <h2 className="story-day">{fullWhen(day)}</h2>
            {entries.map((entry) => (
              <Told key={entry.article.id} entry={entry} selected={selected} onSelect={onSelect} />
            ))}
          </section>
        ))}
      </div>
      {hasRail && (
        <aside className="story-rail">
          {page.quotations.length > 0 && (
            <Quotations quotations={page.quotations} selected={selected} onSelect={onSelect} />
          )}
          {page.documents.length > 0 && <Documents documents={page.documents} entries={page.entries} />}
        </aside>
      )}
    </div>
  );
}
