// Which stories are to be kept, and their rows.
import type { ArticleSummary, Highlight, Page } from '@dateline/core/library';
import type { KeptRow } from './device.js';
import { answerTo, ask } from './server.js';

/** Rows of a question; the most that the server gives. */
const SLICE = 500;
/** Stories that a person keeps, and the newest beside them. */
const MOST_KEPT = 2_000;
const NEWEST = 400;

/** In which order stories are kept where there is no room for all: what a person keeps goes first, then the newest. */
export interface Wanted {
  rows: KeptRow[];
  highlights: Map<string, Highlight[]>;
}

async function listed(query: string, most: number, more: Record<string, string> = {}): Promise<ArticleSummary[]> {
  const found: ArticleSummary[] = [];
  let after: string | undefined;
  do {
    const asked = new URLSearchParams({ query, ...more, limit: String(Math.min(SLICE, most - found.length)) });
    if (after !== undefined) asked.set('after', after);
    const page: Page<ArticleSummary> = await answerTo(`/articles?${asked}`);
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined && found.length < most);
  return found;
}

/** The feed and the tags of each story; nothing is known of feeds where the server does not tell. */
async function entriesOf(ids: readonly string[]): Promise<Map<string, { feed?: number; tags: string[] }>> {
  const found = new Map<string, { feed?: number; tags: string[] }>();
  for (let from = 0; from < ids.length; from += SLICE) {
    const some = ids.slice(from, from + SLICE);
    const response = await ask('/api/entries', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids: some, limit: some.length }),
    });
    if (!response.ok) return found;
    const { items } = (await response.json()) as { items: { id: string; feed?: number; tags: string[] }[] };
    for (const { id, feed, tags } of items) found.set(id, { tags, ...(feed !== undefined && { feed }) });
  }
  return found;
}

/** Asks the server for the rows of all that is to be kept. @throws TypeError where it does not answer */
export async function wanted(): Promise<Wanted> {
  const highlights = Map.groupBy(await answerTo<Highlight[]>('/highlights'), ({ article }) => article);
  const alone = { stories: 'false' };
  const kept = [
    ...(await listed('is:saved', MOST_KEPT, alone)),
    ...(await listed('is:later', MOST_KEPT, alone)),
    ...(await listed('is:highlighted', MOST_KEPT, alone)),
  ];
  // Grouped as the person has lists shown: such a row knows its Story.
  const newest = await listed('', NEWEST);
  const rows = new Map<string, ArticleSummary>();
  for (const row of [...kept, ...newest]) rows.set(row.id, row);
  const entries = await entriesOf([...rows.keys()]);
  return {
    highlights,
    rows: [...rows.values()].map((row, rank) => {
      const { feed, tags = [] } = entries.get(row.id) ?? {};
      const known = { id: row.id, row, rank, tags, highlighted: highlights.has(row.id) };
      return feed === undefined ? known : { ...known, feed };
    }),
  };
}
