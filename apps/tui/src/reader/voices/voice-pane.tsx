import type { SaidStatement, VoiceSummary } from '@dateline/core/library';
import {
  actLabel,
  affiliation,
  headlineOf,
  outletsSentence,
  pointAtRow,
  type SaidEntry,
  selectedIn,
  shortWhen,
  statementRowId,
  timeWhen,
  useReader,
  useReaderState,
  useVoice,
  voicesMessages,
} from '@dateline/reader';
import { useEffect, useMemo } from 'react';
import { breakLines } from '../../text/break-lines.js';
import { fillLine, type Line, run, spread } from '../../text/line.js';
import { signRuns } from '../list/story-lines.js';
import { EmptyPane } from '../parts/empty-pane.js';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import { useScreen } from '../shell/screen.js';

const MOST_COLUMNS = 84;

function headLines(voice: VoiceSummary, cells: number): Line[] {
  const counts = voicesMessages.counts(voice.statements, voice.articles);
  const detail = [affiliation(voice), counts].filter(Boolean).join(' · ');
  return [
    [run(`  ${voice.name}`, { bold: true })],
    ...breakLines(detail, cells).map(
      ({ start, end }): Line => [run('  '), run(detail.slice(start, end), { ink: 'quiet' })],
    ),
    [],
  ];
}

interface Row extends SaidEntry {
  /** The day, before the first statement of it. */
  title?: string;
}

/** Columns from which what was said before stands beside a statement, and those between the two. */
const WIDE = 110;
const BETWEEN = 4;

/** What the voice said before on the same subject. */
function beforeLines(before: readonly SaidStatement[], cells: number): Line[] {
  return before.flatMap(({ article, text }, index): Line[] => [
    ...(index > 0 ? [[]] : []),
    [
      run(voicesMessages.beforeThen([article.source, shortWhen(article.time)].filter(Boolean).join(', ')), {
        ink: 'quiet',
      }),
    ],
    ...breakLines(text, cells)
      .slice(0, 4)
      .map(({ start, end }): Line => [run(text.slice(start, end), { ink: 'quiet', italic: true })]),
  ]);
}

/** Two columns of lines. */
function beside(left: readonly Line[], right: readonly Line[], cells: number): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const [one, other] = [left[row] ?? [], right[row]];
    return other ? [...fillLine(one, cells), run(' '.repeat(BETWEEN)), ...other] : one;
  });
}

/** A statement with its story and outlets, and where there is room what was said before. */
function rowLines({ title, statement, made, before }: Row, unfolded: boolean, columns: number): Line[] {
  const wide = columns >= WIDE;
  const cells = Math.min(columns, MOST_COLUMNS) - 3;
  const { article, act, text, repeats } = statement;
  const { excerpt, read, time, source } = article;
  const when: Line = [...signRuns(article), run([source, timeWhen(time)].filter(Boolean).join(', '), { ink: 'quiet' })];
  const outlets = outletsSentence(statement);
  const main: Line[] = [
    [run(actLabel(act), { ink: 'accent' }), ...(made ? [run(`  ${made}`, { ink: 'quiet' as const })] : [])],
    ...breakLines(text, cells).map(({ start, end }): Line => [run(text.slice(start, end))]),
    spread(
      [
        run(headlineOf(article) ?? excerpt ?? '', {
          ...(read ? { ink: 'quiet' as const } : { bold: true }),
          italic: true,
        }),
      ],
      when,
      cells,
    ),
    ...(outlets ? [[run(outlets, { ink: 'quiet' as const })]] : []),
    ...(unfolded
      ? repeats.map((repeat) =>
          spread(
            [run(`  ${headlineOf(repeat) ?? repeat.article}`, { ink: 'quiet' })],
            [run([repeat.source, shortWhen(repeat.time)].filter(Boolean).join(', '), { ink: 'quiet' })],
            cells,
          ),
        )
      : []),
  ];
  const room = columns - cells - BETWEEN - 3;
  return [
    ...(title ? [[run(title, { bold: true, underline: true })]] : []),
    ...(before.length === 0
      ? main
      : wide
        ? beside(main, beforeLines(before, room), cells)
        : [...main, ...beforeLines(before, cells - 2).map((line): Line => [run('  '), ...line])]),
    [],
  ];
}

/** All that one voice says across the library, by day, newest first. */
export function VoicePane({ id }: { id: string }) {
  const { layout } = useScreen();
  const reader = useReader();
  const { unfolded } = useReaderState();
  const { voice, timeline, loading, problem, loadMore } = useVoice(id);
  const view = { name: 'voice' as const, id };
  const all = useMemo(
    () =>
      timeline.flatMap(({ title, entries }) =>
        entries.map((entry, index): Row => ({ ...entry, ...(index === 0 && { title }) })),
      ),
    [timeline],
  );
  const ids = useMemo(() => all.map(({ statement }) => statementRowId(statement)), [all]);
  const selected = selectedIn(reader, view, ids);
  const cells = Math.min(layout.columns, MOST_COLUMNS) - 3;
  const head = voice ? headLines(voice, cells) : [];
  const rows = {
    name: `voice ${id}`,
    count: all.length,
    selected: selected === undefined ? -1 : ids.indexOf(selected),
    height: layout.height,
    head,
    onRow: (row: number) => pointAtRow(reader, ids[row]!, ids),
  };
  const { end, ...drawn } = useRows(rows, (row) => rowLines(all[row]!, ids[row] === unfolded, layout.columns));
  useEffect(() => {
    if (end > all.length - 20) loadMore();
  }, [end, all.length, loadMore]);
  if (all.length === 0) {
    return <EmptyPane view={view} width={layout.columns} loading={loading} problem={problem} before={head} />;
  }
  return <Pane {...drawn} width={layout.columns} height={layout.height} />;
}
