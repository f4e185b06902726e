import {
  type OpenedFrom,
  openedFrom,
  selectedIn,
  useArticles,
  useReader,
  useReaderState,
  viewKey,
} from '@dateline/reader';
import { useMemo } from 'react';
import { OpenArticle } from './article/open-article.js';
import { Preview } from './article/preview.js';
import { ChangesPane } from './changes/changes-pane.js';
import { DiaryPane } from './diary/diary-pane.js';
import { DocumentPane } from './documents/document-pane.js';
import { DocumentsPane } from './documents/documents-pane.js';
import { EditionPane } from './edition/edition-pane.js';
import { FeedsPane } from './feeds/feeds-pane.js';
import { ListPane } from './list/list-pane.js';
import { Row } from './parts/boxes.js';
import { Gap } from './parts/pane.js';
import { PassagesPane } from './passages/passages-pane.js';
import { HelpPane } from './shell/help-pane.js';
import { GAP } from './shell/layout.js';
import { useScreen, useView } from './shell/screen.js';
import { StoryPane } from './story/story-pane.js';
import { VoicePane } from './voices/voice-pane.js';
import { VoicesPane } from './voices/voices-pane.js';

/** What is between the masthead and the footer: the view, or help over it. */
export function Main() {
  const { layout } = useScreen();
  const view = useView();
  const { overlay } = useReaderState();
  if (overlay === 'help') return <HelpPane view={view.name} />;
  switch (view.name) {
    case 'edition':
      return <EditionPane key={viewKey(view)} view={view} />;
    case 'voices':
      return <VoicesPane key={view.query ?? ''} query={view.query ?? ''} />;
    case 'story':
      return <StoryPane key={view.id} id={view.id} />;
    case 'voice':
      return <VoicePane key={view.id} id={view.id} />;
    case 'unknown':
      return null;
    case 'changes':
      return <ChangesPane key={view.id} id={view.id} />;
    case 'documents':
      return <DocumentsPane key={view.query ?? ''} query={view.query ?? ''} />;
    case 'passages':
      return <PassagesPane key={view.query ?? ''} query={view.query ?? ''} />;
    case 'document':
      return <DocumentPane key={view.id} id={view.id} />;
    case 'diary':
      return <DiaryPane key={viewKey(view)} from={view.from} />;
    case 'feeds':
      return <FeedsPane key={viewKey(view)} view={view} />;
    case 'list':
      if (layout.list === 0) return <ListPane key={view.query} query={view.query} width={layout.columns} active />;
      return <Beside query={view.query} />;
    case 'article':
      if (layout.list === 0) return <OpenArticle key={view.id} id={view.id} from={openedFrom(view)} at={view.at} />;
      return <Beside query={view.query ?? ''} open={view.id} from={openedFrom(view)} at={view.at} />;
  }
}

interface BesideProps {
  query: string;
  open?: string;
  from?: OpenedFrom;
  at?: string | undefined;
}

/** The list, and beside it the story that is open or selected. */
function Beside({ query, open, from = {}, at }: BesideProps) {
  const { layout } = useScreen();
  const reader = useReader();
  const { items } = useArticles(query);
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  useReaderState();
  const selected = selectedIn(reader, { name: 'list', query }, ids);
  return (
    <Row>
      <ListPane key={query} query={query} width={layout.list} active={open === undefined} {...(open ? { open } : {})} />
      <Gap width={GAP} height={layout.height} />
      {open ? <OpenArticle key={open} id={open} from={from} at={at} /> : <Preview id={selected} />}
    </Row>
  );
}
