import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { actLabel, affiliation, documentRows, timelineRows, voiceRows } from '@dateline/reader';
import { breakLines } from '../text/break-lines.js';
import { type Line, run, type Style } from '../text/line.js';

/** Prose that hangs from an indent. */
export function hanging(text: string, cells: number, indent: number, style?: Style): Line[] {
  return breakLines(text, Math.max(12, cells - indent)).map(({ start, end }) => [
    run(' '.repeat(indent)),
    run(text.slice(start, end), style),
  ]);
}

/** Who speaks in an article, each with their words. */
export function voiceLines(article: Article, reading: Reading, cells: number): Line[] {
  return voiceRows(article, reading).flatMap(({ voice, statements }, index) => {
    const detail = affiliation(voice);
    return [
      ...(index > 0 ? [[]] : []),
      [run(voice.name, { bold: true }), ...(detail ? [run(`  ${detail}`, { ink: 'quiet' })] : [])],
      ...statements.flatMap(({ statement, text }) => [
        [run(`  ${actLabel(statement.act)}`, { ink: 'accent' })],
        ...hanging(text, cells, 4),
      ]),
    ];
  });
}

function section(title: string, lines: Line[]): Line[] {
  return lines.length > 0 ? [[], [run(title, { ink: 'accent' })], ...lines] : [];
}

/** What a Reading found, beneath the story it was found in. */
export function readingLines(article: Article, reading: Reading, cells: number): Line[] {
  const days = timelineRows(article, reading).flatMap(({ when, text }) => [
    [run(`  ${when}`, { bold: true })],
    ...hanging(text, cells, 4),
  ]);
  const papers = documentRows(reading).flatMap(({ document, detail }) => [
    ...hanging(document.name, cells, 2),
    ...(detail ? hanging(detail, cells, 4, { ink: 'quiet' }) : []),
  ]);
  return [
    ...section('Voices', voiceLines(article, reading, cells)),
    ...section('Timeline', days),
    ...section('Documents', papers),
  ];
}
