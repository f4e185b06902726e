import { DatelineError } from '@dateline/core/base';
import type { ExportOptions } from '../../types.js';
import type { ExportSource } from './exporters.js';

/** The feeds as OPML 2.0. @throws DatelineError `feeds-alone` */
export async function* writeOpml(
  source: ExportSource,
  { query, secrets = false }: ExportOptions,
): AsyncGenerator<string> {
  if (query !== undefined) throw new DatelineError('feeds-alone');
  const [{ writeOpml }, feeds] = await Promise.all([import('@dateline/formats'), source.exportedFeeds(secrets)]);
  yield writeOpml(feeds.map(({ name, ...feed }) => ({ ...feed, title: name ?? feed.title })));
}
