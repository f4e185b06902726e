import { DatelineError } from '@dateline/core/base';
import { isExport } from '../export-shape.js';
import { articles } from './articles.js';
import { bookmarks } from './bookmarks.js';
import { bookmarksJson } from './bookmarks-json.js';
import { feedly } from './feedly.js';
import type { ImportFormat } from './format.js';
import { googleReader } from './google-reader.js';
import { instapaper } from './instapaper.js';
import { eml, mbox } from './mail.js';
import { miniflux } from './miniflux.js';
import { newsboatCache } from './newsboat-cache.js';
import { newsboatUrls } from './newsboat-urls.js';
import { opml } from './opml.js';
import { pocket } from './pocket.js';
import { pocketHtml } from './pocket-html.js';
import { readwise } from './readwise.js';
import type { ImportSource } from './source.js';
import { wallabag } from './wallabag.js';

const ownExport: ImportFormat = {
  name: 'dateline',
  title: 'an export of Dateline',
  recognises: ({ head }) => isExport(head),
};

/** All that can be imported, in the order of the sentence that says so. No file is of two of them. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  opml,
  newsboatUrls,
  ownExport,
  articles,
  newsboatCache,
  googleReader,
  miniflux,
  feedly,
  pocket,
  pocketHtml,
  instapaper,
  readwise,
  wallabag,
  bookmarks,
  bookmarksJson,
  mbox,
  eml,
];

/** What a file is to an import, by what is in it. @throws DatelineError `nothing-to-import`, which says what could be */
export async function formatOf(source: ImportSource): Promise<ImportFormat> {
  if (source.head !== '') for (const format of IMPORT_FORMATS) if (await format.recognises(source)) return format;
  throw nothingToImport(source.name);
}

export function nothingToImport(name: string): DatelineError {
  const titles = IMPORT_FORMATS.map(({ title }) => title);
  return new DatelineError('nothing-to-import', {
    name,
    formats: `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`,
  });
}
