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
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { inBrowser } from '../app/in-browser.js';
import { InTurn } from '../app/in-turn.js';
import { useBeside } from '../app/panes.js';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { lately } from '../parts/lately.js';
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
const Toolbar = lately(() => loadAround().then((module) => module.Toolbar));
const Margin = lately(() => loadAround().then((module) => module.Margin));
const StoryOf = lately(() => loadAround().then((module) => module.StoryOf));
const ChosenCard = lately(() => loadAround().then((module) => module.ChosenCard));
const ChangedNote = lately(() => loadAround().then((module) => module.ChangedNote));
const Following = lately(() => loadAround().then((module) => module.Following));
const Footer = lately(() => loadAround().then((module) => module.Footer));
const Progress = lately(() => loadAround().then((module) => module.Progress));
const TakeAlong = lately(() => loadAround().then((module) => module.TakeAlong));
const AloudBar = lately(() => loadAround().then((module) => module.AloudBar));
const Panel = lately(() => loadAround().then((module) => module.Panel));

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
      <Toolbar stored={stored} until={<div className="story-tools" />} />
      <Panel
        until={<div className="panel" />}
        stored={stored}
        panel={panel}
        focus={focus}
        chosen={chosen}
        beside={isWide && view.query === undefined}
        onPanel={(name) => change({ type: 'panel', panel: name })}
        onChoose={choose}
      />
      <article
        ref={text}
        className="text"
        data-story={id}
        lang={article.language ?? reading?.language}
        dir={article.direction}
      >
        <ChangedNote stored={stored} />
        <InTurn>
          <Header stored={stored} pointers={pointers} focus={focus} />
        </InTurn>
        <StoryOf article={id} />
        <ArticleId value={id}>
          <LeadPicture article={article} />
          <Body article={article} reading={reading} pointers={pointers} focus={focus} />
        </ArticleId>
        <Footer stored={stored} />
        <TakeAlong stored={stored} />
        <Following view={view} />
      </article>
      <Margin
        until={<aside className="margin" aria-label={articleMessages.notes} />}
        stored={stored}
        focus={focus}
        chosen={chosen}
        onChoose={choose}
      />
      <Progress id={id} left={stored.position?.read ?? 0} text={text} />
      <AloudBar />
      <ChosenCard focus={focus} stored={stored} onClose={() => choose(undefined)} />
    </div>
  );
}
