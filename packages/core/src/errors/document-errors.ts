import { type CatalogueEntry, entry } from './entry.js';

/** Errors of what was given to be read: a document, a feed, or a file that is to be imported. */
export const documentErrors = {
  binary: entry('document', 422, 1, 'This is {kind}; Dateline reads text, feeds and web pages.'),
  'broken-export': entry('document', 422, 1, '{name} is an export that was cut off or damaged.'),
  'broken-import': entry(
    'document',
    422,
    1,
    '{name} looks like {format}, but it is damaged or of another shape; nothing more was taken from it.',
  ),
  'broken-gzip': entry('document', 422, 1, 'This is gzip, but it cannot be unpacked: it is damaged or cut off.'),
  empty: entry('document', 422, 1, 'There is nothing in this document.'),
  'feeds-alone': entry('usage', 400, 2, 'OPML is a list of feeds, which no query limits; leave the query out.'),
  'feed-entities': entry(
    'document',
    422,
    1,
    'This feed declares entities that expand without measure, as an attack does; it was not read. Ask its publisher for a feed without a DOCTYPE.',
  ),
  'feed-too-deep': entry(
    'document',
    422,
    1,
    'This feed nests its elements more than {limit} deep, which no feed does; it was not read.',
  ),
  'feed-too-large': entry(
    'document',
    422,
    1,
    'This feed has more than {limit}; it was not read. Ask its publisher for a shorter one.',
  ),
  'import-too-large': entry(
    'document',
    422,
    1,
    '{name} is larger than {limit}, which is all that Dateline reads of this format at once; export it in parts.',
  ),
  'newer-export': entry('document', 422, 1, '{name} was written by a newer Dateline; update Dateline to read it.'),
  'newer-schema': entry(
    'document',
    422,
    1,
    'This Article has schema version {version}; this program knows versions up to {known}. Update it to read the Article.',
  ),
  'not-a-feed': entry(
    'document',
    422,
    1,
    'There is no feed in this document: neither RSS, RDF, Atom nor CDF begins in it.',
  ),
  // As part of a request, an Article that is none makes the request a bad one.
  'not-an-article': entry('document', 400, 1, 'This is not an Article: {reason}.'),
  'not-a-recording': entry('document', 422, 1, 'What {host} sends is neither sound nor film.'),
  'not-a-picture': entry(
    'document',
    422,
    1,
    'What {host} sends is no picture that is shown here: those are JPEG, PNG, GIF, WebP, AVIF, BMP and ICO.',
  ),
  'not-opml': entry('document', 422, 1, 'This is no list of feeds: it has no <opml> element.'),
  'nothing-to-add': entry('document', 422, 1, 'There is neither a feed nor a story at {address}.'),
  'nothing-to-import': entry(
    'document',
    422,
    1,
    '{name} holds nothing that can be imported; Dateline imports {formats}.',
  ),
  opml: entry('document', 422, 1, 'This is a list of feeds (OPML), not a story; import it instead of reading it.'),
  'too-large': entry(
    'document',
    422,
    1,
    'This document is larger than {limit}. Raise the limit if it is meant to be that large.',
  ),
  'unknown-format': entry(
    'document',
    422,
    1,
    'This is no format that Dateline reads: agency copy, a feed, a web page, or an Article as JSON.',
  ),
  'unknown-input': entry(
    'usage',
    400,
    2,
    'readDocument takes a string, bytes (Uint8Array or ArrayBuffer), a Blob, a Response or a ReadableStream.',
  ),
  'unreadable-feed': entry('document', 422, 1, 'The feed at {address} cannot be read.'),
} as const satisfies Record<string, CatalogueEntry>;
