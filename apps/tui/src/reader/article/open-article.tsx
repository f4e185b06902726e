import type { StoredArticle } from '@dateline/core/library';
import {
  type Focus,
  type Panel,
  sameFocus,
  statementAt,
  stepStatement,
  useActions,
  useArticle,
  useArticleReading,
  useSay,
} from '@dateline/reader';
import { useStdout } from 'ink';
import { useEffect, useMemo, useRef } from 'react';
import { openAddress } from '../../cli/open-address.js';
import { run } from '../../text/line.js';
import { Pane } from '../parts/pane.js';
import { useCommands } from '../shell/commands.js';
import { useReader } from '../shell/state.js';
import { ArticlePane } from './article-pane.js';
import { type PanelRow, panelRows } from './panel-rows.js';
import { useNeighbours } from './use-neighbours.js';
import { type Scroll, useScroll } from './use-scroll.js';

const STEP = 3;

/** An article that was opened: it takes the keys, and is read from now on. */
export function OpenArticle({ id, query, at }: { id: string; query: string; at: string | undefined }) {
  const { layout } = useReader();
  const { data, problem } = useArticle(id);
  if (data) return <Opened stored={data} query={query} at={at} />;
  const line = [run(problem ? ` ${problem.message}` : '', { ink: 'problem' as const })];
  return <Pane lines={[line]} width={layout.article} height={layout.height} />;
}

function Opened({ stored, query, at }: { stored: StoredArticle; query: string; at: string | undefined }) {
  const { layout, desk, dispatch } = useReader();
  const reading = useArticleReading(stored);
  const scroll = useScroll(`article ${stored.article.id} ${layout.text}`);
  const room = (layout.notes || layout.columns) - 3;
  const rows = useMemo(() => (desk.panel ? panelRows(desk.panel, reading, room) : []), [desk.panel, reading, room]);
  useArticleCommands(stored, query, scroll, rows);
  const found = stored.reading;
  const went = useRef<string>(undefined);
  useEffect(() => {
    // Once: the same choice again would take it back.
    if (at === undefined || !found || went.current === at) return;
    went.current = at;
    const focus = statementAt(found, at);
    if (focus) dispatch({ type: 'focus', focus });
  }, [at, found, dispatch]);
  return <ArticlePane stored={stored} reading={reading} scroll={scroll} rows={rows} preview={false} />;
}

function useArticleCommands(stored: StoredArticle, query: string, scroll: Scroll, rows: readonly PanelRow[]): void {
  const { desk, dispatch } = useReader();
  const actions = useActions();
  const say = useSay();
  const { stdout } = useStdout();
  const { article, reading: found } = stored;
  const reading = useArticleReading(stored);
  const neighbours = useNeighbours(article.id, query);
  const choose = (focus: Focus | undefined) => {
    if (focus && !sameFocus(focus, desk.focus)) dispatch({ type: 'focus', focus });
  };
  /** With a panel open, up and down go through what it lists. */
  const step = (direction: 1 | -1) => {
    if (!desk.panel || rows.length === 0) return scroll.by(direction * STEP);
    const at = rows.findIndex(({ focus }) => sameFocus(focus, desk.focus));
    choose(rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + direction))]?.focus);
  };
  const show = (panel: Panel) => () => dispatch({ type: 'panel', panel });
  const visit = (url: string | undefined, none: string) => {
    if (!url) say(none);
    else if (!openAddress(url)) say(url);
  };
  useCommands({
    'scroll-down': () => step(1),
    'scroll-up': () => step(-1),
    'page-down': () => (scroll.atEnd ? neighbours.nextUnread() : scroll.by(scroll.shown - 2)),
    'page-up': () => scroll.by(2 - scroll.shown),
    first: () => scroll.to(0),
    last: () => scroll.to(scroll.total),
    'next-article': neighbours.next,
    'previous-article': neighbours.previous,
    'next-unread': neighbours.nextUnread,
    save: () => void actions.toggleSaved(article.id),
    'toggle-read': () => void actions.toggleRead(article.id),
    voices: show('voices'),
    timeline: show('timeline'),
    documents: show('documents'),
    'next-statement': () => choose(stepStatement(reading.statements, desk.focus, 1)),
    'previous-statement': () => choose(stepStatement(reading.statements, desk.focus, -1)),
    highlight: () => {
      const span = desk.focus?.kind === 'statement' ? found?.statements[desk.focus.index]?.content[0] : undefined;
      if (span) void actions.toggleHighlight(article.id, span);
      else say('Choose a statement first: ] goes to the next one.');
    },
    original: () => visit(article.canonicalUrl ?? article.url, 'This story has no address.'),
    discussion: () => visit(article.discussionUrl, 'This story has no discussion.'),
    'copy-address': () => {
      const url = article.canonicalUrl ?? article.url;
      if (!url) return say('This story has no address.');
      // OSC 52: the terminal keeps it, here or at the other end of a connection.
      stdout.write(`\u001b]52;c;${Buffer.from(url).toString('base64')}\u0007`);
      say('Copied its address, where the terminal allows it');
    },
  });
}
