import { escapeHtml } from '@dateline/core/base';
import type { Entry, Library } from '@dateline/library';
import type { Context } from 'hono';
import { entryHtml } from '../entry-html.js';
import { momentOf } from '../moments.js';
import { parametersOf, wholeNumber } from '../parameters.js';
import { subscriptionsOf } from '../subscriptions.js';
import { longId } from './item-ids.js';
import { titleOf } from './items.js';
import { filteredQuery } from './streams.js';

const SCHEME = 'http://www.google.com/reader/';

/** atom: a stream as Atom (RFC 4287), whose categories say what is read, for clients that read feeds alone. */
export async function atomStream(c: Context, library: Library, stream: string): Promise<Response> {
  const [parameters, subscriptions] = [await parametersOf(c), await subscriptionsOf(library)];
  const query = filteredQuery(stream, { include: [], exclude: parameters.getAll('xt').filter(Boolean) }, subscriptions);
  const limit = Math.max(1, Math.min(1_000, wholeNumber(parameters, 'n') ?? 20));
  const { items } = await library.entries({ query, limit, whole: true });
  const title = subscriptions.byId.get(items[0]?.feed ?? 0)?.title ?? 'Dateline';
  const newest =
    items
      .map(({ changed }) => changed)
      .sort()
      .at(-1) ?? new Date(0).toISOString();
  return c.body(
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:google.com,2005:reader/${xml(stream)}</id><title>${xml(title)}</title><updated>${newest}</updated>
${items.map(atomEntry).join('\n')}
</feed>
`,
    200,
    { 'content-type': 'application/atom+xml; charset=utf-8' },
  );
}

/** Text of XML has no control characters. */
const xml = (text: string) => escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));

function atomEntry(entry: Entry): string {
  const { article } = entry;
  const link = article?.canonicalUrl ?? article?.url;
  const states = ['reading-list', ...(entry.read ? ['read'] : ['fresh']), ...(entry.saved ? ['starred'] : [])];
  return [
    `<entry><id>${longId(entry.number)}</id><title type="text">${xml(titleOf(entry))}</title>`,
    `<published>${new Date(momentOf(entry.time)).toISOString()}</published><updated>${new Date(momentOf(entry.time)).toISOString()}</updated>`,
    ...states.map((state) => `<category term="user/-/state/com.google/${state}" scheme="${SCHEME}" label="${state}"/>`),
    ...(link === undefined ? [] : [`<link rel="alternate" href="${xml(link)}" type="text/html"/>`]),
    ...(article?.bylines ?? []).map(({ name }) => `<author><name>${xml(name)}</name></author>`),
    `<content type="html">${article ? xml(entryHtml(article)) : ''}</content></entry>`,
  ].join('');
}
