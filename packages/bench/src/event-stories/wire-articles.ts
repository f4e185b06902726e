import { join } from 'node:path';
import type { Article } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import { jsonLines } from '../corpus.js';

interface WireStory {
  id: string;
  filed: string;
  title: string;
  dateline: string;
  body: string;
}

/** ISO 8601 of `26-FEB-1987 15:01:01.79`. */
export const momentOf = (filed: string): string => new Date(`${filed.trim().replace(/\.\d+$/, '')} UTC`).toISOString();

/** The stories of the corpus `wire` as Dateline reads them, in the order in which they were filed; their ids are those of the corpus. */
export async function wireArticles(corpus: string): Promise<Article[]> {
  const stories = jsonLines<WireStory>(join(corpus, 'wire/stories.jsonl.gz'));
  const articles: Article[] = [];
  for (const { id, filed, title, dateline, body } of stories) {
    const published = momentOf(filed);
    const read = await readDocument(`${title}\n\n    ${dateline} ${body}`, { published });
    const [article] = read.articles;
    if (article)
      articles.push({
        ...article,
        id,
        published,
        language: 'en',
        url: `https://wire.example/${id}`,
        source: { name: 'The Wire' },
      });
  }
  return articles.sort((a, b) => a.published!.localeCompare(b.published!) || a.id.localeCompare(b.id));
}

export const bodyWords = ({ body }: Article): string[] =>
  body.flatMap((block) => ('text' in block ? block.text.toLowerCase().split(/\s+/).filter(Boolean) : []));

/** Words of a run, and the share of the runs of the shorter text from which on two stories are one that was sent again. */
const RUN = 5;
const REPEATED = 0.25;

/** Leaves out stories that repeat one before them. */
export function withoutRepeats(articles: readonly Article[]): Article[] {
  const holders = new Map<string, Set<string>[]>();
  return articles.filter((article) => {
    const words = bodyWords(article);
    const runs = new Set<string>();
    for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '));
    const shared = new Map<Set<string>, number>();
    for (const run of runs) for (const other of holders.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, count] of shared) if (count / Math.min(runs.size, other.size) > REPEATED) return false;
    for (const run of runs) holders.set(run, [...(holders.get(run) ?? []), runs]);
    return true;
  });
}
