import {
  type FeedsRow,
  feedsMessages,
  feedsRows,
  feedTrouble,
  pointAtRow,
  ruleSentence,
  selectedIn,
  shortWhen,
  useFeeds,
  useReader,
  useReaderState,
  useRules,
  useSearches,
  type ViewOf,
  viewKey,
} from '@dateline/reader';
import { useMemo } from 'react';
import { breakLines } from '../../text/break-lines.js';
import { type Line, run, spread } from '../../text/line.js';
import { EmptyPane } from '../parts/empty-pane.js';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import { useScreen } from '../shell/screen.js';

const MOST_COLUMNS = 100;

function rowLines(row: FeedsRow, cells: number): Line[] {
  if (row.kind === 'folder') {
    const { name, unread } = row.folder;
    const count = unread > 0 ? feedsMessages.unread(unread) : '';
    return [spread([run(name, { ink: 'accent' })], [run(count, { ink: 'quiet' })], cells)];
  }
  if (row.kind === 'search') {
    const { name, query, unread } = row.search;
    const count = unread > 0 ? feedsMessages.unread(unread) : '';
    return [
      spread([run(name, { bold: unread > 0 })], [run(count, { ink: 'quiet' })], cells),
      spread([run(query, { ink: 'quiet' })], [run(feedsMessages.savedSearch, { ink: 'quiet' })], cells),
      [],
    ];
  }
  if (row.kind === 'rule') {
    const { query, name } = row.rule;
    return [
      spread([run(name ?? ruleSentence(row.rule))], [run(feedsMessages.rule, { ink: 'quiet' })], cells),
      ...(name ? [[run(ruleSentence({ ...row.rule, query }), { ink: 'quiet' as const })]] : []),
      [],
    ];
  }
  const { title, url, unread, total, lastRefresh, paused } = row.feed;
  const trouble = feedTrouble(row.feed);
  const counts = unread > 0 ? feedsMessages.unreadOfStories(unread, total) : feedsMessages.stories(total);
  const asked = paused
    ? feedsMessages.paused
    : lastRefresh
      ? feedsMessages.asked(shortWhen(lastRefresh))
      : feedsMessages.notAsked;
  return [
    spread([run(title || url, { bold: unread > 0 })], [run(counts, { ink: 'quiet' })], cells),
    spread([run(url, { ink: 'quiet' })], [run(asked, { ink: 'quiet' })], cells),
    ...(trouble
      ? breakLines(trouble.message, cells).map(({ start, end }) => [
          run(trouble.message.slice(start, end), { ink: trouble.kind === 'failing' ? 'problem' : 'quiet' }),
        ])
      : []),
    [],
  ];
}

/** The saved searches and rules, then the feeds by their folders, or those in trouble; a folder opens as a list too. */
export function FeedsPane({ view }: { view: ViewOf<'feeds'> }) {
  const { layout } = useScreen();
  const reader = useReader();
  useReaderState();
  const { data, loading, problem } = useFeeds();
  const searches = useSearches().data;
  const rules = useRules().data;
  const rows = useMemo(() => feedsRows(data ?? [], view, searches, rules), [data, view, searches, rules]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const selected = selectedIn(reader, view, ids);
  const at = rows.findIndex(({ id }) => id === selected);
  const cells = Math.min(layout.columns, MOST_COLUMNS) - 3;
  const onRow = (row: number) => pointAtRow(reader, ids[row]!, ids);
  const list = { name: viewKey(view), count: rows.length, selected: at, height: layout.height, onRow };
  const drawn = useRows(list, (row) => rowLines(rows[row]!, cells));
  if (rows.length === 0) return <EmptyPane view={view} width={layout.columns} loading={loading} problem={problem} />;
  return <Pane {...drawn} width={layout.columns} height={layout.height} />;
}
