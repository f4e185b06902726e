import {
  articleController,
  chosenWith,
  type Focus,
  notesWithChosen,
  readingOf,
  useNeighbours,
  useOpenArticle,
  useReader,
  useReaderState,
  viewKey,
  withPassage,
} from '@dateline/reader';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { controllers } from '../app/controllers.js';
import { useScrollMemory } from '../app/scroll.js';
import { textSelection } from '../app/shell.js';
import { useTitle } from '../app/title.js';
import { Failed, Waiting } from '../parts/states.js';
import { ViewLink } from '../parts/view-link.js';
import { Body } from './body.js';
import { ChangedNote } from './changed-note.js';
import { ChosenCard } from './chosen-card.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { Margin } from './margin.js';
import { onWords } from './on-words.js';
import { Panel } from './panel.js';
import { selectedSpan } from './selection.js';
import { showWords } from './show-words.js';
import { Toolbar } from './toolbar.js';

controllers.article = articleController;
// An article is read without it.
const StoryOf = lazy(() => import('../story/story-of.js').then((module) => ({ default: module.StoryOf })));
textSelection.current = selectedSpan;

export function ArticleView({ id, query, at }: { id: string; query: string; at: string | undefined }) {
  const { data: stored, loading, problem, retry } = useOpenArticle(id, at);
  const read = readingOf(stored);
  const { focus, panel } = useReaderState();
  const { change, dispatch } = useReader();
  const { next } = useNeighbours(id, query);
  const text = useRef<HTMLElement>(null);
  const article = stored?.article;
  useTitle(article?.headline);
  useScrollMemory(viewKey({ name: 'article', id }), article !== undefined);

  useEffect(() => {
    if (focus && text.current) showWords(text.current);
  }, [focus]);
  const choose = useCallback((chosen: Focus | undefined) => change({ type: 'focus', focus: chosen }), [change]);
  const pointers = useMemo(() => withPassage(read.pointers, focus), [read.pointers, focus]);
  const loaded = article !== undefined;
  useEffect(() => (loaded && text.current ? onWords(text.current, choose) : undefined), [loaded, choose]);

  if (problem) return <Failed problem={problem} retry={retry} />;
  if (loading || !stored || !article) return <Waiting what="the story" />;
  const { reading } = stored;
  const chosen = chosenWith(reading, focus);
  const pointing = { pointers, focus };
  return (
    <div className="page">
      <Toolbar stored={stored} />
      <Panel
        made={reading}
        reading={read}
        panel={panel}
        focus={focus}
        chosen={chosen}
        onPanel={(name) => change({ type: 'panel', panel: name })}
        onChoose={choose}
      />
      <article ref={text} className="text" data-story={id} lang={article.language} dir={article.direction}>
        <ChangedNote stored={stored} />
        <Header stored={stored} {...pointing} />
        <Suspense fallback={null}>
          <StoryOf article={id} />
        </Suspense>
        <Body article={article} reading={reading} {...pointing} />
        <Footer stored={stored} />
        {next && (
          <nav className="following" aria-label="Next story" dir={next.direction}>
            <p className="kicker" lang="en">
              Next
            </p>
            <ViewLink
              view={{ name: 'article', id: next.id, query }}
              onGo={() => dispatch.perform('next-article')}
              lang={next.language}
              dir={next.direction}
            >
              {next.headline ?? next.excerpt}
            </ViewLink>
          </nav>
        )}
      </article>
      <Margin notes={notesWithChosen(article, reading, read.notes, focus)} chosen={chosen} onChoose={choose} />
      <ChosenCard focus={focus} reading={reading} read={read} onClose={() => choose(undefined)} />
    </div>
  );
}
