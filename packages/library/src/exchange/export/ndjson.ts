import type { ExportOptions } from '../../types.js';
import { type ExportedKept, FORMAT, VERSION } from '../export-shape.js';
import type { ExportSource } from './exporters.js';
import { lineOf } from './story-lines.js';

/** Everything, in lines (see `export-shape.ts`). With a query only the stories it finds. */
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
  if (options.query === undefined) yield* keptLines(await source.exportedKept());
  for (; !page.done; page = await pages.next()) {
    counts.stories += page.value.stories;
    yield page.value.lines;
  }
  yield lineOf({ kind: 'end', ...counts });
}

function* keptLines({ retention, searches, rules }: ExportedKept): Generator<string> {
  if (Object.keys(retention).length > 0) yield lineOf({ kind: 'retention', ...retention });
  for (const search of searches) yield lineOf({ kind: 'search', ...search });
  for (const rule of rules) yield lineOf({ kind: 'rule', ...rule });
}
