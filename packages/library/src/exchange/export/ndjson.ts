import type { ExportOptions } from '../../types.js';
import { FORMAT, VERSION } from '../export-shape.js';
import type { ExportSource } from './exporters.js';
import { lineOf } from './story-lines.js';

/** Everything, in lines (see `export-shape.ts`). With a query only the stories it finds, and no feeds. */
export async function* writeNdjson(source: ExportSource, options: ExportOptions): AsyncGenerator<string | Uint8Array> {
  const counts = { feeds: 0, stories: 0 };
  const pages = source.storyLines(options)[Symbol.asyncIterator]();
  // A query that is not understood is told before anything is written.
  let page = await pages.next();
  yield lineOf({ format: FORMAT, version: VERSION });
  const feeds = options.query === undefined ? await source.exportedFeeds(options.secrets ?? false) : [];
  for (const feed of feeds) {
    counts.feeds++;
    yield lineOf({ kind: 'feed', ...feed });
  }
  for (; !page.done; page = await pages.next()) {
    counts.stories += page.value.stories;
    yield page.value.lines;
  }
  yield lineOf({ kind: 'end', ...counts });
}
