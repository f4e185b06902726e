import type { VoiceStatement, VoiceSummary } from '@dateline/core/library';
import {
  actLabel,
  affiliation,
  plural,
  selectedIn,
  shortWhen,
  shownStates,
  statementRowId,
  useReader,
  useReaderState,
  useVoice,
} from '@dateline/reader';
import { useEffect, useMemo } from 'react';
import { breakLines } from '../../text/break-lines.js';
import { type Line, run, spread } from '../../text/line.js';
import { EmptyPane } from '../parts/empty-pane.js';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import { useScreen } from '../shell/screen.js';

const MOST_COLUMNS = 84;

function headLines(voice: VoiceSummary, cells: number): Line[] {
  const counts = `${plural(voice.statements, 'statement')} in ${plural(voice.articles, 'story', 'stories')}`;
  const detail = [affiliation(voice), counts].filter(Boolean).join(' · ');
  return [
    [run(`  ${voice.name}`, { bold: true })],
    ...breakLines(detail, cells).map(
      ({ start, end }): Line => [run('  '), run(detail.slice(start, end), { ink: 'quiet' })],
    ),
    [],
  ];
}

/** A statement; the story stands beneath the last one of those in it. */
function rowLines({ article, statement, text }: VoiceStatement, last: boolean, cells: number): Line[] {
  const { headline, excerpt, read, time } = article;
  const signs = shownStates(article).map(({ sign }) => run(`${sign} `, { ink: 'accent' }));
  const when: Line = [...signs, run(shortWhen(time), { ink: 'quiet' })];
  const story = spread(
    [run(headline ?? excerpt ?? '', { ...(read ? { ink: 'quiet' as const } : { bold: true }), italic: true })],
    when,
    cells,
  );
  return [
    [run(actLabel(statement.act), { ink: 'accent' })],
    ...breakLines(text, cells).map(({ start, end }) => [run(text.slice(start, end))]),
    ...(last ? [story] : []),
    [],
  ];
}

/** All that one voice says across the library, newest first. */
export function VoicePane({ id }: { id: string }) {
  const { layout } = useScreen();
  const reader = useReader();
  useReaderState();
  const { voice, items, loading, problem, loadMore } = useVoice(id);
  const view = { name: 'voice' as const, id };
  const ids = useMemo(() => items.map(statementRowId), [items]);
  const selected = selectedIn(reader, view, ids);
  const cells = Math.min(layout.columns, MOST_COLUMNS) - 3;
  const head = voice ? headLines(voice, cells) : [];
  const rows = {
    name: `voice ${id}`,
    count: items.length,
    selected: selected === undefined ? -1 : ids.indexOf(selected),
    height: layout.height - head.length,
  };
  const { lines, end } = useRows(rows, (row) =>
    rowLines(items[row]!, items[row + 1]?.article.id !== items[row]!.article.id, cells),
  );
  useEffect(() => {
    if (end > items.length - 20) loadMore();
  }, [end, items.length, loadMore]);
  if (items.length === 0) {
    return <EmptyPane view={view} width={layout.columns} loading={loading} problem={problem} before={head} />;
  }
  return <Pane lines={[...head, ...lines]} width={layout.columns} height={layout.height} />;
}
