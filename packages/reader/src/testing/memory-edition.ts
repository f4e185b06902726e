import { DatelineError } from '@dateline/core';
import type { ArticleSummary, Edition, EditionStatement } from '@dateline/core/library';
import { statementRows } from '../article/voices.js';
import type { Kept } from './memory-query.js';

function statementsOf({ article, reading }: Kept): EditionStatement[] {
  if (!reading) return [];
  return statementRows(article, reading)
    .slice(0, 2)
    .map(({ statement, text }) => ({
      text,
      article: article.id,
      content: statement.content,
      kind: statement.kind,
      voice: reading.voices.find(({ id }) => statement.voices.some(({ voice }) => voice === id))?.name ?? '',
      outlets: 1,
    }));
}

/** The edition of a day of articles in memory, the newest first. */
export function memoryEdition(day: string, rows: readonly ArticleSummary[], keptOf: (id: string) => Kept): Edition {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new DatelineError('bad-edition', { day });
  const days = [...new Set(rows.map(({ time }) => time.slice(0, 10)))].sort();
  const ofDay = rows.filter(({ time }) => time.startsWith(day));
  const [previous, next] = [days.findLast((other) => other < day), days.find((other) => other > day)];
  return {
    day,
    stories: ofDay.map((article) => ({ article, outlets: [], statements: statementsOf(keptOf(article.id)) })),
    articles: ofDay.length,
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  };
}
