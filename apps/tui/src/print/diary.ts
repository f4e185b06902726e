import type { ArticleSummary, DiaryEntry } from '@dateline/core/library';
import { byDay, dayHeading, entryLabel, entrySources, entryVoices } from '@dateline/reader';
import type { Io } from '../cli/io.js';
import { type Line, run } from '../text/line.js';
import { markdownLine } from './markdown.js';
import { measure, page } from './page.js';
import { shortId } from './summary.js';
import { hanging } from './voices.js';

const titleOf = ({ headline, excerpt, id }: ArticleSummary) => headline ?? excerpt ?? id;

function entryLines(entry: DiaryEntry, cells: number): Line[] {
  const label = entryLabel(entry);
  const voices = entryVoices(entry);
  const { article, came = [] } = entry;
  return [
    ...(label ? [[run(`  ${label}`, { ink: 'accent' })]] : []),
    ...hanging(entry.text, cells, 2, { bold: true }),
    ...(voices ? hanging(`— ${voices}`, cells, 4) : []),
    ...hanging([titleOf(article), entrySources(entry), shortId(article.id)].filter(Boolean).join(' · '), cells, 4, {
      ink: 'quiet',
    }),
    ...came.flatMap((row) =>
      hanging(`→ ${[titleOf(row), row.source, shortId(row.id)].filter(Boolean).join(' · ')}`, cells, 4),
    ),
  ];
}

/** The days of a diary with what is told of each, and with what came of it. */
export const diaryText = (entries: readonly DiaryEntry[], io: Io): string =>
  page(
    byDay(entries).flatMap(({ day, entries }, index) => [
      ...(index > 0 ? [[]] : []),
      [run(dayHeading(day), { ink: 'accent', bold: true })],
      ...entries.flatMap((entry) => [[], ...entryLines(entry, measure(io))]),
    ]),
    io,
  );

/** The same as Markdown: a heading a day, an item an event. */
export function diaryMarkdown(entries: readonly DiaryEntry[]): string {
  const story = (row: ArticleSummary) => markdownLine([titleOf(row), row.source].filter(Boolean).join(' · '));
  const lines = byDay(entries).flatMap(({ day, entries }) => [
    `## ${dayHeading(day)}`,
    '',
    ...entries.flatMap((entry) => {
      const label = entryLabel(entry);
      const voices = entryVoices(entry);
      return [
        `- ${label ? `*${markdownLine(label)}:* ` : ''}${markdownLine(entry.text)}${voices ? ` — ${markdownLine(voices)}` : ''}`,
        ...entry.stories.map((row) => `  - ${story(row)}`),
        ...(entry.came ?? []).map((row) => `  - What came of it: ${story(row)}`),
      ];
    }),
    '',
  ]);
  return lines.join('\n');
}
