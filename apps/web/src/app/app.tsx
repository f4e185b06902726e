import { placeOf, viewKey } from '@dateline/reader';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { ChordHint } from '../shell/chord-hint.js';
import { Connection } from '../shell/connection.js';
import { Masthead } from '../shell/masthead.js';
import { NoticeBar } from '../shell/notice-bar.js';
import { useBaseCommands } from './base-commands.js';
import { useKeyboard } from './commands.js';
import { DeskProvider, useDesk } from './desk.js';
import { useView } from './navigation.js';

const loadList = () => import('../list/list-view.js').then((module) => ({ default: module.ListView }));
const loadArticle = () => import('../article/article-view.js').then((module) => ({ default: module.ArticleView }));
// What the address names is asked for at once; the other of the two when the first is on the screen.
const [now, soon] = location.pathname.startsWith('/article/') ? [loadArticle, loadList] : [loadList, loadArticle];
void now();
const ListView = lazy(loadList);
const ArticleView = lazy(loadArticle);
const VoicesView = lazy(() => import('../voices/voices-view.js').then((module) => ({ default: module.VoicesView })));
const VoiceView = lazy(() => import('../voices/voice-view.js').then((module) => ({ default: module.VoiceView })));
const FeedsView = lazy(() => import('../feeds/feeds-view.js').then((module) => ({ default: module.FeedsView })));
const Overlays = lazy(() => import('../overlays/overlays.js').then((module) => ({ default: module.Overlays })));

export function App() {
  return (
    <DeskProvider>
      <Reader />
    </DeskProvider>
  );
}

function Reader() {
  const view = useView();
  const { overlay } = useDesk();
  const chord = useKeyboard(placeOf(view));
  const main = useRef<HTMLElement>(null);
  useBaseCommands(view);

  // A new view begins for the keyboard and for a screen reader where it begins for the eye.
  const key = view.name === 'list' ? view.name : viewKey(view);
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    main.current?.focus({ preventScroll: true });
  }, [key]);

  useEffect(() => {
    const timer = setTimeout(soon, 300);
    return () => clearTimeout(timer);
  }, []);

  return (
    <>
      <a className="skip" href="#main">
        Skip to the news
      </a>
      <Masthead view={view} />
      <Connection />
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={null}>
          {view.name === 'list' && <ListView key={view.query} query={view.query} />}
          {view.name === 'article' && <ArticleView key={view.id} id={view.id} query={view.query ?? ''} />}
          {view.name === 'voices' && <VoicesView query={view.query ?? ''} />}
          {view.name === 'voice' && <VoiceView key={view.id} id={view.id} />}
          {view.name === 'feeds' && <FeedsView />}
        </Suspense>
      </main>
      <NoticeBar />
      <ChordHint chord={chord} place={placeOf(view)} />
      <Suspense fallback={null}>{overlay && <Overlays overlay={overlay} place={placeOf(view)} />}</Suspense>
    </>
  );
}
