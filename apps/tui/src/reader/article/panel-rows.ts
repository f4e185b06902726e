import { type ArticleReading, actLabel, affiliation, type Focus, type Panel } from '@dateline/reader';
import { breakLines } from '../../text/break-lines.js';
import { type Line, run, type Style } from '../../text/line.js';

/** An entry of what stands beside an article; choosing it marks words in the text. */
export interface PanelRow {
  focus: Focus;
  lines: Line[];
}

function wrapped(text: string, cells: number, indent: number, style: Style = {}): Line[] {
  return breakLines(text, Math.max(10, cells - indent)).map(({ start, end }) => [
    run(' '.repeat(indent)),
    run(text.slice(start, end), style),
  ]);
}

function voices({ voices }: ArticleReading, cells: number): PanelRow[] {
  return voices.flatMap(({ voice, statements }) => {
    const detail = affiliation(voice);
    return [
      {
        focus: { kind: 'voice', id: voice.id },
        lines: [
          ...wrapped(voice.name, cells, 0, { bold: true }),
          ...(detail ? wrapped(detail, cells, 0, { ink: 'quiet' }) : []),
        ],
      },
      ...statements.map(({ index, statement, text }, number): PanelRow => {
        const last = number === statements.length - 1;
        return {
          focus: { kind: 'statement', index },
          lines: [
            [run('  '), run(actLabel(statement.act), { ink: 'accent' })],
            ...wrapped(text, cells, 2),
            ...(last ? [[]] : []),
          ],
        };
      }),
    ];
  });
}

function timeline({ timeline }: ArticleReading, cells: number): PanelRow[] {
  return timeline.map(({ index, when, text, ahead }) => ({
    focus: { kind: 'event', index },
    lines: [
      ...wrapped(when, cells, 0, ahead ? { bold: true, ink: 'accent' } : { bold: true }),
      ...wrapped(text, cells, 2),
      [],
    ],
  }));
}

function documents({ documents }: ArticleReading, cells: number): PanelRow[] {
  return documents.map(({ index, document, detail }) => ({
    focus: { kind: 'document', index },
    lines: [
      ...wrapped(document.name, cells, 0, { bold: true }),
      ...(detail ? wrapped(detail, cells, 2, { ink: 'quiet' }) : []),
      [],
    ],
  }));
}

const makers = { voices, timeline, documents };

/** What a panel lists, in lines of at most `cells`. */
export function panelRows(panel: Panel, reading: ArticleReading, cells: number): PanelRow[] {
  return makers[panel](reading, cells);
}
