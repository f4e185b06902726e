import type { SaidStatement } from '@dateline/library';
import { actLabel, outletsSentence, type SaidDay, saidTimeline } from '@dateline/reader';
import { type Line, run, spread } from '../text/line.js';
import { markdownLine } from './markdown.js';
import { hanging } from './voices.js';

/** Who makes a statement, and how: `Ida Lund said`. */
const heading = ({ voices, source, act }: SaidStatement): string =>
  `${voices.map(({ name }) => name).join(', ') || source || 'Somebody'} ${actLabel(act)}`;

interface Shown {
  /** Whether the name of the voice stands over each statement. */
  named: boolean;
}

function dayLines({ title, entries }: SaidDay, { named }: Shown, cells: number): Line[] {
  return [
    [],
    [run(title, { bold: true })],
    ...entries.flatMap(({ statement, made }) => {
      const { article, act, text } = statement;
      const where = article.headline ?? article.excerpt ?? article.id;
      const outlets = outletsSentence(statement);
      return [
        [],
        [
          run(`  ${named ? heading(statement) : actLabel(act)}`, { ink: 'accent' as const }),
          ...(made ? [run(`  ${made}`, { ink: 'quiet' as const })] : []),
        ],
        ...hanging(text, cells, 4),
        spread([run('    '), run(where, { ink: 'quiet' })], [run(article.source ?? '', { ink: 'quiet' })], cells),
        ...(outlets ? [[run(`    ${outlets}`, { ink: 'quiet' as const })]] : []),
      ];
    }),
  ];
}

/** Statements by day, newest first. */
export function statementLines(items: readonly SaidStatement[], shown: Shown, cells: number): Line[] {
  return saidTimeline([items]).flatMap((day) => dayLines(day, shown, cells));
}

/** The same as Markdown: a heading a day, an item a statement. */
export function statementsMarkdown(items: readonly SaidStatement[]): string {
  const lines = saidTimeline([items]).flatMap(({ title, entries }) => [
    `## ${markdownLine(title)}`,
    '',
    ...entries.flatMap(({ statement, made }) => {
      const { article, text } = statement;
      const where = [
        article.headline ?? article.excerpt ?? article.id,
        article.source,
        made,
        outletsSentence(statement),
      ];
      return [
        `- *${markdownLine(heading(statement))}:* ${markdownLine(text)}`,
        `  - ${markdownLine(where.filter(Boolean).join(' · '))}`,
      ];
    }),
    '',
  ]);
  return lines.join('\n');
}
