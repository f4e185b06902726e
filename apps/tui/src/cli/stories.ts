import type { ArticleSummary, Library, ListOptions, Page } from '@dateline/library';
import { cappedSentence } from '@dateline/reader';
import { page } from '../print/page.js';
import { summaryLines } from '../print/summary.js';
import type { Io } from './io.js';
import { type Options, text, type Values, whole } from './options.js';
import { storyFields } from './row-fields.js';
import { exitOption, idOptions, type RowPrinter, rowOptions, rowPrinter } from './rows.js';

export const storyOptions = {
  ...rowOptions,
  ...idOptions,
  ...exitOption,
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

/** What prints stories in the form that the options of `storyOptions` name. */
export function storyPrinter(values: Values, io: Io): RowPrinter<ArticleSummary> {
  return rowPrinter(values, storyFields, io, (rows) =>
    page(
      rows.flatMap((item) => [...summaryLines(item, io), []]),
      io,
    ),
  );
}

/** Prints what a query finds. @returns how many stories that were */
export async function printStories(library: Library, query: string, values: Values, io: Io): Promise<number> {
  const order = text(values, 'order') as ListOptions['order'];
  const limit = whole(values, 'limit', 0, 1_000_000) ?? 50;
  const apart = values.apart === true ? { stories: false } : {};
  const printer = storyPrinter(values, io);
  let count = 0;
  let note: string | undefined;
  for await (const found of pages(library, { query, ...apart, ...(order ? { order } : {}) }, limit)) {
    const { items } = found;
    note ??= cappedSentence(found);
    count += items.length;
    await printer.print(items);
  }
  await printer.end();
  if (note !== undefined) io.say(note);
  return count;
}
