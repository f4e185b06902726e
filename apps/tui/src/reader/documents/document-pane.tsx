import type { DocumentStory, DocumentSummary } from '@dateline/core/library';
import {
  documentDetail,
  documentStoryRowId,
  headlineOf,
  pointAtRow,
  sameTextSentence,
  selectedIn,
  shortWhen,
  useDocument,
  useReader,
  useReaderState,
  voicesMessages,
} from '@dateline/reader';
import { useEffect, useMemo } from 'react';
import { breakLines } from '../../text/break-lines.js';
import { type Line, run, spread } from '../../text/line.js';
import { signRuns } from '../list/story-lines.js';
import { EmptyPane } from '../parts/empty-pane.js';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import { useScreen } from '../shell/screen.js';

const MOST_COLUMNS = 84;

function headLines(document: DocumentSummary, cells: number): Line[] {
  const detail = documentDetail({ ...document, mentions: [] });
  const facts = [detail, voicesMessages.stories(document.stories)].filter(Boolean).join(' · ');
  return [
    ...breakLines(document.name, cells).map(
      ({ start, end }): Line => [run('  '), run(document.name.slice(start, end), { bold: true })],
    ),
    [run(`  ${facts}`, { ink: 'quiet' })],
    [],
  ];
}

/** The words around where a story names the document, with its name in bold. */
function passageLines({ article: { match } }: DocumentStory, cells: number): Line[] {
  if (!match) return [];
  const { text, marks } = match;
  return breakLines(text, cells).map(({ start, end }) => {
    const line: Line = [];
    let at = start;
    for (const mark of marks) {
      const [from, to] = [Math.max(at, mark.start), Math.min(end, mark.end)];
      if (from >= to) continue;
      line.push(run(text.slice(at, from)), run(text.slice(from, to), { bold: true }));
      at = to;
    }
    return [...line, run(text.slice(at, end))];
  });
}

function rowLines(story: DocumentStory, cells: number): Line[] {
  const { excerpt, read, source, time } = story.article;
  const when: Line = [
    ...signRuns(story.article),
    run([source, shortWhen(time)].filter(Boolean).join(', '), { ink: 'quiet' }),
  ];
  const title = run(headlineOf(story.article) ?? excerpt ?? '', read ? { ink: 'quiet' } : { bold: true });
  const copies = sameTextSentence(story);
  const also: Line[] = copies ? [[run(copies, { ink: 'quiet' })]] : [];
  return [spread([title], when, cells), ...passageLines(story, cells), ...also, []];
}

/** One document and the stories that lean on it, newest first. */
export function DocumentPane({ id }: { id: string }) {
  const { layout } = useScreen();
  const reader = useReader();
  useReaderState();
  const { document, items, loading, problem, loadMore } = useDocument(id);
  const view = { name: 'document' as const, id };
  const ids = useMemo(() => items.map(documentStoryRowId), [items]);
  const selected = selectedIn(reader, view, ids);
  const cells = Math.min(layout.columns, MOST_COLUMNS) - 3;
  const head = document ? headLines(document, cells) : [];
  const rows = {
    name: `document ${id}`,
    count: items.length,
    selected: selected === undefined ? -1 : ids.indexOf(selected),
    height: layout.height,
    head,
    onRow: (row: number) => pointAtRow(reader, ids[row]!, ids),
  };
  const { end, ...drawn } = useRows(rows, (row) => rowLines(items[row]!, cells));
  useEffect(() => {
    if (end > items.length - 20) loadMore();
  }, [end, items.length, loadMore]);
  if (items.length === 0) {
    return <EmptyPane view={view} width={layout.columns} loading={loading} problem={problem} before={head} />;
  }
  return <Pane {...drawn} width={layout.columns} height={layout.height} />;
}
