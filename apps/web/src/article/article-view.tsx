import type { StoredArticle } from '@dateline/core/library';
import {
  articleHeadline,
  articleMessages,
  chosenWith,
  type Focus,
  type Pointer,
  pointersOf,
  useOpenArticle,
  useReader,
  useReaderState,
  type ViewOf,
  viewKey,
  withPassage,
} from '@dateline/reader';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { inBrowser } from '../app/in-browser.js';
import { useBeside } from '../app/panes.js';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { Failed, Waiting } from '../parts/states.js';
import { ArticleId } from './article-id.js';
import { Body } from './body.js';
import { LeadPicture } from './figure.js';
import { Header } from './header.js';

// What stands around the text comes after it.
let around: typeof import('./around.js') | undefined;
const loadAround = () => {
  const loading = inBrowser(() => import('./around.js')).then((module) => {
    around = module;
    return module;
  });
  // Where it fails it is asked for again when it is drawn.
  loading.catch(() => {});
  return loading;
};
void loadAround();
const Toolbar = lazy(() => loadAround().then((module) => ({ default: module.Toolbar })));
const Margin = lazy(() => loadAround().then((module) => ({ default: module.Margin })));
const StoryOf = lazy(() => loadAround().then((module) => ({ default: module.StoryOf })));
const ChosenCard = lazy(() => loadAround().then((module) => ({ default: module.ChosenCard })));
const ChangedNote = lazy(() => loadAround().then((module) => ({ default: module.ChangedNote })));
const Following = lazy(() => loadAround().then((module) => ({ default: module.Following })));
const Footer = lazy(() => loadAround().then((module) => ({ default: module.Footer })));
const Progress = lazy(() => loadAround().then((module) => ({ default: module.Progress })));
const TakeAlong = lazy(() => loadAround().then((module) => ({ default: module.TakeAlong })));
const AloudBar = lazy(() => loadAround().then((module) => ({ default: module.AloudBar })));
const Panel = lazy(() => loadAround().then((module) => ({ default: module.Panel })));

/** What points at the text; what of it a note in the margin stands for is known when that has come. */
function usePointers(stored: StoredArticle | undefined): Map<string, Pointer[]> {
  const [notes, setNotes] = useState(() => around?.readingOf);
  useEffect(() => {
    if (!notes)
      loadAround().then(
        ({ readingOf }) => setNotes(() => readingOf),
        () => {},
      );
  }, [notes]);
  return useMemo(() => notes?.(stored).pointers ?? pointersOf(stored?.reading, stored?.highlights), [notes, stored]);
}

export function ArticleView({ view }: { view: ViewOf<'article'> }) {
  const { id, at, query } = view;
  const { data: stored, loading, problem, retry } = useOpenArticle(id, at, query);
  const found = usePointers(stored);
  const { focus, panel } = useReaderState();
  const { change } = useReader();
  const text = useRef<HTMLElement>(null);
  const isWide = useBeside();
  const article = stored?.article;
  useTitle(article && articleHeadline(article));
  useScrollMemory(viewKey({ name: 'article', id }), article !== undefined);

  useEffect(() => {
    if (focus) void loadAround().then(({ showWords }) => text.current && showWords(text.current));
  }, [focus]);
  const choose = useCallback((chosen: Focus | undefined) => change({ type: 'focus', focus: chosen }), [change]);
  const pointers = useMemo(() => withPassage(found, focus), [found, focus]);
  const loaded = article !== undefined;
  useEffect(() => {
    if (!loaded) return;
    let end: (() => void) | undefined;
    let isGone = false;
    void loadAround().then(({ onWords }) => {
      if (!isGone && text.current) end = onWords(text.current, choose);
    });
    return () => {
      isGone = true;
      end?.();
    };
  }, [loaded, choose]);

  if (problem)
    return (
      <div className="sheet">
        <Failed problem={problem} retry={retry} />
      </div>
    );
  if (loading || !stored || !article) return <Waiting what={articleMessages.name} />;
  const { reading } = stored;
  const chosen = chosenWith(reading, focus);
  return (
    <div className="page">
      <Suspense fallback={<div className="story-tools" />}>
        <Toolbar stored={stored} />
      </Suspense>
      <Suspense fallback={<div className="panel" />}>
        <Panel
          stored={stored}
          panel={panel}
          focus={focus}
          chosen={chosen}
          beside={isWide && view.query === undefined}
          onPanel={(name) => change({ type: 'panel', panel: name })}
          onChoose={choose}
        />
      </Suspense>
      <article
        ref={text}
        className="text"
        data-story={id}
        lang={article.language ?? reading?.language}
        dir={article.direction}
      >
        <Suspense fallback={null}>
          <ChangedNote stored={stored} />
        </Suspense>
        <Header stored={stored} pointers={pointers} focus={focus} />
        <Suspense fallback={null}>
          <StoryOf article={id} />
        </Suspense>
        <ArticleId value={id}>
          <LeadPicture article={article} />
          <Body article={article} reading={reading} pointers={pointers} focus={focus} />
        </ArticleId>
        <Suspense fallback={null}>
          <Footer stored={stored} />
          <TakeAlong stored={stored} />
        </Suspense>
        <Suspense fallback={null}>
          <Following view={view} />
        </Suspense>
      </article>
      <Suspense fallback={<aside className="margin" aria-label={articleMessages.notes} />}>
        <Margin stored={stored} focus={focus} chosen={chosen} onChoose={choose} />
      </Suspense>
      <Suspense fallback={null}>
        <Progress id={id} left={stored.position?.read ?? 0} text={text} />
        <AloudBar />
      </Suspense>
      <Suspense fallback={null}>
        <ChosenCard focus={focus} stored={stored} onClose={() => choose(undefined)} />
      </Suspense>
    </div>
  );
}
