import type { Focus, MarginNote } from '@dateline/reader';
import { sameFocus } from '@dateline/reader';
import { lineOf, type PageLine } from '../../set/page-line.js';
import { breakLines } from '../../text/break-lines.js';
import { type Line, run, type Style } from '../../text/line.js';

function wrapped(text: string, cells: number, style: Style): Line[] {
  return breakLines(text, cells).map(({ start, end }) => [run(text.slice(start, end), style)]);
}

/** One note as lines, and beneath them what other stories tell; a voice that has a note further up is not bold. */
export function noteLines(note: MarginNote, cells: number, chosen: boolean, again = false): Line[] {
  const around = note.lines.flatMap(({ text, quoted }) => [
    ...wrapped(text, cells, { ink: 'accent' }),
    ...(quoted ? wrapped(quoted.text, cells, { italic: true }) : []),
  ]);
  return note.label === undefined ? around : [...ownLines(note, note.label, cells, chosen, again), ...around];
}

function ownLines({ kind, act, detail }: MarginNote, label: string, cells: number, chosen: boolean, again: boolean) {
  const name: Style = { bold: (kind === 'voice' && !again) || chosen, ...(chosen ? { ink: 'accent' } : {}) };
  const words = act ? `${label} ${act}` : label;
  const lines = wrapped(words, cells, name).map((line, index, all) => {
    // The act follows the name in a paler colour.
    const text = line[0]?.text ?? '';
    if (!act || index < all.length - 1 || !text.endsWith(act)) return line;
    return [run(text.slice(0, -act.length), name), run(act, { ink: 'quiet' as const })];
  });
  return [...lines, ...(detail ? wrapped(detail, cells, { ink: 'quiet' }) : [])];
}

/** The notes of what a person chose: that of the very thing, else those of what is chosen with it. */
function chosenNotes(notes: readonly MarginNote[], [focus, ...others]: readonly Focus[]): Set<MarginNote> {
  const own = notes.filter(
    (note) =>
      (note.focus && sameFocus(note.focus, focus)) ||
      (focus?.kind === 'statement' && note.id === `statement-${focus.index}`),
  );
  const along = notes.filter((note) => note.focus && others.some((other) => sameFocus(note.focus, other)));
  return new Set(focus && own.length > 0 ? own : along);
}

/**
 * The notes of an article by the row they begin on: beside the words they point at, or beneath the note before where
 * that one is not done.
 * @param chosen what is chosen, and what with it
 */
export function marginLines(
  page: readonly PageLine[],
  notes: readonly MarginNote[],
  cells: number,
  chosen: readonly Focus[],
): Line[] {
  const lines: Line[] = [];
  const placed = notes
    .map((note) => ({ note, row: lineOf(page, note.span.at, note.span.part, note.span.start) }))
    .filter(({ row, note }) => row >= 0 && (note.label !== undefined || note.lines.length > 0))
    .sort((a, b) => a.row - b.row);
  const heard = new Set<string | undefined>();
  const marked = chosenNotes(notes, chosen);
  for (const { note, row } of placed) {
    const from = Math.max(row, lines.length > 0 ? lines.length + 1 : 0);
    while (lines.length < from) lines.push([]);
    lines.push(...noteLines(note, cells, marked.has(note), heard.has(note.label)));
    heard.add(note.label);
  }
  return lines;
}
