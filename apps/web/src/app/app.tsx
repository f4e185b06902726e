import { firstView, frameMessages, useLanguage, useReaderState, useStore, type View, viewKey } from '@dateline/reader';
import { useEffect, useRef } from 'react';
import { loadTable } from '../article/late-table.js';
import { menu } from '../overlays/menu.js';
import { lately } from '../parts/lately.js';
import { Failed } from '../parts/states.js';
import { playing } from '../player/playing.js';
import { Masthead } from '../shell/masthead.js';
import { Boundary } from './boundary.js';
import { InTurn } from './in-turn.js';
import { useKeyboard } from './keyboard.js';
import { isFirstEntry, useView } from './navigation.js';
import { hasFingers, useBeside } from './panes.js';
import { asked } from './shell.js';

const EditionView = lately(() => import('../edition/edition-view.js').then((module) => module.EditionView));
const ListView = lately(async () => {
  const { ListView, loadNoSources, NearRows } = await import('../list/list-view.js');
  await Promise.all([NearRows.load(), loadNoSources()]);
  return ListView;
});
const ArticleView = lately(() => import('../article/article-view.js').then((module) => module.ArticleView));
const ChangesView = lately(() => import('../changes/changes-view.js').then((module) => module.ChangesView));
const VoicesView = lately(() => import('../voices/voices-view.js').then((module) => module.VoicesView));
const VoiceView = lately(() => import('../voices/voice-view.js').then((module) => module.VoiceView));
const DocumentsView = lately(() => import('../documents/documents-view.js').then((module) => module.DocumentsView));
const DocumentView = lately(() => import('../documents/document-view.js').then((module) => module.DocumentView));
const PassagesView = lately(() => import('../passages/passages-view.js').then((module) => module.PassagesView));
const DiaryView = lately(() => import('../diary/diary-view.js').then((module) => module.DiaryView));
const StoryView = lately(() => import('../story/story-view.js').then((module) => module.StoryView));
const FeedsView = lately(() => import('../feeds/feeds-view.js').then((module) => module.FeedsView));
const ListPane = lately(() => import('../list/list-pane.js').then((module) => module.ListPane));
const Unknown = lately(() => import('../parts/unknown.js').then((module) => module.Unknown));
const Said = lately(() => import('../shell/said.js').then((module) => module.Said));
const Player = lately(() => import('../player/player.js').then((module) => module.Player));
const TouchLayer = lately(() => import('../touch/touch-layer.js').then((module) => module.TouchLayer));
const Overlays = lately(() => import('../overlays/overlays.js').then((module) => module.Overlays));

/** What is loaded when the first view is on the screen, so that every view opens without waiting, even when the server was stopped meanwhile. */
const rest = [
  Failed,
  ArticleView,
  ListView,
  ListPane,
  EditionView,
  Overlays,
  ChangesView,
  FeedsView,
  StoryView,
  VoicesView,
  VoiceView,
  DocumentsView,
  DocumentView,
  PassagesView,
  DiaryView,
  Player,
];

/** Loads what shows a view, where a page may begin with it. */
export async function loadFirst({ name }: View): Promise<void> {
  if (name === 'edition') await EditionView.load();
  else if (name === 'article') await Promise.all([ArticleView.load(), loadTable()]);
  else if (name === 'list') await ListView.load();
}

/** What the address shows. */
export function RoutedApp() {
  return <App view={useView()} />;
}

export function App({ view }: { view: View }) {
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
    void Said.load();
    let timer: ReturnType<typeof setTimeout>;
    // Each in a task of its own: asking for a file takes the processor too.
    const loadNext = (number: number) => {
      rest[number]?.load().catch(() => {});
      if (number < rest.length) timer = setTimeout(loadNext, 0, number + 1);
    };
    timer = setTimeout(loadNext, 500, 0);
    return () => clearTimeout(timer);
  }, []);

  return (
    <>
      <a className="skip" href="#main">
        {frameMessages.skip}
      </a>
      <InTurn>
        <Masthead key={language} view={view} />
      </InTurn>
      <div className={beside === undefined ? undefined : 'panes'}>
        {beside !== undefined && view.name === 'article' && (
          <ListPane key={beside} query={beside} open={view.id} until={<div className="list-pane" />} />
        )}
        <main id="main" ref={main} tabIndex={-1}>
          <Boundary key={`${language} ${key}`}>
            {view.name === 'edition' && <EditionView key={viewKey(view)} view={view} />}
            {view.name === 'list' && (
              <InTurn key={view.query}>
                <ListView query={view.query} />
              </InTurn>
            )}
            {view.name === 'article' && (
              <InTurn key={view.id}>
                <ArticleView view={view} />
              </InTurn>
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
            {view.name === 'unknown' && <Unknown view={view} />}
          </Boundary>
        </main>
      </div>
      <Said view={view.name} />
      {hasFingers() && <TouchLayer />}
      {now && <Player key={now.recording.url} now={now} />}
      {(overlay || question || open) && <Overlays overlay={overlay} question={question} menu={open} view={view.name} />}
    </>
  );
}
