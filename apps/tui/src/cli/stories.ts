import type { ArticleSummary, Library, ListOptions, Page } from '@dateline/library';
import { cappedSentence } from '@dateline/reader';
import { page } from '../print/page.js';
import { summaryLines } from '../print/summary.js';
import type { Io } from './io.js';
import { type Options, text, type Values, whole } from './options.js';
import { printRows, rowForms } from './rows.js';

export const storyOptions = {
  as: { type: 'string', choices: rowForms, help: 'the form: text for people when nothing is said' },
  limit: { type: 'string', value: 'N', help: 'how many at most; 50 when nothing is said, 0 for all' },
  apart: { type: 'boolean', help: 'a row for each article, not one for all that tell the same story' },
  order: { type: 'string', choices: ['newest', 'oldest', 'relevance'], help: 'newest first when nothing is said' },
} as const satisfies Options;

const PAGE = 500;

/** The stories a query finds, page by page up to `limit` (0 for all). */
async function* pages(library: Library, options: ListOptions, limit: number): AsyncGenerator<Page<ArticleSummary>> {
  let left = limit || Number.POSITIVE_INFINITY;
  let after: string | undefined;
  while (left > 0) {
    const size = Math.min(PAGE, left);
    const found = await library.list({ ...options, limit: size, ...(after ? { after } : {}) });
    yield found;
    left -= found.items.length;
    after = found.next;
    if (!after) return;
  }
}

/** Prints what a query finds. @returns how many stories that were */
export async function printStories(library: Library, query: string, values: Values, io: Io): Promise<number> {
  const form = text(values, 'as');
  const order = text(values, 'order') as ListOptions['order'];
  const limit = whole(values, 'limit', 0, 1_000_000) ?? 50;
  const apart = values.apart === true ? { stories: false } : {};
  const asText = (rows: readonly ArticleSummary[]) =>
    page(
      rows.flatMap((item) => [...summaryLines(item, io), []]),
      io,
    );
  const kept: ArticleSummary[] = [];
  let count = 0;
  let note: string | undefined;
  for await (const found of pages(library, { query, ...apart, ...(order ? { order } : {}) }, limit)) {
    const { items } = found;
    note ??= cappedSentence(found);
    if (items.length === 0) continue;
    count += items.length;
    if (form === 'json') kept.push(...items);
    else await printRows(items, form, io, asText);
  }
  if (form === 'json') await printRows(kept, form, io, asText);
  if (note !== undefined) io.say(note);
  return count;
}
