import type { FeedState } from '@dateline/core/library';
import { shortWhen, useFeeds } from '@dateline/reader';
import { useMemo } from 'react';
import { breakLines } from '../../text/break-lines.js';
import { type Line, run, spread } from '../../text/line.js';
import { Pane } from '../parts/pane.js';
import { useListKeys } from '../parts/use-list-keys.js';
import { useRows } from '../parts/use-rows.js';
import { useReader } from '../shell/state.js';
import { useFeedCommands } from './use-feed-commands.js';

const WIDEST = 100;

type Entry = { kind: 'folder'; name: string; unread: number } | { kind: 'feed'; feed: FeedState };

const keyOf = (entry: Entry) => (entry.kind === 'feed' ? `feed ${entry.feed.id}` : `folder ${entry.name}`);

function lines(entry: Entry, cells: number): Line[] {
  if (entry.kind === 'folder') {
    return [
      spread(
        [run(entry.name, { ink: 'accent' })],
        [run(entry.unread > 0 ? String(entry.unread) : '', { ink: 'quiet' })],
        cells,
      ),
    ];
  }
  const { title, url, unread, total, lastRefresh, problem } = entry.feed;
  const counts = `${unread > 0 ? `${unread} unread of ` : ''}${total}`;
  const asked = lastRefresh ? `asked ${shortWhen(lastRefresh)}` : 'not asked yet';
  return [
    spread([run(title || url, { bold: unread > 0 })], [run(counts, { ink: 'quiet' })], cells),
    spread([run(url, { ink: 'quiet' })], [run(asked, { ink: 'quiet' })], cells),
    ...(problem
      ? breakLines(problem, cells).map(({ start, end }) => [
          run(problem.slice(start, end), { ink: 'problem' as const }),
        ])
      : []),
    [],
  ];
}

/** The feeds by their folders; a folder opens as a list too. */
export function FeedsPane() {
  const { layout, go } = useReader();
  const { folders, loading, problem } = useFeeds();
  const width = Math.min(layout.columns, WIDEST);
  const entries = useMemo(
    () =>
      folders.flatMap(({ name, feeds, unread }): Entry[] => [
        ...(name ? [{ kind: 'folder' as const, name, unread }] : []),
        ...feeds.map((feed) => ({ kind: 'feed' as const, feed })),
      ]),
    [folders],
  );
  const ids = useMemo(() => entries.map(keyOf), [entries]);
  const commands = useFeedCommands();
  const { at } = useListKeys({ name: 'feeds' }, ids, (selected) => {
    const entry = entries.find((one) => keyOf(one) === selected);
    const query = entry && (entry.kind === 'feed' ? `feed:${entry.feed.id}` : `in:"${entry.name.replaceAll('"', '')}"`);
    return {
      open: () => query && go({ type: 'push', view: { name: 'list', query } }),
      ...commands(entry?.kind === 'feed' ? entry.feed : undefined),
    };
  });
  const { lines: drawn } = useRows('feeds', entries.length, at, layout.height, (row) =>
    lines(entries[row]!, width - 3),
  );
  const sentence = problem?.message ?? (loading ? '' : 'No feed yet. Press a to add one, I to import them.');
  const shown: Line[] = entries.length > 0 ? drawn : [[run(`  ${sentence}`, { ink: 'quiet' })]];
  return <Pane lines={shown} width={layout.columns} height={layout.height} />;
}
