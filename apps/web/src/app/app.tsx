import { firstView, frameMessages, useLanguage, useReaderState, useStore, viewKey } from '@dateline/reader';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { menu } from '../overlays/menu.js';
import { playing } from '../player/playing.js';
import { Masthead } from '../shell/masthead.js';
import { Boundary } from './boundary.js';
import { useKeyboard } from './keyboard.js';
import { isFirstEntry, useView } from './navigation.js';
import { useBeside } from './panes.js';
import { asked } from './shell.js';

const loadEdition = () => import('../edition/edition-view.js').then((module) => ({ default: module.EditionView }));
const loadList = () => import('../list/list-view.js').then((module) => ({ default: module.ListView }));
const loadArticle = () => import('../article/article-view.js').then((module) => ({ default: module.ArticleView }));
const loadChanges = () => import('../changes/changes-view.js').then((module) => ({ default: module.ChangesView }));
const loadVoices = () => import('../voices/voices-view.js').then((module) => ({ default: module.VoicesView }));
const loadVoice = () => import('../voices/voice-view.js').then((module) => ({ default: module.VoiceView }));
const loadDocuments = () =>
  import('../documents/documents-view.js').then((module) => ({ default: module.DocumentsView }));
const loadDocument = () => import('../documents/document-view.js').then((module) => ({ default: module.DocumentView }));
const loadPassages = () => import('../passages/passages-view.js').then((module) => ({ default: module.PassagesView }));
const loadDiary = () => import('../diary/diary-view.js').then((module) => ({ default: module.DiaryView }));
const loadStory = () => import('../story/story-view.js').then((module) => ({ default: module.StoryView }));
const loadFeeds = () => import('../feeds/feeds-view.js').then((module) => ({ default: module.FeedsView }));
const loadPane = () => import('../list/list-pane.js').then((module) => ({ default: module.ListPane }));
const loadSaid = () => import('../shell/said.js').then((module) => ({ default: module.Said }));
const loadPlayer = () => import('../player/player.js').then((module) => ({ default: module.Player }));
const loadOverlays = () => import('../overlays/overlays.js').then((module) => ({ default: module.Overlays }));

// What the address names is loaded at once. The rest comes when that is on the screen, so that every view opens
// without waiting, even when the server was stopped meanwhile.
const isEdition = /^\/(edition\b|$)/.test(location.pathname);
const first = isEdition ? loadEdition : location.pathname.startsWith('/article/') ? loadArticle : loadList;
void first();
void loadSaid();
const rest = [
  loadArticle,
  loadList,
  loadPane,
  loadEdition,
  loadOverlays,
  loadChanges,
  loadFeeds,
  loadStory,
  loadVoices,
  loadVoice,
  loadDocuments,
  loadDocument,
  loadPassages,
  loadDiary,
  loadPlayer,
];

const EditionView = lazy(loadEdition);
const ListView = lazy(loadList);
const ArticleView = lazy(loadArticle);
const ChangesView = lazy(loadChanges);
const VoicesView = lazy(loadVoices);
const VoiceView = lazy(loadVoice);
const DocumentsView = lazy(loadDocuments);
const DocumentView = lazy(loadDocument);
const PassagesView = lazy(loadPassages);
const DiaryView = lazy(loadDiary);
const StoryView = lazy(loadStory);
const FeedsView = lazy(loadFeeds);
const ListPane = lazy(loadPane);
const Said = lazy(loadSaid);
const Player = lazy(loadPlayer);
const Overlays = lazy(loadOverlays);

export function App() {
  const view = useView();
  const { overlay } = useReaderState();
  const question = useStore(asked);
  const open = useStore(menu);
  const now = useStore(playing);
  const main = useRef<HTMLElement>(null);
  const language = useLanguage();
  const isWide = useBeside();
  /** The list that stands beside the article. */
  const beside = isWide && view.name === 'article' ? view.query : undefined;
  useKeyboard();

  // In a new view the keyboard and a screen reader start at its beginning.
  const key = view.name === 'list' ? view.name : viewKey(view);
  const shown = useRef(key);
  useEffect(() => {
    const before = shown.current;
    if (before === key) return;
    shown.current = key;
    // All news in the place of an empty edition is where the page begins.
    if (before === viewKey(firstView) && isFirstEntry()) return;
    // Whoever searches goes on typing, whatever view they began in.
    if (document.activeElement?.closest('search')) return;
    main.current?.focus({ preventScroll: true });
  }, [key]);

  useEffect(() => {
    const timer = setTimeout(() => Promise.allSettled(rest.map((load) => load())), 500);
    return () => clearTimeout(timer);
  }, []);

  return (
    <>
      <a className="skip" href="#main">
        {frameMessages.skip}
      </a>
      <Masthead key={language} view={view} />
      <div className={beside === undefined ? undefined : 'panes'}>
        {beside !== undefined && view.name === 'article' && (
          <Suspense fallback={<div className="list-pane" />}>
            <ListPane key={beside} query={beside} open={view.id} />
          </Suspense>
        )}
        <main id="main" ref={main} tabIndex={-1}>
          <Boundary key={`${language} ${key}`}>
            <Suspense fallback={null}>
              {view.name === 'edition' && <EditionView key={viewKey(view)} view={view} />}
              {view.name === 'list' && <ListView key={view.query} query={view.query} />}
              {view.name === 'article' && (
                <ArticleView key={view.id} id={view.id} query={view.query ?? ''} at={view.at} />
              )}
              {view.name === 'changes' && <ChangesView key={view.id} id={view.id} query={view.query} />}
              {view.name === 'story' && <StoryView key={view.id} id={view.id} />}
              {view.name === 'voices' && <VoicesView query={view.query ?? ''} />}
              {view.name === 'voice' && <VoiceView key={view.id} id={view.id} />}
              {view.name === 'passages' && <PassagesView query={view.query ?? ''} />}
              {view.name === 'documents' && <DocumentsView query={view.query ?? ''} />}
              {view.name === 'document' && <DocumentView key={view.id} id={view.id} />}
              {view.name === 'diary' && <DiaryView key={viewKey(view)} from={view.from} />}
              {view.name === 'feeds' && <FeedsView view={view} />}
            </Suspense>
          </Boundary>
        </main>
      </div>
      <Suspense fallback={null}>
        <Said view={view.name} />
      </Suspense>
      <Suspense fallback={null}>{now && <Player key={now.recording.url} now={now} />}</Suspense>
      <Suspense fallback={null}>
        {(overlay || question || open) && (
          <Overlays overlay={overlay} question={question} menu={open} view={view.name} />
        )}
      </Suspense>
    </>
  );
}
